package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much a store has grown since it was loaded whole: TDB2 never writes over what it has, so each change adds to its files. Stands
 * in {@code store.bytes} of a release.
 *
 * @param loaded the bytes that the store had when it was loaded whole
 * @param bytes the bytes that it has
 */
record Growth(long loaded, long bytes) {

    /** The name of the file. */
    static final String FILE = "store.bytes";

    private static final int MOST = 2;

    /** Reads it from a release. */
    static Growth read(Path release) throws IOException {
        return new Growth(
                Long.parseLong(Files.readString(release.resolve(FILE)).strip()), size(release.resolve("store")));
    }

    /** Writes, beside a store that was loaded whole, how large it is. */
    static void whole(Path release) throws IOException {
        new Growth(size(release.resolve("store")), 0).write(release);
    }

    /** Writes how large the store was when it was loaded whole. */
    void write(Path release) throws IOException {
        Files.writeString(release.resolve(FILE), loaded + "\n");
    }

    /** Tells whether it is time to load it whole again. */
    boolean tooMuch() {
        return bytes > MOST * loaded;
    }

    private static long size(Path store) throws IOException {
        long size = 0;
        for (Path file : Folders.files(store)) {
            size += Files.size(store.resolve(file));
        }
        return size;
    }
}
