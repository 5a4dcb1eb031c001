package org.vitagraph.source.record;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Text that was UTF-8, was read as a one-byte encoding and saved again, so that every letter has become two: a Russian one begins
 * with the capital Er or Es of Cyrillic (as windows-1251) or the Latin Eth or N with tilde (as windows-1252), an accented one with the
 * Latin A with tilde.
 *
 * @param begin where it begins in the characters that were looked at
 * @param text what stands there
 * @param by the encoding it was wrongly read in
 */
record DoubleEncoding(int begin, String text, Charset by) {
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final String CYRILLIC_TRAILS = trails(CYRILLIC);
    private static final String WESTERN_TRAILS = trails(WESTERN);

    /** Of these, none stands behind a Latin letter for any other reason. */
    private static final String TELLING_TRAILS = "¡¢£¤¥¦§¨©ª¬®¯±²³´µ¶¸¹º¼½¾¿€ƒ†‡ˆ‰Š‹ŒŽ˜™š›œžŸ";

    /** So many letters in a row are needed: Er and small Io is a pair that a Russian word may begin with. */
    private static final int RUN = 3;

    /** Finds the first such place among some characters. */
    static Optional<DoubleEncoding> find(char[] chars, int begin, int end) {
        for (int i = begin; i + 1 < end; i++) {
            char c = chars[i];
            if (c < 'Â' || c > 'С') {
                continue;
            }
            boolean found = c == 'Ã' && TELLING_TRAILS.indexOf(chars[i + 1]) >= 0;
            if (found) {
                return Optional.of(new DoubleEncoding(i, new String(chars, i, 2), WESTERN));
            }
            boolean cyrillic = c == 'Р' || c == 'С';
            if (cyrillic || c == 'Ð' || c == 'Ñ') {
                int pairs = pairs(chars, i, end, cyrillic);
                if (pairs >= RUN) {
                    return Optional.of(
                            new DoubleEncoding(i, new String(chars, i, pairs * 2), cyrillic ? CYRILLIC : WESTERN));
                }
            }
        }
        return Optional.empty();
    }

    private static int pairs(char[] chars, int begin, int end, boolean cyrillic) {
        String trails = cyrillic ? CYRILLIC_TRAILS : WESTERN_TRAILS;
        int i = begin;
        while (i + 1 < end
                && (cyrillic ? chars[i] == 'Р' || chars[i] == 'С' : chars[i] == 'Ð' || chars[i] == 'Ñ')
                && trails.indexOf(chars[i + 1]) >= 0) {
            i += 2;
        }
        return (i - begin) / 2;
    }

    /** What the bytes 0x80 to 0xBF, the second ones of UTF-8 (RFC 3629, 3), look like in another encoding. */
    private static String trails(Charset charset) {
        byte[] bytes = new byte[0x40];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (0x80 + i);
        }
        return new String(bytes, charset).replace("\uFFFD", "");
    }

    /** Gives what was probably meant; empty where that cannot be told. */
    Optional<String> meant() {
        try {
            ByteBuffer bytes = by.newEncoder().encode(CharBuffer.wrap(text));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
