package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.model.Severity;

/** Graphs in PiCo (Persons in Context): what single sources say of people, and who these people are held to have been. */
class PicoTest {

    private static final Path EXAMPLES = Path.of("..", "shared", "testdata", "rdf", "pico", "examples");

    private static final String GRAPH = """
            @prefix prov: <http://www.w3.org/ns/prov#> .
            @prefix sdo: <https://schema.org/> .
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix picom: <https://personsincontext.org/model#> .
            @prefix : <https://x.org/> .
            :act-groom a picom:PersonObservation , sdo:Person ; prov:hadPrimarySource :act ; sdo:name "Jan Berg" ;
              picom:hasAge "27"^^xsd:decimal ; sdo:gender sdo:Male ; sdo:spouse :act-bride ; sdo:birthPlace "Norby" ;
              picom:hasRole "groom" ;
              picom:hasLifeEvent [ picom:eventType <https://terms.personsincontext.org/eventtypes/83> ;
                picom:eventDate "1885-11-11"^^xsd:date ; picom:eventPlace "Osby" ] .
            :act-bride a picom:PersonObservation , sdo:Person ; prov:hadPrimarySource :act ; sdo:name "Anna Holm" ;
              sdo:spouse :act-groom ;
              picom:hasLifeEvent [ picom:eventType <https://terms.personsincontext.org/eventtypes/83> ;
                picom:eventDate "1885-11-11"^^xsd:date ; picom:eventPlace "Osby" ] .
            :act a sdo:CreativeWork ; sdo:name "Marriages of Osby 1885, act 3" ; sdo:url <https://x.org/scans/3> .
            :card-1 a picom:PersonObservation , sdo:Person ; prov:hadPrimarySource :card ; sdo:name "J. Berg" ;
              sdo:birthDate "21 Junij 1858" , "1858-06-21"^^xsd:date ; picom:deceased true .
            :card sdo:name "Card of J. Berg" .
            :jan a picom:PersonReconstruction , sdo:Person ; sdo:name "Jan Berg" ; prov:wasDerivedFrom :act-groom , :card-1 ;
              sdo:hasOccupation "smith" , [ rdf:value "constable" ; sdo:endDate "1892"^^xsd:gYear ] ;
              sdo:spouse [ rdf:value :anna ; sdo:startDate "1885-11-11"^^xsd:date ; sdo:endDate "1926"^^xsd:gYear ] ;
              prov:wasGeneratedBy [ prov:wasAssociatedWith [ sdo:name "Ann Author" ] ] .
            :anna a picom:PersonReconstruction , sdo:Person ; sdo:name "Anna Holm" ; prov:wasDerivedFrom :act-bride .
            """;

    @TempDir
    private Path folder;

    private BuiltPublication built() throws IOException {
        Files.writeString(folder.resolve("graph.ttl"), GRAPH);
        return BuiltPublication.ofSource(folder, "graph.ttl", "nl");
    }

    @Test
    void observationsOfAReconstructionAreOnePersonWithBothNames() throws IOException {
        assertThat(built().rows("""
                        SELECT ?label (GROUP_CONCAT(?form ; separator=", ") AS ?forms) {
                          { SELECT DISTINCT ?person ?form WHERE {
                            ?person a crm:E21_Person ; crm:P1_is_identified_by/crm:P190_has_symbolic_content ?form } ORDER BY ?form }
                          ?person rdfs:label ?label
                        } GROUP BY ?person ?label ORDER BY ?label""")).containsExactly("Anna Holm | Anna Holm", "Jan Berg | J. Berg, Jan Berg");
    }

    @Test
    void anObservationCitesItsSource() throws IOException {
        BuiltPublication built = built();
        assertThat(built.rows("""
                        SELECT DISTINCT ?label ?url WHERE {
                          ?claim vg:predicate crm:P7_took_place_at ; vg:passage ?passage .
                          ?passage rdfs:label ?label OPTIONAL { ?passage vg:url ?url } } ORDER BY ?label""")).allMatch(row -> row.startsWith("Marriages of Osby 1885, act 3"));
        assertThat(built.rows("""
                        SELECT DISTINCT ?label WHERE { ?claim vg:predicate crm:P4_has_time-span ; vg:passage/rdfs:label ?label }
                        ORDER BY ?label""")).containsExactly("Ann Author", "Card of J. Berg", "Marriages of Osby 1885, act 3");
    }

    @Test
    void brideAndGroomOfAnActHaveOneMarriage() throws IOException {
        assertThat(built().rows("""
                        SELECT ?label ?edtf WHERE {
                          ?marriage crm:P2_has_type vg:marriage ; rdfs:label ?label ;
                            crm:P4_has_time-span/crm:P82_at_some_time_within ?edtf }""")).containsExactly("Marriage of Anna Holm and Jan Berg | 1885-11-11");
    }

    @Test
    void datesOfStatementsAndLivesAreKept() throws IOException {
        assertThat(built().rows("""
                        SELECT ?kind ?edtf WHERE {
                          ?event crm:P2_has_type ?kind ; crm:P4_has_time-span/crm:P82_at_some_time_within ?edtf }
                        ORDER BY ?kind ?edtf"""))
                .containsExactly(
                        "id/type/constable | /1892",
                        "vg:birth | 1858-06-21",
                        "vg:marriage | 1885-11-11",
                        "vg:occupation-period | /1892",
                        "vg:spouse-of | 1885-11-11/1926");
    }

    @Test
    void whatIsNotMappedIsTold() throws IOException {
        BuiltPublication built = built();
        assertThat(built.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(built.found()).anyMatch(found -> found.contains("'person: picom:hasRole' was never read"));
    }

    @Test
    void oneObservationOfTwoPeopleBelongsToNeither() throws IOException {
        Files.writeString(
                folder.resolve("graph.ttl"),
                GRAPH + ":other a picom:PersonReconstruction ; sdo:name \"Jon Berg\" ; "
                        + "prov:wasDerivedFrom :card-1 .");
        assertThat(BuiltPublication.ofSource(folder, "graph.ttl", "nl")
                        .rows("SELECT ?label { ?person a crm:E21_Person ; rdfs:label ?label } ORDER BY ?label"))
                .isEqualTo(List.of("Anna Holm", "J. Berg", "Jan Berg", "Jon Berg"));
    }

    @Test
    void theExamplesOfPicoBecomeFacts() throws IOException {
        assumeTrue(Files.isDirectory(EXAMPLES), () -> EXAMPLES + " is not there");
        try (Stream<Path> files = Files.list(EXAMPLES.resolve("various-sources"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).toList()) {
                Files.copy(file, Files.createDirectories(folder.resolve("data")).resolve(file.getFileName()));
            }
        }
        BuiltPublication built = BuiltPublication.ofSource(folder, "data/*.ttl", "nl");
        assertThat(built.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        // 28 observations and reconstructions; none of these reconstructions has an observation to itself.
        assertThat(built.rows("SELECT (COUNT(DISTINCT ?p) AS ?n) { ?p a crm:E21_Person }"))
                .containsExactly("28");
        assertThat(built.rows("SELECT ?label { ?m crm:P2_has_type vg:marriage ; rdfs:label ?label }"))
                .hasSize(2)
                .allMatch(label -> label.contains("Abe Bos") && label.contains("Anna Maria Koppen"));
    }
}
