package org.vitagraph.model.time;

import java.time.YearMonth;

/** The reader of seasons, decades, centuries, and of parts of longer times: "early 1908", "second half of the 19th century". */
final class PartParser {
    /** A reader of the date that a part is a part of. */
    interface Inner {
        WordedDate read() throws Fault;
    }

    /** The value of one word for the middle and a half, as the Italian has. */
    private static final String HALF = "half";

    /** What the value ends with of a word that is said of centuries called by their first year. */
    private static final String ROUND = "-00";

    private final Lexemes lexemes;
    private final DateRules rules;
    private final YearParser years;
    private final CenturyParser centuries;

    PartParser(Lexemes lexemes, DateRules rules) {
        this.lexemes = lexemes;
        this.rules = rules;
        this.years = new YearParser(lexemes, rules);
        this.centuries = new CenturyParser(lexemes);
    }

    WordedDate part(Lexeme part, WordedDate of) throws Fault {
        refuseRound(part, of);
        Times time = Times.of(of, part.column());
        Parts parts =
                switch (time.unit()) {
                    case MONTH -> rules.partsOfMonth();
                    case YEAR -> rules.partsOfYear();
                    case DECADE -> rules.partsOfDecade();
                    case CENTURY -> rules.partsOfCentury();
                };
        Parts.Part chosen =
                switch (plain(part)) {
                    case "early" -> parts.early();
                    case "mid", HALF -> parts.mid();
                    default -> parts.late();
                };
        return time.stretch(chosen.first(), chosen.last(), plain(part).equals(HALF) ? "mid" : plain(part));
    }

    private static String plain(Lexeme part) {
        return part.value().replace(ROUND, "");
    }

    /** Where a century is also called by its first year, its part cannot be told from that of the year. */
    private static void refuseRound(Lexeme part, WordedDate of) throws Fault {
        if (part.value().endsWith(ROUND)
                && of instanceof WordedDate.Named named
                && named.yearOnly()
                && String.valueOf(named.year()).endsWith("00")) {
            throw new Fault(
                    "this can be a part of the year or of the century that begins with it: write which", part.column());
        }
    }

    boolean fractionFollows() {
        return fractionAt(0);
    }

    /** Tells whether a fraction stands there with its number, which may be a word for a fraction itself: "third quarter". */
    private boolean fractionAt(int ahead) {
        int fraction = lexemes.peek(ahead + 1).is(Lexeme.Kind.MARK, ".") ? ahead + 2 : ahead + 1;
        return (lexemes.counted(ahead) || lexemes.peek(ahead).is(Lexeme.Kind.FRACTION))
                && divisor(lexemes.peek(fraction)) > 0;
    }

    /** Gives what a fraction divides by, 0 where it is none. */
    private static int divisor(Lexeme fraction) {
        return switch (fraction.kind()) {
            case FRACTION -> Integer.parseInt(plain(fraction));
            case PART -> plain(fraction).equals(HALF) ? 2 : 0;
            case DECADE -> fraction.value().equals(CenturyParser.TENTH) ? 10 : 0;
            default -> 0;
        };
    }

    WordedDate fraction(Inner inner) throws Fault {
        Lexeme which = lexemes.next();
        lexemes.takeMark(".");
        Lexeme fraction = lexemes.next();
        int of = divisor(fraction);
        int number = which.value().equals("-1") ? of : Integer.parseInt(plain(which));
        if (number < 1 || number > of) {
            throw new Fault("there are only " + of + " such parts", which.column());
        }
        WordedDate whole = inner.read();
        refuseRound(fraction, whole);
        Times time = Times.of(whole, which.column());
        if (of == 10 && time.unit() != Times.Unit.CENTURY) {
            throw new Fault("only a century has such a part", which.column());
        }
        return time.fraction(number, of);
    }

    boolean centuryFollows() {
        return centuries.follows(0);
    }

    /** Reads a century, perhaps with the part of it that is meant behind it: "siglo XIX, primera mitad", "saec. XV ex.". */
    WordedDate century() throws Fault {
        if (centuries.early(0)) {
            return part(new Lexeme(Lexeme.Kind.PART, "early", lexemes.next().column()), centuries.century());
        }
        WordedDate century = centuries.century();
        return century instanceof WordedDate.Lone ? century : behind(century);
    }

    /**
     * Reads the part of a decade or century that stands behind it, as in "1800-talets mitt" and "19e eeuw (eind)"; gives the date itself
     * where none does.
     */
    WordedDate behind(WordedDate date) throws Fault {
        boolean bracket = lexemes.peek().is(Lexeme.Kind.MARK, "(");
        int at = bracket || lexemes.peek().is(Lexeme.Kind.MARK, ",") ? 1 : 0;
        boolean part = lexemes.peek(at).is(Lexeme.Kind.PART);
        if (date instanceof WordedDate.Named || !part && !fractionAt(at)) {
            return date;
        }
        if (at > 0) {
            lexemes.next();
        }
        WordedDate some = part ? part(lexemes.next(), date) : fraction(() -> date);
        if (bracket && !lexemes.takeMark(")")) {
            throw new Fault("the bracket is not closed here", lexemes.column());
        }
        return some;
    }

    /** Tells whether a decade is named within its century, as in "the 60s of the 19th century" and "années 60 du XIXe siècle". */
    boolean decadeOfCenturyFollows() {
        boolean led = lexemes.peek().is(Lexeme.Kind.DECADE);
        int number = led ? lexemes.behindOf(1) : 0;
        number += lexemes.peek(number).is(Lexeme.Kind.MARK, "'") ? 1 : 0;
        int at = lexemes.peek(number + 1).is(Lexeme.Kind.MARK, ".") ? number + 2 : number + 1;
        if (!led) {
            boolean word = lexemes.peek(at).is(Lexeme.Kind.DECADE)
                    && !lexemes.peek(at).value().matches("years|" + CenturyParser.TENTH);
            if (!word && !tensBeforeRoman(at)) {
                return false;
            }
            at += word ? 1 : 0;
        }
        return (lexemes.shortNumber(number) || lexemes.peek(number).is(Lexeme.Kind.NUMERAL))
                && centuries.follows(lexemes.behindOf(at));
    }

    /** "Сімдесяті роки XIX ст." has no word that is one for decades only. */
    private boolean tensBeforeRoman(int ahead) {
        return lexemes.peek().is(Lexeme.Kind.NUMERAL)
                && lexemes.peek().value().matches("[2-9]0")
                && lexemes.peek(ahead).is(Lexeme.Kind.ROMAN);
    }

    WordedDate decadeOfCentury() throws Fault {
        int column = lexemes.column();
        lexemes.take(Lexeme.Kind.DECADE);
        lexemes.skipOf();
        lexemes.takeMark("'");
        Lexeme decade = lexemes.next();
        lexemes.takeMark(".");
        lexemes.take(Lexeme.Kind.DECADE);
        lexemes.skipOf();
        String century = centuries.century() instanceof WordedDate.Whole whole
                ? whole.date().text()
                : "";
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

    WordedDate decade(Lexeme word) throws Fault {
        lexemes.skipOf();
        int column = lexemes.column();
        int second = 2;
        while (leadsOn(lexemes.peek(second))) {
            second++;
        }
        boolean several = lexemes.longNumber(0)
                && (lexemes.connector(1) || lexemes.peek(1).is(Lexeme.Kind.MARK, "/"))
                && lexemes.peek(second).is(Lexeme.Kind.NUMBER);
        boolean whole = word.value().equals("whole-years");
        boolean summer = word.value().equals("years-or-summer");
        if (lexemes.longNumber(0)
                && (summer && (!several || lexemes.peek(1).is(Lexeme.Kind.TO)) || whole && !several)) {
            throw new Fault(
                    "this word can mean years, a decade or the summer here: leave it out, or write a decade as 187X",
                    word.column());
        }
        if (lexemes.peek().is(Lexeme.Kind.NUMERAL) || lexemes.peek().is(Lexeme.Kind.MARK, "'")) {
            throw new Fault("such a decade can be of any century: write which", column);
        }
        if (!several) {
            return decadeOf(years.year(), column);
        }
        boolean decades = lexemes.peek().value().endsWith("0")
                && lexemes.peek(second).value().endsWith("0");
        if (!whole && !summer && (decades || !word.value().equals("years"))) {
            throw new Fault("these can be years or decades: write which", column);
        }
        // "Anni 1871–1875" are just these years.
        return years.year();
    }

    /** Tells whether this can stand between what joins two years and the second. */
    private static boolean leadsOn(Lexeme lexeme) {
        return switch (lexeme.kind()) {
            case TO, OF, CIRCA, PERHAPS -> true;
            default -> false;
        };
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
