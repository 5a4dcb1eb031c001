package org.vitagraph.source.xml;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The place after the characters read so far: lines end with CR, LF or both; columns count characters from 1. */
public final class LineCount {
    private int line = 1;
    private int column = 1;
    private char before;
    private boolean beyondAscii;

    /** Reads to the end, or to the first byte that does not belong to the encoding; gives that, or null. */
    public StrictReader.@Nullable WrongByte readThrough(Reader text) throws IOException {
        char[] block = new char[1 << 14];
        try {
            for (int read = text.read(block); read >= 0; read = text.read(block)) {
                for (int i = 0; i < read; i++) {
                    count(block[i]);
                }
            }
            return null;
        } catch (StrictReader.WrongByte wrong) {
            beyondAscii = true;
            return wrong;
        }
    }

    private void count(char c) {
        beyondAscii |= c >= 0x80;
        boolean second = c == '\n' && before == '\r';
        before = c;
        if (second) {
            return;
        }
        if (c == '\n' || c == '\r') {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate(c)) {
            column++;
        }
    }

    /** Gives the line, from 1. */
    public int line() {
        return line;
    }

    /** Gives the column of what comes next, from 1. */
    public int column() {
        return column;
    }

    /** Tells whether anything but ASCII was met. */
    public boolean isBeyondAscii() {
        return beyondAscii;
    }
}
