package org.vitagraph.rdf;

import java.io.IOException;
import java.util.Arrays;

/** Lines side by side in one array, none of which holds a zero byte, sorted by an index. */
final class LineBlock implements IndexSort.Lines {

    private static final int LINES_PER_KILOBYTE = 12;

    private byte[] bytes;
    private int used;
    private int[] starts;
    private int lines;
    private int common;

    LineBlock(int capacity) {
        bytes = new byte[Math.min(capacity, 1 << 16)];
        limit = capacity;
        starts = new int[1 << 10];
    }

    private final int limit;

    /** Adds a line, or says that the block is full; a line larger than the block makes the block grow. */
    boolean add(byte[] line, int from, int length) {
        if (lines > 0 && (used + (long) length > limit || lines >= (limit >> 10) * (long) LINES_PER_KILOBYTE + 1024)) {
            return false;
        }
        ensure(length);
        System.arraycopy(line, from, bytes, used, length);
        common = lines == 0 ? length : Math.min(common, commonWithFirst(length));
        starts[lines++] = used;
        used += length;
        starts[lines] = used;
        return true;
    }

    private void ensure(int length) {
        if (used + length > bytes.length) {
            bytes = Arrays.copyOf(
                    bytes, (int) Math.max(used + (long) length, Math.min((long) limit, bytes.length * 2L)));
        }
        if (lines + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
    }

    private int commonWithFirst(int length) {
        int most = Math.min(common, length);
        int at = Arrays.mismatch(bytes, 0, most, bytes, used, used + most);
        return at < 0 ? most : at;
    }

    boolean isEmpty() {
        return lines == 0;
    }

    void clear() {
        used = 0;
        lines = 0;
    }

    /** Gives the memory back. */
    void release() {
        bytes = new byte[0];
        starts = new int[2];
        lines = 0;
    }

    /** Gives the distinct lines in order. */
    void sortedInto(LineSorter.LineSink sink) throws IOException {
        byte[] line = new byte[256];
        int before = -1;
        for (int index : new IndexSort(this, lines, common).sorted()) {
            if (before < 0 || compare(before, index, common) != 0) {
                int length = starts[index + 1] - starts[index];
                if (length > line.length) {
                    line = new byte[length * 2];
                }
                System.arraycopy(bytes, starts[index], line, 0, length);
                sink.line(line, length);
            }
            before = index;
        }
    }

    @Override
    public long key(int line, int offset) {
        return EightBytes.at(bytes, starts[line] + offset, starts[line + 1]);
    }

    @Override
    public int compare(int a, int b, int offset) {
        return Arrays.compareUnsigned(
                bytes, starts[a] + offset, starts[a + 1], bytes, starts[b] + offset, starts[b + 1]);
    }
}
