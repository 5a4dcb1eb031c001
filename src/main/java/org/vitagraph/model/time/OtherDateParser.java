package org.vitagraph.model.time;

import java.util.Locale;

/**
 * The reader of dates of other calendars, known by their months or their eras: "3 floréal an II", "12 Rabīʿ I 728", "728 AH",
 * "17 Tammuz 5630".
 */
final class OtherDateParser {
    private static final String BEHIND = " behind";
    private static final int SECOND_ADAR = 7;
    private static final int EITHER_ADAR = 67;

    private final Lexemes lexemes;

    OtherDateParser(Lexemes lexemes) {
        this.lexemes = lexemes;
    }

    /** Tells whether such a date follows. */
    boolean follows() {
        return ofYearFollows()
                || lexemes.peek(lexemes.shortNumber(0) ? behind() : 0).is(Lexeme.Kind.CALENDAR_MONTH);
    }

    private boolean ofYearFollows() {
        Lexeme era = lexemes.peek();
        return era.is(Lexeme.Kind.NUMBER) && lexemes.peek(behind()).is(Lexeme.Kind.CALENDAR_ERA)
                || era.is(Lexeme.Kind.CALENDAR_ERA)
                        && !era.value().endsWith(BEHIND)
                        && lexemes.peek(1).is(Lexeme.Kind.NUMBER);
    }

    /** Gives where a word behind a number stands, perhaps after "of". */
    private int behind() {
        int at = lexemes.peek(1).is(Lexeme.Kind.MARK, ".") ? 2 : 1;
        while (lexemes.peek(at).is(Lexeme.Kind.OF)) {
            at++;
        }
        return at;
    }

    WordedDate.OfCalendar date() throws Fault {
        int column = lexemes.column();
        return ofYearFollows() ? ofYear(column) : ofMonth(column);
    }

    private WordedDate.OfCalendar ofYear(int column) throws Fault {
        boolean first = lexemes.peek().is(Lexeme.Kind.CALENDAR_ERA);
        Lexeme before = lexemes.next();
        lexemes.takeMark(".");
        lexemes.skipOf();
        Lexeme after = lexemes.next();
        return checked(calendar(first ? before : after), number(first ? after : before), 0, 0, column);
    }

    private WordedDate.OfCalendar ofMonth(int column) throws Fault {
        int day = lexemes.shortNumber(0) ? number(lexemes.next()) : 0;
        lexemes.takeMark(".");
        lexemes.skipOf();
        Lexeme month = lexemes.next();
        OtherCalendar calendar = calendar(month);
        if (day == 0 && lexemes.shortNumber(0) && yearBehindDay()) {
            day = number(lexemes.next());
        }
        if (!lexemes.takeMark(",")) {
            lexemes.takeMark("-");
        }
        lexemes.skipOf();
        boolean eraFirst = lexemes.take(Lexeme.Kind.CALENDAR_ERA);
        Lexeme year = lexemes.next();
        if (!year.is(Lexeme.Kind.NUMBER) && !(year.is(Lexeme.Kind.ROMAN) && calendar == OtherCalendar.REPUBLICAN)) {
            throw new Fault("the year is missing", column);
        }
        Lexeme era = lexemes.peek();
        boolean named = eraFirst || era.is(Lexeme.Kind.CALENDAR_ERA) || calendar == OtherCalendar.REPUBLICAN;
        if (!named && year.value().length() < 3) {
            throw new Fault("a year of two digits can belong to any century: write all, or an era", year.column());
        }
        if (era.is(Lexeme.Kind.CALENDAR_ERA) && calendar(era) == calendar) {
            lexemes.next();
        }
        return checked(calendar, number(year), month(month, calendar, number(year)), day, column);
    }

    /** Tells whether the number behind a month is its day, as in "Muharram 1, 728". */
    private boolean yearBehindDay() {
        return lexemes.longNumber(1) || lexemes.peek(1).is(Lexeme.Kind.MARK, ",") && lexemes.longNumber(2);
    }

    private static int month(Lexeme named, OtherCalendar calendar, int year) throws Fault {
        int month = Integer.parseInt(named.value().replaceAll("\\D", ""));
        if (month != EITHER_ADAR) {
            return month;
        }
        if (calendar.days(year, SECOND_ADAR, 0) != null) {
            throw new Fault("the year had two months Adar: write Adar I or Adar II", named.column());
        }
        return SECOND_ADAR - 1;
    }

    /** Gives the calendar of a month, {@code islamic-9}, or an era, {@code islamic}. */
    private static OtherCalendar calendar(Lexeme named) {
        return OtherCalendar.valueOf(named.value().replaceAll("[- ].*", "").toUpperCase(Locale.ROOT));
    }

    /** Gives a date that a wording can mean. */
    static WordedDate.OfCalendar checked(OtherCalendar calendar, int year, int month, int day, int column)
            throws Fault {
        if (year < calendar.earliest() && year >= 0) {
            throw new Fault(
                    "years of the " + calendar.title() + " calendar are written in full, as " + calendar.earliest(),
                    column);
        }
        if (calendar.days(year, month, day) == null) {
            throw Fault.contradiction("the " + calendar.title() + " calendar has no such date", column);
        }
        return new WordedDate.OfCalendar(calendar, year, month, day);
    }

    /** Gives a number; one that is too long or not known whole is none of a calendar. */
    private static int number(Lexeme lexeme) {
        return lexeme.value().matches("[0-9]{1,4}") ? Integer.parseInt(lexeme.value()) : -1;
    }
}
