package org.vitagraph.model.time;

import java.time.YearMonth;

/** The reader of seasons, decades, centuries, and of parts of longer times: "early 1908", "second half of the 19th century". */
final class PartParser {
    /** A reader of the date that a part is a part of. */
    interface Inner {
        WordedDate read() throws Fault;
    }

    private final Lexemes lexemes;
    private final DateRules rules;
    private final YearParser years;

    PartParser(Lexemes lexemes, DateRules rules) {
        this.lexemes = lexemes;
        this.rules = rules;
        this.years = new YearParser(lexemes, rules);
    }

    WordedDate part(Lexeme part, WordedDate of) throws Fault {
        Times time = Times.of(of, part.column());
        Parts parts =
                switch (time.unit()) {
                    case MONTH -> rules.partsOfMonth();
                    case YEAR -> rules.partsOfYear();
                    case DECADE -> rules.partsOfDecade();
                    case CENTURY -> rules.partsOfCentury();
                };
        Parts.Part chosen =
                switch (part.value()) {
                    case "early" -> parts.early();
                    case "mid" -> parts.mid();
                    default -> parts.late();
                };
        return time.stretch(chosen.first(), chosen.last(), part.value());
    }

    boolean fractionFollows() {
        return fractionAt(0);
    }

    private boolean fractionAt(int ahead) {
        int fraction = lexemes.peek(ahead + 1).is(Lexeme.Kind.MARK, ".") ? 2 : 1;
        return countedAt(ahead) && lexemes.peek(ahead + fraction).is(Lexeme.Kind.FRACTION);
    }

    private boolean countedAt(int ahead) {
        Lexeme number = lexemes.peek(ahead);
        return number.is(Lexeme.Kind.NUMERAL)
                || number.is(Lexeme.Kind.ROMAN)
                || (lexemes.shortNumber(ahead) && number.value().indexOf('X') < 0);
    }

    WordedDate fraction(Inner inner) throws Fault {
        Lexeme which = lexemes.next();
        lexemes.takeMark(".");
        int of = parts(lexemes.next());
        int number = which.value().equals("-1") ? of : Integer.parseInt(which.value());
        if (number < 1 || number > of) {
            throw new Fault("there are only " + of + " such parts", which.column());
        }
        return Times.of(inner.read(), which.column()).fraction(number, of);
    }

    /** Gives how many such parts there are. */
    private static int parts(Lexeme fraction) {
        return fraction.value().equals("mid") ? 2 : Integer.parseInt(fraction.value());
    }

    /**
     * Reads the part of a decade or century that stands behind it, as in "1800-talets mitt", "XIX w., 2 poł." and "19e eeuw (eind)"; gives the date itself
     * where none does.
     */
    WordedDate behind(WordedDate date) throws Fault {
        boolean bracket = lexemes.peek().is(Lexeme.Kind.MARK, "(");
        int at = bracket || lexemes.peek().is(Lexeme.Kind.MARK, ",") ? 1 : 0;
        Lexeme next = lexemes.peek(at);
        boolean part = next.is(Lexeme.Kind.PART) || next.is(Lexeme.Kind.FRACTION, "mid");
        if (!part && !fractionAt(at)) {
            return date;
        }
        if (at > 0) {
            lexemes.next();
        }
        WordedDate read = part ? part(lexemes.next(), date) : fraction(() -> date);
        if (bracket && !lexemes.takeMark(")")) {
            throw new Fault("the bracket is not closed here", lexemes.column());
        }
        return read;
    }

    boolean centuryFollows() {
        int century = lexemes.peek(1).is(Lexeme.Kind.MARK, ".") ? 2 : 1;
        return countedAt(0) && lexemes.peek(century).is(Lexeme.Kind.CENTURY);
    }

    WordedDate century() throws Fault {
        Lexeme number = lexemes.next();
        lexemes.takeMark(".");
        lexemes.next();
        boolean before =
                lexemes.peek().is(Lexeme.Kind.ERA) && lexemes.next().value().equals("bce");
        return century(number.value(), before, number.column());
    }

    /** Tells whether a decade is named within its century, as in "the 60s of the 19th century" and "années 60 du XIXe siècle". */
    boolean decadeOfCenturyFollows() {
        boolean led = lexemes.peek().is(Lexeme.Kind.DECADE);
        int number = led ? 1 : 0;
        number += lexemes.peek(number).is(Lexeme.Kind.MARK, "'") ? 1 : 0;
        int at = number + 1;
        at += lexemes.peek(at).is(Lexeme.Kind.MARK, ".") ? 1 : 0;
        if (!led && lexemes.peek(at).is(Lexeme.Kind.DECADE)) {
            at++;
        } else if (!led && !(lexemes.peek().is(Lexeme.Kind.NUMERAL)
                && lexemes.peek().value().matches("[2-9]0")
                && lexemes.peek(at).is(Lexeme.Kind.ROMAN))) {
            // "сімдесяті роки XIX ст." has no word that is one for decades only.
            return false;
        }
        while (lexemes.peek(at).is(Lexeme.Kind.OF)) {
            at++;
        }
        return (lexemes.shortNumber(number) || lexemes.peek(number).is(Lexeme.Kind.NUMERAL))
                && (lexemes.shortNumber(at)
                        || lexemes.peek(at).is(Lexeme.Kind.ROMAN)
                        || lexemes.peek(at).is(Lexeme.Kind.NUMERAL))
                && lexemes.peek(lexemes.peek(at + 1).is(Lexeme.Kind.MARK, ".") ? at + 2 : at + 1)
                        .is(Lexeme.Kind.CENTURY);
    }

    WordedDate decadeOfCentury() throws Fault {
        int column = lexemes.column();
        lexemes.take(Lexeme.Kind.DECADE);
        lexemes.takeMark("'");
        Lexeme decade = lexemes.next();
        lexemes.takeMark(".");
        lexemes.take(Lexeme.Kind.DECADE);
        lexemes.skipOf();
        String century =
                century() instanceof WordedDate.Whole whole ? whole.date().text() : "";
        if (!century.matches("[0-9]{2}XX") || !decade.value().matches("[0-9]0")) {
            throw new Fault("there is no such decade of a century", column);
        }
        return wholeDecade(century.substring(0, 2) + decade.value());
    }

    /** Gives a century; the first of either era cannot be written with X, since a year 0 lies between them. */
    static WordedDate century(String digits, boolean before, int column) throws Fault {
        int number = digits.matches("\\d+") ? Integer.parseInt(digits) : 0;
        if (number < 1 || number > 99) {
            throw new Fault("there is no such century", column);
        }
        if (number == 1) {
            return before
                    ? new WordedDate.Stretch(CalendarDate.ofYear(-99), CalendarDate.ofYear(0), "century")
                    : new WordedDate.Stretch(CalendarDate.ofYear(1), CalendarDate.ofYear(99), "century");
        }
        String year = (before ? "-" : "") + Component.padded(number - 1L, 2) + "XX";
        return new WordedDate.Whole(new CalendarDate(Component.plain(year), null, null), "century");
    }

    /**
     * Tells whether the word for a decade that stands there says "the years", as it does before two: "lata 1870–1875". Two that end in 0 can be
     * decades as well, and before one year some languages do not use the word.
     */
    boolean yearsFollow() throws Fault {
        Lexeme word = lexemes.peek();
        if (!lexemes.longNumber(1)) {
            return false;
        }
        boolean years = word.value().startsWith("years");
        boolean to = lexemes.peek(2).is(Lexeme.Kind.TO) || lexemes.peek(2).is(Lexeme.Kind.BEFORE, "to");
        int second = 3;
        while (switch (lexemes.peek(second).kind()) {
            case CIRCA, PERHAPS, OF -> true;
            default -> false;
        }) {
            second++;
        }
        boolean two = (to
                        || lexemes.dash(2)
                        || lexemes.peek(2).is(Lexeme.Kind.AND)
                        || lexemes.peek(2).is(Lexeme.Kind.OR)
                        || lexemes.peek(2).is(Lexeme.Kind.MARK, "/"))
                && lexemes.peek(second).is(Lexeme.Kind.NUMBER);
        if (!two && !years) {
            return false;
        }
        boolean decades = !years && (lexemes.peek(second).value().endsWith("0")
                || lexemes.peek(second + 1).is(Lexeme.Kind.DECADE));
        if (!two || decades || to && word.value().equals("years-or-summer")) {
            throw new Fault(
                    "this word can mean years, a decade or another time here: leave it out before years, and write a decade as 187X",
                    word.column());
        }
        return true;
    }

    WordedDate decade() throws Fault {
        int column = lexemes.column();
        return decadeOf(years.year(), column);
    }

    static WordedDate decadeOf(WordedDate date, int column) throws Fault {
        if (!(date instanceof WordedDate.Named named) || !named.yearOnly() || named.dual()) {
            throw new Fault("a decade is written with its first year, as 1870s", column);
        }
        String year = String.valueOf(named.year());
        if (year.endsWith("00")) {
            throw new Fault("this can be a decade or a century: write it out", column);
        }
        if (!year.endsWith("0") || year.startsWith("-")) {
            throw new Fault("a decade begins with a year that ends in 0", column);
        }
        return wholeDecade(year);
    }

    /** Gives the century of a year in 00, in the languages that count centuries by it, or the decade of another. */
    static WordedDate hundredOf(WordedDate date, int column) throws Fault {
        if (!(date instanceof WordedDate.Named named)
                || !named.yearOnly()
                || named.dual()
                || !String.valueOf(named.year()).matches("[0-9]{2}00")) {
            return decadeOf(date, column);
        }
        String year = String.valueOf(named.year());
        if (year.endsWith("000") && !year.equals("1000")) {
            throw new Fault("this can be a decade, a century or a millennium: write the years", column);
        }
        return new WordedDate.Whole(
                new CalendarDate(Component.plain(year.substring(0, 2) + "XX"), null, null), "hundred");
    }

    private static WordedDate wholeDecade(String year) {
        String digits = year.substring(0, 3) + "X";
        return new WordedDate.Whole(new CalendarDate(Component.plain(digits), null, null), "decade");
    }

    WordedDate season() throws Fault {
        Lexeme season = lexemes.next();
        lexemes.skipOf();
        lexemes.takeMark(",");
        lexemes.takeJoint();
        int column = lexemes.column();
        WordedDate.Named year = years.year();
        boolean twoYears = year.dual() || abbreviatedNext(String.valueOf(year.year()));
        SubYear begun = season(year, season);
        if (!season.value().equals("24")) {
            if (twoYears) {
                throw new Fault("only a winter lies in two years", column);
            }
            return new WordedDate.Whole(begun, "season");
        }
        if (twoYears || rules.winter() == DateRules.Winter.BEGINS) {
            return new WordedDate.Whole(begun, "season");
        }
        SubYear ended = season(WordedDate.Named.ofYear(yearBefore(year, column)), season);
        return rules.winter() == DateRules.Winter.ENDS
                ? new WordedDate.Whole(ended, "season")
                : new WordedDate.Either(ended, begun, "winter");
    }

    /** Takes the rest of "winter 1917-18"; a solidus was taken with the year. */
    private boolean abbreviatedNext(String year) {
        boolean follows = lexemes.dash(0)
                && lexemes.peek(1).is(Lexeme.Kind.NUMBER)
                && YearParser.isNext(year, lexemes.peek(1).value());
        if (follows) {
            lexemes.next();
            lexemes.next();
        }
        return follows;
    }

    private static SubYear season(WordedDate.Named year, Lexeme season) {
        return new SubYear(Component.plain(String.valueOf(year.year())), Component.plain(season.value()));
    }

    private static String yearBefore(WordedDate.Named year, int column) throws Fault {
        String digits = String.valueOf(year.year());
        if (digits.indexOf('X') >= 0) {
            throw new Fault("the year of a winter has to be known", column);
        }
        return Component.year(Integer.parseInt(digits) - 1L).digits();
    }

    /** A longer time that has parts, by its unit and its first year or month. */
    private record Times(Unit unit, YearMonth first) {
        enum Unit {
            MONTH,
            YEAR,
            DECADE,
            CENTURY
        }

        static Times of(WordedDate date, int column) throws Fault {
            if (date instanceof WordedDate.Named named
                    && named.year() != null
                    && named.day() == null
                    && !named.dual()) {
                String digits = named.year() + (named.month() == null ? "" : "-" + named.month());
                if (digits.indexOf('X') < 0) {
                    int year = Integer.parseInt(named.year());
                    int month = named.month() == null ? 1 : Integer.parseInt(named.month());
                    return new Times(named.month() == null ? Unit.YEAR : Unit.MONTH, YearMonth.of(year, month));
                }
            }
            if (date instanceof WordedDate.Whole whole && whole.date() instanceof CalendarDate calendar) {
                Unit unit = whole.rule().equals("decade") ? Unit.DECADE : Unit.CENTURY;
                return new Times(unit, YearMonth.of(calendar.year().least(), 1));
            }
            if (date instanceof WordedDate.Stretch stretch
                    && stretch.rule().equals("century")
                    && stretch.first() instanceof CalendarDate calendar) {
                return new Times(Unit.CENTURY, YearMonth.of(calendar.year().least(), 1));
            }
            throw new Fault("only a month, year, decade or century has such a part", column);
        }

        WordedDate stretch(int from, int to, String which) {
            String rule = which + "-in-" + unit.name().toLowerCase(java.util.Locale.ROOT);
            return switch (unit) {
                case MONTH -> new WordedDate.Stretch(day(from), day(to), rule);
                case YEAR -> new WordedDate.Stretch(month(from), month(to), rule);
                case DECADE, CENTURY -> new WordedDate.Stretch(year(from), year(to), rule);
            };
        }

        WordedDate fraction(int number, int of) throws Fault {
            return switch (unit) {
                case MONTH -> stretch((number - 1) * 30 / of + 1, number == of ? 31 : number * 30 / of, "part");
                case YEAR -> {
                    int code = of == 2 ? 39 + number : of == 3 ? 36 + number : 32 + number;
                    Component year = Component.year(first.getYear());
                    yield new WordedDate.Whole(
                            new SubYear(year, Component.plain(Integer.toString(code))), "part-in-year");
                }
                case DECADE -> stretch((number - 1) * 10 / of, number * 10 / of - 1, "part");
                case CENTURY -> stretch((number - 1) * 100 / of, number * 100 / of - 1, "part");
            };
        }

        private CalendarDate day(int day) {
            return CalendarDate.of(first.atDay(Math.min(day, first.lengthOfMonth())));
        }

        private CalendarDate month(int month) {
            return CalendarDate.of(YearMonth.of(first.getYear(), month));
        }

        private CalendarDate year(int offset) {
            return CalendarDate.ofYear(first.getYear() + offset);
        }
    }
}
