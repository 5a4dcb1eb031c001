package org.vitagraph.model.time;

/** The reader of letter-prefixed and exponential years and of significant digits (EDTF levels 1 and 2). */
final class NumberedYearParser {
    /** A long has room for 18 digits. */
    private static final int MOST_DIGITS = 18;

    private final EdtfCursor cursor;

    private NumberedYearParser(EdtfCursor cursor) {
        this.cursor = cursor;
    }

    static NumberedYear parse(EdtfCursor cursor) throws Fault {
        return new NumberedYearParser(cursor).year();
    }

    private NumberedYear year() throws Fault {
        Qualifier left = cursor.qualifier();
        boolean prefixed = cursor.skip('Y');
        boolean negative = cursor.skip('-');
        int column = cursor.column();
        String digits = cursor.number(MOST_DIGITS, "a year has digits");
        int exponent = cursor.skip('E') ? Integer.parseInt(cursor.number(3, "an exponent has digits")) : 0;
        int significant = significant(digits.length() + exponent);
        Qualifier right = cursor.qualifier();
        cursor.expectEnd();
        if (prefixed && digits.startsWith("0")) {
            throw new Fault("a year after Y does not begin with 0", column);
        }
        if (prefixed && exponent == 0 && digits.length() <= 4) {
            throw new Fault("Y is only for years of more than four digits: write " + digits, column);
        }
        if (!prefixed && negative && digits.equals("0000")) {
            throw new Fault("the year 0000 has no sign", column);
        }
        long number = Long.parseLong(digits);
        return new NumberedYear(negative ? -number : number, exponent, significant, left.and(right));
    }

    private int significant(int digits) throws Fault {
        if (!cursor.skip('S')) {
            return 0;
        }
        int column = cursor.column();
        int significant = Integer.parseInt(cursor.number(3, "the count of significant digits belongs here"));
        if (significant < 1 || significant > digits) {
            throw new Fault("the year has " + digits + " digits, so 1 to " + digits + " can be significant", column);
        }
        return significant;
    }
}
