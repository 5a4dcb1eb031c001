package org.vitagraph.source.record;

import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** The lines of a file, ended by CR, LF or both, with their numbers. */
public final class TextLines {
    /** The longest line, in characters. */
    public static final int LONGEST = 1 << 20;

    private final Reader text;
    private final boolean composes;
    private final char[] block = new char[1 << 14];
    private final StringBuilder line = new StringBuilder();
    private int at;
    private int end;
    private int number;
    private boolean afterCr;

    /**
     * Takes the characters of a file.
     *
     * @param composes whether letters and marks are to be made one (Unicode Normalization Form C)
     */
    public TextLines(Reader text, boolean composes) {
        this.text = text;
        this.composes = composes;
    }

    /** Gives the next line without its end; null at the end of the file. Of too long a line its begin is given. */
    public @Nullable String next() throws IOException {
        line.setLength(0);
        number++;
        while (line.length() <= LONGEST) {
            if (at == end && !fill()) {
                return line.isEmpty() ? null : composed();
            }
            char c = block[at++];
            boolean ended = c == '\r' || c == '\n';
            boolean second = c == '\n' && afterCr;
            afterCr = c == '\r';
            if (ended && !second) {
                return composed();
            }
            if (!ended) {
                line.append(c);
            }
        }
        return line.toString();
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, text.read(block));
        return end > 0;
    }

    private String composed() {
        return composes ? Normalizer.normalize(line, Normalizer.Form.NFC) : line.toString();
    }

    /** Gives the number of the line given last, or being read, from 1. */
    public int number() {
        return number;
    }

    /** Gives the column behind what was read of the line, from 1. */
    public int column() {
        return line.codePointCount(0, line.length()) + 1;
    }
}
