package org.vitagraph.rdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Turns words into the last segment of an IRI: ASCII letters, digits and single hyphens, never empty. */
public final class Slug {

    private static final int LONGEST = 96;

    private Slug() {}

    /** Gives the slug of {@code words}; other scripts are romanised, and what leaves nothing gives a hash. */
    public static String of(String words) {
        String latin = isAscii(words) ? words : Romanisation.of(words);
        StringBuilder slug = new StringBuilder(latin.length());
        String lower = isAscii(latin) ? latin : latin.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = small(lower.charAt(i));
            boolean kept = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (kept) {
                slug.append(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-' && c != '\'' && c != 'ʹ') {
                slug.append('-');
            }
        }
        while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        if (slug.isEmpty()) {
            return "x" + hash(words);
        }
        return slug.length() <= LONGEST ? slug.toString() : slug.substring(0, LONGEST - 9) + "-" + hash(words);
    }

    private static char small(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
    }

    /** Gives a slug that is different for different words, also where they differ in language, script, accents or capitals only. */
    public static String exact(String words, String language) {
        return of(words) + "-" + hash(words + "@" + language);
    }

    /** Gives the slug of an EDTF text, different for different texts. */
    public static String ofEdtf(String edtf) {
        StringBuilder slug = new StringBuilder(edtf.length());
        for (int i = 0; i < edtf.length(); i++) {
            char c = edtf.charAt(i);
            switch (c) {
                case '/' -> slug.append("_");
                case '[' -> slug.append("one-of_");
                case '{' -> slug.append("all-of_");
                case ']', '}' -> {
                    // closed by the end of the slug
                }
                case '?' -> slug.append("-uncertain");
                case '~' -> slug.append("-approximate");
                case '%' -> slug.append("-approximate-uncertain");
                case ',' -> slug.append("_or_");
                case ':', '+' -> slug.append(".");
                default -> slug.append(c);
            }
        }
        return slug.toString();
    }

    private static boolean isAscii(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static String hash(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
