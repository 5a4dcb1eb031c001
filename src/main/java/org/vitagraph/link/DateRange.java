package org.vitagraph.link;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.time.Bounds;

/**
 * When something happened: some day from the first to the last, both as days since 1970-01-01 of the proleptic Gregorian calendar.
 *
 * @param first the first day on which it can have been
 * @param last the last such day
 */
public record DateRange(int first, int last) {

    /** Stand for an open bound, a million years from now; what is farther away counts as open, too. */
    private static final int EARLIEST = -365_242_500;

    private static final int LATEST = 365_242_500;

    /** A longer time says so little of the year that whatever lies in it agrees by chance. */
    private static final int TELLING_YEARS = 10;

    /** Gives what outer bounds say, of which one may be open; null where both are. */
    public static @Nullable DateRange of(Bounds bounds) {
        LocalDate first = bounds.p82a();
        LocalDate last = bounds.p82b();
        return first == null && last == null
                ? null
                : new DateRange(first == null ? EARLIEST : number(first), last == null ? LATEST : number(last));
    }

    private static int number(LocalDate day) {
        return Math.clamp(day.toEpochDay(), EARLIEST, LATEST);
    }

    /** Gives the days of whole years. */
    public static DateRange years(int from, int to) {
        return new DateRange(number(LocalDate.of(from, 1, 1)), number(LocalDate.of(to, 12, 31)));
    }

    /** Gives the days from one to another. */
    public static DateRange of(LocalDate first, LocalDate last) {
        return new DateRange(number(first), number(last));
    }

    /** Gives one day. */
    public static DateRange day(LocalDate day) {
        int number = Math.toIntExact(day.toEpochDay());
        return new DateRange(number, number);
    }

    /** Tells whether it names one day; the first of January may stand for a year. */
    public boolean isDay() {
        return first == last;
    }

    /** Tells whether it is not known from when, or until when, it can have been. */
    public boolean isOpen() {
        return first <= EARLIEST || last >= LATEST;
    }

    /** Tells whether it is narrow enough that agreeing with it says something: no more than ten years apart. */
    public boolean isTelling() {
        return lastYear() - firstYear() <= TELLING_YEARS;
    }

    /** Gives the year of the first day. */
    public int firstYear() {
        return LocalDate.ofEpochDay(first).getYear();
    }

    /** Gives the year of the last day. */
    public int lastYear() {
        return LocalDate.ofEpochDay(last).getYear();
    }

    /** Gives it as ISO 8601: a day, a month, a year, some days of one year, or an interval of years, which may be open. */
    public String text() {
        if (firstYear() != lastYear()) {
            return (first <= EARLIEST ? ".." : firstYear()) + "/" + (last >= LATEST ? ".." : lastYear());
        }
        LocalDate from = LocalDate.ofEpochDay(first);
        LocalDate to = LocalDate.ofEpochDay(last);
        if (isDay()) {
            return from.toString();
        }
        if (from.getDayOfYear() == 1 && to.getDayOfYear() == to.lengthOfYear()) {
            return String.valueOf(from.getYear());
        }
        boolean month = YearMonth.from(from).equals(YearMonth.from(to))
                && from.getDayOfMonth() == 1
                && to.getDayOfMonth() == to.lengthOfMonth();
        return month ? YearMonth.from(from).toString() : from + "/" + to;
    }
}
