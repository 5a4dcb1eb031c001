package org.vitagraph.model.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The search for the first and the last day that fit a year, month and day with unspecified digits. */
final class PatternSearch {
    private PatternSearch() {}

    /** Gives the first day that fits, or null where none does, as for 2015-02-3X. */
    static @Nullable LocalDate first(Component year, @Nullable Component month, @Nullable Component day) {
        for (int y = year.least(); y <= year.greatest(); y++) {
            LocalDate found = year.matches(y) ? firstOfYear(y, month, day) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Gives the last day that fits, or null where none does. */
    static @Nullable LocalDate last(Component year, @Nullable Component month, @Nullable Component day) {
        for (int y = year.greatest(); y >= year.least(); y--) {
            LocalDate found = year.matches(y) ? lastOfYear(y, month, day) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable LocalDate firstOfYear(int y, @Nullable Component month, @Nullable Component day) {
        for (int m = 1; m <= 12; m++) {
            if (month != null && !month.matches(m)) {
                continue;
            }
            int length = YearMonth.of(y, m).lengthOfMonth();
            for (int d = 1; d <= length; d++) {
                if (day == null || day.matches(d)) {
                    return LocalDate.of(y, m, d);
                }
            }
        }
        return null;
    }

    private static @Nullable LocalDate lastOfYear(int y, @Nullable Component month, @Nullable Component day) {
        for (int m = 12; m >= 1; m--) {
            if (month != null && !month.matches(m)) {
                continue;
            }
            for (int d = YearMonth.of(y, m).lengthOfMonth(); d >= 1; d--) {
                if (day == null || day.matches(d)) {
                    return LocalDate.of(y, m, d);
                }
            }
        }
        return null;
    }
}
