package org.vitagraph.model.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days of the Islamic calendar. Its months began with the sight of the new moon, which no rule tells: the days are those of the tabular
 * calendar (Reingold and Dershowitz, Calendrical Calculations, chapter 7), with the days before and after on which a month may have begun
 * instead.
 */
final class IslamicYear {
    /** By how many days a month may have begun earlier or later than the tables say. */
    private static final int SIGHT = 2;

    private static final int MONTHS = 12;
    private static final int LAST = 1_500;

    /** The day before 1 Muharram of year 1, 19 July 622 in the Gregorian calendar. */
    private static final long EPOCH = LocalDate.of(622, 7, 18).toEpochDay();

    private IslamicYear() {}

    /**
     * Gives the first and the last day that a date can mean.
     *
     * @param month from 1, 0 for the whole year
     * @param day from 1, 0 for the whole month; each month can have 30 days
     * @return both days, or null where there is no such date
     */
    static LocalDate @Nullable [] days(int year, int month, int day) {
        if (year < 1 || year > LAST || month > MONTHS || day > 30) {
            return null;
        }
        long first = month == 0 ? begin(year, 1) : begin(year, month) + Math.max(0, day - 1);
        long next = month == 0 || month == MONTHS ? begin(year + 1, 1) : begin(year, month + 1);
        long last = day == 0 ? next - 1 : first;
        return new LocalDate[] {LocalDate.ofEpochDay(first - SIGHT), LocalDate.ofEpochDay(last + SIGHT)};
    }

    private static long begin(int year, int month) {
        return EPOCH + 1 + (year - 1) * 354L + (3 + 11L * year) / 30 + 29L * (month - 1) + month / 2;
    }
}
