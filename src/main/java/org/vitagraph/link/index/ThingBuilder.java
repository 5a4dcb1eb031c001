package org.vitagraph.link.index;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the items that are no persons. A whole dump has a hundred million of them, and which matter is known only when all persons were
 * read: until then they wait in a temporary file. What persons have to do with is kept; so is what lies somewhere on the earth, and what is of
 * a class of which persons name others. Of a slice all are kept.
 */
final class ThingBuilder implements AutoCloseable {

    /** Up to so many items are taken for a slice. */
    static final int SLICE = 2_000_000;

    /** Persons name at least one in so many items of a class that matters. */
    private static final int ONE_IN = 1000;

    private static final int BUFFER = 1 << 16;

    private final int slice;
    private final ByteWriter packed = new ByteWriter();
    private final Map<Long, ItemClass> classes = new HashMap<>();
    private @Nullable Path file;
    private @Nullable DataOutputStream waiting;
    private int count;

    /** The items of a class. */
    private static final class ItemClass {
        private int items;
        private int named;
        private int kinds;

        int kinds() {
            return (long) named * ONE_IN >= items ? kinds : 0;
        }
    }

    /** Takes a thing that waited. */
    @FunctionalInterface
    private interface BodySink {
        void body(ThingPages.Body body, byte[] packed);
    }

    /**
     * Makes an empty one.
     *
     * @param slice up to how many items all are kept
     */
    ThingBuilder(int slice) {
        this.slice = slice;
    }

    /** Takes an item; one without a label can be found by nobody. */
    void add(DumpItem item) throws IOException {
        String label = item.label;
        if (label == null) {
            return;
        }
        DataOutputStream to = waiting;
        if (to == null) {
            file = Files.createTempFile("vitagraph-things", ".tmp");
            to = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
            waiting = to;
        }
        packed.clear();
        ThingPages.write(item, label, packed);
        to.writeInt(packed.length());
        to.write(packed.bytes(), 0, packed.length());
        count++;
    }

    /** Gives the things, and the terms their labels. */
    Things build(TermBuilder terms) throws IOException {
        if (waiting != null) {
            waiting.close();
        }
        each((body, bytes) -> count(body, terms.number(body.number()), terms));
        PackedPages.Builder pages = new PackedPages.Builder();
        LongList keys = new LongList();
        each((body, bytes) -> {
            int term = terms.number(body.number());
            if (term >= 0) {
                terms.label(term, body.label(), body.names());
            }
            int kinds = kinds(body, term, terms);
            if (count <= slice || term >= 0 || (kinds & ~ContextKind.OCCUPATION.bit()) != 0) {
                keys(body, term, pages.size(), keys);
                packed.clear();
                new ThingPages.Head(term, kinds).write(packed);
                packed.bytes(bytes);
                pages.add(packed);
            }
        });
        long[] sorted = keys.toArray();
        Arrays.parallelSort(sorted);
        return new Things(pages.build(), sorted);
    }

    private void count(ThingPages.Body body, int term, TermBuilder terms) {
        for (long number : body.classes()) {
            ItemClass itemClass = classes.computeIfAbsent(number, n -> new ItemClass());
            itemClass.items++;
            if (term >= 0) {
                itemClass.named++;
                itemClass.kinds |= terms.kinds(term);
            }
        }
    }

    private int kinds(ThingPages.Body body, int term, TermBuilder terms) {
        int kinds = term < 0 ? 0 : terms.kinds(term);
        for (long number : body.classes()) {
            ItemClass itemClass = classes.get(number);
            kinds |= itemClass == null ? 0 : itemClass.kinds();
        }
        return body.point() == null ? kinds : kinds | ContextKind.PLACE.bit();
    }

    private static void keys(ThingPages.Body body, int term, int thing, LongList keys) {
        keys.add(Things.key(Things.byId(PersonIndex.WIKIDATA.apply(body.number())), thing));
        body.names().forEach(name -> keys.add(Things.key(Things.byName(name), thing)));
        body.identifiers()
                .forEach((property, value) -> keys.add(Things.key(Things.byIdentifier(property, value), thing)));
        if (term >= 0) {
            keys.add(Things.key(Things.byTerm(term), thing));
        }
    }

    private void each(BodySink sink) throws IOException {
        if (file == null) {
            return;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            for (int i = 0; i < count; i++) {
                byte[] bytes = in.readNBytes(in.readInt());
                sink.body(ThingPages.read(new ByteReader(ByteBuffer.wrap(bytes), 0)), bytes);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (waiting != null) {
            waiting.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
