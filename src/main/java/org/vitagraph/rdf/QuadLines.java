package org.vitagraph.rdf;

import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * Writes quads as lines {@code subject TAB graph TAB predicate TAB object}, so that sorting brings all that is said of a
 * node together, accepted content before claims. One per thread; several may share a sorter.
 */
public final class QuadLines implements QuadSink {

    static final int TAB = '\t';
    /** Begins the object field of a label candidate; sorts after every literal and IRI. */
    static final int CANDIDATE = '@';

    private static final int CACHED = 4096;

    private final LineSorter sorter;
    private final NTriples line = new NTriples();
    private final Map<Node, byte[]> predicates = new IdentityHashMap<>();
    private Node subject = Node.ANY;
    private int afterSubject;

    /** Makes a sink that adds its lines to {@code sorter}, one thread at a time. */
    public QuadLines(LineSorter sorter) {
        this.sorter = sorter;
    }

    @Override
    public void quad(GraphName graph, Node s, Node predicate, Node object) {
        begin(graph, s, predicate);
        line.term(object);
        add();
    }

    @Override
    public void label(GraphName graph, Node s, Node property, Node label, int rank) {
        begin(graph, s, property);
        line.raw(CANDIDATE);
        line.raw(label.getLiteralLanguage().getBytes(StandardCharsets.UTF_8));
        line.raw(TAB);
        line.raw(Integer.toString(100_000 + rank).getBytes(StandardCharsets.US_ASCII));
        line.raw(TAB);
        line.term(label);
        add();
    }

    private void begin(GraphName graph, Node s, Node predicate) {
        if (s == subject) {
            line.truncate(afterSubject);
        } else {
            line.clear();
            line.term(s);
            line.raw(TAB);
            subject = s;
            afterSubject = line.length();
        }
        line.raw('0' + graph.ordinal());
        line.raw(TAB);
        byte[] known = predicates.get(predicate);
        if (known == null) {
            NTriples term = new NTriples();
            term.term(predicate);
            known = java.util.Arrays.copyOf(term.bytes(), term.length());
            if (predicates.size() < CACHED) {
                predicates.put(predicate, known);
            }
        }
        line.raw(known);
        line.raw(TAB);
    }

    private void add() {
        synchronized (sorter) {
            sorter.add(line.bytes(), 0, line.length());
        }
    }
}
