package org.vitagraph.source.map;

import org.vitagraph.rdf.TextKey;

/**
 * The keys of records seen so far, as hashes of 64 bits: 16 bytes or so for each, whatever its length. Two keys of ten million
 * have one hash by chance less often than once in a hundred thousand sources.
 */
public final class SeenKeys {
    private static final int SMALLEST = 1 << 10;

    private long[] table = new long[SMALLEST];
    private int size;

    /** Begins with none. */
    public SeenKeys() {}

    /** Adds a key; tells whether it is new. */
    public boolean add(String key) {
        if (size * 2 >= table.length) {
            grow();
        }
        boolean added = put(TextKey.of(key));
        size += added ? 1 : 0;
        return added;
    }

    /** Tells whether a key was added. */
    public boolean holds(String key) {
        long hash = TextKey.of(key);
        int at = slot(hash);
        while (table[at] != 0) {
            if (table[at] == hash) {
                return true;
            }
            at = at + 1 & table.length - 1;
        }
        return false;
    }

    private boolean put(long hash) {
        int at = slot(hash);
        while (table[at] != 0) {
            if (table[at] == hash) {
                return false;
            }
            at = at + 1 & table.length - 1;
        }
        table[at] = hash;
        return true;
    }

    private int slot(long hash) {
        return (int) (hash ^ hash >>> Integer.SIZE) & table.length - 1;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        for (long hash : old) {
            if (hash != 0) {
                put(hash);
            }
        }
    }
}
