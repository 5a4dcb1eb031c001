package org.vitagraph.model.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The check of a date that is given in another calendar and in ours, "3 floréal an II (22 avril 1794)" or "728 AH/1328": the two have to
 * share a day. Where ours lies within the other it is the finer; otherwise the other holds, of which ours is what a table of years gives.
 */
final class Counterparts {
    /** By how many days the Julian and the Gregorian calendar have come to differ. */
    private static final int MOST_BETWEEN_CALENDARS = 13;

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
        Qualifier doubt = first.qualifier().and(second.qualifier()).and(last.qualifier());
        Point theirs = (isOther(first) ? first : second).certain();
        Dating.Dated other = dating.dated(theirs);
        Dating.Dated ours = ours(ofOurEra((isOther(first) ? second : first).certain()), other, dating);
        Dating.Dated until = last.equals(second) ? ours : dating.dated(ofOurEra(last.certain()));
        dating.saysBoth();
        Dating.Dated both = new Dating.Dated(ours.first(), until.last(), ours.either(), ours.rule());
        if (!meet(both, other)) {
            throw Fault.contradiction("the two dates share no day", second.column());
        }
        // An estimate is one of the whole year or month, which is asked for as such.
        return within(extent(both), extent(other))
                ? new Dating.Dated(
                        both.first().qualified(doubt), both.last().qualified(doubt), both.either(), both.rule())
                : dating.dated(theirs.doubted(doubt));
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
        if (isDay(given) && given.style() == null && !meet(ours, other)) {
            Dating.Dated julian = dating.dated(given.in(CalendarName.JULIAN));
            return meet(julian, other) ? julian : ours;
        }
        return ours;
    }

    private static boolean isDay(Point point) {
        return point.date() instanceof WordedDate.Named named && named.day() != null;
    }

    private static Extent extent(Dating.Dated dated) {
        return new Extent(dated.first().extent().first(), dated.last().extent().last());
    }

    /** Tells whether two dates share a day; months and years of ours may be Julian ones. */
    private static boolean meet(Dating.Dated ours, Dating.Dated other) {
        Extent a = extent(ours);
        Extent b = extent(other);
        boolean day = a.first() != null && a.first().equals(a.last());
        int slack = day ? 0 : MOST_BETWEEN_CALENDARS;
        return notAfter(a.first(), b.last(), slack) && notAfter(b.first(), a.last(), slack);
    }

    private static boolean within(Extent inner, Extent outer) {
        return notAfter(outer.first(), inner.first(), 0) && notAfter(inner.last(), outer.last(), 0);
    }

    private static boolean notAfter(@Nullable LocalDate one, @Nullable LocalDate other, int slack) {
        return one != null && other != null && !one.isAfter(other.plusDays(slack));
    }
}
