package org.vitagraph.rdf;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A sorted run of packed quads on disk, of which each subject says how much it shares with the one before. */
final class PackedRun {

    private static final int BUFFER = 1 << 16;

    private PackedRun() {}

    /** Writes a run. */
    static final class Writer implements SortedQuads, AutoCloseable {

        private final OutputStream out;
        private byte[] buffer = new byte[2 * BUFFER];
        private int used;
        private byte[] last = new byte[0];
        private boolean within;

        Writer(Path file) throws IOException {
            out = Files.newOutputStream(file);
        }

        @Override
        public void subject(byte[] bytes, int from, int to) throws IOException {
            endSubject();
            within = true;
            int at = Arrays.mismatch(last, 0, last.length, bytes, from, to);
            int shared = at < 0 ? last.length : at;
            last = Arrays.copyOfRange(bytes, from, to);
            ensure(last.length - shared + 2 * SevenBits.MOST);
            used = SevenBits.write(shared, buffer, used);
            used = SevenBits.write(last.length - shared, buffer, used);
            letters(last, shared, last.length);
        }

        @Override
        public void quad(PackedQuad quad) throws IOException {
            ensure(quad.to() - quad.from() + SevenBits.MOST);
            used = SevenBits.write(quad.to() - quad.from(), buffer, used);
            letters(quad.bytes(), quad.from(), quad.to());
        }

        private void letters(byte[] bytes, int from, int to) {
            System.arraycopy(bytes, from, buffer, used, to - from);
            used += to - from;
        }

        private void endSubject() throws IOException {
            if (within) {
                ensure(1);
                buffer[used++] = 0;
            }
        }

        private void ensure(int more) throws IOException {
            if (used + more > buffer.length) {
                out.write(buffer, 0, used);
                used = 0;
                buffer = more > buffer.length ? new byte[more] : buffer;
            }
        }

        @Override
        public void close() throws IOException {
            endSubject();
            out.write(buffer, 0, used);
            out.close();
        }
    }

    /** Reads a run, subject by subject, and within each quad by quad. */
    static final class Reader implements AutoCloseable {

        private final InputStream in;
        private final PackedQuad quad;
        private byte[] buffer = new byte[BUFFER];
        private int at;
        private int end;
        private byte[] subject = new byte[256];
        private int length;

        Reader(Path file, TermNumbers numbers) throws IOException {
            in = Files.newInputStream(file);
            quad = new PackedQuad(numbers);
        }

        /** Goes to the next subject, once the one before is read to its end; closes the run at its end. */
        boolean nextSubject() throws IOException {
            if (!has(1)) {
                in.close();
                return false;
            }
            int shared = number();
            int own = number();
            need(own);
            if (shared + own > subject.length) {
                subject = Arrays.copyOf(subject, (shared + own) * 2);
            }
            System.arraycopy(buffer, at, subject, shared, own);
            at += own;
            length = shared + own;
            return true;
        }

        /** Goes to the subject's next quad, if there is one. */
        boolean nextQuad() throws IOException {
            int size = number();
            if (size == 0) {
                return false;
            }
            need(size);
            quad.moveTo(buffer, at, at + size);
            at += size;
            return true;
        }

        private int number() throws IOException {
            if (end - at < SevenBits.MOST) {
                has(SevenBits.MOST);
            }
            int number = SevenBits.read(buffer, at);
            at += SevenBits.size(number);
            if (at > end) {
                throw new EOFException();
            }
            return number;
        }

        private void need(int count) throws IOException {
            if (end - at < count && !has(count)) {
                throw new EOFException();
            }
        }

        /** Reads on until so many bytes are there, and tells whether they are. */
        private boolean has(int count) throws IOException {
            if (end - at >= count) {
                return true;
            }
            byte[] larger = count > buffer.length ? new byte[count * 2] : buffer;
            System.arraycopy(buffer, at, larger, 0, end - at);
            buffer = larger;
            end -= at;
            at = 0;
            end += in.readNBytes(buffer, end, buffer.length - end);
            return end >= count;
        }

        byte[] subject() {
            return subject;
        }

        int length() {
            return length;
        }

        /** Gives the present quad, valid until the next is read. */
        PackedQuad quad() {
            return quad;
        }

        int compareSubject(Reader other) {
            return Arrays.compareUnsigned(subject, 0, length, other.subject, 0, other.length);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
