package org.vitagraph.model.time;

import org.jspecify.annotations.Nullable;

/**
 * The reader of dates in numbers: 11.07.1936, 12.IV.1917, 22/03/1744, 1918-01-25, 7/2008, ??.08.1724, 3.5.44 v. Chr. With full stops the day
 * stands first; with solidus or hyphen the numbers have to show it, or the publication's rule says.
 */
final class NumericDateParser {
    /** The digits of a date in the basic format of ISO 8601, 19180125. */
    private static final int COMPACT = 8;

    private final Lexemes lexemes;
    private final DateRules rules;

    NumericDateParser(Lexemes lexemes, DateRules rules) {
        this.lexemes = lexemes;
        this.rules = rules;
    }

    /** Gives the date, or null where none in numbers follows. */
    @Nullable
    WordedDate date() throws Fault {
        if (lexemes.peek().is(Lexeme.Kind.NUMBER) && lexemes.peek().value().matches("[0-9]{" + COMPACT + "}")) {
            return compact();
        }
        if (lexemes.longNumber(0) && lexemes.peek(1).is(Lexeme.Kind.SIGN, "year")) {
            return signed();
        }
        if (!lexemes.peek().is(Lexeme.Kind.NUMBER) || !separator(1)) {
            return null;
        }
        String mark = mark(1);
        if (lexemes.shortNumber(0) && lexemes.peek(2).is(Lexeme.Kind.ROMAN) && lexemes.longNumber(3)) {
            return dayRomanYear();
        }
        if (separator(3) && mark(3).equals(mark) && partOfDate(2)) {
            if (lexemes.longNumber(0) && lexemes.shortNumber(4) && (!mark.equals("/") || twoDigits(2, 4))) {
                return yearMonthDay();
            }
            if (lexemes.shortNumber(0) && lexemes.peek(4).is(Lexeme.Kind.NUMBER)) {
                return dayMonthYear(mark);
            }
            if (lexemes.shortNumber(0) && mark.equals(".") && goesOn(4)) {
                return dayMonth(true);
            }
        }
        if (mark.equals(".") && daysInBrackets()) {
            return dayMonth(false);
        }
        if (mark.equals("/") && lexemes.shortNumber(0) && lexemes.shortNumber(2) && yearBehind()) {
            return dayMonthThenYear();
        }
        if (lexemes.shortNumber(0) && lexemes.longNumber(2) && !mark.equals("-")) {
            return monthYear();
        }
        return lexemes.longNumber(0) && mark.equals("-") && lexemes.shortNumber(2) ? yearMonth() : null;
    }

    /** Reads numbers with a sign behind each: 1870年5月3日. */
    private WordedDate signed() throws Fault {
        Lexeme year = lexemes.next();
        lexemes.next();
        Lexeme month = followedBy("month");
        Lexeme day = month == null ? null : followedBy("day");
        return month == null ? WordedDate.Named.ofYear(YearParser.ofEra(year, null)) : date(year, month, day);
    }

    private @Nullable Lexeme followedBy(String sign) {
        if (!lexemes.shortNumber(0) || !lexemes.peek(1).is(Lexeme.Kind.SIGN, sign)) {
            return null;
        }
        Lexeme number = lexemes.next();
        lexemes.next();
        return number;
    }

    private boolean separator(int ahead) {
        Lexeme mark = lexemes.peek(ahead);
        return mark.is(Lexeme.Kind.MARK, ".")
                || mark.is(Lexeme.Kind.MARK, "/")
                || mark.is(Lexeme.Kind.MARK, "-")
                || lexemes.hyphen(ahead);
    }

    /** The mark that stands there; behind a Roman numeral a hyphen is the same as between numbers. */
    private String mark(int ahead) {
        return lexemes.hyphen(ahead) ? "-" : lexemes.peek(ahead).value();
    }

    private boolean partOfDate(int ahead) {
        return lexemes.shortNumber(ahead) || lexemes.peek(ahead).is(Lexeme.Kind.ROMAN);
    }

    /** Tells whether a month and a day stand there with two digits each: 1699/1 and 1858/60 are years. */
    private boolean twoDigits(int month, int day) {
        Lexeme number = lexemes.peek(month);
        return number.value().length() == 2
                && lexemes.peek(day).value().length() == 2
                && (canBeMonth(number) || isNought(number));
    }

    private WordedDate compact() throws Fault {
        Lexeme all = lexemes.next();
        return date(part(all, 0, 4), part(all, 4, 6), part(all, 6, COMPACT));
    }

    private static Lexeme part(Lexeme all, int from, int to) {
        return new Lexeme(Lexeme.Kind.NUMBER, all.value().substring(from, to), all.column());
    }

    private WordedDate yearMonthDay() throws Fault {
        Lexeme year = lexemes.next();
        lexemes.next();
        Lexeme month = lexemes.next();
        lexemes.next();
        return date(year, month, lexemes.next());
    }

    /** The full stop after a Roman numeral is gone already, as after any word. */
    private WordedDate dayRomanYear() throws Fault {
        Lexeme day = lexemes.next();
        lexemes.next();
        Lexeme month = lexemes.next();
        return date(lexemes.next(), month, day);
    }

    /** Tells whether a second date follows, from which the first takes what it leaves out. */
    private boolean goesOn(int ahead) {
        return switch (lexemes.peek(ahead).kind()) {
            case OR, AND, TO -> true;
            default -> lexemes.dash(ahead) || lexemes.peek(ahead).is(Lexeme.Kind.BEFORE, "to");
        };
    }

    /** Tells whether two days of one year stand there, or the second of them, as in 20. 03 (01. 04). 1870. */
    private boolean daysInBrackets() {
        boolean second = lexemes.shortNumber(4)
                && lexemes.peek(5).is(Lexeme.Kind.MARK, ".")
                && lexemes.shortNumber(6)
                && lexemes.peek(7).is(Lexeme.Kind.MARK, ")");
        return lexemes.shortNumber(0)
                && lexemes.shortNumber(2)
                && (lexemes.peek(3).is(Lexeme.Kind.MARK, ")") || lexemes.peek(3).is(Lexeme.Kind.MARK, "(") && second);
    }

    /** Tells whether the year stands apart, as in 13/5 1870 and 13/5-1870. */
    private boolean yearBehind() {
        return lexemes.longNumber(3) || lexemes.dash(3) && lexemes.longNumber(4);
    }

    private WordedDate dayMonthThenYear() throws Fault {
        Lexeme first = lexemes.next();
        lexemes.next();
        Lexeme second = lexemes.next();
        if (!lexemes.longNumber(0)) {
            lexemes.next();
        }
        Lexeme year = lexemes.next();
        return monthFirst(first, second) ? date(year, first, second) : date(year, second, first);
    }

    /** The first of two dates with one year, as in 9.10.–12.11.1918. */
    private WordedDate dayMonth(boolean dotted) throws Fault {
        Lexeme day = lexemes.next();
        lexemes.next();
        Lexeme month = checkedMonth(lexemes.next());
        if (dotted) {
            lexemes.next();
        }
        return new WordedDate.Named(
                null, WordedDate.twoDigits(month.value()), WordedDate.twoDigits(day.value()), false, false);
    }

    private WordedDate dayMonthYear(String mark) throws Fault {
        Lexeme first = lexemes.next();
        lexemes.next();
        Lexeme second = lexemes.next();
        lexemes.next();
        Lexeme year = lexemes.next();
        boolean monthFirst = !mark.equals(".") && !second.is(Lexeme.Kind.ROMAN) && monthFirst(first, second);
        return monthFirst ? date(year, first, second) : date(year, second, first);
    }

    private boolean monthFirst(Lexeme first, Lexeme second) throws Fault {
        if (first.value().equals(second.value()) || !canBeMonth(second)) {
            return !canBeMonth(second) && canBeMonth(first);
        }
        if (!canBeMonth(first)) {
            return false;
        }
        return switch (rules.dayMonthOrder()) {
            case DAY_FIRST -> false;
            case MONTH_FIRST -> true;
            case AMBIGUOUS ->
                throw new Fault(
                        "day and month cannot be told apart: write the month in words, state the EDTF, or set the order",
                        first.column());
        };
    }

    private WordedDate monthYear() throws Fault {
        Lexeme month = lexemes.next();
        lexemes.next();
        return date(lexemes.next(), month, null);
    }

    /** A year and two digits can be a month (1918-01) or an abbreviated interval (1910-30); 1910-11 and 1914-8 can be both. */
    private @Nullable WordedDate yearMonth() throws Fault {
        Lexeme year = lexemes.peek();
        Lexeme two = lexemes.peek(2);
        if (two.value().length() == 1 && year.value().length() == 4 && canBeMonth(two)) {
            throw monthOrYears(year, two);
        }
        if (two.value().length() != 2
                || year.value().indexOf('X') >= 0
                || two.value().indexOf('X') >= 0) {
            return null;
        }
        boolean later = Integer.parseInt(two.value()) > Integer.parseInt(year.value()) % 100;
        if (!canBeMonth(two)) {
            return null;
        }
        if (later && year.value().length() == 4) {
            throw monthOrYears(year, two);
        }
        lexemes.next();
        lexemes.next();
        lexemes.next();
        return date(year, two, null);
    }

    private static Fault monthOrYears(Lexeme year, Lexeme other) {
        return new Fault(
                year.value() + "-" + other.value() + " can be a month or an interval of years: write it out",
                year.column());
    }

    private static boolean canBeMonth(Lexeme number) {
        String digits = number.value();
        return digits.indexOf('X') >= 0 || (Integer.parseInt(digits) >= 1 && Integer.parseInt(digits) <= 12);
    }

    private WordedDate date(Lexeme year, Lexeme month, @Nullable Lexeme day) throws Fault {
        Lexeme era = lexemes.peek().is(Lexeme.Kind.ERA) ? lexemes.next() : null;
        if (era == null && year.value().length() < 3) {
            throw new Fault("a year of two digits can belong to any century: write all four", year.column());
        }
        if (year.value().length() > 4) {
            throw new Fault("a year has at most four digits", year.column());
        }
        // As programs write what is not known: 1918-05-00, 00.00.1918.
        boolean ofYear = day == null || isNought(day);
        String monthDigits = isNought(month)
                ? ofYear ? null : "XX"
                : WordedDate.twoDigits(checkedMonth(month).value());
        return new WordedDate.Named(
                YearParser.ofEra(year, era),
                monthDigits,
                day == null || ofYear ? null : WordedDate.twoDigits(day.value()),
                era != null,
                false);
    }

    private static boolean isNought(Lexeme number) {
        return number.value().matches("00?");
    }

    private static Lexeme checkedMonth(Lexeme month) throws Fault {
        if (!canBeMonth(month)) {
            throw new Fault("there is no month " + month.value(), month.column());
        }
        return month;
    }
}
