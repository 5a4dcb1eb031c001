package org.vitagraph.rdf;

import java.io.IOException;
import java.util.Arrays;

/** Packed quads side by side in one array, of which subjects are sorted by an index, and then the quads of each. */
final class PackedBlock implements IndexSort.Lines {

    /** Views of quads take memory, too. */
    private static final int BYTES_PER_QUAD = 64;

    private final int limit;
    private final TermNumbers numbers;
    private byte[] bytes;
    private PackedQuad[] views = new PackedQuad[0];
    private int used;
    private int[] starts = new int[1 << 10];
    private int[] ends = new int[1 << 10];
    private int subjects;
    private int quads;
    private int common;

    PackedBlock(int limit, TermNumbers numbers) {
        this.limit = limit;
        this.numbers = numbers;
        this.bytes = new byte[Math.min(limit, 1 << 16)];
    }

    /** Adds packed quads, or says that the block is full; an empty one grows beyond its limit if it must. */
    boolean add(byte[] more, int[] moreEnds, int moreSubjects, int moreQuads) {
        int size = moreEnds[moreSubjects - 1];
        boolean full = used + (long) size > limit || quads + (long) moreQuads > 1024 + limit / BYTES_PER_QUAD;
        if (full && subjects > 0) {
            return false;
        }
        ensure(size, moreSubjects);
        System.arraycopy(more, 0, bytes, used, size);
        int start = used;
        for (int i = 0; i < moreSubjects; i++) {
            subject(start);
            start = used + moreEnds[i];
        }
        used += size;
        quads += moreQuads;
        return true;
    }

    private void subject(int start) {
        int length = SevenBits.read(bytes, start);
        int from = start + SevenBits.size(length);
        starts[subjects] = from;
        ends[subjects] = from + length;
        common = subjects == 0 ? length : Math.min(common, commonWithFirst(from, length));
        subjects++;
    }

    private int commonWithFirst(int from, int length) {
        int most = Math.min(common, length);
        int at = Arrays.mismatch(bytes, starts[0], starts[0] + most, bytes, from, from + most);
        return at < 0 ? most : at;
    }

    private void ensure(int size, int moreSubjects) {
        if (used + size > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.max(used + (long) size, Math.min((long) limit, bytes.length * 2L)));
        }
        if (subjects + moreSubjects > starts.length) {
            int length = Math.max(subjects + moreSubjects, starts.length * 2);
            starts = Arrays.copyOf(starts, length);
            ends = Arrays.copyOf(ends, length);
        }
    }

    boolean isEmpty() {
        return subjects == 0;
    }

    void clear() {
        used = 0;
        subjects = 0;
        quads = 0;
    }

    /** Gives the distinct quads in order. */
    void sortedInto(SortedQuads sink) throws IOException {
        int[] order = new IndexSort(this, subjects, common).sorted();
        int first = 0;
        while (first < order.length) {
            int next = first + 1;
            while (next < order.length && compare(order[first], order[next], common) == 0) {
                next++;
            }
            sink.subject(bytes, starts[order[first]], ends[order[first]]);
            quads(order, first, next, sink);
            first = next;
        }
    }

    private void quads(int[] order, int first, int next, SortedQuads sink) throws IOException {
        int count = 0;
        for (int i = first; i < next; i++) {
            count = view(ends[order[i]], count);
        }
        Arrays.sort(views, 0, count);
        for (int i = 0; i < count; i++) {
            if (i == 0 || views[i - 1].compareTo(views[i]) != 0) {
                sink.quad(views[i]);
            }
        }
    }

    /** Puts views on the quads that begin at a place behind the {@code before} that there are, and gives how many there are then. */
    private int view(int start, int before) {
        int count = before;
        int at = start;
        while (bytes[at] != 0) {
            if (count == views.length) {
                moreViews();
            }
            int length = SevenBits.read(bytes, at);
            int from = at + SevenBits.size(length);
            at = from + length;
            views[count++].moveTo(bytes, from, at);
        }
        return count;
    }

    private void moreViews() {
        int before = views.length;
        views = Arrays.copyOf(views, Math.max(64, before * 2));
        Arrays.setAll(views, i -> i < before ? views[i] : new PackedQuad(numbers));
    }

    @Override
    public long key(int line, int offset) {
        return EightBytes.at(bytes, starts[line] + offset, ends[line]);
    }

    @Override
    public int compare(int a, int b, int offset) {
        return Arrays.compareUnsigned(bytes, starts[a] + offset, ends[a], bytes, starts[b] + offset, ends[b]);
    }
}
