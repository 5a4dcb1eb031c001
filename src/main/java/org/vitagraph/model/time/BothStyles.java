package org.vitagraph.model.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The check of a day that is given in both calendars, "14 (26) October 1891" or "26 October [O.S. 14 October] 1891": the two
 * have to be one day, whichever stands first.
 */
final class BothStyles {
    private BothStyles() {}

    /** Gives the day, or fails where the two are not one. */
    static Dating.Dated agreed(Point left, Point right, Dating dating) throws Fault {
        LocalDate day = day(left, right);
        if (day == null) {
            throw Fault.contradiction(
                    "the two dates are not one day in the Julian and the Gregorian calendar", right.column());
        }
        dating.saysBoth();
        dating.weekday(left, day);
        dating.weekday(right, day);
        CalendarDate date = CalendarDate.of(day);
        return new Dating.Dated(date, date, false, "both-styles");
    }

    /** Two days of one month in one year; parted by a solidus they can also mean either. */
    static Dating.Dated ofTwoDays(WordedDate.TwoDays two, Point point, Dating dating) throws Fault {
        WordedDate.Named date = two.date();
        Point first = point.with(date);
        Point second = point.with(
                new WordedDate.Named(date.year(), date.month(), two.otherDay(), date.eraSaid(), date.dual()));
        if (!two.slash() || day(first, second) != null) {
            return agreed(first.in(null), second.in(null), dating);
        }
        return new Dating.Dated(
                dating.dated(first.with(date)).first(), dating.dated(second).first(), true, "either");
    }

    static boolean agree(Point left, Point right) {
        return day(left, right) != null;
    }

    private static @Nullable LocalDate day(Point left, Point right) {
        if (!(left.date() instanceof WordedDate.Named first) || !(right.date() instanceof WordedDate.Named second)) {
            return null;
        }
        for (int firstYear : years(first, second)) {
            for (int secondYear : years(second, first)) {
                LocalDate found = left.style() == CalendarName.GREGORIAN || right.style() == CalendarName.JULIAN
                        ? null
                        : sameDay(first, firstYear, second, secondYear);
                if (found == null && left.style() != CalendarName.JULIAN && right.style() != CalendarName.GREGORIAN) {
                    found = sameDay(second, secondYear, first, firstYear);
                }
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Gives the year of a date, or where it has none the other's and its neighbours: New Year may lie between. */
    private static List<Integer> years(WordedDate.Named date, WordedDate.Named other) {
        List<Integer> years = new ArrayList<>();
        String year = date.year() == null ? other.year() : date.year();
        if (year == null || year.indexOf('X') >= 0) {
            return years;
        }
        years.add(Integer.parseInt(year));
        if (date.year() == null) {
            years.add(Integer.parseInt(year) - 1);
            years.add(Integer.parseInt(year) + 1);
        }
        return years;
    }

    private static @Nullable LocalDate sameDay(
            WordedDate.Named julian, int julianYear, WordedDate.Named gregorian, int gregorianYear) {
        int julianMonth = number(julian.month());
        int julianDay = number(julian.day());
        if (!JulianDate.exists(julianYear, julianMonth, julianDay)) {
            return null;
        }
        LocalDate day = new JulianDate(julianYear, julianMonth, julianDay).toGregorian();
        boolean same = day.getYear() == gregorianYear
                && day.getMonthValue() == number(gregorian.month())
                && day.getDayOfMonth() == number(gregorian.day());
        return same ? day : null;
    }

    private static int number(@Nullable String digits) {
        return digits == null || digits.indexOf('X') >= 0 ? 0 : Integer.parseInt(digits);
    }
}
