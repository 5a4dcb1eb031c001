package org.vitagraph.model.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The check of a date that is given in another calendar and in ours, "3 floréal an II (22 avril 1794)" or "728 AH/1328": the two have to
 * share a day. Where ours lies within the other it is the finer; otherwise the other holds, of which ours is what a table of years gives.
 */
final class Counterparts {
    private Counterparts() {}

    /** Tells whether one of two dates is of another calendar. */
    static boolean are(Point first, Point second) {
        return isOther(first) || isOther(second);
    }

    private static boolean isOther(Point point) {
        return point.date() instanceof WordedDate.OfCalendar;
    }

    /**
     * Gives the date, or fails where the two share no day.
     *
     * @param last where the second is two years, the last of them, and the second otherwise
     */
    static Dating.Dated agreed(Point first, Point second, Point last, Dating dating) throws Fault {
        Point given = ofOurEra(isOther(first) ? second : first);
        Dating.Dated other = dating.dated(isOther(first) ? first : second);
        Dating.Dated ours = ours(given, other, dating);
        Dating.Dated until = last.equals(second) ? ours : dating.dated(ofOurEra(last));
        dating.saysBoth();
        Extent days =
                new Extent(ours.first().extent().first(), until.last().extent().last());
        if (!meet(days, extent(other))) {
            throw Fault.contradiction("the two dates share no day", second.column());
        }
        return within(days, extent(other)) ? ours : other;
    }

    /** What stands beside a date of another calendar is none, whatever calendar is stated for all. */
    private static Point ofOurEra(Point point) {
        return point.date()
                        instanceof WordedDate.Named(String year, String month, String day, boolean said, boolean dual)
                ? point.with(new WordedDate.Named(year, month, day, true, dual))
                : point;
    }

    /** Gives our date, read as Julian where only so it shares a day with the other. */
    private static Dating.Dated ours(Point given, Dating.Dated other, Dating dating) throws Fault {
        Dating.Dated ours = dating.dated(given);
        boolean day = given.date() instanceof WordedDate.Named named && named.day() != null && given.style() == null;
        if (day && !meet(extent(ours), extent(other))) {
            Dating.Dated julian = dating.dated(given.in(CalendarName.JULIAN));
            return meet(extent(julian), extent(other)) ? julian : ours;
        }
        return ours;
    }

    private static Extent extent(Dating.Dated dated) {
        return new Extent(dated.first().extent().first(), dated.last().extent().last());
    }

    private static boolean meet(Extent a, Extent b) {
        return notAfter(a.first(), b.last()) && notAfter(b.first(), a.last());
    }

    private static boolean within(Extent inner, Extent outer) {
        return notAfter(outer.first(), inner.first()) && notAfter(inner.last(), outer.last());
    }

    private static boolean notAfter(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && !one.isAfter(other);
    }
}
