package org.vitagraph.mapping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vitagraph.mapping.Subject.Filled;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Text;
import org.vitagraph.model.When;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.EncodedSink;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.rdf.NTriples;
import org.vitagraph.rdf.QuadSink;

/** Makes the plan of a shape: maps its stand-in, and takes the terms apart at the letters that stand for symbols. */
final class Planner implements QuadSink {

    private static final Map<Node, Symbol.Bound.Which> BOUNDS = Map.of(
            Crm.P82A, Symbol.Bound.Which.P82A,
            Crm.P81A, Symbol.Bound.Which.P81A,
            Crm.P81B, Symbol.Bound.Which.P81B,
            Crm.P82B, Symbol.Bound.Which.P82B);

    private final EncodedSink sink;
    private final StandIn standIn;
    private final Map<String, Integer> terms = new LinkedHashMap<>();
    private final List<Plan.Step> steps = new ArrayList<>();

    private Planner(EncodedSink sink, StandIn standIn) {
        this.sink = sink;
        this.standIn = standIn;
    }

    /** Makes the plan of the shape of a fact, for a sink. */
    static Plan plan(Subject subject, Row row, EncodedSink sink) {
        StandIn standIn = new StandIn(subject, row);
        Planner planner = new Planner(sink, standIn);
        List<Instance> instances = Instances.of(subject.pattern(), List.of(List.of(standIn.row())));
        int claims = new FactMapper(standIn.subject(), instances, planner, planner::describe).write();
        List<Plan.Term> taken = planner.terms.keySet().stream()
                .map(term -> term(term, standIn.symbols().size()))
                .toList();
        return new Plan(List.copyOf(standIn.symbols()), taken, List.copyOf(planner.steps), claims);
    }

    private void describe(GraphName graph, Node node, Mention mention) {
        List<Filled> filled = standIn.subject().filled();
        for (int i = 0; i < filled.size(); i++) {
            if (filled.get(i).node().equals(node) && filled.get(i).value() instanceof Mention) {
                steps.add(new Plan.Described(graph, i));
                return;
            }
        }
        throw new IllegalStateException("not mentioned: " + mention);
    }

    @Override
    public void quad(GraphName graph, Node subject, Node predicate, Node object) {
        Node symbolic = ofDate(subject, predicate, object);
        String text = text(symbolic);
        boolean same = !isSymbolic(text);
        steps.add(new Plan.Quad(
                graph,
                number(text(subject)),
                sink.encode(constant(predicate)),
                same ? -1 : number(text),
                same ? sink.encode(symbolic) : sink.encode(predicate)));
    }

    @Override
    public void label(GraphName graph, Node subject, Node property, Text label, int rank) {
        String literal = text(Terms.text(label));
        steps.add(new Plan.Label(
                graph,
                number(text(subject)),
                sink.encode(constant(property)),
                sink.candidate(label.language(), rank),
                number(literal)));
    }

    /** Puts a symbol in the place of the reading and the bounds of a date. */
    private Node ofDate(Node subject, Node predicate, Node object) {
        List<Filled> filled = standIn.subject().filled();
        boolean reading = predicate.equals(Crm.P82);
        Symbol.Bound.Which bound = BOUNDS.get(predicate);
        for (int i = 0; i < filled.size() && (reading || bound != null); i++) {
            if (filled.get(i).value() instanceof When
                    && filled.get(i).node().equals(subject)
                    && !isSymbolic(text(object))) {
                Symbol symbol = bound == null ? new Symbol.Reading(i) : new Symbol.Bound(i, bound);
                return NodeFactory.createLiteralDT(standIn.letter(symbol), object.getLiteralDatatype());
            }
        }
        return object;
    }

    private static Node constant(Node predicate) {
        if (isSymbolic(predicate.getURI())) {
            throw new UnsupportedOperationException("the property differs from fact to fact");
        }
        return predicate;
    }

    private int number(String term) {
        return terms.computeIfAbsent(term, t -> terms.size());
    }

    private static String text(Node node) {
        NTriples letters = new NTriples();
        letters.term(node);
        return new String(letters.bytes(), 0, letters.length(), StandardCharsets.UTF_8);
    }

    private static boolean isSymbolic(String term) {
        return term.chars().anyMatch(c -> c >= StandIn.FIRST && c < StandIn.FIRST + StandIn.MOST);
    }

    private static Plan.Term term(String text, int symbols) {
        List<byte[]> bytes = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            int symbol = text.charAt(i) - StandIn.FIRST;
            if (symbol >= 0 && symbol < symbols) {
                bytes.add(text.substring(from, i).getBytes(StandardCharsets.UTF_8));
                numbers.add(symbol);
                from = i + 1;
            }
        }
        bytes.add(text.substring(from).getBytes(StandardCharsets.UTF_8));
        return new Plan.Term(
                bytes.toArray(new byte[0][]),
                numbers.stream().mapToInt(Integer::intValue).toArray());
    }
}
