package org.vitagraph.source.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.source.yaml.SuspiciousCharacters;

/**
 * Characters of a file, decoded strictly: a byte that does not belong to the encoding, and a control character, end the reading by an
 * {@link UnreadableFile} that names the place. It decodes straight into the buffer of whoever reads.
 */
final class StrictReader extends Reader {
    private final String file;
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final FindingSink findings;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private boolean ended;
    private char heldBack;

    private int line = 1;
    private int column = 1;
    private boolean afterCr;
    private boolean doubleTold;

    StrictReader(String file, InputStream in, Charset charset, FindingSink findings) {
        this.file = file;
        this.in = in;
        this.findings = findings;
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (heldBack != 0) {
            chars[offset] = heldBack;
            heldBack = 0;
            return 1;
        }
        if (length == 1) {
            return readOne(chars, offset);
        }
        while (true) {
            CharBuffer out = CharBuffer.wrap(chars, offset, length);
            CoderResult result = decoder.decode(bytes, out, ended);
            int n = out.position() - offset;
            if (n > 0) {
                check(chars, offset, offset + n);
                return n;
            }
            if (result.isError()) {
                throw new UnreadableFile(wrongByte(bytes.get(bytes.position())));
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    /** A character beyond the first plane needs room for two. */
    private int readOne(char[] chars, int offset) throws IOException {
        char[] pair = new char[2];
        int n = read(pair, 0, 2);
        if (n > 0) {
            chars[offset] = pair[0];
            heldBack = n == 2 ? pair[1] : 0;
        }
        return Math.min(n, 1);
    }

    private void fill() throws IOException {
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (n < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + n);
        }
        bytes.flip();
    }

    /** Looks at every character once, and counts lines and columns on the way. */
    private void check(char[] chars, int begin, int end) throws UnreadableFile {
        int lines = line;
        int lineBegin = begin - column + 1;
        boolean cr = afterCr;
        boolean plain = true;
        for (int i = begin; i < end; i++) {
            char c = chars[i];
            if (c >= ' ' && c < 0x7F) {
                cr = false;
            } else if (c > 0x9F) {
                plain = false;
                cr = false;
                if (c >= 0xD800) {
                    lineBegin += Character.isLowSurrogate(c) ? 1 : 0;
                    refuseIfNoCharacter(chars, begin, i, end);
                }
            } else if (c == '\n' || c == '\r') {
                lines += c == '\n' && cr ? 0 : 1;
                lineBegin = i + 1;
                cr = c == '\r';
            } else if (c == '\t') {
                cr = false;
            } else {
                throw refused(c, chars, begin, i);
            }
        }
        if (!plain && !doubleTold) {
            DoubleEncoding.find(chars, begin, end).ifPresent(found -> tell(found, place(chars, begin, found.begin())));
        }
        line = lines;
        column = end - lineBegin + 1;
        afterCr = cr;
    }

    private void refuseIfNoCharacter(char[] chars, int begin, int i, int end) throws UnreadableFile {
        int c = Character.isHighSurrogate(chars[i]) && i + 1 < end
                ? Character.toCodePoint(chars[i], chars[i + 1])
                : chars[i];
        if (!Character.isSurrogate(chars[i]) || Character.isSupplementaryCodePoint(c)) {
            if (SuspiciousCharacters.isRefused(c)) {
                throw refused(c, chars, begin, i);
            }
        }
    }

    private UnreadableFile refused(int c, char[] chars, int begin, int i) {
        String name = String.format(Locale.ROOT, "U+%04X", c);
        String known = Character.getName(c);
        return new UnreadableFile(Finding.of(
                Code.CHARACTER_REFUSED,
                place(chars, begin, i),
                name,
                "A character stands here that no text holds: " + name + (known == null ? "" : " " + known) + "."));
    }

    private void tell(DoubleEncoding found, Position where) {
        doubleTold = true;
        String meant =
                found.meant().map(text -> ", probably for '" + text + "'").orElse("");
        findings.finding(new Finding(
                Code.CHARACTERS_LIE,
                where,
                found.text(),
                "'" + found.text() + "' stands here" + meant + ": the text was UTF-8, was once read as "
                        + found.by().name() + " and saved again.",
                "Take the file from where it was before that, or turn it back."));
    }

    /** Counts again from the begin of this piece, which is still where the last one ended. */
    private Position place(char[] chars, int begin, int at) {
        int lines = line;
        int columns = column;
        boolean cr = afterCr;
        for (int i = begin; i < at; i++) {
            char c = chars[i];
            if (c == '\n' || c == '\r') {
                lines += c == '\n' && cr ? 0 : 1;
                columns = 1;
            } else if (!Character.isLowSurrogate(c)) {
                columns++;
            }
            cr = c == '\r';
        }
        return new Position(file, lines, columns);
    }

    private Finding wrongByte(byte wrong) {
        String hex = "0x" + HexFormat.of().withUpperCase().toHexDigits(wrong);
        String message =
                "The byte " + hex + " does not belong to " + decoder.charset().name();
        if (!decoder.charset().equals(StandardCharsets.UTF_8)) {
            return new Finding(
                    Code.ENCODING,
                    new Position(file, line, column),
                    hex,
                    message + ".",
                    "Save the file as UTF-8, or say its right 'encoding:'.");
        }
        EncodingGuess guess = EncodingGuess.of(Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit()));
        String likely = guess.isClear() ? "; the file seems to be " + Encoding.name(guess.best()) : "";
        return new Finding(
                Code.ENCODING,
                new Position(file, line, column),
                hex,
                message + likely + ".",
                "Save the file as UTF-8, or say 'encoding:' for the source.");
    }

    @Override
    public boolean ready() {
        return false;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
