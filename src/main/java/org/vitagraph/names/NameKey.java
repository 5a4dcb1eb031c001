package org.vitagraph.names;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A word of a name in two forms: in plain Latin letters, and as a skeleton that is the same for the ways in which English, German, French
 * and scholarly romanisation write one sound.
 *
 * @param plain lower-case ASCII letters and digits, and letters that nobody romanises as they are
 * @param skeleton the consonants, sibilants being one; empty where there is none
 */
public record NameKey(String plain, String skeleton) {

    /** Letters whose usual romanisation by ICU would lose that they are sibilants or gutturals. */
    private static final Map<Character, String> CYRILLIC = Map.of(
            'ц', "ts", 'ч', "ch", 'ш', "sh", 'щ', "shch", 'ж', "zh", 'х', "kh", 'ё', "yo", 'ю', "yu", 'я', "ya", 'й',
            "y");

    private static final String APOSTROPHES = "'’ʹʺ`";
    private static final int LONGEST = 400;
    /** How many of the letters must be the same where the sounds differ. */
    private static final double LIKE = 0.75;

    /** Gives the keys of the words of a name, in order. */
    public static List<NameKey> of(String name) {
        String latin = latin(name.length() <= LONGEST ? name : name.substring(0, LONGEST));
        List<NameKey> keys = new ArrayList<>();
        int begin = 0;
        int at = 0;
        while (at < latin.length()) {
            int c = latin.codePointAt(at);
            int end = at + Character.charCount(c);
            boolean alone = Character.isIdeographic(c);
            if (alone || !isOfAWord(c)) {
                word(latin, begin, at, keys);
                begin = alone ? at : end;
            }
            if (alone) {
                word(latin, begin, end, keys);
                begin = end;
            }
            at = end;
        }
        word(latin, begin, at, keys);
        return keys;
    }

    private static void word(String latin, int begin, int end, List<NameKey> keys) {
        if (end > begin) {
            String word = latin.substring(begin, end);
            keys.add(new NameKey(word, skeleton(word)));
        }
    }

    private static boolean isOfAWord(int c) {
        return c < 0x80 ? c >= 'a' && c <= 'z' || c >= '0' && c <= '9' : c > 0xFF && isKept(c);
    }

    /** Tells whether a letter that has no romanisation is part of a word; what only modifies letters is not. */
    private static boolean isKept(int c) {
        return switch (Character.getType(c)) {
            case Character.OTHER_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** Gives a name in lower-case ASCII letters, others only where they have no romanisation; apostrophes and soft signs are not there. */
    public static String latin(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return withoutApostrophes(isAscii(lower) ? lower : romanised(lower));
    }

    private static String romanised(String lower) {
        StringBuilder letters = new StringBuilder(lower.length() + 8);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            letters.append(CYRILLIC.getOrDefault(c, String.valueOf(c)));
        }
        return Romanisation.INSTANCE.transliterate(letters.toString()).toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static String withoutApostrophes(String latin) {
        if (latin.chars().noneMatch(c -> APOSTROPHES.indexOf(c) >= 0)) {
            return latin;
        }
        StringBuilder letters = new StringBuilder(latin.length());
        latin.chars().filter(c -> APOSTROPHES.indexOf(c) < 0).forEach(c -> letters.append((char) c));
        return letters.toString();
    }

    private static String skeleton(String word) {
        StringBuilder skeleton = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
            char sound = sound(word.charAt(i), next, i > 0 ? word.charAt(i - 1) : ' ');
            if (sound != ' ' && (skeleton.isEmpty() || skeleton.charAt(skeleton.length() - 1) != sound)) {
                skeleton.append(sound);
            }
        }
        return skeleton.toString();
    }

    private static char sound(char letter, char next, char before) {
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'j', 'h' -> ' ';
            case 's', 'z' -> 's';
            case 'c' -> "aou".indexOf(next) >= 0 || next == 'k' || "lrt".indexOf(next) >= 0 ? 'k' : 's';
            case 't' -> next == 's' || next == 'z' || next == 'c' ? ' ' : 't';
            case 'k', 'q' -> 'k';
            case 'x' -> 's';
            case 'v', 'w', 'f' -> 'v';
            case 'p' -> next == 'h' ? 'v' : 'p';
            case 'd' -> next == 't' || before == 't' ? ' ' : 'd';
            default -> letter;
        };
    }

    /**
     * Says how alike two words are, from 0 to 1: the same letters, the same beginning, or the same sounds with letters that differ
     * little.
     *
     * @param sought what is sought; a name that begins with it counts
     */
    public static double likeness(NameKey sought, NameKey name) {
        if (sought.plain.equals(name.plain)) {
            return 1;
        }
        double begins = sought.plain.length() > 1 && name.plain.startsWith(sought.plain) ? 0.9 : 0;
        boolean sounds = sought.skeleton.length() > 1 && sought.skeleton.equals(name.skeleton);
        int longer = Math.max(sought.plain.length(), name.plain.length());
        int shorter = Math.min(sought.plain.length(), name.plain.length());
        if (!sounds && shorter < LIKE * longer) {
            // However many letters are the same, they are too few.
            return begins;
        }
        double letters = 1 - (double) distance(sought.plain, name.plain) / longer;
        return Math.max(begins, sounds ? 0.6 + 0.35 * letters : letters >= LIKE ? letters * 0.9 : 0);
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    /** Loaded only when a word in another script comes by. */
    private static final class Romanisation {
        private static final Transliterator INSTANCE =
                Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII");
    }
}
