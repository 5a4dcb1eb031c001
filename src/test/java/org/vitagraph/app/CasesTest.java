package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.vitagraph.mapping.BothEvaluations;
import org.vitagraph.rdf.GraphName;

/**
 * Every folder {@code cases/<pattern>/<case>}: {@code facts.yaml} gives the graphs of {@code expected.trig} and the findings of
 * {@code findings.txt}. A new folder is a new test.
 */
class CasesTest {

    /** What the publication says of its source is no part of a case, only what the case's facts make of it. */
    private static final Node SOURCE = NodeFactory.createURI(BuiltPublication.BASE + "/id/source/a");

    private static final Node TITLE = NodeFactory.createURI(BuiltPublication.BASE + "/id/name/source-a-en");

    private static final Node PART = NodeFactory.createURI("http://www.cidoc-crm.org/cidoc-crm/P106_is_composed_of");

    @TestFactory
    Stream<DynamicTest> facts_give_the_graphs_and_findings_of_their_case() throws IOException {
        List<Path> folders = Cases.ofFacts();
        assertThat(folders).hasSizeGreaterThan(40);
        return Cases.tests(folders, CasesTest::check);
    }

    private static void check(Path folder) throws IOException {
        try (Workspace temporary = Workspace.temporary()) {
            BuiltPublication build = BuiltPublication.of(folder.resolve("facts.yaml"), temporary.path());
            assertThat(difference(folder.resolve("expected.trig"), build)).isEmpty();
            Set<String> findings = new TreeSet<>(Files.readAllLines(folder.resolve("findings.txt")));
            assertThat(build.found()).as("findings").isEqualTo(findings);
            BothEvaluations.Quads both = build.bothEvaluations();
            assertThat(both.batch()).as("as one query").isEqualTo(both.chain());
            assertThat(build.plannedDifferences()).as("by plans").isEmpty();
        }
    }

    /** Gives what differs, as RDF; nothing where all graphs that are named are as expected. */
    private static String difference(Path file, BuiltPublication build) {
        DatasetGraph expected = DatasetGraphFactory.create();
        RDFParser.source(file).lang(Lang.TRIG).parse(expected);
        StringBuilder text = new StringBuilder();
        for (GraphName name : GraphName.values()) {
            Node iri = NodeFactory.createURI(BuiltPublication.BASE + "/graph/" + name.word());
            if (expected.containsGraph(iri)) {
                Graph made = build.graph(name);
                made.find().toList().stream().filter(CasesTest::describesSource).forEach(made::delete);
                text.append(Cases.difference(name.word(), expected.getGraph(iri), made));
            }
        }
        return text.toString();
    }

    private static boolean describesSource(Triple triple) {
        return triple.getSubject().equals(TITLE)
                || (triple.getSubject().equals(SOURCE) && !triple.getPredicate().equals(PART));
    }
}
