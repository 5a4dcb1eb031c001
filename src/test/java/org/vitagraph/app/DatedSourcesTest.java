package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.model.Severity;

/** The formats that say since when and until when somebody had a name, or two belonged together: the graph says so, too. */
class DatedSourcesTest {

    private static final String USES = """
            SELECT ?form ?edtf WHERE {
              ?use crm:P2_has_type vg:name-use ; crm:P16_used_specific_object/crm:P190_has_symbolic_content ?form ;
                crm:P4_has_time-span/crm:P82_at_some_time_within ?edtf .
            } ORDER BY ?form ?edtf
            """;
    private static final String BONDS = """
            SELECT ?kind ?label ?edtf WHERE {
              ?bond crm:P2_has_type ?kind ; rdfs:label ?label ; crm:P4_has_time-span/crm:P82_at_some_time_within ?edtf .
              FILTER NOT EXISTS { ?bond crm:P2_has_type vg:name-use }
            } ORDER BY ?kind ?label ?edtf
            """;

    @TempDir
    private Path folder;

    private BuiltPublication built(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
        return BuiltPublication.ofSource(folder, file, "en");
    }

    private static void soundly(BuiltPublication built) {
        assertThat(built.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Test
    void eacCpfDatesTheUseOfNamesAndRelations() throws IOException {
        BuiltPublication built = built("body.xml", """
                <eac-cpf xmlns="urn:isbn:1-931666-33-4" xmlns:xlink="http://www.w3.org/1999/xlink">
                  <control><recordId>b1</recordId></control>
                  <cpfDescription>
                    <identity>
                      <entityType>corporateBody</entityType>
                      <nameEntry><part>Harbour Office</part>
                        <useDates><dateRange><fromDate standardDate="1945-08-18">18 August 1945</fromDate>
                          <toDate standardDate="1951-12-31">1951</toDate></dateRange></useDates></nameEntry>
                      <nameEntry><part>Port Authority</part>
                        <useDates><dateSet><date standardDate="1940">1940</date>
                          <dateRange><fromDate standardDate="1952"/><toDate/></dateRange></dateSet></useDates></nameEntry>
                    </identity>
                    <relations>
                      <cpfRelation cpfRelationType="hierarchical-parent" xlink:href="b2"><relationEntry>Ministry</relationEntry>
                        <dateRange><fromDate standardDate="1945">1945</fromDate><toDate standardDate="1948">1948</toDate></dateRange>
                      </cpfRelation>
                      <cpfRelation cpfRelationType="temporal-earlier" xlink:href="b3"><relationEntry>Quay Board</relationEntry>
                        <date standardDate="1945">1945</date></cpfRelation>
                    </relations>
                  </cpfDescription>
                </eac-cpf>
                """);
        soundly(built);
        assertThat(built.rows(USES))
                .containsExactly("Harbour Office | 1945-08-18/1951", "Port Authority | 1940", "Port Authority | 1952/");
        assertThat(built.rows(BONDS))
                .containsExactly(
                        "vg:organ-of | Harbour Office – Ministry | 1945/1948",
                        "vg:succeeds | Harbour Office – Quay Board | 1945");
    }

    @Test
    void teiDatesNamesAndRelationsInAttributes() throws IOException {
        BuiltPublication built = built("people.xml", """
                <TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff>
                  <listPerson>
                    <person xml:id="anna"><persName>Anna Berg</persName>
                      <persName type="married" from="1901" to="1904">Anna Lund</persName>
                      <persName when-iso="1899">Anna B.</persName></person>
                    <person xml:id="carl"><persName>Carl Lund</persName></person>
                    <listRelation>
                      <relation name="spouse" mutual="#anna #carl" from="1901" to="1904"/>
                      <relation name="friend" active="#carl" passive="#anna" notBefore="1890"/>
                    </listRelation>
                  </listPerson>
                  <listPlace><place xml:id="n"><placeName notAfter="1918">Nordstad</placeName></place></listPlace>
                </standOff></TEI>
                """);
        soundly(built);
        assertThat(built.rows(USES)).containsExactly("Anna B. | 1899", "Anna Lund | 1901/1904", "Nordstad | [..1918]");
        assertThat(built.rows(BONDS))
                .containsExactly(
                        "vg:friend-of | Carl Lund – Anna Berg | [1890..]",
                        "vg:spouse-of | Anna Berg – Carl Lund | 1901/1904");
    }

    @Test
    void popoloDatesOtherNamesAndBodies() throws IOException {
        BuiltPublication built = built("house.json", """
                {"persons": [{"id": "p", "name": "Anna Berg",
                   "other_names": [{"name": "Anna Lund", "start_date": "1901-05-01", "end_date": "1904"}]}],
                 "organizations": [
                   {"id": "o", "name": "Council", "founding_date": "1900-01-02", "dissolution_date": "1910",
                    "other_names": [{"name": "Town Council", "end_date": "1905"}]},
                   {"id": "b", "name": "Board", "parent_id": "o"}],
                 "memberships": []}
                """);
        soundly(built);
        assertThat(built.rows(USES)).containsExactly("Anna Lund | 1901-05-01/1904", "Town Council | /1905");
        assertThat(built.rows("SELECT ?whole ?part WHERE { ?whole crm:P107_has_current_or_former_member ?part }"))
                .containsExactly("id/group/o | id/group/b");
        assertThat(built.rows(BONDS))
                .containsExactly(
                        "vg:dissolution | Dissolution of Council | 1910",
                        "vg:formation | Formation of Council | 1900-01-02");
    }

    @Test
    void wikidataDatesStatementsByQualifiers() throws IOException {
        String time = "\"%s\": [{\"datavalue\": {\"value\": {\"time\": \"%s\", \"precision\": %d}}}]";
        String since = time.formatted("P580", "+1901-00-00T00:00:00Z", 9);
        String until = time.formatted("P582", "+1904-05-00T00:00:00Z", 10);
        BuiltPublication built = built("items.json", """
                [{"id": "Q1", "type": "item", "labels": {"en": {"language": "en", "value": "Anna Berg"}}, "claims": {
                  "P31": [{"mainsnak": {"datavalue": {"value": {"id": "Q5"}}}}],
                  "P2562": [{"mainsnak": {"datavalue": {"value": {"text": "Anna Lund", "language": "en"}}},
                    "qualifiers": {%1$s, %2$s}}],
                  "P742": [{"mainsnak": {"datavalue": {"value": "A. B."}}}],
                  "P26": [{"mainsnak": {"datavalue": {"value": {"id": "Q2"}}}, "qualifiers": {%1$s, %2$s}}],
                  "P39": [{"mainsnak": {"datavalue": {"value": {"id": "Q3"}}}, "qualifiers": {%1$s}}]}},
                 {"id": "Q2", "type": "item", "labels": {"en": {"language": "en", "value": "Carl Lund"}}, "claims": {
                  "P31": [{"mainsnak": {"datavalue": {"value": {"id": "Q5"}}}}]}}]
                """.formatted(since, until));
        soundly(built);
        assertThat(built.rows(USES)).containsExactly("Anna Lund | 1901/1904-05");
        assertThat(built.rows(BONDS))
                .containsExactly("vg:spouse-of | Anna Berg – Q2 | 1901/1904-05", "vg:tenure | Anna Berg: Q3 | 1901/");
    }

    @Test
    void gedcomDatesTitles() throws IOException {
        BuiltPublication built = built("tree.ged", """
                0 HEAD
                1 GEDC
                2 VERS 5.5.1
                2 FORM LINEAGE-LINKED
                1 CHAR UTF-8
                0 @I1@ INDI
                1 NAME Anna /Berg/
                1 TITL Countess
                2 DATE FROM 1901 TO 1904
                1 DEAT Y
                0 TRLR
                """);
        soundly(built);
        assertThat(built.rows(USES)).isEqualTo(List.of("Countess | 1901/1904"));
    }
}
