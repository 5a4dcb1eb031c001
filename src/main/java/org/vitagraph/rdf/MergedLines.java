package org.vitagraph.rdf;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Two sorted files of N-Triples as one, sorted, each line once. */
public final class MergedLines {

    private MergedLines() {}

    /**
     * Writes the lines of both files.
     *
     * @param one a file whose lines are sorted by their bytes
     * @param other another
     * @param to the file that is made
     * @throws IOException if a file cannot be read or written
     */
    public static void write(Path one, Path other, Path to) throws IOException {
        // In Latin-1 each byte is a character of the same number, so that comparing texts compares bytes.
        try (BufferedReader a = Files.newBufferedReader(one, StandardCharsets.ISO_8859_1);
                BufferedReader b = Files.newBufferedReader(other, StandardCharsets.ISO_8859_1);
                BufferedWriter out = Files.newBufferedWriter(to, StandardCharsets.ISO_8859_1)) {
            String fromOne = a.readLine();
            String fromOther = b.readLine();
            while (fromOne != null || fromOther != null) {
                int order = compare(fromOne, fromOther);
                out.write(order <= 0 ? String.valueOf(fromOne) : String.valueOf(fromOther));
                out.write('\n');
                fromOne = order <= 0 ? a.readLine() : fromOne;
                fromOther = order >= 0 ? b.readLine() : fromOther;
            }
        }
    }

    /** Compares the next lines of both files; a file that has ended comes last. */
    private static int compare(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? 1 : -1;
        }
        return one.compareTo(other);
    }
}
