package org.vitagraph.model.time;

import org.jspecify.annotations.Nullable;

/** The reader of single EDTF dates: years, months, days, sub-year groupings, of all levels. */
final class DateParser {
    private final EdtfCursor cursor;

    private DateParser(EdtfCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads the part of the text from the one index to the other, which has to be a single date. */
    static Edtf.Single parse(String text, int from, int to) throws Fault {
        EdtfCursor cursor = new EdtfCursor(text, from, to);
        if (cursor.atEnd()) {
            throw new Fault("a date is missing", cursor.column());
        }
        return cursor.startsNumberedYear() ? NumberedYearParser.parse(cursor) : new DateParser(cursor).date();
    }

    private Edtf.Single date() throws Fault {
        int start = cursor.column();
        Component year = component(4, "a year has four digits; a century is written 19XX, a decade 199X");
        Qualifier yearGroup = cursor.qualifier();
        Component month = null;
        Component day = null;
        Qualifier monthGroup = Qualifier.NONE;
        Qualifier dayGroup = Qualifier.NONE;
        int monthColumn = cursor.column() + 1;
        if (!cursor.atEnd()) {
            cursor.hyphen();
            month = component(2, "a month has two digits");
            monthGroup = cursor.qualifier();
        }
        int dayColumn = cursor.column() + 1;
        if (!cursor.atEnd()) {
            cursor.hyphen();
            day = component(2, "a day has two digits");
            dayGroup = cursor.qualifier();
        }
        cursor.expectEnd();
        check(year, month, day, new int[] {start, monthColumn, dayColumn});
        Qualifier monthAndLeft = monthGroup.and(dayGroup);
        Component wholeYear = year.qualified(yearGroup.and(monthAndLeft));
        Component wholeMonth = month == null ? null : month.qualified(monthAndLeft);
        Component wholeDay = day == null ? null : day.qualified(dayGroup);
        return wholeMonth != null && SubYear.isCode(wholeMonth.digits())
                ? new SubYear(wholeYear, wholeMonth)
                : new CalendarDate(wholeYear, wholeMonth, wholeDay);
    }

    /** Reads digits with what stands left of them (level 2, qualification of an individual component). */
    private Component component(int width, String expectation) throws Fault {
        Qualifier individual = cursor.qualifier();
        boolean negative = width == 4 && cursor.skip('-');
        String digits = cursor.digits(width, expectation);
        return new Component(negative ? "-" + digits : digits, individual);
    }

    private void check(Component year, @Nullable Component month, @Nullable Component day, int[] columns) throws Fault {
        if (year.digits().equals("-0000")) {
            throw new Fault("the year 0000 has no sign", columns[0]);
        }
        if (month == null) {
            return;
        }
        if (SubYear.isCode(month.digits())) {
            if (day != null) {
                throw new Fault("a season or other part of a year has no day", columns[2]);
            }
        } else if (PatternSearch.first(year, month, null) == null) {
            throw new Fault(
                    "there is no month " + month.digits() + ": months are 01 to 12, parts of a year 21 to 41",
                    columns[1]);
        } else if (day != null && PatternSearch.first(year, month, day) == null) {
            throw new Fault(
                    year.digits() + "-" + month.digits() + " has no day " + day.digits()
                            + " in the Gregorian calendar, which EDTF uses",
                    columns[2]);
        }
    }
}
