package org.vitagraph.model.time;

/**
 * A year, month or day as EDTF writes it: digits, of which each may be {@code X} (unspecified), and what is said of them.
 * A year has four digits and may have a minus sign; a month or day has two.
 *
 * @param digits the digits, {@code X} for an unspecified one, with the sign of a negative year
 * @param qualifier what is said of this component, however the text expressed it
 */
public record Component(String digits, Qualifier qualifier) {
    /** Gives a component of which nothing is said. */
    static Component plain(String digits) {
        return new Component(digits, Qualifier.NONE);
    }

    static Component year(long year) {
        return plain((year < 0 ? "-" : "") + padded(Math.abs(year), 4));
    }

    static Component twoDigits(int value) {
        return plain(padded(value, 2));
    }

    static String padded(long value, int width) {
        String digits = Long.toString(value);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    Component qualified(Qualifier added) {
        return new Component(digits, qualifier.and(added));
    }

    boolean negative() {
        return digits.startsWith("-");
    }

    /** Tells whether some digit is unspecified. */
    boolean unspecified() {
        return digits.indexOf('X') >= 0;
    }

    /** Tells whether no digit at all is specified. */
    boolean blank() {
        return digits.chars().allMatch(c -> c == 'X' || c == '-');
    }

    /** Gives the smallest number that fits, which for a negative year is the earliest. */
    int least() {
        return negative() ? -magnitude('9') : magnitude('0');
    }

    /** Gives the largest number that fits. */
    int greatest() {
        return negative() ? -magnitude('0') : magnitude('9');
    }

    boolean matches(int value) {
        if (value < 0 != negative()) {
            return false;
        }
        int rest = Math.abs(value);
        for (int i = digits.length() - 1; i >= (negative() ? 1 : 0); i--) {
            char digit = digits.charAt(i);
            if (digit != 'X' && digit - '0' != rest % 10) {
                return false;
            }
            rest /= 10;
        }
        return rest == 0;
    }

    private int magnitude(char inPlaceOfX) {
        return Integer.parseInt(digits.replace("-", "").replace('X', inPlaceOfX));
    }
}
