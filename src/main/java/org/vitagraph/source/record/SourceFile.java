package org.vitagraph.source.record;

import java.io.IOException;
import java.io.InputStream;

/** A file of a publication, or a file inside a packed one, that can be read from its begin as often as needed. */
public interface SourceFile {

    /**
     * Gives its name for findings: relative to the publication, with forward slashes; inside an archive behind
     * {@code archive.zip!}.
     */
    String name();

    /** Opens it, unpacked. What is read to the end is hashed and must not change until the build is done. */
    InputStream open() throws IOException;
}
