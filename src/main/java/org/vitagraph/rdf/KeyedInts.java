package org.vitagraph.rdf;

/** A map from keys of texts ({@link TextKey}) to numbers, in twelve bytes a place and no objects. */
public final class KeyedInts {
    private static final long EMPTY = 0;

    private long[] keys = new long[1 << 12];
    private int[] values = new int[1 << 12];
    private int size;

    /** Gives the number of a key; {@code missing} where it has none. */
    public int get(long key, int missing) {
        int slot = slot(key);
        return keys[slot] == EMPTY ? missing : values[slot];
    }

    /** Gives a key a number, in the place of one that it had. */
    public void put(long key, int value) {
        int slot = slot(key);
        if (keys[slot] == EMPTY) {
            keys[slot] = key;
            size++;
        }
        values[slot] = value;
        if (size > keys.length / 10 * 7) {
            grow();
        }
    }

    /** Gives the number of keys. */
    public int size() {
        return size;
    }

    private int slot(long key) {
        int slot = (int) key & (keys.length - 1);
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
