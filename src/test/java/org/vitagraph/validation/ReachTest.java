package org.vitagraph.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.query.QueryFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.rdf.Library;
import org.vitagraph.rdf.OntologyFiles;
import org.vitagraph.rdf.TripleLine;

/** On what a rule can touch it finds what it finds on the whole graph; and that is little. */
final class ReachTest {
    private static final String DATA = """
            ex:b a crm:E67_Birth ; crm:P98_brought_into_life ex:p ; crm:P7_took_place_at ex:pl . ex:p a crm:E21_Person .
            ex:a a crm:E7_Activity ; crm:P7_took_place_at ex:pl , ex:far . ex:pl a crm:E53_Place ; rdfs:label "Perm" .
            ex:c a vg:Claim ; vg:subject ex:b ; vg:predicate crm:P7_took_place_at ; vg:object ex:pl ; vg:accepted true .
            ex:d a vg:Claim ; vg:subject ex:a ; vg:predicate crm:P7_took_place_at ; vg:object ex:far ; vg:accepted false .
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aPatternTouchesWhatHasItsTerms() {
        assertThat(touched("?this crm:P98_brought_into_life ?value")).isEqualTo(1);
        assertThat(touched("?this vg:accepted true")).isEqualTo(1);
        assertThat(touched("?this a vg:Claim")).isEqualTo(2);
        assertThat(touched("?this crm:P98_brought_into_life/rdfs:label ?value")).isEqualTo(2);
        assertThat(touched("?this ^crm:P98_brought_into_life+ ?value")).isEqualTo(1);
    }

    @Test
    void aClassNarrowsWhatAVariableTouches() {
        assertThat(touched("?this crm:P7_took_place_at ?value")).isEqualTo(3);
        assertThat(touched("?this a crm:E67_Birth ; crm:P7_took_place_at ?value"))
                .isEqualTo(2);
        assertThat(touched("?value a crm:E53_Place . ?this crm:P7_took_place_at ?value"))
                .isEqualTo(3);
        assertThat(touched("?c rdfs:subClassOf* crm:E7_Activity . ?this a ?c ; crm:P7_took_place_at ?value"))
                .isEqualTo(3);
        assertThat(touched("?p a vg:ContentProperty . ?this ?p ?value")).isEqualTo(4);
        assertThat(
                        touched(
                                "?this a crm:E67_Birth . { ?this crm:P7_took_place_at ?a } UNION { ?b vg:subject ?this } UNION { ?d vg:object ?this }"))
                .isEqualTo(3);
        assertThat(touched("?this a crm:E67_Birth FILTER NOT EXISTS { ?c vg:subject ?this }"))
                .isEqualTo(2);
    }

    /** A filter of a group in a group does not see the outer variable, and an optional part gives a solution without its triple. */
    @Test
    void aClassNarrowsNothingWhereItIsNotSeen() {
        assertThat(touched("?this a crm:E67_Birth . { ?x vg:accepted true FILTER NOT EXISTS { ?x vg:subject ?this } }"))
                .isEqualTo(4);
        assertThat(touched("?x vg:accepted true OPTIONAL { ?x vg:subject ?this } ?this a crm:E67_Birth"))
                .isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?this rdfs:label ?value MINUS { ?this a vg:Claim }",
                "?this a vg:Claim . ?this crm:P7_took_place_at* ?value",
                "?this !rdf:type ?value",
                "?this rdfs:label ?value { SELECT ?this WHERE { ?this a vg:Claim } }",
                "?this a ?c BIND(EXISTS { ?this rdfs:label ?l } AS ?value)"
            })
    void whatIsNotUnderstoodHasNoReach(String pattern) {
        assertThat(reach(pattern)).isNull();
    }

    /** The built-in rules on random graphs with all sorts of faults. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ofTheBuiltInRulesNothingIsLost(long seed) throws IOException {
        Faulty data = new Faulty(new Random(seed));
        data.write(60);
        Graph graph = Publication.graph(Publication.VOCABULARY + data.facts() + data.claims());
        TypeIndex types = types(graph);
        Library library = new Library(null);
        Graph ontology = OntologyFiles.read(library, f -> {}).graph();
        ViolationQueries queries =
                ViolationQueries.load(library.items("shapes", ".rq"), new Declarations(ontology), f -> {
                    throw new AssertionError(f);
                });
        int found = 0;
        for (ViolationQuery query : queries.queries()) {
            Reach reach = Objects.requireNonNull(Reach.of(query.query(), true), query.name());
            Graph part = GraphMemFactory.createGraphMem2();
            graph.stream().filter(t -> reach.touches(TripleLine.of(t), types)).forEach(part::add);
            TreeSet<Problem> whole = new TreeSet<>();
            query.run(graph, whole::add);
            TreeSet<Problem> narrow = new TreeSet<>();
            query.run(part, narrow::add);
            assertThat(narrow).as(query.name()).isEqualTo(whole);
            found += whole.size();
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void aGraphIsMadeOnDiskWhereARuleTouchesTooMuch() throws Exception {
        String many = IntStream.range(0, 20)
                .mapToObj(i -> "ex:e" + i + " crm:P7_took_place_at ex:pl .")
                .collect(Collectors.joining("\n"));
        GraphFiles files = new Publication(folder).files(DATA + many, "");
        Validator validator = Publication.validator("", UnitValidationTest.FAR_QUERY);
        List<List<Path>> asked = new ArrayList<>();

        validator.unitByUnit(
                files,
                new Validator.Room(folder, 1, 1),
                paths -> {
                    asked.add(paths);
                    return WholeGraph.load(paths);
                },
                Publication.TRACE);

        assertThat(asked).hasSize(1);
    }

    private static long touched(String pattern) {
        Graph graph = Publication.graph(DATA);
        TypeIndex types = types(Publication.graph(Publication.VOCABULARY + DATA));
        Reach reach = Objects.requireNonNull(reach(pattern));
        return graph.stream()
                .filter(t -> reach.touches(TripleLine.of(t), types))
                .count();
    }

    private static @Nullable Reach reach(String pattern) {
        return Reach.of(
                QueryFactory.create(Publication.PREFIXES + "SELECT ?this ?value WHERE { " + pattern + " }"), true);
    }

    private static TypeIndex types(Graph graph) {
        TypeIndex types = new TypeIndex(Publication.declarations());
        graph.stream().forEach(types::take);
        return types;
    }
}
