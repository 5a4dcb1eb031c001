package org.vitagraph.rdf;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of what stretches gave, by their sums. Behind all of that stands a list of what there is, each with a key of its bytes, and then
 * where the list begins and its SHA-256. What does not have its key is not believed, and nothing where the list is not whole: so only what
 * is asked for is read.
 */
final class RecallFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    /** Where the list begins, and its sum. */
    private static final int ENDING = Long.BYTES + 32;
    /** The sum of a stretch, how long that is which it gave, and its key. */
    private static final int LISTED = 3 * Long.BYTES + Integer.BYTES;
    /** How many stretches are kept; those of larger publications beyond them are done anew, so that memory stays flat. */
    private static final int MOST = 1 << 19;

    private final FileChannel file;
    private final Map<Sum, Place> places;

    private RecallFile(FileChannel file, Map<Sum, Place> places) {
        this.file = file;
        this.places = places;
    }

    private record Place(long from, int length, long key) {}

    /** The first 128 bits of a SHA-256. */
    record Sum(long high, long low) {

        /** Stands for the numbers of terms. */
        static final Sum NUMBERS = new Sum(0, 0);

        static Sum of(ByteBuffer sha256) {
            return new Sum(sha256.getLong(), sha256.getLong());
        }
    }

    /** Opens a file; empty where there is none, its list is not whole, or the numbers that all else is written by are lost. */
    static Optional<RecallFile> open(Path path) throws IOException {
        if (!Files.isRegularFile(path) || Files.size(path) < ENDING) {
            return Optional.empty();
        }
        Map<Sum, Place> places = list(path);
        RecallFile file = new RecallFile(FileChannel.open(path), places);
        if (places.isEmpty() || (places.containsKey(Sum.NUMBERS) && file.find(Sum.NUMBERS) == null)) {
            file.close();
            return Optional.empty();
        }
        return Optional.of(file);
    }

    /** Reads the list; nothing where it is not whole. */
    private static Map<Sum, Place> list(Path path) throws IOException {
        ByteBuffer ending;
        try (FileChannel file = FileChannel.open(path)) {
            ending = read(file, file.size() - ENDING, ENDING);
        }
        long from = ending.getLong();
        long size = Files.size(path) - ENDING - from;
        Map<Sum, Place> places = new HashMap<>();
        if (from < 0 || size < 0 || size % LISTED != 0) {
            return places;
        }
        MessageDigest digest = FileSum.digest();
        try (InputStream raw = Files.newInputStream(path)) {
            raw.skipNBytes(from);
            DataInputStream in =
                    new DataInputStream(new DigestInputStream(new BufferedInputStream(raw, BUFFER), digest));
            long at = 0;
            for (long i = 0; i < size / LISTED; i++) {
                Sum sum = new Sum(in.readLong(), in.readLong());
                Place place = new Place(at, in.readInt(), in.readLong());
                places.put(sum, place);
                at += place.length();
            }
        }
        byte[] sum = new byte[ending.remaining()];
        ending.get(sum);
        return Arrays.equals(sum, digest.digest()) ? places : Map.of();
    }

    private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException("the file became shorter");
            }
        }
        return bytes.flip();
    }

    /** Gives what stands under a sum; null where nothing does, or nothing that can be believed. */
    byte @Nullable [] find(Sum sum) throws IOException {
        Place place = places.get(sum);
        if (place == null) {
            return null;
        }
        byte[] bytes = read(file, place.from(), place.length()).array();
        return TextKey.of(bytes, 0, bytes.length) == place.key() ? bytes : null;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Writes a file. */
    static final class Writer implements AutoCloseable {
        private final DataOutputStream out;
        private final ByteArrayOutputStream list = new ByteArrayOutputStream();
        private final DataOutputStream listed = new DataOutputStream(list);
        private long written;

        Writer(Path path) throws IOException {
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER));
        }

        void add(Sum sum, byte[] bytes, int length) throws IOException {
            if (list.size() >= MOST * LISTED && !sum.equals(Sum.NUMBERS)) {
                return;
            }
            out.write(bytes, 0, length);
            listed.writeLong(sum.high());
            listed.writeLong(sum.low());
            listed.writeInt(length);
            listed.writeLong(TextKey.of(bytes, 0, length));
            written += length;
        }

        @Override
        public void close() throws IOException {
            out.write(list.toByteArray());
            out.writeLong(written);
            out.write(FileSum.digest().digest(list.toByteArray()));
            out.close();
        }
    }
}
