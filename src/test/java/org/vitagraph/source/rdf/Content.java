package org.vitagraph.source.rdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.vitagraph.source.record.SourceFile;

/** A file that exists in a test only. */
final class Content implements SourceFile {
    private final String name;
    private final byte[] bytes;

    Content(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    static Content of(String name, String text) {
        return new Content(name, text.getBytes(UTF_8));
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
