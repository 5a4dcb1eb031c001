package org.vitagraph.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.model.Finding;

/** Unit by unit must find what jena-shacl finds on the whole graph, whatever is wrong with it. */
final class UnitValidationTest {
    static final String SHAPES = """
            s: sh:declare [ sh:prefix "crm" ; sh:namespace "http://www.cidoc-crm.org/cidoc-crm/"^^xsd:anyURI ] ,
                [ sh:prefix "vg" ; sh:namespace "https://w3id.org/vitagraph/ns#"^^xsd:anyURI ] .
            s:Labelled a sh:NodeShape ; sh:targetSubjectsOf rdf:type ; sh:nodeKind sh:IRI ;
                sh:property [ sh:path rdfs:label ; sh:minCount 1 ; sh:uniqueLang true ] .
            s:Birth a sh:NodeShape ; sh:targetClass crm:E67_Birth ;
                sh:property [ sh:path crm:P98_brought_into_life ; sh:minCount 1 ; sh:class crm:E21_Person ] ;
                sh:property [ sh:path crm:P7_took_place_at ; sh:maxCount 1 ; sh:class crm:E53_Place ;
                    sh:node [ sh:property [ sh:path rdfs:label ; sh:minCount 1 ] ] ] ;
                sh:property [ sh:path ( crm:P4_has_time-span crm:P82a_begin_of_the_begin ) ; sh:maxCount 1 ] ;
                sh:property [ sh:path [ sh:inversePath crm:P01_has_domain ] ; sh:maxCount 2 ] .
            s:Person a sh:NodeShape ; sh:targetClass crm:E39_Actor ;
                sh:property [ sh:path [ sh:inversePath crm:P98_brought_into_life ] ; sh:maxCount 1 ] ;
                sh:property [ sh:path [ sh:inversePath crm:P02_has_range ] ; sh:maxCount 3 ] .
            s:Time a sh:NodeShape ; sh:targetClass crm:E52_Time-Span ;
                sh:property [ sh:path crm:P82a_begin_of_the_begin ; sh:maxCount 1 ; sh:datatype xsd:dateTime ;
                    sh:lessThanOrEquals crm:P82b_end_of_the_end ] ;
                sh:property [ sh:path [ sh:inversePath crm:P4_has_time-span ] ; sh:minCount 1 ] .
            s:Participation a sh:NodeShape ; sh:targetSubjectsOf crm:P01_has_domain ;
                sh:property [ sh:path vg:in_role ; sh:minCount 1 ; sh:class crm:E55_Type ; sh:in ( vg:arrestee vg:arrest ) ] ;
                sh:xone ( [ sh:property [ sh:path crm:P01_has_domain ; sh:class crm:E67_Birth ] ]
                    [ sh:property [ sh:path crm:P01_has_domain ; sh:class crm:E7_Activity ] ] ) .
            s:Claim a sh:NodeShape ; sh:targetClass vg:Claim ;
                sh:sparql [ sh:prefixes s: ; sh:message "accepted, but not in the data"@en ; sh:select \"""
                    SELECT $this WHERE { $this vg:accepted true ; vg:subject ?a ; vg:predicate ?p ; vg:object ?b .
                        FILTER NOT EXISTS { ?a ?p ?b } }\""" ] ;
                sh:sparql [ sh:prefixes s: ; sh:message "predicate is not content"@en ; sh:select \"""
                    SELECT $this WHERE { $this vg:predicate ?p . FILTER NOT EXISTS { ?p a vg:ContentProperty } }\""" ] .
            s:Arrest a sh:NodeShape ; sh:targetNode vg:arrest ;
                sh:property [ sh:path [ sh:inversePath crm:P2_has_type ] ;
                    sh:property [ sh:path crm:P7_took_place_at ; sh:minCount 1 ; sh:message "an arrest has no place"@en ] ;
                    sh:property [ sh:path ( crm:P7_took_place_at rdfs:label ) ; sh:minCount 1 ] ] .
            s:Placed a sh:NodeShape ; sh:targetObjectsOf crm:P7_took_place_at ; sh:class crm:E53_Place .
            s:Content a sh:NodeShape ; sh:targetClass crm:E5_Event ;
                sh:sparql [ sh:prefixes s: ; sh:message "content {?p} {?o} without a claim"@en ; sh:select \"""
                    SELECT $this ?p ?o WHERE { $this ?p ?o . ?p a vg:ContentProperty .
                        FILTER NOT EXISTS { ?c vg:accepted true ; vg:subject $this ; vg:predicate ?p ; vg:object ?o } }\""" ] ;
                sh:sparql [ sh:prefixes s: ; sh:message "known only as an object"@en ; sh:select \"""
                    SELECT $this WHERE { ?c vg:object $this }\""" ] .
            """;
    static final String QUERY = """
            #+ summary: {?value} takes part twice
            PREFIX crm: <http://www.cidoc-crm.org/cidoc-crm/>
            SELECT DISTINCT ?this ?value WHERE {
              ?this a crm:E5_Event .
              ?a crm:P01_has_domain ?this ; crm:P02_has_range ?value .
              ?b crm:P01_has_domain ?this ; crm:P02_has_range ?value .
              FILTER(?a != ?b)
            }
            """;
    static final String FAR_QUERY = """
            #+ summary: was born where {?value} was
            PREFIX crm: <http://www.cidoc-crm.org/cidoc-crm/>
            SELECT ?this ?value WHERE {
              ?this crm:P7_took_place_at ?place . ?value crm:P7_took_place_at ?place . FILTER(?this != ?value)
            }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void unitsFindWhatTheWholeGraphShows(long seed) throws Exception {
        Faulty data = new Faulty(new Random(seed));
        data.write(60);
        Publication publication = new Publication(folder);
        GraphFiles files = publication.files(data.facts(), data.claims());
        Validator validator = validator();

        Validator.Outcome whole = validator.wholeGraph(files, Publication.TRACE);
        Validator.Outcome units = validator.unitByUnit(files, room(150), WholeGraph::load, Publication.TRACE);

        Shapes shapes = Publication.validatorShapes(SHAPES).shapes();
        assertThat(found(sink -> WholeGraph.shapes(WholeGraph.load(files.all()), shapes, "en", sink)))
                .hasSizeGreaterThan(10)
                .isEqualTo(found(sink -> StockValidation.shapes(WholeGraph.load(files.all()), shapes, sink)));
        assertThat(whole.findings()).hasSizeGreaterThan(10);
        assertThat(units.findings()).containsExactlyElementsOf(whole.findings());
        assertThat(units.report().turtle()).isEqualTo(whole.report().turtle());
    }

    private static Set<String> found(Consumer<Consumer<Problem>> engine) {
        Set<String> found = new TreeSet<>();
        engine.accept(
                p -> found.add(p.focus() + " " + p.path() + " " + p.value() + " " + p.component() + " " + p.message()));
        return found;
    }

    @Test
    void batchesAreRemovedAgain() throws Exception {
        Faulty data = new Faulty(new Random(1));
        data.write(10);
        GraphFiles files = new Publication(folder).files(data.facts(), data.claims());
        Path scratch = Files.createDirectory(folder.resolve("scratch"));

        validator().unitByUnit(files, new Validator.Room(scratch, 20, 2), WholeGraph::load, Publication.TRACE);

        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void theWholeGraphIsNotAskedForWhereAllIsLocal() throws Exception {
        GraphFiles files = new Publication(folder).files("ex:b a crm:E67_Birth .", "");
        Validator validator = Publication.validator("""
                s:Birth a sh:NodeShape ; sh:targetClass crm:E67_Birth ;
                    sh:property [ sh:path crm:P98_brought_into_life ; sh:minCount 1 ] .
                """);

        List<Finding> findings = validator
                .unitByUnit(files, room(100), UnitValidationTest::refuse, Publication.TRACE)
                .findings();

        assertThat(findings).hasSize(1);
    }

    @Test
    void aRuleOfWhatIsOnlyTheObjectOfInnerLinksNeedsNoWholeGraph() throws Exception {
        GraphFiles files = new Publication(folder).files("""
                ex:b crm:P98_brought_into_life ex:p . ex:c crm:P98_brought_into_life ex:p .
                ex:d crm:P98_brought_into_life ex:q . ex:e crm:P98_brought_into_life ex:r .
                ex:f crm:P98_brought_into_life ex:s . ex:g crm:P98_brought_into_life ex:t .
                """, "");
        Validator validator = Publication.validator("", """
                #+ summary: was born in {?value}, too
                PREFIX crm: <http://www.cidoc-crm.org/cidoc-crm/>
                SELECT ?this ?value WHERE {
                  ?value crm:P98_brought_into_life ?this . ?other crm:P98_brought_into_life ?this .
                  FILTER(STR(?value) > STR(?other))
                }
                """);

        assertThat(validator
                        .unitByUnit(files, room(1), UnitValidationTest::refuse, Publication.TRACE)
                        .findings())
                .extracting(Finding::message)
                .filteredOn(message -> message.contains("born in"))
                .containsExactly("<https://example.org/bio/id/p>: was born in <https://example.org/bio/id/c>, too.");
    }

    @Test
    void aRuleThatReachesBeyondUnitsRunsAgainWhereItsTriplesChangedOrItFoundSomething() throws Exception {
        String facts = "ex:b crm:P7_took_place_at ex:l . ex:c crm:P7_took_place_at ex:m . "
                + "ex:d crm:P7_took_place_at ex:n . ex:e crm:P7_took_place_at ex:o . ex:f crm:P7_took_place_at ex:s . "
                + "ex:b rdfs:label \"Birth\"@en .";
        assertThat(farRule(facts)).isEqualTo("loads 1, found 0");
        assertThat(farRule(facts.replace("Birth", "A birth"))).isEqualTo("loads 0, found 0");
        assertThat(farRule(facts.replace("ex:s", "ex:l"))).isEqualTo("loads 1, found 2");
        assertThat(farRule(facts.replace("ex:s", "ex:l"))).isEqualTo("loads 1, found 2");
        assertThat(farRule(facts)).isEqualTo("loads 1, found 0");
        assertThat(farRule(facts)).isEqualTo("loads 0, found 0");
    }

    /** Checks facts by a rule that reaches beyond units, with what the check before left behind. */
    private String farRule(String facts) throws Exception {
        int[] loads = new int[1];
        Path left = folder.resolve("sound");
        SoundUnits sound = new SoundUnits("the rules");
        sound.read(left);
        Validator.Outcome outcome = Publication.validator("", FAR_QUERY)
                .unitByUnit(
                        new Publication(folder).files(facts, ""),
                        room(1),
                        files -> {
                            loads[0]++;
                            return WholeGraph.load(files);
                        },
                        Publication.TRACE,
                        sound);
        sound.write(left);
        long found = outcome.findings().stream()
                .filter(finding -> finding.message().contains("was born where"))
                .count();
        return "loads " + loads[0] + ", found " + found;
    }

    @Test
    void aTimeSpanOfTwoEventsMakesTheirUnitsOne() throws Exception {
        GraphFiles files = new Publication(folder).files("""
                ex:b a crm:E67_Birth ; crm:P4_has_time-span ex:t .
                ex:a a crm:E7_Activity ; crm:P4_has_time-span ex:t .
                ex:t a crm:E52_Time-Span .
                """, "");
        Validator validator = Publication.validator("""
                s:Time a sh:NodeShape ; sh:targetClass crm:E52_Time-Span ;
                    sh:property [ sh:path [ sh:inversePath crm:P4_has_time-span ] ; sh:maxCount 1 ; sh:message "is shared" ] .
                """);

        assertThat(validator
                        .unitByUnit(files, room(1), UnitValidationTest::refuse, Publication.TRACE)
                        .findings())
                .extracting(Finding::message)
                .containsExactly("<https://example.org/bio/id/t>: is shared.");
    }

    @Test
    void aBlankNodeIsRefusedRatherThanLost() {
        GraphFiles files = new Publication(folder).files("[] a crm:E67_Birth .", "");

        assertThatThrownBy(() -> validator().unitByUnit(files, room(1), UnitValidationTest::refuse, Publication.TRACE))
                .hasMessageContaining("no blank nodes");
    }

    private static Graph refuse(List<Path> files) {
        throw new AssertionError("nothing here needs the whole graph");
    }

    private Validator.Room room(int batch) {
        return new Validator.Room(folder, batch, 2);
    }

    private static Validator validator() {
        return Publication.validator(SHAPES, QUERY, FAR_QUERY);
    }
}
