package org.vitagraph.source.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers of a workbook as text: whole ones without a fraction ({@code 1649.0} is 1649), others with the digits that are shown. */
final class NumberText {
    /** A spreadsheet keeps so many digits; those behind are an artefact of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int LONGEST = 40;
    private static final int MOST_ZEROS = 25;

    private NumberText() {}

    /** Gives the text of a number; what is none stays as it is. */
    static String of(String number) {
        if (number.length() > LONGEST) {
            return number;
        }
        try {
            BigDecimal exact = new BigDecimal(number.strip());
            BigDecimal kept = (exact.precision() > DIGITS.getPrecision() ? exact.round(DIGITS) : exact);
            if (kept.signum() == 0) {
                return "0";
            }
            BigDecimal plain = kept.stripTrailingZeros();
            return Math.abs((long) plain.scale()) > MOST_ZEROS ? plain.toString() : plain.toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }
}
