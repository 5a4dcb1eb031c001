package org.vitagraph.source.map;

import org.vitagraph.rdf.KeyedInts;
import org.vitagraph.rdf.TextKey;

/** Gives each key a number, from 0 in the order in which they come; of the keys themselves only 64 bits are kept. */
final class KeyNumbers {
    /** The number of a key that has none. */
    static final int NONE = -1;

    private final KeyedInts numbers = new KeyedInts();

    /** Gives the number of a key, a new one where it has none yet. */
    int number(String text) {
        long key = TextKey.of(text);
        int known = numbers.get(key, NONE);
        if (known != NONE) {
            return known;
        }
        int next = numbers.size();
        numbers.put(key, next);
        return next;
    }

    /** Gives the number of a key; {@link #NONE} where it has none. */
    int find(String text) {
        return numbers.get(TextKey.of(text), NONE);
    }

    /** Gives how many keys there are. */
    int size() {
        return numbers.size();
    }
}
