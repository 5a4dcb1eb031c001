package org.vitagraph.validation;

/**
 * A map from names to numbers in twelve bytes an entry and no objects: it keeps not the name but 64 bits of it. Among ten million names
 * two are taken for one with a chance of about three in a million.
 */
final class KeyedInts {
    private static final long EMPTY = 0;

    private long[] keys = new long[1 << 12];
    private int[] values = new int[1 << 12];
    private int size;

    /** Gives the 64 bits that stand for a name: FNV-1a, then the last mixing step of SplitMix64. */
    static long key(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        hash ^= hash >>> 31;
        return hash == EMPTY ? 1 : hash;
    }

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

    /** Gives the number of names. */
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
