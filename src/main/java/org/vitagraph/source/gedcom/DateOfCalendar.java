package org.vitagraph.source.gedcom;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.time.CalendarDate;
import org.vitagraph.model.time.CalendarName;
import org.vitagraph.model.time.Edtf;
import org.vitagraph.model.time.JulianDate;
import org.vitagraph.model.time.OtherCalendar;

/** A single date: perhaps a calendar, perhaps a day and a month, a year, perhaps its era (GEDCOM 5.5.1, DATE; 7.0, 2.4.1). */
final class DateOfCalendar {
    private final DateWords words;
    private int column;

    DateOfCalendar(DateWords words) {
        this.words = words;
    }

    DatedDays read() throws DateFault {
        column = words.column();
        GedcomCalendar stated = calendar();
        GedcomCalendar calendar = stated == null ? GedcomCalendar.GREGORIAN : stated;
        int day = day();
        int monthColumn = words.column();
        int month = month(calendar, day > 0);
        int yearColumn = words.column();
        String written = words.next();
        if (!written.matches("\\d{1,4}(?:/\\d{2}|/\\d{4})?")) {
            throw new DateFault(
                    words.isEmpty() ? "The year is missing." : unknown(calendar, month > 0 || day > 0), yearColumn);
        }
        words.take();
        if (day > 0 && month == 0) {
            throw new DateFault("The month between day and year is missing.", monthColumn);
        }
        CalendarName name = stated == null ? null : stated.counted();
        int year = year(written, yearColumn);
        if (written.indexOf('/') > 0) {
            return dual(calendar, written, year, month, day, name);
        }
        return days(calendar, year, month, day, name);
    }

    private @Nullable GedcomCalendar calendar() throws DateFault {
        String word = words.next();
        GedcomCalendar calendar = GedcomCalendar.named(word);
        if (calendar != null) {
            words.take();
        } else if (word.startsWith("@#") || word.startsWith("_")) {
            throw new DateFault("The calendar '" + words.written() + "' is not known here.", words.column());
        }
        return calendar;
    }

    /** Takes a number that is followed by something that is no era and no word of the date's frame: a day. */
    private int day() {
        String word = words.next();
        if (!word.matches("\\d{1,2}")) {
            return 0;
        }
        int number = Integer.parseInt(word);
        words.take();
        String following = words.next();
        if (following.isEmpty() || isEra(following) || following.matches("TO|AND|\\(.*")) {
            words.back();
            return 0;
        }
        return number;
    }

    private int month(GedcomCalendar calendar, boolean needed) throws DateFault {
        int month = calendar.month(words.next());
        if (month > 0) {
            words.take();
            return month;
        }
        if (looksLikeMonth() || (needed && !words.next().matches("\\d.*"))) {
            throw new DateFault(unknown(calendar, false), words.column());
        }
        return 0;
    }

    private boolean looksLikeMonth() {
        return words.next().matches("\\d?[A-Z].*");
    }

    private String unknown(GedcomCalendar calendar, boolean yearExpected) {
        String written = words.written();
        String word = words.next();
        if (!yearExpected && calendar.month(word.replace('0', 'O').replace('1', 'I')) > 0) {
            return "'" + written + "' is no month: digits stand among its letters.";
        }
        if (yearExpected) {
            return "'" + written + "' is no year.";
        }
        GedcomCalendar other = GedcomCalendar.ofMonth(word);
        return other == null
                ? "'" + written + "' is not known as part of a date."
                : "'" + written + "' is a month of the calendar " + other.name() + ", which has to be named.";
    }

    private int year(String written, int yearColumn) throws DateFault {
        int year = Integer.parseInt(written.replaceAll("/.*", ""));
        if (year == 0) {
            throw new DateFault("There is no year 0.", yearColumn);
        }
        if (isEra(words.next())) {
            words.take();
            return 1 - year;
        }
        return year;
    }

    private static boolean isEra(String word) {
        return word.equals("BCE") || word.equals("BC") || word.equals("B.C.") || word.equals("B.C.E.");
    }

    /** A dual year counts from 25 March and from 1 January; the later is the year as we count (GEDCOM 5.5.1, YEAR_GREG). */
    private DatedDays dual(
            GedcomCalendar calendar, String written, int year, int month, int day, @Nullable CalendarName name)
            throws DateFault {
        String second = written.substring(written.indexOf('/') + 1);
        boolean next = String.format(Locale.ROOT, "%04d", year + 1).endsWith(second);
        if (!next || (calendar != GedcomCalendar.GREGORIAN && calendar != GedcomCalendar.JULIAN) || year < 1) {
            throw new DateFault("'" + written + "' is no dual year, such as 1699/00.", column);
        }
        if (month == 0) {
            return new DatedDays(CalendarDate.ofYear(year), CalendarDate.ofYear(year + 1), true, name);
        }
        if (month > 3 || (month == 3 && day > 24)) {
            throw new DateFault("Only dates from 1 January to 24 March have a dual year.", column);
        }
        return days(calendar, year + 1, month, day, name);
    }

    private DatedDays days(GedcomCalendar calendar, int year, int month, int day, @Nullable CalendarName name)
            throws DateFault {
        return switch (calendar) {
            case GREGORIAN -> gregorian(year, month, day, name);
            case JULIAN -> julian(year, month, day, name);
            case HEBREW -> between(OtherCalendar.HEBREW.days(year, month, day), name);
            case FRENCH_R -> between(OtherCalendar.REPUBLICAN.days(year, month, day), name);
        };
    }

    private DatedDays gregorian(int year, int month, int day, @Nullable CalendarName name) throws DateFault {
        if (month == 0) {
            return one(CalendarDate.ofYear(year), name);
        }
        YearMonth whole = YearMonth.of(year, month);
        if (day == 0) {
            return one(CalendarDate.of(whole), name);
        }
        if (!whole.isValidDay(day)) {
            boolean julian = JulianDate.exists(year, month, day);
            throw new DateFault(
                    "The Gregorian calendar has no such day" + (julian ? "; the Julian has it." : "."), column);
        }
        return one(CalendarDate.of(whole.atDay(day)), name);
    }

    private DatedDays julian(int year, int month, int day, @Nullable CalendarName name) throws DateFault {
        if (month == 0) {
            return one(CalendarDate.ofYear(year), name);
        }
        int last = day == 0 ? JulianDate.lengthOfMonth(year, month) : day;
        int first = day == 0 ? 1 : day;
        if (!JulianDate.exists(year, month, last)) {
            throw new DateFault("The Julian calendar has no such day.", column);
        }
        return span(
                new JulianDate(year, month, first).toGregorian(),
                new JulianDate(year, month, last).toGregorian(),
                name);
    }

    private DatedDays between(LocalDate @Nullable [] days, @Nullable CalendarName name) throws DateFault {
        if (days == null) {
            throw new DateFault("The calendar has no such date.", column);
        }
        return span(days[0], days[1], name);
    }

    private static DatedDays one(Edtf.Single date, @Nullable CalendarName name) {
        return new DatedDays(date, date, false, name);
    }

    private static DatedDays span(LocalDate first, LocalDate last, @Nullable CalendarName name) {
        return new DatedDays(CalendarDate.of(first), CalendarDate.of(last), false, name);
    }
}
