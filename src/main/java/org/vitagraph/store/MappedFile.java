package org.vitagraph.store;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of a store that nobody writes to, mapped into memory in parts, and read by any number of threads. */
final class MappedFile {

    /** How many bytes are mapped together. */
    private static final long PART = 1L << 30;

    private final List<MappedByteBuffer> parts = new ArrayList<>();

    /**
     * Maps a file.
     *
     * @param beyond how many bytes that begin at the end of a part are whole in it, too
     */
    MappedFile(Path path, int beyond) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            for (long from = 0; from < file.size(); from += PART) {
                parts.add(file.map(MapMode.READ_ONLY, from, Math.min(PART + beyond, file.size() - from)));
            }
        }
    }

    /** Gives the part in which a place lies. */
    MappedByteBuffer part(long at) {
        return parts.get((int) (at / PART));
    }

    /** Gives where a place lies in its part. */
    static int within(long at) {
        return (int) (at % PART);
    }
}
