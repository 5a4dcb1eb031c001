package org.vitagraph.rdf;

/**
 * Sorts an index of lines by eight bytes at a time: a quicksort in three parts, of which the middle one, whose eight bytes are
 * equal, goes on with the next eight. The bytes compared stand beside the index, so that lines themselves are seldom touched.
 */
final class IndexSort {

    private static final int STEP = 8;
    private static final int SMALL = 12;

    private final Lines lines;
    private final long[] keys;
    private final int[] order;

    /** What is sorted. */
    interface Lines {

        /** Gives eight bytes of a line from an offset as an unsigned number, zeros after its end. */
        long key(int line, int offset);

        /** Compares two lines that are equal up to an offset. */
        int compare(int a, int b, int offset);

        /** Tells whether lines with these eight bytes at an offset end there, and are all the same: text holds no zero. */
        default boolean ends(long key, int offset) {
            return (key & 0xff) == 0;
        }
    }

    /** Prepares to sort the first {@code count} lines, which all begin with the same {@code common} bytes. */
    IndexSort(Lines lines, int count, int common) {
        this.lines = lines;
        this.keys = new long[count];
        this.order = new int[count];
        this.common = common;
    }

    private final int common;

    /** Gives the lines in order. */
    int[] sorted() {
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        fill(0, order.length, common);
        sort(0, order.length, common);
        return order;
    }

    private void fill(int from, int to, int offset) {
        for (int i = from; i < to; i++) {
            keys[i] = lines.key(order[i], offset) ^ Long.MIN_VALUE;
        }
    }

    /** Sorts what begins alike up to {@code offset}; the keys are those from there. The largest part is taken in a loop. */
    private void sort(int start, int end, int startOffset) {
        int from = start;
        int to = end;
        int offset = startOffset;
        while (to - from > SMALL) {
            long pivot = pivot(from, to);
            int less = from;
            int greater = to;
            for (int i = from; i < greater; ) {
                long key = keys[i];
                if (key < pivot) {
                    swap(less++, i++);
                } else if (key > pivot) {
                    swap(i, --greater);
                } else {
                    i++;
                }
            }
            sort(from, less, offset);
            sort(greater, to, offset);
            if (lines.ends(pivot, offset)) {
                return;
            }
            from = less;
            to = greater;
            offset += STEP;
            fill(from, to, offset);
        }
        insertion(from, to, offset);
    }

    private long pivot(int from, int to) {
        long a = keys[from];
        long b = keys[(from + to) >>> 1];
        long c = keys[to - 1];
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private void swap(int a, int b) {
        long key = keys[a];
        keys[a] = keys[b];
        keys[b] = key;
        int line = order[a];
        order[a] = order[b];
        order[b] = line;
    }

    private void insertion(int from, int to, int offset) {
        for (int i = from + 1; i < to; i++) {
            long key = keys[i];
            int line = order[i];
            int j = i;
            while (j > from && isAfter(j - 1, key, line, offset)) {
                keys[j] = keys[j - 1];
                order[j] = order[j - 1];
                j--;
            }
            keys[j] = key;
            order[j] = line;
        }
    }

    private boolean isAfter(int at, long key, int line, int offset) {
        return keys[at] != key ? keys[at] > key : lines.compare(order[at], line, offset) > 0;
    }
}
