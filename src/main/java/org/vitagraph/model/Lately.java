package org.vitagraph.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out lately, in bounded memory: a new thing takes the place of an old one with which it happens to share it. Quick,
 * as nothing is kept in order. Not for several threads.
 *
 * @param <K> what is asked for, compared by value
 * @param <V> what was worked out
 */
public final class Lately<K, V> {

    private final @Nullable Object[] keys;
    private final @Nullable Object[] values;

    /**
     * Makes an empty memory.
     *
     * @param places how many things it holds at most, a power of two
     */
    public Lately(int places) {
        if (Integer.bitCount(places) != 1) {
            throw new IllegalArgumentException("no power of two: " + places);
        }
        keys = new Object[places];
        values = new Object[places];
    }

    /** Finds what was worked out for a thing; null where it is not known, or not any more. */
    @SuppressWarnings("unchecked")
    public @Nullable V find(K key) {
        int at = place(key);
        return key.equals(keys[at]) ? (V) values[at] : null;
    }

    /** Remembers what was worked out for a thing. */
    public void put(K key, V value) {
        int at = place(key);
        keys[at] = key;
        values[at] = value;
    }

    /** Forgets everything. */
    public void clear() {
        Arrays.fill(keys, null);
        Arrays.fill(values, null);
    }

    private int place(K key) {
        int hash = key.hashCode() * 0x9E3779B1;
        return (hash ^ hash >>> 15) & keys.length - 1;
    }
}
