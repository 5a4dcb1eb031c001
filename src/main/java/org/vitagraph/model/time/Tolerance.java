package org.vitagraph.model.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How far "circa" reaches on either side, by how fine the date is: editions differ, so a publication says.
 *
 * @param days for a day
 * @param months for a month or a season
 * @param years for a year
 * @param decadeYears for a decade, in years
 * @param centuryYears for a century or coarser, in years
 */
public record Tolerance(int days, int months, int years, int decadeYears, int centuryYears) {
    /** Refuses a negative number. */
    public Tolerance {
        if (Math.min(Math.min(days, months), Math.min(years, Math.min(decadeYears, centuryYears))) < 0) {
            throw new IllegalArgumentException("a tolerance is not negative");
        }
    }

    /** Gives the default: 7 days, 1 month, 5 years, 5 years for a decade, 25 years for a century. */
    public static Tolerance defaults() {
        return new Tolerance(7, 1, 5, 5, 25);
    }

    Extent widened(Extent extent, Precision precision) {
        return new Extent(moved(extent.first(), precision, -1), moved(extent.last(), precision, 1));
    }

    private @Nullable LocalDate moved(@Nullable LocalDate day, Precision precision, int direction) {
        if (day == null) {
            return null;
        }
        try {
            return switch (precision) {
                case DAY -> day.plusDays((long) direction * days);
                case MONTH, SEASON -> movedMonths(day, (long) direction * months);
                case YEAR -> movedMonths(day, 12L * direction * years);
                case DECADE -> movedMonths(day, 12L * direction * decadeYears);
                case CENTURY -> movedMonths(day, 12L * direction * centuryYears);
            };
        } catch (DateTimeException beyondRange) {
            return null;
        }
    }

    /** The last day of a month stays the last day of a month. */
    private static LocalDate movedMonths(LocalDate day, long months) {
        LocalDate moved = day.plus(months, ChronoUnit.MONTHS);
        boolean last = day.getDayOfMonth() == day.lengthOfMonth();
        return last ? moved.withDayOfMonth(moved.lengthOfMonth()) : moved;
    }
}
