package org.vitagraph.model.time;

import org.jspecify.annotations.Nullable;

/**
 * A date in a wording with what is said of it.
 *
 * @param date the date
 * @param qualifier whether it is an estimate or uncertain
 * @param style the calendar that the words name, or null
 * @param column where it begins, counted from 1
 */
record Point(WordedDate date, Qualifier qualifier, @Nullable CalendarName style, int column) {
    Point with(WordedDate other) {
        return new Point(other, qualifier, style, column);
    }

    Point doubted(Qualifier also) {
        return new Point(date, qualifier.and(also), style, column);
    }

    Point in(@Nullable CalendarName calendar) {
        return new Point(date, qualifier, calendar, column);
    }
}
