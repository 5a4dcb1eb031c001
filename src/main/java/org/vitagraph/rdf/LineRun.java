package org.vitagraph.rdf;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A sorted run on disk, front-coded: each line says how much it shares with the one before. */
final class LineRun {

    private static final int BUFFER = 1 << 16;

    private LineRun() {}

    /** Writes a run, line after line. */
    static final class Writer implements AutoCloseable {

        private final DataOutputStream out;
        private byte[] last = new byte[256];
        private int lastLength;

        Writer(Path file) throws IOException {
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        }

        void line(byte[] bytes, int length) throws IOException {
            int most = Math.min(lastLength, length);
            int at = Arrays.mismatch(last, 0, most, bytes, 0, most);
            int shared = at < 0 ? most : at;
            writeNumber(shared);
            writeNumber(length - shared);
            out.write(bytes, shared, length - shared);
            last = grown(last, length);
            System.arraycopy(bytes, shared, last, shared, length - shared);
            lastLength = length;
        }

        private void writeNumber(int number) throws IOException {
            int rest = number;
            while (rest > 0x7f) {
                out.writeByte(rest & 0x7f | 0x80);
                rest >>>= 7;
            }
            out.writeByte(rest);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** Reads a run; readers compare by their present line. */
    static final class Reader implements AutoCloseable, Comparable<Reader> {

        private final DataInputStream in;
        private byte[] line = new byte[256];
        private int length;

        Reader(Path file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        }

        /** Goes to the next line, or closes the run at its end. */
        boolean next() throws IOException {
            int shared;
            try {
                shared = readNumber();
            } catch (EOFException end) {
                in.close();
                return false;
            }
            int own = readNumber();
            line = grown(line, shared + own);
            in.readFully(line, shared, own);
            length = shared + own;
            return true;
        }

        private int readNumber() throws IOException {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                int part = in.readUnsignedByte();
                number |= (part & 0x7f) << shift;
                if (part < 0x80) {
                    return number;
                }
            }
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
