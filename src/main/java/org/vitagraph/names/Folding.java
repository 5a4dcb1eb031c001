package org.vitagraph.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Folds names to words of plain lower-case Latin letters and digits. Latin letters lose their marks; Cyrillic ones become what the BGN/PCGN
 * romanisation of 1947 writes, without signs. Other scripts are told apart by {@link #isReadable} and romanised by ICU.
 */
public final class Folding {

    private static final int LONGEST = 400;

    /** From U+0430. */
    private static final String[] CYRILLIC = {
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh",
        "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "e", "yo", "dj", "gj", "ye", "dz", "i", "yi", "j", "lj",
        "nj", "c", "kj", "i", "u", "dzh"
    };

    private Folding() {}

    /** Tells whether every letter of a name is Latin or Cyrillic. */
    public static boolean isReadable(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 0x250 && Character.isLetter(c) && !isCyrillic(c) && !(c >= 0x1E00 && c < 0x1F00)) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether some letter of a name is Cyrillic. */
    public static boolean hasCyrillic(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (isCyrillic(name.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Gives the words of a name, in order. Apostrophes join what they stand between; every other mark parts words. */
    public static List<String> words(String name) {
        String folded = fold(name);
        List<String> words = new ArrayList<>(4);
        int from = 0;
        while (from < folded.length()) {
            int to = folded.indexOf(' ', from);
            to = to < 0 ? folded.length() : to;
            if (to > from) {
                words.add(folded.substring(from, to));
            }
            from = to + 1;
        }
        return words;
    }

    /** Gives a name as plain words with one space between them. */
    public static String fold(String name) {
        String text = name.length() <= LONGEST ? name : name.substring(0, LONGEST);
        if (!isReadable(text)) {
            text = NameKey.latin(text);
        }
        text = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        text = text.toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i), folded);
        }
        int end = folded.length();
        return end > 0 && folded.charAt(end - 1) == ' ' ? folded.substring(0, end - 1) : folded.toString();
    }

    private static void add(char c, StringBuilder folded) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            folded.append(c);
        } else if (c >= 0x300 && c < 0x370) {
            mark(c, folded);
        } else if (c >= 0x430 && c < 0x460) {
            folded.append(CYRILLIC[c - 0x430]);
        } else if (c < 0x80) {
            other(c, folded);
        } else {
            letter(c, folded);
        }
    }

    /** A breve over Cyrillic i is short i, two dots over e are yo: both vowels as they stand. Marks over Latin letters are dropped. */
    private static void mark(char c, StringBuilder folded) {
        int last = folded.length() - 1;
        if (c == 0x306 && last >= 0 && folded.charAt(last) == 'i') {
            folded.setCharAt(last, 'y');
        }
    }

    private static void other(char c, StringBuilder folded) {
        if (c != '\'' && c != '`' && !folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    private static void letter(char c, StringBuilder folded) {
        switch (c) {
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ', 'ð', 'ɖ' -> folded.append('d');
            case 'ı' -> folded.append('i');
            case 'þ' -> folded.append("th");
            case 'ħ' -> folded.append('h');
            case 'ŋ' -> folded.append("ng");
            case 'ə', 'ǝ' -> folded.append('a');
            case 'ƙ' -> folded.append('k');
            case 'ґ' -> folded.append('g');
            case 'қ' -> folded.append('k');
            case 'ғ' -> folded.append("gh");
            case 'ң' -> folded.append("ng");
            case 'ө' -> folded.append('o');
            case 'ү', 'ұ' -> folded.append('u');
            case '’', '‘', 'ʹ', 'ʺ', 'ʼ', 'ʻ', '´', 'ʿ', 'ʾ' -> {}
            default -> other(c, folded);
        }
    }

    private static boolean isCyrillic(char c) {
        return c >= 0x400 && c < 0x530;
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
