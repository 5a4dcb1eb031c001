package org.vitagraph.site.data;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.rdf.FactReading;

/**
 * Finds a fact in a release's file of facts, which is sorted by their ids, without reading the others.
 *
 * @param file {@code facts.ndjson}
 */
public record FactFile(Path file) {

    private static final byte[] BEGIN = "{\"id\":\"".getBytes(StandardCharsets.UTF_8);
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST = 1 << 24;

    /** Finds a fact; nothing where the release does not tell its facts, or has none of this id. */
    public Optional<ResolvedFact> find(String id) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            return find(in, id.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ResolvedFact> find(RandomAccessFile in, byte[] id) throws IOException {
        long from = 0;
        long to = in.length();
        while (from < to) {
            long middle = (from + to) >>> 1;
            long start = lineFrom(in, middle, from);
            byte[] line = line(in, start);
            int order = Arrays.compareUnsigned(id(line), id);
            if (order == 0) {
                return Optional.of(new FactReading().resolved(line, 0, line.length));
            }
            if (order < 0) {
                from = start + line.length + 1;
            } else {
                to = start;
            }
        }
        return Optional.empty();
    }

    /** Gives where the line begins that a position lies in. */
    private static long lineFrom(RandomAccessFile in, long position, long least) throws IOException {
        long end = position;
        while (end > least) {
            int length = (int) Math.min(CHUNK, end - least);
            byte[] chunk = new byte[length];
            in.seek(end - length);
            in.readFully(chunk);
            for (int i = length - 1; i >= 0; i--) {
                if (chunk[i] == '\n') {
                    return end - length + i + 1;
                }
            }
            end -= length;
        }
        return least;
    }

    private static byte[] line(RandomAccessFile in, long start) throws IOException {
        byte[] line = new byte[0];
        in.seek(start);
        while (line.length < LONGEST) {
            byte[] chunk = new byte[CHUNK];
            int read = in.read(chunk);
            if (read < 0) {
                break;
            }
            int old = line.length;
            for (int i = 0; i < read; i++) {
                if (chunk[i] == '\n') {
                    line = Arrays.copyOf(line, old + i);
                    System.arraycopy(chunk, 0, line, old, i);
                    return line;
                }
            }
            line = Arrays.copyOf(line, old + read);
            System.arraycopy(chunk, 0, line, old, read);
        }
        return line;
    }

    private static byte[] id(byte[] line) {
        int from = BEGIN.length;
        int to = Math.min(from, line.length);
        while (to < line.length && line[to] != '"') {
            to++;
        }
        return Arrays.copyOfRange(line, Math.min(from, to), to);
    }
}
