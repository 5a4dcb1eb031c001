package org.vitagraph.source.rdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.source.record.SourceFile;

/**
 * Finds where in a file something is written, for parsers that do not tell: it is the first place of the likeliest spelling,
 * in the first {@value #MOST_BYTES} bytes.
 */
final class Whereabouts {
    private static final int MOST_BYTES = 32 << 20;

    private Whereabouts() {}

    /** Gives the place, or the whole file where none of the spellings is found. */
    static Position find(SourceFile file, List<String> needles) {
        String text;
        try (InputStream in = file.open()) {
            text = new String(in.readNBytes(MOST_BYTES), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String needle : needles) {
            int at = text.indexOf(new String(needle.getBytes(UTF_8), ISO_8859_1));
            if (at >= 0 && !needle.isEmpty()) {
                return place(file.name(), text, at);
            }
        }
        return whole(file);
    }

    /** Gives the whole file. */
    static Position whole(SourceFile file) {
        return new Position(file.name(), 0, 0);
    }

    /** Gives the place of a byte, where each byte of the file stands as one character. */
    static Position place(String file, String bytes, int at) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < at; i++) {
            char b = bytes.charAt(i);
            if (b == '\n' || (b == '\r' && !bytes.startsWith("\n", i + 1))) {
                line++;
                column = 1;
            } else if (b != '\r' && (b & 0xC0) != 0x80) {
                column++;
            }
        }
        return new Position(file, line, column);
    }
}
