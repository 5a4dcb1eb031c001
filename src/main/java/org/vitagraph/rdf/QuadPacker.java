package org.vitagraph.rdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.vitagraph.model.Text;
import org.vitagraph.rdf.TermNumbers.Encoded;

/**
 * Packs quads into bytes: each subject once for what is said of it in a row, then graph, predicate and object of each quad
 * ({@link PackedQuad}). One per thread; several may share a target, which they give many quads at once.
 */
public final class QuadPacker implements EncodedSink, AutoCloseable {

    /** Begins the object of a label candidate; sorts after every literal and IRI. */
    static final int CANDIDATE = '@';
    /** What makes all ranks equally long, so that they sort as numbers do. */
    static final int FIRST_RANK = 100_000;
    /** Separates the language, the rank and the literal of a label candidate. */
    static final int TAB = '\t';

    private static final int PREDICATES = 1 << 12;
    private static final int NODES = 1 << 9;
    private static final int OFTEN = 100;
    private static final int ENOUGH = 1 << 17;

    private final Target target;
    private final TermNumbers numbers;
    private final Packing packing = new Packing();
    private final NTriples candidate = new NTriples();
    /** Apart from the nodes of facts, of which each fact brings new ones. */
    private final RecentTerms predicates;

    private final RecentTerms nodes;
    private int[] ends = new int[1 << 10];
    private int subjects;
    private int quads;
    private Node subject = Node.ANY;

    /**
     * Makes a packer.
     *
     * @param numbers the numbers of terms, which whoever reads the packed quads must have, too
     * @param target where packed quads go
     */
    public QuadPacker(TermNumbers numbers, Target target) {
        this.target = target;
        this.numbers = numbers;
        this.predicates = new RecentTerms(PREDICATES, 1, numbers);
        this.nodes = new RecentTerms(NODES, OFTEN, numbers);
    }

    /** Where packed quads go. */
    @FunctionalInterface
    public interface Target {

        /**
         * Takes packed quads, which are only valid during the call.
         *
         * @param bytes the quads, subject after subject, from 0
         * @param ends where each subject's quads end
         * @param subjects how many subjects there are
         * @param quads how many quads there are
         */
        void quads(byte[] bytes, int[] ends, int subjects, int quads);
    }

    @Override
    public void quad(GraphName graph, Node s, Node predicate, Node object) {
        begin(s);
        Encoded property = predicates.encode(predicate);
        Encoded value = nodes.encode(object);
        packing.quad(graph.code(), property, value.number(), value.bytes(), 0, value.bytes().length);
        quads++;
    }

    @Override
    public void label(GraphName graph, Node s, Node property, Text label, int rank) {
        begin(s);
        candidate.clear();
        candidate.raw(candidate(label.language(), rank));
        candidate.literal(label);
        Encoded encoded = predicates.encode(property);
        packing.quad(graph.code(), encoded, TermNumbers.NONE, candidate.bytes(), 0, candidate.length());
        quads++;
    }

    @Override
    public Encoded encode(Node term) {
        NTriples letters = new NTriples();
        letters.term(term);
        return numbers.number(term, Arrays.copyOf(letters.bytes(), letters.length()));
    }

    @Override
    public byte[] candidate(String language, int rank) {
        return ((char) CANDIDATE + language + (char) TAB + (FIRST_RANK + rank) + (char) TAB)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void subject(byte[] bytes, int from, int to) {
        next();
        subject = Node.ANY;
        packing.subject(bytes, from, to);
    }

    @Override
    public void quad(GraphName graph, Encoded predicate, Encoded object) {
        packing.quad(graph.code(), predicate, object.number(), object.bytes(), 0, object.bytes().length);
        quads++;
    }

    @Override
    public void quad(GraphName graph, Encoded predicate, byte[] bytes, int from, int to) {
        packing.quad(graph.code(), predicate, TermNumbers.NONE, bytes, from, to);
        quads++;
    }

    @Override
    public void label(GraphName graph, Encoded property, byte[] head, byte[] bytes, int from, int to) {
        candidate.clear();
        candidate.raw(head);
        candidate.raw(bytes, from, to);
        packing.quad(graph.code(), property, TermNumbers.NONE, candidate.bytes(), 0, candidate.length());
        quads++;
    }

    private void begin(Node s) {
        if (quads > 0 && s.equals(subject)) {
            return;
        }
        next();
        subject = s;
        byte[] letters = nodes.encode(s).bytes();
        packing.subject(letters, 0, letters.length);
    }

    private void next() {
        if (quads > 0) {
            end();
        }
        if (packing.length() > ENOUGH) {
            give();
        }
    }

    private void end() {
        packing.end();
        if (subjects == ends.length) {
            ends = Arrays.copyOf(ends, subjects * 2);
        }
        ends[subjects++] = packing.length();
    }

    private void give() {
        target.quads(packing.bytes(), ends, subjects, quads);
        packing.clear();
        subjects = 0;
        quads = 0;
    }

    /** Gives the target the quads that wait. */
    public void flush() {
        if (quads > 0) {
            end();
            give();
        }
    }

    /** Gives the target the quads that wait. */
    @Override
    public void close() {
        flush();
    }
}
