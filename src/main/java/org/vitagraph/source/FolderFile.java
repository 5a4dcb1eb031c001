package org.vitagraph.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.vitagraph.source.record.SourceFile;

/**
 * A file in the publication's folder, hashed while it is read.
 *
 * @param name relative to the publication, with forward slashes
 * @param path where it is
 * @param hashed takes the hash each time the file was read to its end
 */
record FolderFile(String name, Path path, Consumer<SourceHash> hashed) implements SourceFile {

    @Override
    public InputStream open() throws IOException {
        return new Hashing(Files.newInputStream(path));
    }

    /** Reads on to the end of the file when it is closed, so that the hash is always of the whole. */
    private final class Hashing extends FilterInputStream {
        private final MessageDigest digester = SourceHash.digester();
        private long size;
        private boolean ended;
        private boolean closed;

        Hashing(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            if (n > 0) {
                digester.update(bytes, offset, n);
                size += n;
            } else if (n < 0 && !ended) {
                ended = true;
                hashed.accept(new SourceHash(name, HexFormat.of().formatHex(digester.digest()), size));
            }
            return n;
        }

        @Override
        public long skip(long n) throws IOException {
            return readNBytes((int) Math.min(n, 1 << 16)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                transferTo(OutputStream.nullOutputStream());
                super.close();
            }
        }
    }
}
