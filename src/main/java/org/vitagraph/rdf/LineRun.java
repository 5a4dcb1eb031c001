package org.vitagraph.rdf;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A sorted run on disk, front-coded: each line says how much it shares with the one before. */
final class LineRun {

    private static final int BUFFER = 1 << 16;
    private static final int MOST_OF_A_NUMBER = 5;

    private LineRun() {}

    /** Writes a run, line after line. */
    static final class Writer implements AutoCloseable {

        private final OutputStream out;
        private final byte[] buffer = new byte[BUFFER];
        private int used;
        private byte[] last = new byte[256];
        private int lastLength;

        Writer(Path file) throws IOException {
            out = Files.newOutputStream(file);
        }

        void line(byte[] bytes, int length) throws IOException {
            int most = Math.min(lastLength, length);
            int at = Arrays.mismatch(last, 0, most, bytes, 0, most);
            int shared = at < 0 ? most : at;
            writeNumber(shared);
            writeNumber(length - shared);
            write(bytes, shared, length - shared);
            last = grown(last, length);
            System.arraycopy(bytes, shared, last, shared, length - shared);
            lastLength = length;
        }

        private void writeNumber(int number) throws IOException {
            int rest = number;
            if (used + MOST_OF_A_NUMBER > BUFFER) {
                flush();
            }
            while (rest > 0x7f) {
                buffer[used++] = (byte) (rest | 0x80);
                rest >>>= 7;
            }
            buffer[used++] = (byte) rest;
        }

        private void write(byte[] bytes, int from, int length) throws IOException {
            if (used + length > BUFFER) {
                flush();
            }
            if (length > BUFFER) {
                out.write(bytes, from, length);
            } else {
                System.arraycopy(bytes, from, buffer, used, length);
                used += length;
            }
        }

        private void flush() throws IOException {
            out.write(buffer, 0, used);
            used = 0;
        }

        @Override
        public void close() throws IOException {
            flush();
            out.close();
        }
    }

    /** Reads a run; readers compare by their present line. */
    static final class Reader implements AutoCloseable, Comparable<Reader> {

        private final InputStream in;
        private final byte[] buffer = new byte[BUFFER];
        private int at;
        private int end;
        private byte[] line = new byte[256];
        private int length;

        Reader(Path file) throws IOException {
            in = Files.newInputStream(file);
        }

        /** Goes to the next line, or closes the run at its end. */
        boolean next() throws IOException {
            if (at == end && !refill()) {
                in.close();
                return false;
            }
            int shared = readNumber();
            int own = readNumber();
            line = grown(line, shared + own);
            read(shared, own);
            length = shared + own;
            return true;
        }

        private int readNumber() throws IOException {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                if (at == end && !refill()) {
                    throw new EOFException();
                }
                int part = buffer[at++];
                number |= (part & 0x7f) << shift;
                if (part >= 0) {
                    return number;
                }
            }
        }

        private void read(int to, int count) throws IOException {
            int done = 0;
            while (done < count) {
                if (at == end && !refill()) {
                    throw new EOFException();
                }
                int some = Math.min(count - done, end - at);
                System.arraycopy(buffer, at, line, to + done, some);
                at += some;
                done += some;
            }
        }

        private boolean refill() throws IOException {
            at = 0;
            end = Math.max(0, in.read(buffer));
            return end > 0;
        }

        byte[] bytes() {
            return line;
        }

        int length() {
            return length;
        }

        @Override
        public int compareTo(Reader other) {
            return Arrays.compareUnsigned(line, 0, length, other.line, 0, other.length);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static byte[] grown(byte[] array, int length) {
        return array.length >= length ? array : Arrays.copyOf(array, Math.max(length, array.length * 2));
    }
}
