package org.vitagraph.source.xml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A reader that refuses to go on where a single tag, comment or instruction does not end. */
final class TokenLimit extends FilterReader {
    private static final int LONGEST = RecordTreeBuilder.LARGEST;

    private int sinceBegin;

    /** Says that a token is too long. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("One tag, comment or instruction is longer than " + LONGEST + " characters.");
        }
    }

    TokenLimit(Reader in) {
        super(in);
    }

    /** Says that a token ended. */
    void begin() {
        sinceBegin = 0;
    }

    @Override
    public int read(char[] target, int begin, int length) throws IOException {
        if (sinceBegin > LONGEST) {
            throw new TooLong();
        }
        int read = super.read(target, begin, length);
        sinceBegin += Math.max(0, read);
        return read;
    }
}
