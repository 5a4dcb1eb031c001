package org.vitagraph.link;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.time.Bounds;

/**
 * When something happened: some day from the first to the last, both as days since 1970-01-01 of the proleptic Gregorian calendar.
 *
 * @param first the first day on which it can have been
 * @param last the last such day
 */
public record DateRange(int first, int last) {

    /** Gives what outer bounds say; null where one of them is open. */
    public static @Nullable DateRange of(Bounds bounds) {
        LocalDate first = bounds.p82a();
        LocalDate last = bounds.p82b();
        return first == null || last == null
                ? null
                : new DateRange(Math.toIntExact(first.toEpochDay()), Math.toIntExact(last.toEpochDay()));
    }

    /** Gives the days of whole years. */
    public static DateRange years(int from, int to) {
        return new DateRange(
                Math.toIntExact(LocalDate.of(from, 1, 1).toEpochDay()),
                Math.toIntExact(LocalDate.of(to, 12, 31).toEpochDay()));
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

    /** Gives the year of the first day. */
    public int firstYear() {
        return LocalDate.ofEpochDay(first).getYear();
    }

    /** Gives the year of the last day. */
    public int lastYear() {
        return LocalDate.ofEpochDay(last).getYear();
    }

    /** Gives it as ISO 8601: a day, a year, or an interval of years. */
    public String text() {
        return isDay()
                ? LocalDate.ofEpochDay(first).toString()
                : firstYear() == lastYear() ? String.valueOf(firstYear()) : firstYear() + "/" + lastYear();
    }
}
