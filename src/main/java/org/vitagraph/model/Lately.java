package org.vitagraph.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out lately, in bounded memory: a thing has two places, and a new one takes that of the older of two with which it
 * happens to share them. Quick, as nothing else is kept in order. Not for several threads.
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
        if (places < 2 || Integer.bitCount(places) != 1) {
            throw new IllegalArgumentException("no power of two: " + places);
        }
        keys = new Object[places];
        values = new Object[places];
    }

    /** Finds what was worked out for a thing; null where it is not known, or not any more. */
    @SuppressWarnings("unchecked")
    public @Nullable V find(K key) {
        int at = place(key);
        if (key.equals(keys[at])) {
            return (V) values[at];
        }
        int beside = at ^ 1;
        return key.equals(keys[beside]) ? (V) values[beside] : null;
    }

    /** Remembers what was worked out for a thing. */
    public void put(K key, V value) {
        int at = place(key);
        if (keys[at] != null && !key.equals(keys[at])) {
            keys[at ^ 1] = keys[at];
            values[at ^ 1] = values[at];
        }
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
