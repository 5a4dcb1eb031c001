package org.vitagraph.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;

/**
 * One of the orders in which TDB2 keeps the quads of a store, for a store that nobody writes to: its B+tree, mapped into memory and read
 * in place by any number of threads. TDB2 itself makes some twenty objects on the way to the first quad of each search, and goes that way
 * twice.
 *
 * <p>The files are those of Jena's {@code dboe.trans.bplustree}: {@code .bpt} says which block is the root, {@code .idn} holds blocks of
 * keys and of the numbers of the blocks below, {@code .dat} the blocks of quads. A key is the last quad of the block on its left.
 */
final class IndexFile {

    /** A quad takes four numbers. */
    private static final int PARTS = 4;

    private static final int QUAD = PARTS * Long.BYTES;
    private static final int BLOCK = 8192;
    /** How many keys a block has room for. */
    private static final int KEYS = 225;

    private static final int KEYS_FROM = 4;
    private static final int BELOW_FROM = KEYS_FROM + KEYS * QUAD;
    private static final int QUADS_FROM = 8;
    private static final int COUNT = 0xFFFFFF;
    /** What a block of keys begins with: whether blocks of keys or of quads lie below. */
    private static final int OVER_KEYS = 6;

    private static final int OVER_QUADS = 7;
    private static final int KIND = 24;

    private final MappedFile keys;
    private final MappedFile quads;
    private final int root;

    /** Takes quads. */
    @FunctionalInterface
    interface Sink {

        /**
         * Takes a quad, its four numbers in the order of the index.
         *
         * @return whether more are wanted
         */
        boolean quad(long first, long second, long third, long fourth);
    }

    private IndexFile(MappedFile keys, MappedFile quads, int root) {
        this.keys = keys;
        this.quads = quads;
        this.root = root;
    }

    /**
     * Opens an index of a store.
     *
     * @param order its name, such as {@code SPOG}
     */
    static IndexFile of(Location store, String order) throws IOException {
        return new IndexFile(
                new MappedFile(Path.of(store.getPath(order, "idn")), 0),
                new MappedFile(Path.of(store.getPath(order, "dat")), 0),
                Math.toIntExact(ByteBuffer.wrap(Files.readAllBytes(Path.of(store.getPath(order, "bpt"))))
                        .getLong()));
    }

    /** Hands over all quads that begin with these numbers, in order. */
    void find(Sink sink, long... beginning) {
        below(root, beginning, sink);
    }

    /** Goes through a block of keys; gives whether what comes after it may hold more. */
    private boolean below(int block, long[] beginning, Sink sink) {
        long at = (long) block * BLOCK;
        MappedByteBuffer part = keys.part(at);
        int from = MappedFile.within(at);
        int head = part.getInt(from);
        int count = head & COUNT;
        boolean overQuads = head >>> KIND == OVER_QUADS;
        if (!overQuads && head >>> KIND != OVER_KEYS) {
            throw new IllegalStateException("block " + block + " of an index begins with " + head);
        }
        int slot = first(part, from + KEYS_FROM, count, beginning);
        boolean more = true;
        while (more && slot <= count) {
            int next = part.getInt(from + BELOW_FROM + slot * Integer.BYTES);
            more = overQuads ? quads(next, beginning, sink) : below(next, beginning, sink);
            slot++;
        }
        return more;
    }

    private boolean quads(int block, long[] beginning, Sink sink) {
        long at = (long) block * BLOCK;
        MappedByteBuffer part = quads.part(at);
        int from = MappedFile.within(at);
        int count = part.getInt(from) & COUNT;
        int begin = from + QUADS_FROM;
        for (int i = first(part, begin, count, beginning); i < count; i++) {
            int quad = begin + i * QUAD;
            if (compare(part, quad, beginning) != 0
                    || !sink.quad(
                            part.getLong(quad),
                            part.getLong(quad + Long.BYTES),
                            part.getLong(quad + 2 * Long.BYTES),
                            part.getLong(quad + 3 * Long.BYTES))) {
                return false;
            }
        }
        return true;
    }

    /** Finds the first of sorted quads that does not come before all with this beginning. */
    private static int first(MappedByteBuffer part, int from, int count, long[] beginning) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(part, from + middle * QUAD, beginning) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int compare(MappedByteBuffer part, int quad, long[] beginning) {
        for (int i = 0; i < beginning.length; i++) {
            int order = Long.compareUnsigned(part.getLong(quad + i * Long.BYTES), beginning[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
