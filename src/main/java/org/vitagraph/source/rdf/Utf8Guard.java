package org.vitagraph.source.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator.Position;

/**
 * Bytes that are looked at on their way to a parser: they must be UTF-8 (RFC 3629 §4) without control characters. A byte order
 * mark is taken off. What is wrong ends the stream with an {@link RdfFault}, which knows its place.
 */
class Utf8Guard extends InputStream {
    private final InputStream in;
    private final String file;
    private int line = 1;
    private int column;
    private int needed;
    private int lowest;
    private int highest;
    private int point;
    private boolean first = true;
    private boolean afterReturn;
    private @Nullable IOException failure;

    Utf8Guard(InputStream in, String file) {
        this.in = in;
        this.file = file;
    }

    /** Looks at the next character; its place is {@link #here()}. */
    void take(int c) throws IOException {}

    /** Gives the place of the character that is looked at; columns count characters. */
    final Position here() {
        return new Position(file, line, column);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xFF;
    }

    /** Throws again what ended the stream, if anything did: parsers hide it. */
    final void failAgain() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            return look(bytes, from, in.read(bytes, from, length));
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private int look(byte[] bytes, int from, int read) throws IOException {
        if (read < 0 && needed > 0) {
            throw fault(Code.ENCODING, "", "The file ends in the middle of a character of UTF-8.");
        }
        for (int i = from; i < from + read; i++) {
            byte b = bytes[i];
            if (needed == 0 && b >= ' ') {
                column++;
                take(b);
            } else {
                other(b & 0xFF);
            }
        }
        return read;
    }

    private void other(int b) throws IOException {
        if (needed > 0) {
            if (b < lowest || b > highest) {
                throw wrongByte(b);
            }
            point = point << 6 | (b & 0x3F);
            lowest = 0x80;
            highest = 0xBF;
            if (--needed == 0 && !(first && point == 0xFEFF)) {
                take(point);
            }
            first &= needed > 0;
        } else if (b < 0x80) {
            control(b);
        } else {
            column++;
            lead(b);
        }
    }

    /** Takes the first byte of several; overlong forms and surrogates are no UTF-8. */
    private void lead(int b) throws RdfFault {
        if (b < 0xC2 || b > 0xF4) {
            throw wrongByte(b);
        }
        first &= line == 1 && column == 1;
        needed = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        point = b & (0x3F >> needed);
    }

    private void control(int c) throws IOException {
        if (c == '\n' && afterReturn) {
            afterReturn = false;
            return;
        }
        afterReturn = c == '\r';
        column++;
        if (c == '\n' || c == '\r') {
            take('\n');
            line++;
            column = 0;
        } else if (c == '\t') {
            take(c);
        } else {
            String name = String.format(Locale.ROOT, "U+%04X", c);
            throw fault(Code.CHARACTER_REFUSED, name, "A control character stands here: " + name + ".");
        }
    }

    private RdfFault wrongByte(int b) {
        String hex = "0x" + HexFormat.of().withUpperCase().toHexDigits((byte) b);
        return fault(Code.ENCODING, hex, "The byte " + hex + " does not belong to UTF-8.");
    }

    /** Makes a fault at the character that is looked at. */
    final RdfFault fault(Code code, String value, String message) {
        return new RdfFault(Finding.of(code, here(), value, message));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
