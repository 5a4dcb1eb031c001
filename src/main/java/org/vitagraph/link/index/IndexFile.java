package org.vitagraph.link.index;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An index as a file: a head with its format's version and the snapshot, the small parts, and behind them the pages of persons and of things, which are
 * mapped into memory when the file is opened.
 */
final class IndexFile {

    private static final String MAGIC = "vitagraph person index";
    private static final int VERSION = 2;
    private static final int BUFFER = 1 << 16;

    private IndexFile() {}

    /** Writes an index beside the file, and then puts it in its place, so that no half one is ever read. */
    static void write(PersonIndex index, Path file) throws IOException {
        PackedPages persons = index.pages().pages();
        PackedPages things = index.things().pages();
        List<ByteBuffer> pages = new ArrayList<>(persons.pages());
        pages.addAll(things.pages());
        Path made = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream to =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(made), BUFFER))) {
            to.writeUTF(MAGIC);
            to.writeInt(VERSION);
            to.writeUTF(index.snapshot().toString());
            Packed.longs(persons.places(), to);
            Packed.texts(index.vocabulary().words(), to);
            Packed.ints(index.vocabulary().starts(), to);
            Packed.ints(index.vocabulary().persons(), to);
            Packed.longs(index.terms().numbers(), to);
            Packed.texts(index.terms().shown().toArray(String[]::new), to);
            for (List<String> labels : index.terms().labels()) {
                Packed.texts(labels.toArray(String[]::new), to);
            }
            Packed.ints(index.terms().counts(), to);
            Packed.longs(index.identifiers().keys(), to);
            Packed.ints(index.identifiers().persons(), to);
            Packed.longs(index.births(), to);
            Packed.shorts(index.bornYears(), to);
            Packed.shorts(index.diedYears(), to);
            Packed.longs(index.things().keys(), to);
            Packed.longs(things.places(), to);
            sizes(persons, to);
            sizes(things, to);
        }
        try (FileChannel channel = FileChannel.open(made, StandardOpenOption.APPEND)) {
            for (ByteBuffer page : pages) {
                ByteBuffer whole = page.duplicate().clear();
                while (whole.hasRemaining()) {
                    channel.write(whole);
                }
            }
        }
        Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void sizes(PackedPages pages, DataOutputStream to) throws IOException {
        Packed.ints(pages.pages().stream().mapToInt(ByteBuffer::capacity).toArray(), to);
    }

    /**
     * Opens an index.
     *
     * @throws DumpFault if the file is none, or of another version
     */
    static PersonIndex open(Path file) throws IOException {
        try (DataInputStream from = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            if (!from.readUTF().equals(MAGIC)) {
                throw new DumpFault("The file is no index of Vitagraph.", 0);
            }
            int version = from.readInt();
            if (version != VERSION) {
                throw new DumpFault(
                        "The index has version " + version + ", not " + VERSION + "; remove it, to have it made again.",
                        0);
            }
            return read(from, file);
        } catch (EOFException | UTFDataFormatException e) {
            throw new DumpFault("The file is no index of Vitagraph, or ends too early.", 0);
        }
    }

    private static PersonIndex read(DataInputStream from, Path file) throws IOException {
        LocalDate snapshot = LocalDate.parse(from.readUTF());
        long[] places = Packed.longs(from);
        Vocabulary vocabulary = new Vocabulary(Packed.texts(from), Packed.ints(from), Packed.ints(from));
        long[] numbers = Packed.longs(from);
        List<String> shown = List.of(Packed.texts(from));
        List<List<String>> labels = new ArrayList<>(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            labels.add(List.of(Packed.texts(from)));
        }
        Terms terms = new Terms(numbers, shown, List.copyOf(labels), Packed.ints(from));
        Identifiers identifiers = new Identifiers(Packed.longs(from), Packed.ints(from));
        long[] births = Packed.longs(from);
        short[] bornYears = Packed.shorts(from);
        short[] diedYears = Packed.shorts(from);
        long[] keys = Packed.longs(from);
        long[] thingPlaces = Packed.longs(from);
        int[] sizes = Packed.ints(from);
        int[] thingSizes = Packed.ints(from);
        long end = Files.size(file);
        long thingStart = end - Arrays.stream(thingSizes).asLongStream().sum();
        long start = thingStart - Arrays.stream(sizes).asLongStream().sum();
        PersonPages pages = new PersonPages(new PackedPages(map(file, sizes, start), places), PersonIndex.WIKIDATA);
        Things things = new Things(new PackedPages(map(file, thingSizes, thingStart), thingPlaces), keys);
        return new PersonIndex(snapshot, pages, vocabulary, terms, things, identifiers, births, bornYears, diedYears);
    }

    private static List<ByteBuffer> map(Path file, int[] sizes, long start) throws IOException {
        List<ByteBuffer> pages = new ArrayList<>(sizes.length);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long at = start;
            if (at < 0) {
                throw new EOFException();
            }
            for (int size : sizes) {
                pages.add(channel.map(FileChannel.MapMode.READ_ONLY, at, size));
                at += size;
            }
        }
        return pages;
    }

    /** Arrays with their lengths before them. */
    private static final class Packed {

        static void longs(long[] values, DataOutputStream to) throws IOException {
            to.writeInt(values.length);
            for (long value : values) {
                to.writeLong(value);
            }
        }

        static void ints(int[] values, DataOutputStream to) throws IOException {
            to.writeInt(values.length);
            for (int value : values) {
                to.writeInt(value);
            }
        }

        static void shorts(short[] values, DataOutputStream to) throws IOException {
            to.writeInt(values.length);
            for (short value : values) {
                to.writeShort(value);
            }
        }

        static void texts(String[] values, DataOutputStream to) throws IOException {
            to.writeInt(values.length);
            for (String value : values) {
                to.writeUTF(value);
            }
        }

        static long[] longs(DataInputStream from) throws IOException {
            long[] values = new long[from.readInt()];
            for (int i = 0; i < values.length; i++) {
                values[i] = from.readLong();
            }
            return values;
        }

        static int[] ints(DataInputStream from) throws IOException {
            int[] values = new int[from.readInt()];
            for (int i = 0; i < values.length; i++) {
                values[i] = from.readInt();
            }
            return values;
        }

        static short[] shorts(DataInputStream from) throws IOException {
            short[] values = new short[from.readInt()];
            for (int i = 0; i < values.length; i++) {
                values[i] = from.readShort();
            }
            return values;
        }

        static String[] texts(DataInputStream from) throws IOException {
            String[] values = new String[from.readInt()];
            for (int i = 0; i < values.length; i++) {
                values[i] = from.readUTF();
            }
            return values;
        }
    }
}
