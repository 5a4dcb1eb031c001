package org.vitagraph.model.time;

import java.time.LocalDate;

/**
 * A day of the Julian calendar, also for the time before it was made (proleptic). Years are counted as in EDTF: year 0 is
 * 1 BCE.
 *
 * @param year the year
 * @param month the month, 1 to 12
 * @param day the day of the month; 29 February exists in every fourth year, as in 1900
 */
public record JulianDate(int year, int month, int day) implements Comparable<JulianDate> {
    /** The Julian day number of 1970-01-01, from which {@link LocalDate} counts. */
    private static final long EPOCH = 2_440_588;

    /** Refuses a day that the calendar does not have: ask {@link #exists} first. */
    public JulianDate {
        if (!exists(year, month, day)) {
            throw new IllegalArgumentException("no such day in the Julian calendar: " + year + "-" + month + "-" + day);
        }
    }

    /** Tells whether the Julian calendar has the day. */
    public static boolean exists(int year, int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
    }

    /** Gives how many days the month has. */
    public static int lengthOfMonth(int year, int month) {
        return switch (month) {
            case 2 -> Math.floorMod(year, 4) == 0 ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** Gives the Julian name of a day that is named in the Gregorian calendar. */
    public static JulianDate of(LocalDate gregorian) {
        long shifted = gregorian.toEpochDay() + EPOCH + 32_082;
        long years = Math.floorDiv(4 * shifted + 3, 1461);
        long dayOfYear = shifted - Math.floorDiv(1461 * years, 4);
        long monthFromMarch = (5 * dayOfYear + 2) / 153;
        int day = (int) (dayOfYear - (153 * monthFromMarch + 2) / 5 + 1);
        int month = (int) (monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9);
        return new JulianDate((int) (years - 4800 + monthFromMarch / 10), month, day);
    }

    /** Gives the same day in the Gregorian calendar. */
    public LocalDate toGregorian() {
        return LocalDate.ofEpochDay(dayNumber() - EPOCH);
    }

    /** Gives the Julian day number (of noon), counted from 1 January 4713 BCE. */
    public long dayNumber() {
        int untilMarch = (14 - month) / 12;
        long years = year + 4800L - untilMarch;
        int monthFromMarch = month + 12 * untilMarch - 3;
        return day + (153L * monthFromMarch + 2) / 5 + 365 * years + Math.floorDiv(years, 4L) - 32_083;
    }

    @Override
    public int compareTo(JulianDate other) {
        int byYear = Integer.compare(year, other.year);
        int byMonth = byYear != 0 ? byYear : Integer.compare(month, other.month);
        return byMonth != 0 ? byMonth : Integer.compare(day, other.day);
    }
}
