package org.vitagraph.source.record;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;

/**
 * A file packed by gzip (RFC 1952), read unpacked.
 *
 * @param packed the file as it lies there
 */
record GzipFile(SourceFile packed) implements SourceFile {

    @Override
    public String name() {
        return packed.name();
    }

    @Override
    public InputStream open() throws IOException {
        Counting in = new Counting(packed.open());
        try {
            return new UnpackedInput(name(), new GZIPInputStream(in, 1 << 16), Code.ARCHIVE, in::count);
        } catch (ZipException | EOFException e) {
            in.close();
            throw new UnreadableFile(
                    Finding.of(Code.ARCHIVE, Locator.file(name()), "", "The file begins as gzip does, but is none."));
        }
    }

    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            count += c < 0 ? 0 : 1;
            return c;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            count += Math.max(0, n);
            return n;
        }
    }
}
