package org.vitagraph.rdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.vitagraph.model.Text;

/**
 * Writes quads as lines {@code subject TAB graph TAB predicate TAB object}, so that sorting brings all that is said of a
 * node together, accepted content before claims. One per thread; several may share a target, which they give many lines at once.
 */
public final class QuadLines implements QuadSink, AutoCloseable {

    static final int TAB = '\t';
    /** Begins the object field of a label candidate; sorts after every literal and IRI. */
    static final int CANDIDATE = '@';

    private static final int PREDICATES = 1 << 12;
    private static final int NODES = 1 << 9;
    private static final int ENOUGH = 1 << 17;

    private final LineTarget target;
    private final NTriples lines = new NTriples();
    /** Apart from the nodes of facts, of which each fact brings new ones. */
    private final RecentTerms predicates = new RecentTerms(PREDICATES);

    private final RecentTerms nodes = new RecentTerms(NODES);
    private int[] ends = new int[1 << 10];
    private int count;
    private int start;
    private Node subject = Node.ANY;
    private int afterSubject;

    /** Makes a sink that gives its lines to {@code target}. */
    public QuadLines(LineTarget target) {
        this.target = target;
    }

    /** Where lines go; the bytes are only valid during the call. */
    @FunctionalInterface
    public interface LineTarget {

        /** Takes lines that stand one after the other in {@code bytes} from 0, and end where {@code ends} says. */
        void lines(byte[] bytes, int[] ends, int count);
    }

    @Override
    public void quad(GraphName graph, Node s, Node predicate, Node object) {
        begin(graph, s, predicate);
        nodes.write(object, lines);
        end();
    }

    @Override
    public void label(GraphName graph, Node s, Node property, Text label, int rank) {
        begin(graph, s, property);
        lines.raw(CANDIDATE);
        lines.raw(label.language().getBytes(StandardCharsets.UTF_8));
        lines.raw(TAB);
        lines.raw(Integer.toString(100_000 + rank).getBytes(StandardCharsets.US_ASCII));
        lines.raw(TAB);
        lines.literal(label);
        end();
    }

    private void begin(GraphName graph, Node s, Node predicate) {
        int from = lines.length();
        if (count > 0 && s.equals(subject)) {
            lines.repeat(start, afterSubject);
        } else {
            nodes.write(s, lines);
            lines.raw(TAB);
            subject = s;
            afterSubject = lines.length() - from;
        }
        start = from;
        lines.raw(graph.code());
        lines.raw(TAB);
        predicates.write(predicate, lines);
        lines.raw(TAB);
    }

    private void end() {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = lines.length();
        if (lines.length() > ENOUGH) {
            close();
        }
    }

    /** Gives the target the lines that wait. */
    @Override
    public void close() {
        if (count > 0) {
            target.lines(lines.bytes(), ends, count);
        }
        count = 0;
        lines.clear();
    }
}
