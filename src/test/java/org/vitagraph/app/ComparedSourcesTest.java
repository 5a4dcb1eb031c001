package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitagraph.app.SmallSource.neverRead;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.model.Code;

/** What records compared by hand with the graph have shown: nothing is added to what a file says, and nothing lost unsaid. */
class ComparedSourcesTest {
    @TempDir
    private Path folder;

    private BuiltPublication built(String file, String content) throws IOException {
        return built(file, content, "en", "");
    }

    private BuiltPublication built(String file, String content, String language) throws IOException {
        return built(file, content, language, "");
    }

    private BuiltPublication built(String file, String content, String language, String more) throws IOException {
        return SmallSource.built(folder, file, content, language, more);
    }

    @Test
    void aRecordOfWhichNoBlockSpeaksIsTold() throws IOException {
        BuiltPublication built = built("items.json", """
                [{"type": "item", "id": "Q1", "labels": {"en": {"language": "en", "value": "Ann"}},
                  "claims": {"P31": [{"mainsnak": {"datavalue": {"value": {"id": "Q5"}}}}]}},
                 {"type": "item", "id": "Q2", "labels": {"en": {"language": "en", "value": "A river"}},
                  "claims": {"P31": [{"mainsnak": {"datavalue": {"value": {"id": "Q4022"}}}}]}}]
                """);
        assertThat(built.findings())
                .anyMatch(f -> f.code() == Code.SKIPPED && f.message().startsWith("1 record"));
    }

    @Test
    void eacCpfTellsWhatBodiesDoAndWithWhomTheyAreConnected() throws IOException {
        BuiltPublication built = built("records.xml", """
                <records xmlns="urn:isbn:1-931666-33-4" xmlns:xlink="http://www.w3.org/1999/xlink">
                  <eac-cpf>
                    <control><recordId>b1</recordId></control>
                    <cpfDescription>
                      <identity><entityId>ISNI : 0000 0001 2103 2683</entityId><entityType>corporateBody</entityType>
                        <nameEntry xml:lang="fre"><part>Bureau du port</part></nameEntry></identity>
                      <description><functions>
                        <function><term>pilotage</term></function>
                        <function><term>quarantine</term>
                          <dateRange><fromDate standardDate="1831">1831</fromDate><toDate standardDate="1850"/></dateRange></function>
                      </functions></description>
                      <relations>
                        <cpfRelation cpfRelationType="associative" xlink:href="p1"><relationEntry>Berg, Anna</relationEntry>
                          <dateRange><fromDate>1840</fromDate><toDate>1845</toDate></dateRange></cpfRelation>
                        <cpfRelation cpfRelationType="associative" xlink:href="x9"><relationEntry>Unknown to us</relationEntry></cpfRelation>
                        <cpfRelation cpfRelationType="associative" xlink:href="http://example.org/ark/1"
                          xlink:role="http://example.org/term#CorporateBody"><relationEntry>Lighthouse</relationEntry></cpfRelation>
                        <cpfRelation cpfRelationType="identity" xlink:href="https://www.wikidata.org/wiki/Q42"/>
                      </relations>
                    </cpfDescription>
                  </eac-cpf>
                  <eac-cpf>
                    <control><recordId>p1</recordId></control>
                    <cpfDescription>
                      <identity><entityType>person</entityType><nameEntry><part>Berg, Anna</part></nameEntry></identity>
                      <description><functions><function><term>harbour master</term>
                        <date standardDate="1841">1841</date></function></functions></description>
                    </cpfDescription>
                  </eac-cpf>
                </records>
                """);
        assertThat(built.rows("""
                        SELECT ?who ?sort ?edtf WHERE {
                          ?e crm:P14_carried_out_by ?who ; crm:P2_has_type ?type . ?type rdfs:label ?sort .
                          FILTER NOT EXISTS { ?type a vg:Kind }
                          OPTIONAL { ?e crm:P4_has_time-span/crm:P82_at_some_time_within ?edtf }
                        } ORDER BY ?sort
                        """))
                .containsExactly(
                        "id/person/p1 | harbour master | 1841",
                        "id/group/b1 | pilotage | ",
                        "id/group/b1 | quarantine | 1831/1850");
        assertThat(built.rows("""
                        SELECT ?a ?b WHERE { ?claim crm:P177_assigned_property_of_type vg:associated-with ;
                          crm:P140_assigned_attribute_to ?a ; crm:P141_assigned ?b } ORDER BY ?b
                        """))
                .hasSize(2)
                .anyMatch(row -> row.equals("id/group/b1 | id/person/p1"))
                .anyMatch(row -> row.startsWith("id/group/b1 | id/group/"));
        assertThat(
                        built.rows(
                                "SELECT ?form WHERE { ?n a crm:E42_Identifier ; crm:P190_has_symbolic_content ?form } ORDER BY ?form"))
                .containsExactly("0000000121032683", "Q42");
        assertThat(built.rows(
                        "SELECT DISTINCT ?tag WHERE { ?n crm:P190_has_symbolic_content ?form BIND(LANG(?form) AS ?tag)"
                                + " FILTER(STR(?form) = 'Bureau du port') }"))
                .containsExactly("fr");
        assertThat(neverRead(built))
                .anyMatch(told -> told.contains("cpfRelation/relationEntry' was never read: 1 value"));
    }

    @Test
    void rowsOfOneTableThatBeginAtTwoTimesAreTwoEvents() throws IOException {
        BuiltPublication built = built("events.csv", """
                name,event,event.from,event.place,sign
                Karl Berg,enrolment,1613-04-29,Cologne,#
                Karl Berg,enrolment,1615,Ingolstadt,#
                Karl Berg,enrolment,1615-10-06,Ingolstadt,#
                """);
        assertThat(built.rows("SELECT (COUNT(DISTINCT ?e) AS ?n) WHERE { ?e crm:P2_has_type vg:activity }"))
                .containsExactly("2");
        assertThat(neverRead(built))
                .as("a sign for nothing is no value that was lost")
                .noneMatch(told -> told.contains("'sign'"));
    }

    @Test
    void popoloNamesTheOfficeInABodyAndTheSortOfAnArea() throws IOException {
        BuiltPublication built = built("house.json", """
                {"persons": [{"id": "p", "name": "Anna Berg", "identifiers": [{"scheme": "isni", "identifier": "0000 0001 2103 2683"}]}],
                 "organizations": [{"id": "h", "name": "The House"}, {"id": "c", "name": "Committee"}],
                 "posts": [{"id": "chair", "label": "Chair of the Committee"}],
                 "areas": [{"id": "a", "name": "Nordstad", "type": "constituency"}],
                 "memberships": [
                   {"person_id": "p", "organization_id": "h", "role": "member", "area_id": "a"},
                   {"person_id": "p", "organization_id": "h", "role": "Speaker", "start_date": "1902"},
                   {"person_id": "p", "organization_id": "c", "post_id": "chair"}]}
                """);
        assertThat(built.rows("SELECT ?office WHERE { ?o a vg:Office ; rdfs:label ?office } ORDER BY ?office"))
                .containsExactly("Chair of the Committee", "Speaker");
        assertThat(built.rows(
                        "SELECT ?type WHERE { <https://example.org/bio/id/place/a> crm:P2_has_type/rdfs:label ?type }"))
                .containsExactly("constituency");
        assertThat(built.rows("SELECT ?form WHERE { ?n a crm:E42_Identifier ; crm:P190_has_symbolic_content ?form }"))
                .containsExactly("0000000121032683");
    }

    @Test
    void gedcomSaysOfParentsAndNamesWhatTheTreeSays() throws IOException {
        BuiltPublication built = built("tree.ged", """
                0 HEAD
                1 GEDC
                2 VERS 7.0
                0 @I1@ INDI
                1 NAME Anna /Berg/
                2 TYPE BIRTH
                2 TRAN \u0410\u043d\u043d\u0430 /\u0411\u0435\u0440\u0433/
                3 LANG ru
                1 SEX F
                1 NATI Danish
                1 BURI
                2 DATE 1850
                2 PLAC Nordstad
                3 MAP
                4 LATI N55.5
                4 LONG W9.5
                1 EXID Q7259
                2 TYPE https://www.wikidata.org/entity/
                1 FAMS @F1@
                0 @I2@ INDI
                1 NAME Carl /Lund/
                1 DEAT
                2 DATE 1851
                1 FAMS @F1@
                0 @I3@ INDI
                1 NAME Eva /Stein/
                1 DEAT
                2 DATE 1860
                1 FAMC @F1@
                2 STAT DISPROVEN
                0 @I4@ INDI
                1 NAME Ida /Lund/
                1 DEAT
                2 DATE 1861
                1 FAMC @F1@
                0 @F1@ FAM
                1 HUSB @I2@
                1 WIFE @I1@
                1 CHIL @I3@
                1 CHIL @I4@
                1 CHIL @VOID@
                1 ENGA
                2 DATE 1814
                0 TRLR
                """);
        assertThat(built.rows("SELECT ?c ?p WHERE { ?c crm:P152_has_parent ?p } ORDER BY ?p"))
                .containsExactly("id/person/I4 | id/person/I1", "id/person/I4 | id/person/I2");
        assertThat(
                        built.rows(
                                "SELECT ?sort WHERE { ?n crm:P190_has_symbolic_content ?form ; crm:P2_has_type ?sort FILTER(STR(?form) = 'Anna Berg') } ORDER BY ?sort"))
                .containsExactly("vg:birth-name");
        assertThat(
                        built.rows(
                                "SELECT (LANG(?form) AS ?tag) WHERE { ?n crm:P190_has_symbolic_content ?form FILTER(LANG(?form) != '') }"))
                .contains("ru");
        assertThat(
                        built.rows(
                                "SELECT ?type WHERE { <https://example.org/bio/id/person/I1> crm:P2_has_type/rdfs:label ?type } ORDER BY ?type"))
                .contains("Danish");
        assertThat(built.rows("SELECT ?at WHERE { ?point crm:P168_place_is_defined_by ?at }"))
                .hasSize(1)
                .allMatch(at -> at.contains("-9.5 55.5"));
        assertThat(built.rows("SELECT ?form WHERE { ?n a crm:E42_Identifier ; crm:P190_has_symbolic_content ?form }"))
                .containsExactly("Q7259");
        assertThat(built.rows("""
                        SELECT ?edtf WHERE { ?e crm:P2_has_type vg:occurrence ; crm:P11_had_participant person:I1, person:I2 ;
                          crm:P4_has_time-span/crm:P82_at_some_time_within ?edtf }
                        """)).containsExactly("1814");
        assertThat(built.findings()).noneMatch(f -> f.message().contains("leaves 'BURI' out"));
        assertThat(built.rows("SELECT ?p WHERE { ?p a crm:E21_Person FILTER(CONTAINS(STR(?p), 'VOID')) }"))
                .isEmpty();
    }

    @Test
    void wikidataDatesAreReadInTheirCalendarEraAndPrecision() throws IOException {
        String person = """
                {"type": "item", "id": "%s", "labels": {"en": {"language": "en", "value": "Somebody"}, "sr-el": {"language": "sr-el", "value": "Neko"}},
                 "claims": {"P31": [{"mainsnak": {"datavalue": {"value": {"id": "Q5"}}}}],
                   "P569": [{"mainsnak": {"snaktype": "value", "datavalue": {"value":
                     {"time": "%s", "precision": %d, "calendarmodel": "http://www.wikidata.org/entity/%s"}}}%s}]}}
                """;
        String gregorian = "Q1985727";
        String julian = "Q1985786";
        BuiltPublication built = built(
                "items.json",
                "["
                        + String.join(
                                ",",
                                person.formatted("Q1", "+1791-10-14T00:00:00Z", 11, julian, ""),
                                person.formatted("Q2", "-0106-01-03T00:00:00Z", 11, julian, ""),
                                person.formatted("Q3", "-0063-00-00T00:00:00Z", 9, gregorian, ""),
                                person.formatted("Q4", "+1790-00-00T00:00:00Z", 8, gregorian, ""),
                                person.formatted("Q5", "+1900-00-00T00:00:00Z", 7, gregorian, ""),
                                person.formatted(
                                        "Q6",
                                        "+1650-00-00T00:00:00Z",
                                        9,
                                        gregorian,
                                        ", \"qualifiers\": {\"P1480\": [{\"datavalue\": {\"value\": {\"id\": \"Q5727902\"}}}]}"),
                                person.formatted(
                                        "Q7",
                                        "+1750-00-00T00:00:00Z",
                                        7,
                                        gregorian,
                                        ", \"qualifiers\": {\"P1319\": [{\"datavalue\": {\"value\": {\"time\": \"+1701-00-00T00:00:00Z\", \"precision\": 9}}}],"
                                                + " \"P1326\": [{\"datavalue\": {\"value\": {\"time\": \"+1720-00-00T00:00:00Z\", \"precision\": 9}}}]}"))
                        + "]");
        assertThat(built.rows("SELECT ?who ?edtf WHERE { ?b crm:P98_brought_into_life ?who ;"
                        + " crm:P4_has_time-span/crm:P82_at_some_time_within ?edtf } ORDER BY ?who"))
                .containsExactly(
                        "id/person/Q1 | 1791-10-25",
                        "id/person/Q2 | -0106-12-31",
                        "id/person/Q3 | -0062",
                        "id/person/Q4 | 179X",
                        "id/person/Q6 | 1650~",
                        "id/person/Q7 | [1701..1720]");
        assertThat(
                        built.rows(
                                "SELECT DISTINCT (LANG(?form) AS ?tag) WHERE { ?n crm:P190_has_symbolic_content ?form FILTER(STR(?form) = 'Neko') }"))
                .containsExactly("sr-Latn");
        assertThat(neverRead(built)).anyMatch(told -> told.contains("P569") && told.contains("+1900"));
    }

    @Test
    void aTableInTheJulianCalendarIsReadInIt() throws IOException {
        Files.createDirectories(folder.resolve("mappings/sources"));
        Files.writeString(folder.resolve("mappings/sources/own.yaml"), """
                vitagraph: 1
                format: csv
                dates: {calendar: julian}
                records:
                  - people: {$(id): $(name)}
                    facts:
                      - birth: $(id)
                        when: $(born)
                """);
        BuiltPublication built = built(
                "people.csv", "id,name,born\nb1,Anna,1791-10-14\nb2,Carl,1791-10\nb3,Ida,1791\n", "en", ", map: own");
        assertThat(built.rows("SELECT ?edtf WHERE { ?b crm:P98_brought_into_life ?who ;"
                        + " crm:P4_has_time-span/crm:P82_at_some_time_within ?edtf } ORDER BY ?who"))
                .containsExactly("1791-10-25", "[1791-10-12..1791-11-11]", "1791");
    }

    @Test
    void aTableNamesWhoLacksAGivenNameAndKeepsTheNameAtBirthApart() throws IOException {
        BuiltPublication french = built("gens.csv", """
                identifiant,nom,prénom,date de naissance,nationalité
                1,Vernet,Carle,1758,française
                2,Anonyme,,v. 1480,
                """, "fr");
        assertThat(french.rows(SmallSource.NAMES))
                .containsExactly("id/person/1 | Carle Vernet", "id/person/2 | Anonyme");
        assertThat(
                        french.rows(
                                "SELECT ?type WHERE { <https://example.org/bio/id/person/1> crm:P2_has_type/rdfs:label ?type }"))
                .containsExactly("française");
        Files.delete(folder.resolve("gens.csv"));
        BuiltPublication german = built("leute.csv", """
                Nr;Künstler;Geburtsname;geboren
                7;Dora Lund;Berg;19.2.1877
                """, "de");
        assertThat(german.rows(SmallSource.NAMES)).containsExactly("id/person/7 | Berg", "id/person/7 | Dora Lund");
        assertThat(
                        german.rows(
                                "SELECT ?form WHERE { ?n crm:P2_has_type vg:birth-name ; crm:P190_has_symbolic_content ?form }"))
                .containsExactly("Berg");
    }

    @Test
    void zeroInAColumnOfDatesIsNoDate() throws IOException {
        Files.writeString(folder.resolve("events.csv"), """
                pers_name,event_type,event_start,event_end,place_name
                Karl Berg,Reise,1748-11-07,0,Rom
                """);
        Verb draft = Verb.run("init", folder.resolve("draft"), "--from", folder.resolve("events.csv"));
        assertThat(draft.exit()).as(draft.err()).isZero();
        assertThat(draft.err()).doesNotContain("VG-0401").doesNotContain("VG-0402");
    }

    @Test
    void eacCpf2TellsOtherRelationsWithTheirDates() throws IOException {
        BuiltPublication built = built("record.xml", """
                <eac xmlns="https://archivists.org/ns/eac/v2">
                  <control><recordId>a1</recordId></control>
                  <cpfDescription>
                    <identity><identityId>https://d-nb.info/gnd/118540238</identityId><entityType value="person"/>
                      <nameEntry><part>Berg, Anna</part></nameEntry></identity>
                    <relations>
                      <relation><targetEntity targetType="person"><part>Lund, Carl</part></targetEntity>
                        <relationType>spouse</relationType><dateRange><fromDate standardDate="1895">1895</fromDate></dateRange></relation>
                      <relation><targetEntity targetType="corporateBody"><part>The Union</part></targetEntity>
                        <relationType>member</relationType><date standardDate="1900">1900</date></relation>
                      <relation><targetEntity targetType="resource"><part>Papers</part></targetEntity>
                        <relationType>creator</relationType></relation>
                    </relations>
                  </cpfDescription>
                </eac>
                """);
        assertThat(built.rows("""
                        SELECT ?kind ?label ?edtf WHERE {
                          ?bond crm:P2_has_type ?kind ; rdfs:label ?label ; crm:P4_has_time-span/crm:P82_at_some_time_within ?edtf
                        } ORDER BY ?kind
                        """))
                .containsExactly(
                        "vg:associated-with | Berg, Anna – The Union | 1900",
                        "vg:spouse-of | Berg, Anna – Lund, Carl | 1895/");
        assertThat(neverRead(built))
                .anyMatch(told -> told.contains("targetEntity/part' was never read: 1 value, such as 'Papers'"));
    }
}
