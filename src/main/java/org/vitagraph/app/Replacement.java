package org.vitagraph.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written aside and put in place once it is whole, so that nobody ever reads half of it. */
final class Replacement implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path aside;
    private final OutputStream out;

    /**
     * Begins to write aside.
     *
     * @param file what is to be replaced, or made
     */
    Replacement(Path file) throws IOException {
        this.file = file;
        this.aside = file.resolveSibling("." + file.getFileName() + ".new");
        this.out = new BufferedOutputStream(Files.newOutputStream(aside), BUFFER);
    }

    /** Gives where to write. */
    OutputStream out() {
        return out;
    }

    /** Puts the file in place; what was there is gone. */
    void keep() throws IOException {
        out.close();
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Throws away what was not kept. */
    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(aside);
    }
}
