package org.vitagraph.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The W3C's own test suite: unit by unit gives what jena-shacl gives on the whole graph, whatever the shapes ask. */
final class ShaclSuiteTest {
    private static final Path SUITE = Path.of("../shared/testdata/w3c/shacl/data-shapes-test-suite/tests");
    private static final String SHT = "http://www.w3.org/ns/shacl-test#";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void unitsGiveWhatTheWholeGraphGives() throws Exception {
        int[] found = new int[2];
        run((test, data, shapes) -> {
            found[0]++;
            found[1] += compare(test, data, shapes).size();
        });

        assertThat(found[0]).isGreaterThan(90);
        assertThat(found[1]).isGreaterThan(150);
    }

    @Test
    void compiledShapesPassWhatConforms() throws Exception {
        Random random = new Random(1);
        int[] compared = new int[2];
        run((test, data, shapeFile) -> {
            Shapes shapes;
            try {
                shapes = Shapes.parse(read(shapeFile));
            } catch (RuntimeException refused) {
                return;
            }
            Graph graph = GraphMemFactory.createGraphMem2();
            read(data).find().forEachRemaining(graph::add);
            List<Triple> triples = graph.stream().toList();
            Conformance conformance = new Conformance(shapes, graph);
            conformance.compare(triples);
            conformance.compareChanged(triples, 50, random);
            assertThat(conformance.differences()).as(test.toString()).isEmpty();
            compared[0] += conformance.passed();
            compared[1] += conformance.failed();
        });

        assertThat(compared[0]).isGreaterThan(10_000);
        assertThat(compared[1]).isGreaterThan(10_000);
    }

    /** What is done with a test of the suite. */
    @FunctionalInterface
    private interface Work {
        void run(Path test, Path data, Path shapes) throws Exception;
    }

    private static void run(Work work) throws Exception {
        assumeTrue(Files.isDirectory(SUITE), "the W3C test suite is not beside the project");
        JenaSystem.init();
        for (Path test : tests()) {
            Graph manifest = read(test);
            for (Triple action :
                    manifest.find(Node.ANY, iri(SHT + "dataGraph"), Node.ANY).toList()) {
                Path data = file(test, action.getObject());
                Path shapes = file(
                        test,
                        manifest.find(action.getSubject(), iri(SHT + "shapesGraph"), Node.ANY)
                                .next()
                                .getObject());
                work.run(test, data, shapes);
            }
        }
    }

    private Set<String> compare(Path test, Path data, Path shapeFile) throws Exception {
        Shapes shapes;
        try {
            shapes = Shapes.parse(read(shapeFile));
        } catch (RuntimeException refused) {
            return Set.of();
        }
        GraphFiles files = divide(read(data));
        Set<String> whole = new TreeSet<>();
        try {
            StockValidation.shapes(WholeGraph.load(files.all()), shapes, p -> whole.add(told(p)));
        } catch (RuntimeException refused) {
            return Set.of();
        }
        Set<String> units = new TreeSet<>();
        new UnitValidation(shapes, List.of(), Declarations.read(files.vocabulary()), "en")
                .check(files, new Validator.Room(folder, 1, 1), WholeGraph::load, p -> {
                    if (p.component() != null) {
                        units.add(told(p));
                    }
                });
        assertThat(units).as(test.toString()).isEqualTo(whole);
        return whole;
    }

    private static String told(Problem p) {
        return p.focus() + " " + p.path() + " " + p.value() + " " + p.component() + " " + p.code();
    }

    /** The class hierarchy is the vocabulary; the rest is facts, with names for blank nodes, as a publication has them. */
    private GraphFiles divide(Graph data) {
        Graph facts = GraphMemFactory.createDefaultGraph();
        Graph vocabulary = GraphMemFactory.createDefaultGraph();
        data.find().forEachRemaining(t -> {
            Triple named = Triple.create(named(t.getSubject()), t.getPredicate(), named(t.getObject()));
            boolean hierarchy = t.getPredicate().getURI().equals(Namespaces.RDFS + "subClassOf");
            (hierarchy ? vocabulary : facts).add(named);
        });
        Publication publication = new Publication(folder);
        return new GraphFiles(
                publication.write("facts", facts),
                publication.write("claims", GraphMemFactory.createDefaultGraph()),
                publication.write("vocabulary", vocabulary));
    }

    private static Node named(Node node) {
        return node.isBlank() ? iri("urn:blank:" + node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "-")) : node;
    }

    private static List<Path> tests() throws IOException {
        try (Stream<Path> files = Files.walk(SUITE)) {
            return new ArrayList<>(files.filter(f -> f.toString().endsWith(".ttl"))
                    .filter(f -> !f.endsWith("manifest.ttl"))
                    .sorted()
                    .toList());
        }
    }

    private static Graph read(Path file) {
        Graph graph = GraphMemFactory.createDefaultGraph();
        RDFParser.source(file).base(file.toUri().toString()).parse(graph);
        return graph;
    }

    private static Path file(Path test, Node graph) {
        return graph.isURI() ? Path.of(URI.create(graph.getURI())) : test;
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
