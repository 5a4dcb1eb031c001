package org.vitagraph.rdf;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of terms that were written a moment ago, so that what recurs is encoded once. Small where terms come and go, as all of
 * it is to stay in the processor's own memory.
 */
final class RecentTerms {

    private final @Nullable Node[] terms;
    private final byte[][] encoded;

    /** Makes room for so many terms, a power of two. */
    RecentTerms(int room) {
        terms = new Node[room];
        encoded = new byte[room][];
    }

    /** Appends a term to lines. */
    void write(Node term, NTriples lines) {
        int hash = term.hashCode();
        int at = (hash ^ hash >>> 16) & terms.length - 1;
        if (term.equals(terms[at])) {
            lines.raw(encoded[at]);
        } else {
            int from = lines.length();
            lines.term(term);
            encoded[at] = Arrays.copyOfRange(lines.bytes(), from, lines.length());
            terms[at] = term;
        }
    }
}
