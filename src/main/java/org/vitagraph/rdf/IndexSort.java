package org.vitagraph.rdf;

import java.util.function.IntBinaryOperator;

/** Sorts an index by unsigned keys, and by a comparison where keys are equal, without boxing: a merge sort. */
final class IndexSort {

    private static final int SMALL = 16;

    private long[] keys;
    private int[] order;
    private final IntBinaryOperator tie;

    /**
     * Prepares a sort.
     *
     * @param keys the first bytes of each line, as unsigned numbers
     * @param order the index to put in order, in step with the keys
     * @param tie compares two entries of the index whose keys are equal
     */
    IndexSort(long[] keys, int[] order, IntBinaryOperator tie) {
        this.keys = keys;
        this.order = order;
        this.tie = tie;
    }

    /** Puts the index in order. */
    void sort() {
        sort(keys, order, keys.clone(), order.clone(), 0, order.length);
    }

    /** Sorts {@code [from, to)} of the first pair of arrays; the second pair holds the same on entry. */
    private void sort(long[] toKeys, int[] toOrder, long[] otherKeys, int[] otherOrder, int from, int to) {
        if (to - from <= SMALL) {
            insertion(toKeys, toOrder, from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(otherKeys, otherOrder, toKeys, toOrder, from, middle);
        sort(otherKeys, otherOrder, toKeys, toOrder, middle, to);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeLeft = right >= to
                    || left < middle
                            && compare(otherKeys[left], otherOrder[left], otherKeys[right], otherOrder[right]) <= 0;
            int source = takeLeft ? left++ : right++;
            toKeys[i] = otherKeys[source];
            toOrder[i] = otherOrder[source];
        }
    }

    private void insertion(long[] someKeys, int[] someOrder, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            long key = someKeys[i];
            int entry = someOrder[i];
            int j = i;
            while (j > from && compare(someKeys[j - 1], someOrder[j - 1], key, entry) > 0) {
                someKeys[j] = someKeys[j - 1];
                someOrder[j] = someOrder[j - 1];
                j--;
            }
            someKeys[j] = key;
            someOrder[j] = entry;
        }
    }

    private int compare(long keyA, int a, long keyB, int b) {
        int byKey = Long.compareUnsigned(keyA, keyB);
        return byKey != 0 ? byKey : tie.applyAsInt(a, b);
    }
}
