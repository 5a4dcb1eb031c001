package org.vitagraph.model.time;

import org.jspecify.annotations.Nullable;

/** A date as a wording gives it, before its calendar is known and before its neighbours complete it. */
sealed interface WordedDate {
    /**
     * A year, month and day, as far as the words give them; digits as in EDTF, where X is unknown.
     *
     * @param year four digits, or null
     * @param month two digits, or null
     * @param day two digits, or null
     * @param eraSaid whether the words name the era
     * @param dual whether the year is dual as in 1699/00, the given one being the first
     */
    record Named(
            @Nullable String year,
            @Nullable String month,
            @Nullable String day,
            boolean eraSaid,
            boolean dual) implements WordedDate {
        static Named ofYear(String year) {
            return new Named(year, null, null, false, false);
        }

        Named withYearOf(Named other) {
            return new Named(other.year, month, day, other.eraSaid, other.dual);
        }

        Named withMonth(@Nullable String other) {
            return new Named(year, other, day, eraSaid, dual);
        }

        boolean yearOnly() {
            return year != null && month == null && day == null;
        }
    }

    /**
     * A number that only its neighbours explain: a day, an abbreviated year, or the number of a century.
     *
     * @param digits the digits
     * @param roman whether it is a Roman numeral, which is a month or a century and abbreviates no year
     */
    record Lone(String digits, boolean roman) implements WordedDate {
        int number() {
            return digits.indexOf('X') >= 0 ? 0 : Integer.parseInt(digits);
        }
    }

    /**
     * One day said in both calendars, as in "14 (26) October 1891".
     *
     * @param date the date with the first day
     * @param otherDay the second day
     * @param slash whether a solidus parts them, which can also mean either
     */
    record TwoDays(Named date, String otherDay, boolean slash) implements WordedDate {}

    /**
     * What EDTF says in one date that is no plain year, month or day.
     *
     * @param date the date
     * @param rule the rule that read it
     */
    record Whole(Edtf.Single date, String rule) implements WordedDate {}

    /**
     * Some time from the first date to the last.
     *
     * @param first the first
     * @param last the last
     * @param rule the rule that read it
     */
    record Stretch(Edtf.Single first, Edtf.Single last, String rule) implements WordedDate {}

    /**
     * A date of another calendar, which has it.
     *
     * @param calendar the calendar
     * @param year the year
     * @param month the month from 1, 0 for the whole year
     * @param day the day from 1, 0 for the whole month
     */
    record OfCalendar(OtherCalendar calendar, int year, int month, int day) implements WordedDate {
        boolean yearOnly() {
            return month == 0;
        }
    }

    /**
     * One of two dates.
     *
     * @param first the earlier
     * @param second the later
     * @param rule the rule that read it
     */
    record Either(Edtf.Single first, Edtf.Single second, String rule) implements WordedDate {}

    /** Gives two digits for a month or a day, X for unknown ones. */
    static String twoDigits(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
