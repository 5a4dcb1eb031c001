package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitagraph.app.SmallSource.neverRead;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.model.Code;

/** What TEI persons compared by hand with the graph have shown: names, doubts, relations as the file has them. */
class ComparedTeiTest {
    @TempDir
    private Path folder;

    private BuiltPublication built(String content) throws IOException {
        return SmallSource.built(
                folder,
                "people.xml",
                "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><standOff>" + content + "</standOff></TEI>",
                "de",
                "");
    }

    @Test
    void theDoubtOfWordsThatAreNotUnderstoodStaysWithTheDateOfTheMachine() throws IOException {
        BuiltPublication built = built("""
                <listPerson>
                  <person xml:id="a"><persName>A</persName><birth when="1733-05-07">7. (?) 5. 1733</birth></person>
                  <person xml:id="b"><persName>B</persName><birth when="1520">ca. 1520/1522</birth></person>
                  <person xml:id="c"><persName>C</persName><birth when="1520-03-04">am Tage des Hl. Kasimir 1520</birth></person>
                  <person xml:id="d"><persName>D</persName><birth when="-0065-12-06">6. 12. 65 v. Chr.</birth></person>
                </listPerson>""");
        assertThat(built.rows("SELECT ?edtf WHERE { ?b crm:P98_brought_into_life ?who ;"
                        + " crm:P4_has_time-span/crm:P82_at_some_time_within ?edtf } ORDER BY ?who"))
                .containsExactly("1733-05-07?", "1520~", "1520-03-04", "-0064-12-06");
    }

    @Test
    void teiNamesAreNotPutTogetherFromPartsThatStandForEachOther() throws IOException {
        BuiltPublication built = built("""
                <listPerson>
                  <person xml:id="a"><persName><forename>Anna</forename><forename type="middle">Maria</forename>
                    <surname>Lund</surname> <surname type="maiden">Berg</surname></persName></person>
                  <person xml:id="d"><persName><forename>Luc</forename> <nameLink>de</nameLink> <surname type="birth">Roche</surname>
                    <surname type="married">Voisin</surname> <genName>fils</genName></persName></person>
                  <person xml:id="b"><persName><forename>Karl</forename><forename type="taken">Carlo</forename>
                    <surname>Graf</surname><surname type="taken">Conte</surname></persName></person>
                  <person xml:id="c"><persName><forename subtype="unused">Moritz</forename><forename type="taken">Mo</forename>
                    <surname type="taken">Jakobs</surname></persName></person>
                </listPerson>""");
        assertThat(built.rows(SmallSource.NAMES))
                .containsExactly(
                        "id/person/a | Anna Maria Lund",
                        "id/person/a | Berg",
                        "id/person/b | Conte",
                        "id/person/b | Karl Graf",
                        "id/person/c | Moritz Jakobs",
                        "id/person/d | Luc Voisin fils",
                        "id/person/d | Roche",
                        "id/person/d | Voisin");
        assertThat(neverRead(built)).anyMatch(told -> told.contains("persName/forename' was never read: 2 values"));
    }

    @Test
    void teiTellsWhatAnElementSaysThatItsFactDoesNotTake() throws IOException {
        BuiltPublication built = built("""
                <listPerson>
                  <person xml:id="a"><persName>Anna Lund</persName>
                    <persName type="function"><roleName>Envoy</roleName></persName>
                    <residence><placeName ref="#n">Nordstad</placeName><date from="1899" to="1900"/></residence>
                    <residence from="1901" to="1904">Nordstad<note>upstairs</note></residence>
                    <affiliation ref="#o">The Union<note>secretly</note></affiliation>
                    <nationality>Danish</nationality>
                    <event type="burial" when="1950-04-07"><desc>in <placeName ref="#n">Nordstad</placeName>, with music</desc></event>
                    <event when="1949"><label>illness</label></event></person>
                </listPerson>
                <listOrg><org xml:id="o"><orgName>Union of Seafarers</orgName></org><org><orgName>The Nameless</orgName></org></listOrg>
                <listPlace><place xml:id="n" type="town"><placeName>Nordstad</placeName>
                  <location><geo>55,39 9,50</geo></location></place></listPlace>""");
        assertThat(
                        built.rows(
                                "SELECT ?type WHERE { <https://example.org/bio/id/person/a> crm:P2_has_type/rdfs:label ?type } ORDER BY ?type"))
                .containsExactly("Danish", "Envoy");
        assertThat(built.rows(
                        "SELECT ?type WHERE { <https://example.org/bio/id/place/n> crm:P2_has_type/rdfs:label ?type }"))
                .containsExactly("town");
        assertThat(built.rows(
                        "SELECT ?p WHERE { ?point crm:P168_place_is_defined_by ?where ; crm:P189_approximates ?p }"))
                .containsExactly("id/place/n");
        assertThat(built.findings())
                .anyMatch(f -> f.code() == Code.SKIPPED && f.message().contains("a body without xml:id"));
        assertThat(built.rows("""
                        SELECT ?label ?place ?edtf WHERE {
                          ?e crm:P2_has_type ?kind ; rdfs:label ?label ; crm:P4_has_time-span/crm:P82_at_some_time_within ?edtf .
                          OPTIONAL { ?e crm:P7_took_place_at/rdfs:label ?place }
                          FILTER(?kind IN (vg:stay, vg:burial, vg:occurrence))
                        } ORDER BY ?edtf
                        """))
                .hasSize(4)
                .anyMatch(row -> row.contains("Nordstad | 1899/1900"))
                .anyMatch(row -> row.contains("Nordstad | 1901/1904"))
                .anyMatch(row -> row.contains("Nordstad | 1950-04-07"))
                .anyMatch(row -> row.contains("illness") && row.endsWith("1949"));
        assertThat(
                        built.rows(
                                "SELECT ?o WHERE { ?o crm:P107_has_current_or_former_member <https://example.org/bio/id/person/a> }"))
                .containsExactly("id/group/o");
        assertThat(neverRead(built))
                .anyMatch(told -> told.contains("residence/note' was never read: 1 value, such as 'upstairs'"));
    }

    @Test
    void teiRelatesAllThatARelationNames() throws IOException {
        BuiltPublication built = built("""
                <listPerson>
                  <person xml:id="f"><persName>Father</persName></person><person xml:id="m"><persName>Mother</persName></person>
                  <person xml:id="a"><persName>A</persName></person><person xml:id="b"><persName>B</persName></person>
                  <person xml:id="c"><persName>C</persName></person>
                  <listRelation>
                    <relation name="parents" active="#f #m" passive="#a #b #c"/>
                    <relation name="siblings" mutual="#a #b #c"/>
                    <relation name="member" active="#a" passive="#o"/>
                    <relation name="born-in" active="#a" passive="#n"/>
                  </listRelation>
                </listPerson>
                <listOrg><org xml:id="o"><orgName>The Union</orgName></org></listOrg>
                <listPlace><place xml:id="n"><placeName>Nordstad</placeName></place></listPlace>""");
        assertThat(built.rows("SELECT ?c ?p WHERE { ?c crm:P152_has_parent ?p } ORDER BY ?c ?p"))
                .hasSize(6)
                .contains("id/person/c | id/person/m");
        assertThat(built.rows("SELECT ?a ?b WHERE { ?a vg:sibling-of ?b } ORDER BY ?a ?b"))
                .as("relations without a path in the CRM are claims only")
                .isEmpty();
        assertThat(built.rows("""
                        SELECT ?a ?b WHERE { ?claim crm:P177_assigned_property_of_type vg:sibling-of ;
                          crm:P140_assigned_attribute_to ?a ; crm:P141_assigned ?b } ORDER BY ?a ?b
                        """))
                .containsExactly("id/person/a | id/person/b", "id/person/a | id/person/c", "id/person/b | id/person/c");
        assertThat(built.rows("SELECT ?p WHERE { ?p a crm:E21_Person FILTER(?p IN (person:o, person:n)) }"))
                .isEmpty();
        assertThat(built.findings())
                .anyMatch(f -> f.code() == Code.SKIPPED && f.message().contains("to a place"));
    }
}
