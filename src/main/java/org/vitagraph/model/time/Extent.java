package org.vitagraph.model.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The first and the last day that a date can mean, both inclusive; absent where the year lies beyond what a
 * {@link LocalDate} holds.
 */
record Extent(@Nullable LocalDate first, @Nullable LocalDate last) {
    static Extent ofYears(long first, long last) {
        return new Extent(day(first, 1, 1), day(last, 12, 31));
    }

    /** Gives the months from the first of one to the end of the other, counted from January of the year as 1. */
    static Extent ofMonths(long year, int firstMonth, int lastMonth) {
        LocalDate january = day(year, 1, 1);
        if (january == null || year == LocalDate.MAX.getYear()) {
            return ofYears(year, year);
        }
        return new Extent(
                january.plusMonths(firstMonth - 1L),
                january.plusMonths(lastMonth).minusDays(1));
    }

    private static @Nullable LocalDate day(long year, int month, int day) {
        boolean held = year >= LocalDate.MIN.getYear() && year <= LocalDate.MAX.getYear();
        return held ? LocalDate.of((int) year, month, day) : null;
    }
}
