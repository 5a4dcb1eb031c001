package org.vitagraph.model.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Roman numerals as centuries and months have them, up to XXXIX, with ordinal endings and Cyrillic look-alikes, and as years of
 * books and stones have them.
 */
final class RomanNumeral {
    private static final Pattern FORM = Pattern.compile("(x{0,3})(ix|iv|v?i{0,3})(?:e|è|er|ème|eme|ième|re|º|ª)?");

    /** From MC on, also with four signs in a row; a shorter numeral may be a word or an abbreviation. */
    private static final Pattern YEAR =
            Pattern.compile("(?=[mdclxvi]{4})(m{1,2})(cm|cd|d?c{0,4})(xc|xl|l?x{0,4})(ix|iv|v?i{0,4})");

    private RomanNumeral() {}

    static @Nullable Integer value(String lowerCase) {
        Matcher numeral = FORM.matcher(lowerCase.replace('х', 'x').replace('і', 'i'));
        if (!numeral.matches()) {
            return null;
        }
        int value = 10 * numeral.group(1).length() + ones(numeral.group(2));
        return value == 0 ? null : value;
    }

    /** Gives the year that a numeral of at least four letters is; null where it is none. */
    static @Nullable Integer year(String lowerCase) {
        if (!YEAR.matcher(lowerCase).matches()) {
            return null;
        }
        int year = 0;
        for (int i = 0; i < lowerCase.length(); i++) {
            int value = valueAt(lowerCase, i);
            year += i + 1 < lowerCase.length() && valueAt(lowerCase, i + 1) > value ? -value : value;
        }
        return year;
    }

    private static int valueAt(String numeral, int at) {
        return switch (numeral.charAt(at)) {
            case 'm' -> 1000;
            case 'd' -> 500;
            case 'c' -> 100;
            case 'l' -> 50;
            case 'x' -> 10;
            case 'v' -> 5;
            default -> 1;
        };
    }

    private static int ones(String numeral) {
        return switch (numeral) {
            case "ix" -> 9;
            case "iv" -> 4;
            default -> numeral.startsWith("v") ? 4 + numeral.length() : numeral.length();
        };
    }
}
