package org.vitagraph.model.time;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * A date in a wording with what is said of it.
 *
 * @param date the date
 * @param qualifier whether it is an estimate or uncertain
 * @param style the calendar that the words name, or null
 * @param weekday the day of the week that the words name, or null
 * @param column where it begins, counted from 1
 */
record Point(
        WordedDate date,
        Qualifier qualifier,
        @Nullable CalendarName style,
        @Nullable DayOfWeek weekday,
        int column) {
    Point with(WordedDate other) {
        return new Point(other, qualifier, style, weekday, column);
    }

    Point certain() {
        return new Point(date, Qualifier.NONE, style, weekday, column);
    }

    Point doubted(Qualifier also) {
        return new Point(date, qualifier.and(also), style, weekday, column);
    }

    Point in(@Nullable CalendarName calendar) {
        return new Point(date, qualifier, calendar, weekday, column);
    }
}
