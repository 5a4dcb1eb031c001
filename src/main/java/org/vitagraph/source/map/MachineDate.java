package org.vitagraph.source.map;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.time.DateRules;
import org.vitagraph.model.time.Edtf;

/**
 * Dates that programs wrote: ISO 8601 and what comes near it, such as unpadded years, months 00, times of day, years that a
 * spreadsheet made fractions of.
 */
final class MachineDate {
    // A year of two digits can belong to any century: it is for the reader of words to say so.
    private static final Pattern PLAIN = Pattern.compile(
            "([+-]|(?=[0-9]{3}))0*([0-9]{1,6})(?:\\.0+)?(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?(?:[T ][0-9:.]*(?:Z|[+-][0-9:]{2,6})?)?");
    /** A dash at the begin stands for what is not known, which EDTF would take for a year before Christ in doubt. */
    private static final Pattern DASH_OF_AN_END = Pattern.compile("[?~%]+-.*");

    /** A season or another part of a year by its number, which everybody but EDTF takes for the last of several years. */
    private static final Pattern YEARS = Pattern.compile("[?~%]?[0-9]{3,4}-(?:2[1-9]|3[0-9]|4[01])[?~%]?");

    private static final int DIGITS_OF_A_YEAR = 4;

    private MachineDate() {}

    /**
     * Reads one.
     *
     * @param text as it stands in the file
     * @param rules says what a minus sign means
     * @return its EDTF text; null where it is not written as programs write dates
     */
    static @Nullable String read(String text, DateRules rules) {
        String trimmed = text.strip();
        Matcher plain = PLAIN.matcher(trimmed);
        if (plain.matches()) {
            String edtf = edtf(plain, rules);
            return edtf != null && Edtf.parse(edtf) instanceof Edtf.Understood ? edtf : null;
        }
        boolean isEdtf = !DASH_OF_AN_END.matcher(trimmed).matches() && Edtf.parse(trimmed) instanceof Edtf.Understood;
        return isEdtf ? trimmed : null;
    }

    /**
     * Reads one where words can stand as well, of which {@code 1821-24} are some.
     *
     * @param text as it stands in the file
     * @param rules says what a minus sign means
     * @return its EDTF text; null where it is not written as programs write dates
     */
    static @Nullable String amongWords(String text, DateRules rules) {
        return YEARS.matcher(text.strip()).matches() ? null : read(text, rules);
    }

    private static @Nullable String edtf(Matcher plain, DateRules rules) {
        int year = Integer.parseInt(plain.group(2));
        boolean negative = plain.group(1).equals("-");
        if (year == 0 && plain.group(3) == null) {
            return null;
        }
        if (negative && rules.signedYears() == DateRules.SignedYears.HISTORICAL) {
            year--;
        }
        StringBuilder text = new StringBuilder();
        String digits = Integer.toString(year);
        if (digits.length() > DIGITS_OF_A_YEAR) {
            text.append('Y');
        }
        if (negative && year > 0) {
            text.append('-');
        }
        text.append("0".repeat(Math.max(0, DIGITS_OF_A_YEAR - digits.length()))).append(digits);
        String month = plain.group(3);
        if (month == null || Integer.parseInt(month) == 0) {
            return text.toString();
        }
        text.append('-').append(two(month));
        String day = plain.group(4);
        if (day == null && month.length() == 1) {
            // As in 1914-8, which can be a month or the years from 1914 to 1918.
            return null;
        }
        if (day != null && Integer.parseInt(day) != 0) {
            text.append('-').append(two(day));
        }
        return text.toString();
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
