package org.vitagraph.model.time;

import org.jspecify.annotations.Nullable;

/** The reader of dates with months in words: "25 March 1919", "June 2, 1098", "1098, June 2", "1891". */
final class NamedDateParser {
    private final Lexemes lexemes;
    private final OtherDateParser others;
    private final NumericDateParser numeric;
    private final YearParser years;
    private final RomanDayParser romanDays;

    NamedDateParser(Lexemes lexemes, DateRules rules) {
        this.lexemes = lexemes;
        this.others = new OtherDateParser(lexemes);
        this.numeric = new NumericDateParser(lexemes, rules);
        this.years = new YearParser(lexemes, rules);
        this.romanDays = new RomanDayParser(lexemes, rules);
    }

    WordedDate date() throws Fault {
        if (others.follows()) {
            return others.date();
        }
        if (lexemes.peek().is(Lexeme.Kind.MONTH) || romanMonth(0)) {
            return monthFirst();
        }
        if (romanDays.follows(0)) {
            return romanDays.date(null);
        }
        WordedDate byNumbers = numeric.date();
        if (byNumbers != null) {
            return byNumbers;
        }
        if (lexemes.shortNumber(0) && !lexemes.peek(1).is(Lexeme.Kind.ERA) || otherDay(0)) {
            return dayFirst();
        }
        if (lexemes.peek().is(Lexeme.Kind.ROMAN) && !lexemes.peek(1).is(Lexeme.Kind.UNKNOWN)) {
            return new WordedDate.Lone(lexemes.next().value(), true);
        }
        return yearFirst();
    }

    private WordedDate monthFirst() throws Fault {
        String month = WordedDate.twoDigits(lexemes.next().value());
        lexemes.skipOf();
        String day = null;
        if (lexemes.shortNumber(0) && !lexemes.peek(1).is(Lexeme.Kind.ERA)) {
            day = WordedDate.twoDigits(lexemes.next().value());
            lexemes.takeMark(",");
        } else if (lexemes.peek().is(Lexeme.Kind.MARK, ",") && lexemes.longNumber(1)) {
            lexemes.next();
        } else {
            lexemes.takeJoint();
        }
        return named(years.optionalYear(), month, day);
    }

    private WordedDate dayFirst() throws Fault {
        Lexeme day = lexemes.next();
        if (day.is(Lexeme.Kind.ROMAN) && Integer.parseInt(day.value()) % 10 == 0) {
            throw new Fault(
                    "X can be a Roman number or stand for what is not known: write the day in digits", day.column());
        }
        if (joined()) {
            lexemes.next();
            String month = WordedDate.twoDigits(lexemes.next().value());
            lexemes.next();
            return named(years.year(), month, WordedDate.twoDigits(day.value()));
        }
        String otherDay = null;
        boolean slash = lexemes.peek().is(Lexeme.Kind.MARK, "/");
        int bracket = bracketedDay();
        boolean inDigits = bracket > 0 && numericMonth(bracket);
        if (bracket > 0 && (inDigits || monthAt(bracket))) {
            lexemes.takeMark(".");
            lexemes.next();
            otherDay = WordedDate.twoDigits(lexemes.next().value());
            lexemes.takeMark(".");
            lexemes.next();
        } else if (slash && lexemes.shortNumber(1) && monthAt(2)) {
            lexemes.next();
            otherDay = WordedDate.twoDigits(lexemes.next().value());
        }
        if (!inDigits && !monthAt(0)) {
            return dayWithoutMonth(day);
        }
        lexemes.takeMark(".");
        lexemes.skipOf();
        String month = WordedDate.twoDigits(lexemes.next().value());
        lexemes.skipOf();
        lexemes.takeMark(inDigits ? "." : ",");
        lexemes.takeJoint();
        WordedDate.Named date = named(years.optionalYear(), month, WordedDate.twoDigits(day.value()));
        return otherDay == null ? date : new WordedDate.TwoDays(date, otherDay, slash);
    }

    /** Gives where the date goes on behind a second day in brackets, as in "14 (26) October" and "3. (15.) května"; 0 where none follows. */
    private int bracketedDay() {
        int open = lexemes.peek().is(Lexeme.Kind.MARK, ".") ? 1 : 0;
        int close = lexemes.peek(open + 2).is(Lexeme.Kind.MARK, ".") ? open + 3 : open + 2;
        boolean follows = lexemes.peek(open).is(Lexeme.Kind.MARK, "(")
                && lexemes.shortNumber(open + 1)
                && lexemes.peek(close).is(Lexeme.Kind.MARK, ")");
        return follows ? close + 1 : 0;
    }

    /** Tells whether a month in words follows between two like marks, as in 4-Jul-1776 and 4/July/1776. */
    private boolean joined() {
        Lexeme mark = lexemes.peek();
        boolean alike = mark.is(Lexeme.Kind.MARK, "-") && lexemes.hyphen(2)
                || mark.is(Lexeme.Kind.MARK, "/") && lexemes.peek(2).is(Lexeme.Kind.MARK, "/");
        return alike && lexemes.peek(1).is(Lexeme.Kind.MONTH) && lexemes.peek(3).is(Lexeme.Kind.NUMBER);
    }

    /** A number alone, or the day in "December 9-10, 1041", whose month stands before. */
    private WordedDate dayWithoutMonth(Lexeme day) throws Fault {
        if (lexemes.peek().is(Lexeme.Kind.MARK, ",") && lexemes.longNumber(1)) {
            lexemes.next();
            return named(years.optionalYear(), null, WordedDate.twoDigits(day.value()));
        }
        if (lexemes.peek().is(Lexeme.Kind.MARK, ".") && !lexemes.peek(1).is(Lexeme.Kind.END)) {
            lexemes.next();
        }
        return new WordedDate.Lone(day.value(), false);
    }

    private WordedDate yearFirst() throws Fault {
        refuseDayForYear();
        WordedDate.Named year = years.year();
        boolean comma =
                lexemes.peek().is(Lexeme.Kind.MARK, ",") && lexemes.peek(1).is(Lexeme.Kind.MONTH);
        if (comma) {
            lexemes.next();
        }
        int dayAt = lexemes.peek().is(Lexeme.Kind.MARK, ",") ? 1 : 0;
        if (romanDays.follows(dayAt)) {
            lexemes.takeMark(",");
            return romanDays.date(year);
        }
        if (!year.dual() && (lexemes.shortNumber(dayAt) || otherDay(dayAt)) && wordedMonthAt(dayAt + 1)) {
            lexemes.takeMark(",");
            return dayBehind(year);
        }
        if (!lexemes.peek().is(Lexeme.Kind.MONTH)) {
            return year;
        }
        String month = WordedDate.twoDigits(lexemes.next().value());
        if (comma && lexemes.peek().is(Lexeme.Kind.MARK, ",") && lexemes.shortNumber(1)) {
            lexemes.next();
        }
        String day =
                lexemes.shortNumber(0) ? WordedDate.twoDigits(lexemes.next().value()) : null;
        return named(year, month, day);
    }

    /** The number in "anno Domini 3 Maii" can be the day of a year that is not said. */
    private void refuseDayForYear() throws Fault {
        if (lexemes.peek().is(Lexeme.Kind.ERA)
                && lexemes.shortNumber(1)
                && wordedMonthAt(2)
                && !lexemes.shortNumber(3)) {
            throw new Fault(
                    "the number can be a year or a day: write both",
                    lexemes.peek(1).column());
        }
    }

    /** Reads a day and month behind their year: "anno 1650 die 3 Maii". */
    private WordedDate dayBehind(WordedDate.Named year) throws Fault {
        WordedDate date = dayFirst();
        if (date instanceof WordedDate.Named named && named.year() == null) {
            return named.withYearOf(year);
        }
        throw new Fault("there are two years", lexemes.column());
    }

    /** Tells whether a day stands there in words or as a Roman numeral, before its month in words: "primo maggio". */
    private boolean otherDay(int ahead) {
        Lexeme day = lexemes.peek(ahead);
        boolean counts = day.is(Lexeme.Kind.ROMAN)
                || day.is(Lexeme.Kind.NUMERAL) && !day.value().startsWith("-");
        return counts && wordedMonthAt(ahead + 1);
    }

    private boolean wordedMonthAt(int ahead) {
        int at = lexemes.peek(ahead).is(Lexeme.Kind.MARK, ".") ? ahead + 1 : ahead;
        return lexemes.peek(lexemes.behindOf(at)).is(Lexeme.Kind.MONTH);
    }

    private boolean monthAt(int ahead) {
        int at = ahead;
        while (lexemes.peek(at).is(Lexeme.Kind.MARK, ".") || lexemes.peek(at).is(Lexeme.Kind.OF)) {
            at++;
        }
        return lexemes.peek(at).is(Lexeme.Kind.MONTH) || romanMonth(at) || romanMonthOfDay(at);
    }

    /** A Roman numeral behind a day is a month also where its year stands farther on, as in "22 IV (4 V) 1870" and "3 V – 5 IX 1870". */
    private boolean romanMonthOfDay(int ahead) {
        Lexeme numeral = lexemes.peek(ahead);
        Lexeme next = lexemes.peek(ahead + 1);
        return numeral.is(Lexeme.Kind.ROMAN)
                && Integer.parseInt(numeral.value()) <= 12
                && (lexemes.dash(ahead + 1)
                        || next.is(Lexeme.Kind.TO)
                        || next.is(Lexeme.Kind.BEFORE)
                        || next.is(Lexeme.Kind.AND)
                        || next.is(Lexeme.Kind.OR)
                        || next.is(Lexeme.Kind.MARK) && "()/,".contains(next.value()));
    }

    /** Tells whether a month in digits and a year follow, as in "3 (15). 05. 1870". */
    private boolean numericMonth(int ahead) {
        int at = lexemes.peek(ahead).is(Lexeme.Kind.MARK, ".") ? ahead + 1 : ahead;
        return lexemes.peek(at).value().matches("0?[1-9]|1[0-2]")
                && lexemes.shortNumber(at)
                && lexemes.peek(at + 1).is(Lexeme.Kind.MARK, ".")
                && lexemes.longNumber(at + 2);
    }

    /** A Roman numeral right before a year is a month, as in "3 V 1917" and "V.1917". */
    private boolean romanMonth(int ahead) {
        Lexeme numeral = lexemes.peek(ahead);
        return numeral.is(Lexeme.Kind.ROMAN)
                && Integer.parseInt(numeral.value()) <= 12
                && lexemes.longNumber(ahead + 1);
    }

    private static WordedDate.Named named(
            WordedDate.@Nullable Named year, @Nullable String month, @Nullable String day) {
        return year == null
                ? new WordedDate.Named(null, month, day, false, false)
                : new WordedDate.Named(year.year(), month, day, year.eraSaid(), year.dual());
    }
}
