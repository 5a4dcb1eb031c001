package org.vitagraph.rdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for the terms that recur most, predicates and types above all, so that packed quads need not spell them out. So many and
 * no more: a term that finds no number left is spelt out. Several threads may share it.
 */
public final class TermNumbers {

    /** The number of what has none. */
    static final int NONE = 0;

    private static final int MOST = 1 << 14;
    private static final int LONGEST = 1 << 10;

    private final Map<Node, Encoded> numbered = new ConcurrentHashMap<>();
    private final byte[][] terms = new byte[MOST][];
    private int last = NONE;

    /** Begins without numbers. */
    public TermNumbers() {}

    /** A term as bytes of N-Triples, with its number if it has one. */
    public static final class Encoded {
        private final byte[] bytes;
        private final int number;

        Encoded(byte[] bytes, int number) {
            this.bytes = bytes;
            this.number = number;
        }

        /** Gives its letters, which must stay as they are. */
        public byte[] bytes() {
            return bytes;
        }

        int number() {
            return number;
        }
    }

    /** Finds a term that has a number. */
    @Nullable
    Encoded find(Node term) {
        return numbered.get(term);
    }

    /** Gives a term a number, if there is one left and the term is short. */
    synchronized Encoded number(Node term, byte[] bytes) {
        Encoded known = numbered.get(term);
        if (known != null) {
            return known;
        }
        if (last == MOST - 1 || bytes.length > LONGEST) {
            return new Encoded(bytes, NONE);
        }
        last++;
        terms[last] = bytes;
        Encoded encoded = new Encoded(bytes, last);
        numbered.put(term, encoded);
        return encoded;
    }

    /** Gives the bytes of a numbered term to whoever got the number, by whatever way, from {@link #number}. */
    byte[] bytes(int number) {
        return terms[number];
    }

    /** Writes all terms in the order of their numbers. */
    synchronized byte[] written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int number = NONE + 1; number <= last; number++) {
            out.writeBytes(terms[number]);
            out.write('\n');
        }
        return out.toByteArray();
    }

    /** Gives terms the numbers that they had when they were written, to be called before any has one. */
    synchronized void restore(byte[] written) {
        new String(written, StandardCharsets.UTF_8).lines().forEach(line -> {
            Node term = NodeFactoryExtra.parseNode(line);
            last++;
            terms[last] = line.getBytes(StandardCharsets.UTF_8);
            numbered.put(term, new Encoded(terms[last], last));
        });
    }
}
