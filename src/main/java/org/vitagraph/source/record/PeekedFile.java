package org.vitagraph.source.record;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;

/** A file whose first bytes were looked at; whoever opens it first goes on with the same stream, so that it is read once. */
final class PeekedFile implements SourceFile, Closeable {
    private final SourceFile file;
    private final byte[] begin;
    private @Nullable InputStream rest;

    /** Opens a file and looks at its first bytes. */
    PeekedFile(SourceFile file, int bytes) throws IOException {
        this.file = file;
        InputStream in = file.open();
        begin = in.readNBytes(bytes);
        rest = in;
    }

    byte[] begin() {
        return begin;
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public InputStream open() throws IOException {
        InputStream first = rest;
        rest = null;
        return first == null ? file.open() : new SequenceInputStream(new ByteArrayInputStream(begin), first);
    }

    @Override
    public void close() throws IOException {
        if (rest != null) {
            rest.close();
            rest = null;
        }
    }
}
