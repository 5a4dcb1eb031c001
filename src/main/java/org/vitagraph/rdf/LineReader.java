package org.vitagraph.rdf;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Reads a sorted file line by line, compressed or not, holding one line at a time. */
final class LineReader implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private byte[] line = new byte[1024];
    private int length = -1;

    /**
     * Begins to read what a stream holds, and closes it at the end.
     *
     * @param name what it is called in complaints
     */
    LineReader(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    /** Opens a file; one whose name ends with {@code .gz} is unpacked. */
    static LineReader open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            return new LineReader(
                    file.getFileName().toString(),
                    file.toString().endsWith(".gz") ? new GZIPInputStream(raw, BUFFER) : raw);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** Goes to the next line, and tells whether there is one. */
    boolean next() throws IOException {
        length = 0;
        while (true) {
            if (at == filled && !fill()) {
                if (length > 0) {
                    throw new EOFException(name + " does not end with a line's end");
                }
                length = -1;
                return false;
            }
            int end = EightBytes.find('\n', buffer, at, filled);
            take(end);
            if (end < filled) {
                at = end + 1;
                return true;
            }
            at = end;
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }

    private void take(int end) {
        int more = end - at;
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + more));
        }
        System.arraycopy(buffer, at, line, length, more);
        length += more;
    }

    /** Gives the bytes that begin with the line; they change with {@link #next()}. */
    byte[] bytes() {
        return line;
    }

    /** Gives how long the line is, -1 where there is none. */
    int length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
