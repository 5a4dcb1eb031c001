package org.vitagraph.model.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days of the Hebrew calendar by its arithmetic (Reingold and Dershowitz, Calendrical Calculations, chapter 8). The months are
 * counted from Tishri, 13 to the year; the seventh, Adar Sheni, exists in leap years only.
 */
final class HebrewYear {
    private static final int MONTHS = 13;
    private static final int LAST = 6_759;

    /** The day before 1 Tishri of year 1, counted from 1970-01-01, less the days that {@link #elapsed} gives for that year. */
    private static final long EPOCH = -1_373_427 - 719_163;

    private HebrewYear() {}

    /**
     * Gives the first and the last day of a date.
     *
     * @param month from 1, 0 for the whole year
     * @param day from 1, 0 for the whole month
     * @return both days, or null where there is no such date
     */
    static LocalDate @Nullable [] days(int year, int month, int day) {
        if (year < 1 || year > LAST || month > MONTHS) {
            return null;
        }
        long begin = newYear(year);
        if (month == 0) {
            return new LocalDate[] {LocalDate.ofEpochDay(begin), LocalDate.ofEpochDay(newYear(year + 1) - 1)};
        }
        int length = length(year, month);
        if (day > length || length == 0) {
            return null;
        }
        for (int each = 1; each < month; each++) {
            begin += length(year, each);
        }
        long first = day == 0 ? begin : begin + day - 1;
        long last = day == 0 ? begin + length - 1 : first;
        return new LocalDate[] {LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last)};
    }

    private static int length(int year, int month) {
        int days = (int) (newYear(year + 1) - newYear(year));
        return switch (month) {
            case 2 -> days % 10 == 5 ? 30 : 29;
            case 3 -> days % 10 == 3 ? 29 : 30;
            case 6 -> isLeap(year) ? 30 : 29;
            case 7 -> isLeap(year) ? 29 : 0;
            case 4, 9, 11, 13 -> 29;
            default -> 30;
        };
    }

    private static boolean isLeap(int year) {
        return (7 * year + 1) % 19 < 7;
    }

    private static long newYear(int year) {
        long own = elapsed(year);
        int delay = 0;
        if (elapsed(year + 1) - own == 356) {
            delay = 2;
        } else if (own - elapsed(year - 1) == 382) {
            delay = 1;
        }
        return EPOCH + own + delay;
    }

    private static long elapsed(int year) {
        long months = Math.floorDiv(235L * year - 234, 19L);
        long parts = 12_084 + 13_753 * months;
        long day = 29 * months + Math.floorDiv(parts, 25_920L);
        return Math.floorMod(3 * (day + 1), 7L) < 3 ? day + 1 : day;
    }
}
