package org.vitagraph.rdf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A stretch of whole lines of a sorted graph. Where one ends depends on the lines near that place alone, so that of two graphs
 * that differ little most pieces are the same, whatever comes before them.
 *
 * @param from where it begins in the file, in bytes
 * @param length in bytes
 * @param triples how many lines it has
 * @param sha256 the SHA-256 of its lines, 64 hexadecimal digits
 */
public record Piece(long from, int length, int triples, String sha256) {

    /** Shorter pieces compress badly. */
    private static final int LEAST = 1 << 15;
    /** From so long on a piece may end also within a subject. */
    private static final int LONG = 1 << 17;
    /** So long a piece ends wherever it is, because it is held in memory. */
    private static final int MOST = 1 << 22;
    /** One of so many subjects begins a piece, or of the lines of a subject that is too long for one. */
    private static final int ONE_OF = 32;

    private static final int BUFFER = 1 << 16;

    /** Takes one piece after the other. */
    @FunctionalInterface
    public interface Sink {

        /** Takes a piece with its lines, in the first {@link Piece#length()} bytes, which are only valid during the call. */
        void piece(Piece piece, byte[] lines) throws IOException;
    }

    /**
     * Cuts a sorted graph into pieces.
     *
     * @param graph the file of N-Triples
     * @param sink takes the pieces in order
     * @throws IOException if the file cannot be read, or does not end with a line's end
     */
    public static void each(Path graph, Sink sink) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(graph), BUFFER)) {
            new Cutting(sink).cut(in, graph);
        }
    }

    /** The cutting of one file. */
    private static final class Cutting {
        private final Sink sink;
        private final java.security.MessageDigest digest = FileSum.digest();
        private byte[] lines = new byte[4 * LEAST];
        private long from;
        private int used;
        private int line;
        private int triples;
        private byte[] subject = new byte[0];

        Cutting(Sink sink) {
            this.sink = sink;
        }

        void cut(InputStream in, Path graph) throws IOException {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                int at = 0;
                while (at < n) {
                    int end = end(buffer, at, n);
                    add(buffer, at, end);
                    at = end;
                    if (buffer[end - 1] == '\n') {
                        line();
                    }
                }
            }
            if (line < used) {
                throw new IOException(graph.getFileName() + " does not end with a line's end");
            }
            give(used);
        }

        private static int end(byte[] buffer, int from, int to) {
            return Math.min(EightBytes.find('\n', buffer, from, to) + 1, to);
        }

        private void add(byte[] buffer, int start, int end) {
            int more = end - start;
            if (used + more > lines.length) {
                lines = Arrays.copyOf(lines, Math.max(used + more, lines.length * 2));
            }
            System.arraycopy(buffer, start, lines, used, more);
            used += more;
        }

        /** Ends the piece before the line that has just been read, where that is a place to cut. */
        private void line() throws IOException {
            int end = line;
            while (lines[end] != ' ' && lines[end] != '\n') {
                end++;
            }
            boolean same = Arrays.equals(lines, line, end, subject, 0, subject.length);
            if (!same) {
                subject = Arrays.copyOfRange(lines, line, end);
            }
            boolean place = same
                    ? line >= LONG && begins(Arrays.copyOfRange(lines, line, used))
                    : line >= LEAST && begins(subject);
            if (place || line >= MOST) {
                give(line);
            }
            triples++;
            line = used;
        }

        private static boolean begins(byte[] text) {
            return Math.floorMod(Arrays.hashCode(text) * 0x9E3779B9 >>> 8, ONE_OF) == 0;
        }

        private void give(int length) throws IOException {
            if (length == 0) {
                return;
            }
            digest.update(lines, 0, length);
            sink.piece(new Piece(from, length, triples, HexFormat.of().formatHex(digest.digest())), lines);
            System.arraycopy(lines, length, lines, 0, used - length);
            from += length;
            used -= length;
            triples = 0;
        }
    }
}
