package org.vitagraph.source.rdf;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.vitagraph.source.record.SourceFile;

/** A file that is held in memory. */
final class HeldFile implements SourceFile {
    private final String name;
    private final byte[] bytes;

    HeldFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
