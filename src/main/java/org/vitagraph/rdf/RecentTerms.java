package org.vitagraph.rdf;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.TermNumbers.Encoded;

/**
 * The bytes of terms that were met a moment ago, so that what recurs is encoded once, and what recurs often gets a number. Small
 * where terms come and go, as all of it is to stay in the processor's own memory.
 */
final class RecentTerms {

    private final @Nullable Node[] terms;
    private final @Nullable Encoded[] encoded;
    private final int[] uses;
    private final int often;
    private final TermNumbers numbers;
    private final NTriples letters = new NTriples();

    /**
     * Begins with no terms.
     *
     * @param room for how many terms there is room, a power of two
     * @param often after how many uses within a short time a term gets a number
     * @param numbers where numbers come from
     */
    RecentTerms(int room, int often, TermNumbers numbers) {
        this.terms = new Node[room];
        this.encoded = new Encoded[room];
        this.uses = new int[room];
        this.often = often;
        this.numbers = numbers;
    }

    /** Encodes an IRI or a literal. */
    Encoded encode(Node term) {
        int hash = term.hashCode();
        int at = (hash ^ hash >>> 16) & terms.length - 1;
        Encoded known = encoded[at];
        if (known == null || !term.equals(terms[at])) {
            known = afresh(term);
            terms[at] = term;
            encoded[at] = known;
            uses[at] = 0;
        }
        if (known.number() == TermNumbers.NONE && ++uses[at] == often) {
            known = numbers.number(term, known.bytes());
            encoded[at] = known;
        }
        return known;
    }

    private Encoded afresh(Node term) {
        Encoded numbered = numbers.find(term);
        if (numbered != null) {
            return numbered;
        }
        letters.clear();
        letters.term(term);
        return new Encoded(Arrays.copyOf(letters.bytes(), letters.length()), TermNumbers.NONE);
    }
}
