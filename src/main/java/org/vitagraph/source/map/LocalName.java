package org.vitagraph.source.map;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.zip.CRC32;
import org.vitagraph.rdf.Slug;
import org.vitagraph.source.record.Spaces;
import org.vitagraph.source.yaml.Identifiers;

/**
 * Names for what a source only gives keys or words for. A key stays as it is where it can be a name. Whatever loses more than
 * its spaces on the way ends in a check sum of the whole, so that two keys or texts never become one name.
 */
final class LocalName {
    private static final int LONGEST = 80;

    private LocalName() {}

    /** Gives the name for a key that a source gives to a thing. */
    static String ofKey(String key) {
        String normal = normal(key);
        if (Identifiers.isName(normal) && isAscii(normal)) {
            return normal;
        }
        return Slug.of(normal).equals(normal) ? normal : summed(normal);
    }

    /** Gives the name for a thing of which a source gives words only; capitals and spaces make no difference. */
    static String ofWords(String words) {
        String normal = spaced(normal(words));
        String simple = normal.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        String slug = Slug.of(normal);
        return slug.equals(simple) && slug.length() <= LONGEST ? slug : summed(simple);
    }

    private static String summed(String text) {
        String slug = Slug.of(text);
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        String head = slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST);
        return head + "-" + Long.toString(sum.getValue(), Character.MAX_RADIX);
    }

    /** Puts one space in the place of each run of white space. */
    private static String spaced(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c > ' ' || (c == ' ' && i > 0 && text.charAt(i - 1) != ' ');
        }
        return plain ? text : text.replaceAll("\\s+", " ");
    }

    private static String normal(String text) {
        String stripped = Spaces.strip(text);
        return isAscii(stripped) ? stripped : Normalizer.normalize(Spaces.plain(stripped), Normalizer.Form.NFC);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
