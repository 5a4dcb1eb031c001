package org.vitagraph.source.map;

import org.vitagraph.rdf.KeyedInts;
import org.vitagraph.rdf.TextKey;

/**
 * The keys of records seen so far, as hashes of 64 bits: some twenty-five bytes for each, whatever its length. Two keys of ten million
 * have one hash by chance less often than once in a hundred thousand sources.
 */
public final class SeenKeys {
    private static final int SEEN = 1;
    private static final int NEW = 0;

    private final KeyedInts keys = new KeyedInts();

    /** Begins with none. */
    public SeenKeys() {}

    /** Adds a key; tells whether it is new. */
    public boolean add(String key) {
        boolean added = !holds(key);
        if (added) {
            keys.put(TextKey.of(key), SEEN);
        }
        return added;
    }

    /** Tells whether a key was added. */
    public boolean holds(String key) {
        return keys.get(TextKey.of(key), NEW) == SEEN;
    }
}
