package org.vitagraph.app;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** The folders of cases. */
final class Cases {

    private static final List<String> OTHERS = List.of("shapes", "violations");

    private Cases() {}

    /** Gives the folders of facts, by pattern and case. */
    static List<Path> ofFacts() throws IOException {
        List<Path> cases = new ArrayList<>();
        for (Path pattern : below(root())) {
            if (!OTHERS.contains(pattern.getFileName().toString())) {
                cases.addAll(below(pattern));
            }
        }
        return cases;
    }

    /** Gives the folders of shapes, by pattern. */
    static List<Path> ofShapes() throws IOException {
        return below(root().resolve("shapes"));
    }

    /** Gives the folders of queries that must return nothing. */
    static List<Path> ofViolations() throws IOException {
        return below(root().resolve("violations"));
    }

    /** Makes a test of each folder. */
    static Stream<DynamicTest> tests(List<Path> folders, ThrowingConsumer<Path> check) {
        return folders.stream()
                .map(folder -> DynamicTest.dynamicTest(
                        root().relativize(folder).toString(), folder.toUri(), () -> check.accept(folder)));
    }

    /** Gives what one graph lacks and what it has besides, as RDF; nothing where the two are isomorphic. */
    static String difference(String name, Graph expected, Graph made) {
        if (expected.isIsomorphicWith(made)) {
            return "";
        }
        return "# " + name + " lacks\n" + turtle(minus(expected, made)) + "# " + name + " has besides\n"
                + turtle(minus(made, expected));
    }

    private static Graph minus(Graph left, Graph right) {
        Graph rest = GraphMemFactory.createDefaultGraph();
        left.find().filterDrop(right::contains).forEach((Triple t) -> rest.add(t));
        return rest;
    }

    private static String turtle(Graph graph) {
        StringWriter text = new StringWriter();
        RDFDataMgr.write(text, graph, Lang.TURTLE);
        return text.toString();
    }

    private static Path root() {
        URL url = Objects.requireNonNull(Cases.class.getResource("/cases"));
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }
}
