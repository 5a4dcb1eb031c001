package org.vitagraph.source.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator.Position;

/** Bytes read strictly as UTF-8: one wrong byte is a finding with its place, never a replacement character. */
public final class SourceText {

    private SourceText() {}

    /**
     * Decodes a file. A byte order mark at its begin is left out.
     *
     * @return the text; empty after a finding
     */
    public static Optional<String> decode(String file, byte[] content, FindingSink findings) {
        if (starts(content, 0xFE, 0xFF) || starts(content, 0xFF, 0xFE)) {
            findings.finding(Finding.of(
                    Code.ENCODING,
                    new Position(file, 1, 1),
                    "",
                    "The file is saved as UTF-16 or UTF-32, not as UTF-8."));
            return Optional.empty();
        }
        int begin = starts(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(content, begin, content.length - begin);
        CharBuffer out = CharBuffer.allocate(in.remaining());
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            findings.finding(wrongByte(file, out.toString(), content[in.position()], content));
            return Optional.empty();
        }
        return Optional.of(out.toString());
    }

    private static Finding wrongByte(String file, String before, byte wrong, byte[] content) {
        int line = 1;
        int begin = 0;
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            boolean crlf = c == '\r' && i + 1 < before.length() && before.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !crlf)) {
                line++;
                begin = i + 1;
            }
        }
        int column = before.codePointCount(begin, before.length()) + 1;
        String hex = "0x" + HexFormat.of().withUpperCase().toHexDigits(wrong);
        String message = "The byte " + hex + " does not belong to UTF-8"
                + likely(content).map(name -> "; the file seems to be " + name).orElse("") + ".";
        return Finding.of(Code.ENCODING, new Position(file, line, column), hex, message);
    }

    /**
     * Names the encoding that the bytes seem to be in, by the share of Cyrillic or accented letters that each reading gives.
     * It only helps the user to find the right setting; nothing is read by it.
     */
    private static Optional<String> likely(byte[] content) {
        int high = 0;
        int upperRange = 0;
        int dosRange = 0;
        int koiLower = 0;
        for (byte b : content) {
            int value = b & 0xFF;
            high += value >= 0x80 ? 1 : 0;
            upperRange += value >= 0xE0 ? 1 : 0;
            dosRange += value >= 0x80 && value <= 0xAF ? 1 : 0;
            koiLower += value >= 0xC0 && value <= 0xDF ? 1 : 0;
        }
        boolean dense = high * 4 > content.length;
        if (high == 0) {
            return Optional.empty();
        }
        if (!dense) {
            return Optional.of("windows-1252 or another 8-bit encoding");
        }
        if (dosRange * 2 > high) {
            return Optional.of("IBM866 (cp866)");
        }
        return Optional.of(koiLower > upperRange ? "KOI8-R" : "windows-1251");
    }

    private static boolean starts(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
