package org.vitagraph.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.vitagraph.rdf.Iris;
import org.vitagraph.site.data.Neighbourhood;
import org.vitagraph.site.data.Statements;

class LinkedArtTest {

    private static final String BASE = "https://example.org/bio";
    private static final String PERSON = BASE + "/id/person/radek";

    @Test
    void aNumberInAnAuthorityFileIsAnIdentifierAndNoName() {
        String life = life("""
                <person/radek> crm:P1_is_identified_by <name/gnd>, <name/radek> .
                <name/gnd> a crm:E42_Identifier, crm:E41_Appellation ; crm:P190_has_symbolic_content "118597604" .
                <name/radek> a crm:E41_Appellation ; crm:P190_has_symbolic_content "Karl Radek"@en .
                """);
        assertThat(life)
                .contains("{\"type\":\"Identifier\",\"content\":\"118597604\"}")
                .contains("{\"type\":\"Name\",\"content\":\"KarlRadek\"}");
    }

    @Test
    void whoHasAnIdentifierOnlyIsNamedByTheLabel() {
        String life = life("""
                <person/radek> rdfs:label "Radek" ; crm:P1_is_identified_by <name/gnd> .
                <name/gnd> a crm:E42_Identifier ; crm:P190_has_symbolic_content "118597604" .
                """);
        assertThat(life).contains("{\"type\":\"Name\",\"content\":\"Radek\"}");
    }

    @Test
    void aNameThatIsDeniedOrOnlyReportedIsNone() {
        String life = life("""
                <person/radek> crm:P1_is_identified_by <name/radek> .
                <name/radek> a crm:E41_Appellation ; crm:P190_has_symbolic_content "Karl Radek"@en .
                <name/red> a crm:E41_Appellation ; crm:P190_has_symbolic_content "The Red Karl"@en ;
                    crm:P139_has_alternative_form <name/rot> .
                <name/rot> a crm:E41_Appellation ; crm:P190_has_symbolic_content "Der rote Karl"@de .
                <claim/A8-of> a vg:Claim ; vg:subject <person/radek> ; vg:predicate crm:P1_is_identified_by ;
                    vg:object <name/red> ; vg:accepted false ; vg:modality vg:negated .
                """);
        assertThat(life).contains("KarlRadek").doesNotContain("TheRedKarl", "DerroteKarl");
    }

    private static String life(String turtle) {
        Statements said =
                Statements.of(RDFParser.fromString("""
                        BASE <https://example.org/bio/id/>
                        PREFIX crm: <http://www.cidoc-crm.org/cidoc-crm/>
                        PREFIX vg: <https://w3id.org/vitagraph/ns#>
                        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                        """ + turtle, Lang.TURTLE).toGraph());
        Reader reader = new Reader(said, new Iris(BASE), Words.of("en"), List.of("en"), "/");
        Thing person =
                new ThingReader(new Neighbourhood(PERSON, said, false, Optional.empty()), reader).thing("person");
        return new String(LinkedArt.of(person, reader), StandardCharsets.UTF_8).replaceAll("\\s", "");
    }
}
