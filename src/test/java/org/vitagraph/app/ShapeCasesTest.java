package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Library;
import org.vitagraph.rdf.Ontology;
import org.vitagraph.rdf.OntologyFiles;

/** Every shape has a graph that passes and one that fails, every query that must return nothing a graph of which it returns something. */
class ShapeCasesTest {

    private final Library library = new Library(null);
    private final Graph ontology = ontology();

    @TestFactory
    Stream<DynamicTest> a_shape_passes_what_is_good_and_finds_what_is_not() throws IOException {
        return Cases.tests(Cases.ofShapes(), folder -> {
            Shapes shapes =
                    Shapes.parse(parse(item(folder.getFileName() + ".ttl").text()));
            assertThat(results(shapes, folder.resolve("passes.ttl"))).isEmpty();
            assertThat(results(shapes, folder.resolve("fails.ttl")))
                    .isEqualTo(Files.readAllLines(folder.resolve("expected.txt")).stream()
                            .sorted()
                            .toList());
        });
    }

    @TestFactory
    Stream<DynamicTest> a_violation_query_returns_the_nodes_at_fault_and_nothing_of_the_vocabulary()
            throws IOException {
        return Cases.tests(Cases.ofViolations(), folder -> {
            String query = item(folder.getFileName() + "-violation.rq").text();
            assertThat(faults(query, withOntology(GraphMemFactory.createDefaultGraph())))
                    .isEmpty();
            assertThat(faults(query, withOntology(parse(Files.readString(folder.resolve("fails.ttl"))))))
                    .isEqualTo(new TreeSet<>(Files.readAllLines(folder.resolve("expected.txt"))));
        });
    }

    private List<String> results(Shapes shapes, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (ReportEntry entry : ShaclValidator.get()
                .validate(shapes, withOntology(parse(Files.readString(file))))
                .getEntries()) {
            if (!ontology.contains(entry.focusNode(), Node.ANY, Node.ANY)) {
                String severity = Iris.lastSegment(entry.severity().level().getURI());
                lines.add(name(entry.focusNode()) + ": "
                        + severity.substring(severity.indexOf('#') + 1).toLowerCase(Locale.ROOT) + ": "
                        + entry.message());
            }
        }
        return lines.stream().distinct().sorted().toList();
    }

    private static Set<String> faults(String query, Graph graph) {
        Set<String> names = new TreeSet<>();
        try (QueryExec exec = QueryExec.graph(graph).query(query).build()) {
            exec.select().forEachRemaining(row -> names.add(name(Objects.requireNonNull(row.get("this")))));
        }
        return names;
    }

    private static String name(Node node) {
        return node.isURI() ? Iris.lastSegment(node.getURI()) : "_";
    }

    private Graph withOntology(Graph graph) {
        ontology.find().forEachRemaining(graph::add);
        return graph;
    }

    private Library.Item item(String file) throws IOException {
        String ending = file.substring(file.lastIndexOf('.'));
        return library.items("shapes", ending).stream()
                .filter(i -> i.name().equals("shapes/" + file))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no shapes/" + file));
    }

    private static Graph parse(String turtle) {
        JenaSystem.init();
        Graph graph = GraphMemFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE)
                .base("https://example.org/bio/")
                .parse(graph);
        return graph;
    }

    private Graph ontology() {
        try {
            Ontology read = OntologyFiles.read(library, finding -> {
                throw new AssertionError(finding.message());
            });
            return read.graph();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
