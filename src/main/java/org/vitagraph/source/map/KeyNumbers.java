package org.vitagraph.source.map;

/** Gives each key a number, from 0 in the order in which they come; kept as hashes, as in {@link SeenKeys}. */
final class KeyNumbers {
    /** The number of a key that has none. */
    static final int NONE = -1;

    private static final int SMALLEST = 1 << 4;

    private long[] hashes = new long[SMALLEST];
    private int[] numbers = new int[SMALLEST];
    private int size;

    /** Gives the number of a key, a new one where it has none yet. */
    int number(String key) {
        if (size * 2 >= hashes.length) {
            grow();
        }
        long hash = SeenKeys.hash(key);
        int at = slot(hash);
        if (hashes[at] == 0) {
            hashes[at] = hash;
            numbers[at] = size++;
        }
        return numbers[at];
    }

    /** Gives the number of a key; {@link #NONE} where it has none. */
    int find(String key) {
        int at = slot(SeenKeys.hash(key));
        return hashes[at] == 0 ? NONE : numbers[at];
    }

    /** Gives how many keys there are. */
    int size() {
        return size;
    }

    /** Finds where a hash is, or where there is room for it. */
    private int slot(long hash) {
        int at = (int) (hash ^ hash >>> Integer.SIZE) & hashes.length - 1;
        while (hashes[at] != 0 && hashes[at] != hash) {
            at = at + 1 & hashes.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldNumbers = numbers;
        hashes = new long[oldHashes.length * 2];
        numbers = new int[hashes.length];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int at = slot(oldHashes[i]);
                hashes[at] = oldHashes[i];
                numbers[at] = oldNumbers[i];
            }
        }
    }
}
