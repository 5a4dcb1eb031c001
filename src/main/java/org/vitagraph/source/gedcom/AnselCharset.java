package org.vitagraph.source.gedcom;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/**
 * ANSEL (ANSI/NISO Z39.47, as GEDCOM 5.5.1, appendix C, uses it). Its marks stand before the letter that carries them and
 * after it in Unicode; a mark before anything but a letter does not belong to it. Marks are not composed with their letters.
 */
final class AnselCharset extends Charset {
    private static final int MOST_MARKS = 6;

    /** The characters from 0xA1 to 0xC8; a blank where there is none. */
    private static final String SPACING =
            "\u0141\u00D8\u0110\u00DE\u00C6\u0152\u02B9\u00B7\u266D\u00AE\u00B1\u01A0\u01AF\u02BC "
                    + "\u02BB\u0142\u00F8\u0111\u00FE\u00E6\u0153\u02BA\u0131\u00A3\u00F0 \u01A1\u01B0\u25A1\u25A0"
                    + "\u00B0\u2113\u2117\u00A9\u266F\u00BF\u00A1\u00DF\u20AC";

    /** The marks from 0xE0 to 0xFE; a blank where there is none. */
    private static final String MARKS =
            "\u0309\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030C\u030A\uFE20\uFE21\u0315\u030B\u0310"
                    + "\u0327\u0328\u0323\u0324\u0325\u0333\u0332\u0326\u031C\u032E\uFE22\uFE23  \u0313";

    AnselCharset() {
        super("ANSEL", null);
    }

    @Override
    public boolean contains(Charset other) {
        return other.name().equals("US-ASCII");
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new Decoder(this);
    }

    @Override
    public CharsetEncoder newEncoder() {
        throw new UnsupportedOperationException("ANSEL is only read");
    }

    @Override
    public boolean canEncode() {
        return false;
    }

    private static final class Decoder extends CharsetDecoder {
        Decoder(Charset charset) {
            super(charset, 1, 1);
        }

        @Override
        protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
            while (in.hasRemaining()) {
                int marks = marks(in);
                if (marks > MOST_MARKS) {
                    return CoderResult.malformedForLength(1);
                }
                if (in.remaining() == marks) {
                    return CoderResult.UNDERFLOW;
                }
                char base = base(in.get(in.position() + marks) & 0xFF);
                if (base == 0 || (marks > 0 && !Character.isLetter(base))) {
                    return CoderResult.malformedForLength(1);
                }
                if (out.remaining() <= marks) {
                    return CoderResult.OVERFLOW;
                }
                out.put(base);
                for (int i = 0; i < marks; i++) {
                    out.put(MARKS.charAt((in.get() & 0xFF) - 0xE0));
                }
                in.get();
            }
            return CoderResult.UNDERFLOW;
        }

        private static int marks(ByteBuffer in) {
            int count = 0;
            while (count < in.remaining() && isMark(in.get(in.position() + count) & 0xFF)) {
                count++;
            }
            return count;
        }

        private static boolean isMark(int value) {
            return value >= 0xE0 && value <= 0xFE && MARKS.charAt(value - 0xE0) != ' ';
        }

        /** Gives the character of a byte that is no mark; 0 where there is none. */
        private static char base(int value) {
            if (value < 0x80) {
                return value == 0 ? 0 : (char) value;
            }
            if (value == 0xCF) {
                return '\u00DF';
            }
            if (value == 0x8D || value == 0x8E) {
                return value == 0x8D ? '\u200D' : '\u200C';
            }
            char spacing = value >= 0xA1 && value <= 0xC8 ? SPACING.charAt(value - 0xA1) : ' ';
            return spacing == ' ' ? 0 : spacing;
        }
    }
}
