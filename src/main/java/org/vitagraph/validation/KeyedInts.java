package org.vitagraph.validation;

import org.vitagraph.rdf.IriKey;

/** A map from the keys of IRIs ({@link IriKey}) to numbers, in twelve bytes an entry and no objects. */
final class KeyedInts {
    private static final long EMPTY = 0;

    private long[] keys = new long[1 << 12];
    private int[] values = new int[1 << 12];
    private int size;

    int get(long key, int missing) {
        int slot = slot(key);
        return keys[slot] == EMPTY ? missing : values[slot];
    }

    void put(long key, int value) {
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
    int size() {
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
