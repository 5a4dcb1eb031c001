package org.vitagraph.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.vitagraph.model.FactKind;
import org.vitagraph.rdf.Library;
import org.vitagraph.rdf.Ontology;
import org.vitagraph.rdf.OntologyFiles;
import org.vitagraph.rdf.Vg;

/** No part is missing: a pattern is a mapping, a shape and cases of one name, a kind is a whole entry of the vocabulary. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatternPartsTest {

    private static final Set<String> EVENTS = Set.of("event", "tenure");

    /** Its event is described, and labelled, by another fact. */
    private static final String ADDED_TO_AN_EVENT = "participation";

    private final Library files = new Library(null);

    @SuppressWarnings("NullAway.Init")
    private Ontology ontology;

    @SuppressWarnings("NullAway.Init")
    private PatternLibrary library;

    @BeforeAll
    void read() throws IOException {
        ontology = OntologyFiles.read(files, PatternPartsTest::fail);
        library = PatternLibrary.read(files, ontology, PatternPartsTest::fail);
    }

    private static void fail(org.vitagraph.model.Finding finding) {
        throw new AssertionError(finding.where().text() + " " + finding.message());
    }

    @TestFactory
    Stream<DynamicTest> every_pattern_has_a_shape_and_cases_that_pass_and_fail() {
        return library.patterns().stream()
                .map(pattern -> DynamicTest.dynamicTest(pattern.name(), () -> {
                    assertThat(names("shapes", ".ttl")).contains(pattern.name());
                    assertThat(cases().resolve(pattern.name())).isNotEmptyDirectory();
                    assertThat(cases().resolve("shapes").resolve(pattern.name()).resolve("passes.ttl"))
                            .isNotEmptyFile();
                    assertThat(cases().resolve("shapes").resolve(pattern.name()).resolve("fails.ttl"))
                            .isNotEmptyFile();
                    assertThat(library.all()).as("kinds of the pattern").anyMatch(kind -> kind.pattern()
                            .equals(pattern.name()));
                }));
    }

    @Test
    void every_shape_and_every_case_belongs_to_a_pattern_and_every_query_has_a_case() throws IOException {
        Set<String> patterns = library.patterns().stream().map(Pattern::name).collect(Collectors.toSet());
        Set<String> shapes = new TreeSet<>(names("shapes", ".ttl"));
        shapes.remove("core");
        assertThat(patterns).containsAll(shapes);
        Set<String> folders = folders(cases());
        folders.removeAll(List.of("shapes", "violations"));
        assertThat(folders).containsExactlyInAnyOrderElementsOf(patterns);
        Set<String> queries = names("shapes", ".rq").stream()
                .map(name -> name.replace("-violation", ""))
                .collect(Collectors.toSet());
        assertThat(folders(cases().resolve("violations"))).containsExactlyInAnyOrderElementsOf(queries);
    }

    @TestFactory
    Stream<DynamicTest> every_kind_is_labelled_defined_and_ordered_below_a_broader_one() {
        assertThat(library.all()).hasSizeGreaterThan(60);
        return library.all().stream().map(kind -> DynamicTest.dynamicTest(kind.name(), () -> check(kind)));
    }

    private void check(FactKind kind) {
        Node entry = NodeFactory.createURI(kind.iri());
        assertThat(ontology.object(entry, SKOS.prefLabel.asNode())).as("label").isPresent();
        assertThat(ontology.object(entry, SKOS.definition.asNode()))
                .as("definition")
                .isPresent();
        boolean broader = ontology.object(entry, SKOS.broader.asNode()).isPresent();
        boolean top = ontology.object(entry, SKOS.topConceptOf.asNode()).isPresent();
        assertThat(broader || top).as("broader, or top of its scheme").isTrue();
        if (EVENTS.contains(library.pattern(kind).header().node())
                && !kind.pattern().equals(ADDED_TO_AN_EVENT)) {
            assertThat(ontology.object(entry, Vg.term("label_rule")))
                    .as("label rule")
                    .isPresent();
        }
    }

    @Test
    void every_entry_of_a_kind_became_a_kind() {
        long entries = ontology.graph()
                .find(Node.ANY, RDF.type.asNode(), Vg.KIND)
                .toList()
                .size();
        assertThat(library.all()).hasSize((int) entries);
    }

    private List<String> names(String folder, String ending) throws IOException {
        return files.items(folder, ending).stream().map(Library.Item::basename).toList();
    }

    private static Set<String> folders(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Path cases() {
        try {
            return Path.of(Objects.requireNonNull(PatternPartsTest.class.getResource("/cases"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
