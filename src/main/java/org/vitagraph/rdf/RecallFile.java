package org.vitagraph.rdf;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file of what stretches gave, by their sums; it ends with its own SHA-256, without which nothing in it is believed. */
final class RecallFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int ENDING = 32;
    /** How many stretches are looked up; those of larger publications beyond them are done anew, so that memory stays flat. */
    private static final int MOST = 1 << 19;

    private static final int HEAD = 2 * Long.BYTES + Integer.BYTES;

    private final FileChannel file;
    private final Map<Sum, Place> places;

    private RecallFile(FileChannel file, Map<Sum, Place> places) {
        this.file = file;
        this.places = places;
    }

    private record Place(long from, int length) {}

    /** The first 128 bits of a SHA-256. */
    record Sum(long high, long low) {

        /** Stands for the numbers of terms. */
        static final Sum NUMBERS = new Sum(0, 0);

        static Sum of(ByteBuffer sha256) {
            return new Sum(sha256.getLong(), sha256.getLong());
        }
    }

    /** Opens a file; empty where there is none, or it is not whole. */
    static Optional<RecallFile> open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        Map<Sum, Place> places = new HashMap<>();
        MessageDigest digest = FileSum.digest();
        long size = Files.size(path) - ENDING;
        try (DataInputStream in = new DataInputStream(
                new DigestInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER), digest))) {
            for (long at = 0; at < size; ) {
                Sum sum = new Sum(in.readLong(), in.readLong());
                int length = in.readInt();
                if (length < 0 || in.readNBytes(length).length < length) {
                    return Optional.empty();
                }
                if (places.size() < MOST || sum.equals(Sum.NUMBERS)) {
                    places.put(sum, new Place(at + HEAD, length));
                }
                at += HEAD + length;
            }
            byte[] found = digest.digest();
            if (size < 0 || !Arrays.equals(in.readAllBytes(), found)) {
                return Optional.empty();
            }
        } catch (EOFException e) {
            return Optional.empty();
        }
        return Optional.of(new RecallFile(FileChannel.open(path), places));
    }

    /** Gives what stands under a sum; null where nothing does. */
    byte @Nullable [] find(Sum sum) throws IOException {
        Place place = places.get(sum);
        if (place == null) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(place.length());
        while (bytes.hasRemaining()) {
            if (file.read(bytes, place.from() + bytes.position()) < 0) {
                throw new EOFException("the file became shorter");
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Writes a file. */
    static final class Writer implements AutoCloseable {
        private final MessageDigest digest = FileSum.digest();
        private final DataOutputStream out;

        Writer(Path path) throws IOException {
            out = new DataOutputStream(
                    new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(path), digest), BUFFER));
        }

        void add(Sum sum, byte[] bytes, int length) throws IOException {
            out.writeLong(sum.high());
            out.writeLong(sum.low());
            out.writeInt(length);
            out.write(bytes, 0, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
            out.write(digest.digest());
            out.close();
        }
    }
}
