package org.vitagraph.model.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The step from worded dates to EDTF: it checks that days exist and converts those of the Julian calendar. */
final class Dating {
    /**
     * What a date means in EDTF.
     *
     * @param first the first, or the only, date
     * @param last the last date
     * @param either whether only the two are meant and not what lies between
     * @param rule the rule that read it
     */
    record Dated(Edtf.Single first, Edtf.Single last, boolean either, String rule) {
        boolean single() {
            return first.equals(last);
        }

        Edtf edtf() {
            if (single()) {
                return first;
            }
            return either ? DateSet.oneOf(first, last) : DateSet.within(first, last);
        }

        DateSet.Member member() {
            return single() ? new DateSet.One(first) : new DateSet.Range(first, last);
        }
    }

    private final @Nullable CalendarName stated;
    private final DateRules rules;
    private final List<String> warnings = new ArrayList<>();
    private @Nullable CalendarName said;

    Dating(@Nullable CalendarName stated, DateRules rules) {
        this.stated = stated;
        this.rules = rules;
    }

    /** Gives the calendar that the wording itself names, or that a day shows which only one calendar has. */
    @Nullable
    CalendarName calendarSaid() {
        return said;
    }

    List<String> warnings() {
        return warnings;
    }

    /** Notes that the wording names both calendars, so that the day is certain. */
    void saysBoth() {
        said = CalendarName.GREGORIAN;
    }

    /** Gives a date as the calendar counts it that is stated for all: a bare year there is a year of that calendar. */
    Point counted(Point point) throws Fault {
        OtherCalendar calendar = stated == null || point.style() != null ? null : stated.other();
        WordedDate date = point.date();
        if (calendar == null
                || date instanceof WordedDate.OfCalendar
                || date instanceof WordedDate.Named ours && ours.eraSaid()) {
            return point;
        }
        if (!(date instanceof WordedDate.Named named)
                || !named.yearOnly()
                || named.dual()
                || !String.valueOf(named.year()).matches("[0-9]{4}")) {
            throw new Fault(
                    "the calendar is stated to be the " + calendar.title()
                            + ": write a bare year, a month by its name in that calendar, or an era",
                    point.column());
        }
        return point.with(OtherDateParser.checked(calendar, Integer.parseInt(named.year()), 0, 0, point.column()));
    }

    Dated dated(Point given) throws Fault {
        Point point = counted(given);
        Dated dated =
                switch (point.date()) {
                    case WordedDate.Named named -> named(named, point);
                    case WordedDate.Whole whole -> whole(whole.date(), whole.rule());
                    case WordedDate.Stretch stretch ->
                        new Dated(stretch.first(), stretch.last(), false, stretch.rule());
                    case WordedDate.OfCalendar other -> converted(other, point);
                    case WordedDate.Either either -> new Dated(either.first(), either.second(), true, either.rule());
                    case WordedDate.TwoDays two -> BothStyles.ofTwoDays(two, point, this);
                    case WordedDate.Lone lone ->
                        throw new Fault(
                                "a year of two digits can belong to any century: write all four", point.column());
                };
        Qualifier qualifier = point.qualifier();
        return new Dated(
                dated.first().qualified(qualifier), dated.last().qualified(qualifier), dated.either(), dated.rule());
    }

    /**
     * Days of a calendar that is named by its months or its era are certain. An estimate keeps no days, or it would be one to within a
     * week.
     */
    private Dated converted(WordedDate.OfCalendar date, Point point) throws Fault {
        LocalDate[] days = date.calendar().days(date.year(), date.month(), date.day());
        if (days == null) {
            throw Fault.contradiction("there is no such date", point.column());
        }
        said = CalendarName.GREGORIAN;
        if (date.day() > 0 && point.weekday() != null) {
            days = ofWeekday(days, point.weekday());
        }
        boolean coarse = point.qualifier().approximate() && date.day() == 0;
        return new Dated(coarse(days[0], coarse, date), coarse(days[1], coarse, date), false, "other-calendar");
    }

    /** Of the days that one can be, the day of the week tells which it was. */
    private LocalDate[] ofWeekday(LocalDate[] days, DayOfWeek weekday) {
        LocalDate day = days[0].with(TemporalAdjusters.nextOrSame(weekday));
        if (day.isAfter(days[1])) {
            warn(
                    days[0].equals(days[1])
                            ? otherDay(days[0], weekday)
                            : "none of the days that this can be was a " + name(weekday));
            return days;
        }
        return new LocalDate[] {day, day};
    }

    private static CalendarDate coarse(LocalDate day, boolean coarse, WordedDate.OfCalendar date) {
        if (!coarse) {
            return CalendarDate.of(day);
        }
        return date.yearOnly() ? CalendarDate.ofYear(day.getYear()) : CalendarDate.of(YearMonth.from(day));
    }

    /** Warns where a day was another day of the week than the words say. */
    void weekday(Point point, LocalDate day) {
        DayOfWeek named = point.weekday();
        if (named == null || named == day.getDayOfWeek()) {
            return;
        }
        JulianDate same = new JulianDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        boolean julian = said == null && stated == null && same.toGregorian().getDayOfWeek() == named;
        warn(otherDay(day, named) + (julian ? ", as it was in the Julian calendar" : ""));
    }

    private static String otherDay(LocalDate day, DayOfWeek named) {
        return "the day was a " + name(day.getDayOfWeek()) + ", not a " + name(named);
    }

    private void warn(String warning) {
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static Dated whole(Edtf.Single date, String rule) {
        return new Dated(date, date, false, rule);
    }

    private Dated named(WordedDate.Named named, Point point) throws Fault {
        String year = named.year();
        if (year == null) {
            throw new Fault("the year is missing", point.column());
        }
        if (year.startsWith("-") && !named.eraSaid()) {
            warnings.add("the year was read as " + (1 - Integer.parseInt(year)) + " BCE: years with a minus sign differ"
                    + " between sources");
        }
        if (named.dual()) {
            return dual(named, year, point);
        }
        said = point.style() == null ? said : point.style();
        CalendarName calendar = point.style() == null ? stated : point.style();
        String month = named.month();
        String day = named.day();
        if (month == null && day != null) {
            throw new Fault("the month is missing", point.column());
        }
        if (month != null && (year + month + day).indexOf('X') < 0) {
            YearMonth yearMonth = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
            return day == null ? month(yearMonth, calendar) : day(yearMonth, Integer.parseInt(day), calendar, point);
        }
        Component monthPart = month == null ? null : Component.plain(month);
        Component dayPart = day == null ? null : Component.plain(day);
        if (PatternSearch.first(Component.plain(year), monthPart, dayPart) == null) {
            throw Fault.contradiction("there is no such day", point.column());
        }
        return whole(
                new CalendarDate(Component.plain(year), monthPart, dayPart), month == null ? "year" : "unknown-part");
    }

    /** A dual year names two reckonings of the time from January to 24 March: the later is the one with January first. */
    private Dated dual(WordedDate.Named named, String year, Point point) throws Fault {
        int first = Integer.parseInt(year);
        String month = named.month();
        if (month == null) {
            return new Dated(CalendarDate.ofYear(first), CalendarDate.ofYear(first + 1), true, "dual-year");
        }
        boolean early = month.compareTo("03") < 0
                || (month.equals("03") && (named.day() == null || "25".compareTo(named.day()) > 0));
        if (!early) {
            throw new Fault("only dates from 1 January to 24 March have a dual year", point.column());
        }
        String later = Component.year(first + 1L).digits();
        return named(new WordedDate.Named(later, month, named.day(), named.eraSaid(), false), point);
    }

    /** A Julian month is no Gregorian one, so that EDTF has to name its days. */
    private static Dated month(YearMonth month, @Nullable CalendarName calendar) {
        if (calendar != CalendarName.JULIAN) {
            return whole(CalendarDate.of(month), "month");
        }
        int year = month.getYear();
        int number = month.getMonthValue();
        LocalDate first = new JulianDate(year, number, 1).toGregorian();
        LocalDate last = new JulianDate(year, number, JulianDate.lengthOfMonth(year, number)).toGregorian();
        return new Dated(CalendarDate.of(first), CalendarDate.of(last), false, "julian-month");
    }

    private Dated day(YearMonth month, int day, @Nullable CalendarName calendar, Point point) throws Fault {
        int column = point.column();
        CalendarName used = calendar == null ? unstated(month, day, column) : calendar;
        boolean julian = used == CalendarName.JULIAN;
        boolean exists =
                julian ? JulianDate.exists(month.getYear(), month.getMonthValue(), day) : month.isValidDay(day);
        if (!exists) {
            boolean otherHas = !julian && JulianDate.exists(month.getYear(), month.getMonthValue(), day);
            throw Fault.contradiction(
                    "the " + (julian ? "Julian" : "Gregorian") + " calendar has no such day"
                            + (otherHas ? "; the Julian has it: state the calendar" : ""),
                    column);
        }
        LocalDate gregorian =
                julian ? new JulianDate(month.getYear(), month.getMonthValue(), day).toGregorian() : month.atDay(day);
        weekday(point, gregorian);
        return whole(CalendarDate.of(gregorian), julian ? "julian-day" : "day");
    }

    /** Gives the calendar of a day of which nobody says it: EDTF's own, unless the region had such a day only in the other. */
    private CalendarName unstated(YearMonth month, int day, int column) throws Fault {
        CalendarRegion region = rules.region();
        boolean inNeither = !month.isValidDay(day) && !JulianDate.exists(month.getYear(), month.getMonthValue(), day);
        if (region == null || inNeither) {
            return CalendarName.GREGORIAN;
        }
        if (!region.hadDay(month.getYear(), month.getMonthValue(), day)) {
            throw Fault.contradiction(
                    "there was no such day in " + region.name() + ", where " + region.firstGregorianDay()
                            + " was the first day of the Gregorian calendar: state the calendar",
                    column);
        }
        if (month.isValidDay(day)) {
            return CalendarName.GREGORIAN;
        }
        said = CalendarName.JULIAN;
        return CalendarName.JULIAN;
    }
}
