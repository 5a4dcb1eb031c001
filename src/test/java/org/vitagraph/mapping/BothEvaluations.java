package org.vitagraph.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.vitagraph.model.FactKind;
import org.vitagraph.model.Recent;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.model.Text;
import org.vitagraph.rdf.FactReading;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.rdf.QuadSink;

/** The two ways to evaluate a pattern, its BINDs one by one or its WHERE as a query over many rows, asked for the same facts. */
public final class BothEvaluations {

    private final PatternLibrary library;
    private final Settings settings;
    private final Evaluation evaluation;

    /** Takes the patterns and what mapping knows of a publication. */
    public BothEvaluations(PatternLibrary library, Settings settings) {
        this.library = library;
        this.settings = settings;
        this.evaluation = new Evaluation(PatternFunctions.context(settings));
    }

    /**
     * The quads of some facts, as lines.
     *
     * @param chain by the BINDs one by one
     * @param batch by the WHERE as a query
     */
    public record Quads(SortedSet<String> chain, SortedSet<String> batch) {}

    /** Maps the resolved facts of a file in both ways. */
    public Quads of(Path facts) throws IOException {
        Quads quads = new Quads(new TreeSet<>(), new TreeSet<>());
        FactReading reading = new FactReading();
        for (String line : Files.readAllLines(facts)) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            map(reading.resolved(bytes, 0, bytes.length), quads);
        }
        return quads;
    }

    private void map(ResolvedFact fact, Quads quads) {
        FactKind kind = library.kind(fact.fact().kind()).orElseThrow();
        Pattern pattern = library.pattern(kind);
        Subject subject = new Subject(fact, kind, pattern, library, settings);
        write(subject, evaluation.solve(pattern, Rows.of(subject)), quads.chain());
        write(subject, evaluation.batch(where(pattern), Rows.of(subject)), quads.batch());
    }

    private static void write(Subject subject, List<List<Row>> solutions, SortedSet<String> lines) {
        new FactMapper(subject, Instances.of(subject.pattern(), solutions), new Lines(lines), new Recent<>(1)).write();
    }

    private static Element where(Pattern pattern) {
        if (pattern.where() != null) {
            return pattern.where();
        }
        ElementGroup group = new ElementGroup();
        for (Map.Entry<Var, Expr> bind : pattern.binds().getExprs().entrySet()) {
            group.addElement(new ElementBind(bind.getKey(), bind.getValue()));
        }
        return group;
    }

    /** Keeps quads as lines. */
    private record Lines(SortedSet<String> lines) implements QuadSink {
        @Override
        public void quad(GraphName graph, Node subject, Node predicate, Node object) {
            lines.add(graph + " " + text(subject) + " " + text(predicate) + " " + text(object));
        }

        @Override
        public void label(GraphName graph, Node subject, Node property, Text label, int rank) {
            lines.add(graph + " " + text(subject) + " " + text(property) + " " + label + " at rank " + rank);
        }

        private static String text(Node node) {
            return NodeFmtLib.strNT(node);
        }
    }
}
