package org.vitagraph.source.record;

import java.lang.Character.UnicodeScript;

/**
 * How well text that was read in some encoding looks like words: the mean of the natural logarithms of how likely each of its
 * characters beyond ASCII is where it stands. Russian prose gives about -3, another encoding's reading of it -6 and less.
 */
final class Plausibility {
    private static final double NEVER = -9;
    private static final double CAPITAL = 1;

    /** Whole words of capitals are rarer than small ones: KOI8-R and windows-1251 change the case of each other's letters. */
    private static final double IN_CAPITALS = 0.7;

    private static final String TYPOGRAPHY = "«»„“”–—…№§°\u00A0’‘•©×·";
    private static final String WESTERN = "äöüßéèêëáàâãåæçíìîïñóòôõøúùûýœšžłÿð";

    /** The letters of Russian, Ukrainian and Belarusian with their shares of running Russian text, per ten thousand. */
    private static final String LETTERS = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєўґ";

    private static final int[] SHARES = {
        1097, 845, 801, 735, 670, 626, 547, 473, 454, 440, 349, 321, 298, 281, 262, 201, 190, 174, 170, 165, 159, 144,
        121, 97, 94, 73, 64, 48, 36, 32, 26, 4, 10, 10, 4, 4, 2, 1
    };

    private final String text;

    private Plausibility(String text) {
        this.text = text;
    }

    /** Gives the mean; that of text without any such character is 0. */
    static double of(String text) {
        Plausibility plausibility = new Plausibility(text);
        double sum = 0;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                sum += plausibility.at(i);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private double at(int i) {
        char c = text.charAt(i);
        if (!Character.isLetter(c)) {
            return TYPOGRAPHY.indexOf(c) >= 0 ? -4 : NEVER;
        }
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i == text.length() - 1 ? ' ' : text.charAt(i + 1);
        UnicodeScript script = UnicodeScript.of(c);
        boolean mixed = isOther(before, script) || isOther(after, script);
        boolean crooked = Character.isUpperCase(c) && Character.isLowerCase(before)
                || Character.isLowerCase(c)
                        && Character.isUpperCase(before)
                        && i > 1
                        && Character.isUpperCase(text.charAt(i - 2));
        if (mixed || crooked) {
            return NEVER;
        }
        return script == UnicodeScript.CYRILLIC ? cyrillic(c, before, after) : latin(c, before, after);
    }

    private static boolean isOther(char c, UnicodeScript script) {
        return Character.isLetter(c) && UnicodeScript.of(c) != script;
    }

    private static double cyrillic(char c, char before, char after) {
        int letter = LETTERS.indexOf(Character.toLowerCase(c));
        if (letter < 0) {
            return NEVER;
        }
        double likely = Math.log(SHARES[letter] / 10_000.0);
        if (!Character.isUpperCase(c)) {
            return likely;
        }
        boolean amidCapitals = Character.isUpperCase(before) || Character.isUpperCase(after);
        return likely - (amidCapitals ? IN_CAPITALS : CAPITAL);
    }

    /** Accented letters stand among plain ones; three of them in a row are no word. */
    private static double latin(char c, char before, char after) {
        boolean amid = before >= 0x80 && after >= 0x80 && Character.isLetter(before) && Character.isLetter(after);
        if (amid) {
            return NEVER;
        }
        return WESTERN.indexOf(Character.toLowerCase(c)) >= 0 ? -3 : -6;
    }
}
