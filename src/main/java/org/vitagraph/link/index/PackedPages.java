package org.vitagraph.link.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Records packed one behind the other on pages; none lies on two. */
final class PackedPages {

    private static final int PAGE = 1 << 24;
    private static final int FIRST = 1 << 16;

    private final List<ByteBuffer> pages;
    private final long[] places;

    /**
     * Takes the pages.
     *
     * @param places the place of each record: page and offset
     */
    PackedPages(List<ByteBuffer> pages, long[] places) {
        this.pages = List.copyOf(pages);
        this.places = places;
    }

    int size() {
        return places.length;
    }

    List<ByteBuffer> pages() {
        return pages;
    }

    long[] places() {
        return places;
    }

    /** Gives a reader at the beginning of a record, by number from 0. */
    ByteReader reader(int record) {
        long place = places[record];
        return new ByteReader(pages.get((int) (place / PAGE)), (int) (place % PAGE));
    }

    /** Pages that grow. */
    static final class Builder {

        private final List<ByteBuffer> pages = new ArrayList<>();
        private final LongList places = new LongList();

        /** Gives how many records there are. */
        int size() {
            return places.size();
        }

        void add(ByteWriter packed) {
            if (pages.isEmpty() || pages.getLast().remaining() < packed.length()) {
                pages.add(ByteBuffer.allocate(Math.max(next(), packed.length())));
            }
            ByteBuffer page = pages.getLast();
            places.add((long) (pages.size() - 1) * PAGE + page.position());
            page.put(packed.bytes(), 0, packed.length());
        }

        /** Few records need little: each page has twice the room of the one before, up to that of a whole page. */
        private int next() {
            return FIRST << Math.min(pages.size(), Integer.numberOfTrailingZeros(PAGE / FIRST));
        }

        PackedPages build() {
            return new PackedPages(pages, places.toArray());
        }
    }
}
