package org.vitagraph.model.time;

import org.jspecify.annotations.Nullable;

/** The reader of years: "1891", "525", "44 BC", "-509", dual years as "1699/00". */
final class YearParser {
    /** The decades of which dates speak; 814- and 814? are years. */
    private static final String LAST_DECADE = "202";

    private final Lexemes lexemes;
    private final DateRules rules;

    YearParser(Lexemes lexemes, DateRules rules) {
        this.lexemes = lexemes;
        this.rules = rules;
    }

    /** Reads a year if one follows, also after "of". */
    WordedDate.@Nullable Named optionalYear() throws Fault {
        lexemes.skipOf();
        boolean follows = lexemes.longNumber(0)
                || (lexemes.shortNumber(0) && lexemes.peek(1).is(Lexeme.Kind.ERA))
                || lexemes.peek().is(Lexeme.Kind.ERA);
        return follows ? year() : null;
    }

    WordedDate.Named year() throws Fault {
        boolean eraFirst = lexemes.peek().is(Lexeme.Kind.ERA);
        @Nullable Lexeme era = eraFirst ? lexemes.next() : null;
        boolean negative = !eraFirst
                && lexemes.peek().is(Lexeme.Kind.MARK, "-")
                && lexemes.peek(1).is(Lexeme.Kind.NUMBER)
                && lexemes.peek(1).column() == lexemes.column() + 1;
        if (negative) {
            lexemes.next();
        }
        Lexeme number = lexemes.next();
        if (!number.is(Lexeme.Kind.NUMBER)) {
            throw notADate(number);
        }
        if (era == null && !negative && canBeDecade(number)) {
            throw new Fault(
                    number.value() + lexemes.peek().value()
                            + " can be a decade or a year: write all four digits, with X for what is not known",
                    number.column());
        }
        boolean dual = !negative && dualFollows(number.value());
        if (lexemes.peek().is(Lexeme.Kind.ERA)) {
            era = lexemes.next();
        }
        return new WordedDate.Named(digits(number, era, negative), null, null, era != null, dual);
    }

    /** Tells whether a mark stands for the last digit of a year, as librarians write 180-, 180? and 180. */
    private boolean canBeDecade(Lexeme number) {
        String digits = number.value();
        Lexeme mark = lexemes.peek();
        boolean stands = mark.is(Lexeme.Kind.MARK, "?")
                || (lexemes.dash(0) || mark.is(Lexeme.Kind.MARK, "."))
                        && (lexemes.peek(1).is(Lexeme.Kind.END)
                                || lexemes.peek(1).is(Lexeme.Kind.MARK, "?"));
        return stands
                && mark.column() == number.column() + digits.length()
                && digits.matches("[0-9]{3}")
                && digits.compareTo(LAST_DECADE) <= 0;
    }

    private static Fault notADate(Lexeme found) {
        return switch (found.kind()) {
            case UNKNOWN -> new Fault("\"" + found.value() + "\" is not known as part of a date", found.column());
            case NOT -> new Fault("this says when something was not", found.column());
            case EVENT ->
                new Fault("this dates an event of its own, such as a baptism, a burial or a mention", found.column());
            case END -> new Fault("a date is missing", found.column());
            case MARK ->
                new Fault(
                        found.value().equals(Tokenizer.HYPHEN)
                                ? "a hyphen between a word and a year can join them or be a minus sign: write a blank, or the era"
                                : "a date was expected here",
                        found.column());
            default -> new Fault("a date was expected here", found.column());
        };
    }

    private String digits(Lexeme number, @Nullable Lexeme era, boolean negative) throws Fault {
        String digits = number.value();
        if (digits.length() > 4) {
            throw new Fault("a year has at most four digits", number.column());
        }
        if (era == null && !negative && digits.length() < 3) {
            throw new Fault(
                    "a year of two digits can belong to any century: write all four, or an era", number.column());
        }
        if (digits.indexOf('X') >= 0) {
            return masked(digits, era, negative, number);
        }
        int year = Integer.parseInt(digits);
        refuseNought(year, era, negative, number);
        boolean historical = era != null
                ? era.value().equals("bce")
                : negative && rules.signedYears() == DateRules.SignedYears.HISTORICAL;
        if (historical) {
            return Component.year(1L - year).digits();
        }
        return Component.year(negative ? -year : year).digits();
    }

    /** Gives the four digits of a year in a date of numbers, which says its era behind it if at all. */
    static String ofEra(Lexeme year, @Nullable Lexeme era) throws Fault {
        String digits = year.value();
        if (digits.indexOf('X') >= 0) {
            return era == null ? "0".repeat(4 - digits.length()) + digits : masked(digits, era, false, year);
        }
        int number = Integer.parseInt(digits);
        refuseNought(number, era, false, year);
        boolean before = era != null && era.value().equals("bce");
        return Component.year(before ? 1L - number : number).digits();
    }

    /** No era has a year 0; without one, programs write 0000 where there is no date, and EDTF for 1 BCE. */
    private static void refuseNought(int year, @Nullable Lexeme era, boolean negative, Lexeme number) throws Fault {
        if (year == 0) {
            throw new Fault(
                    era != null || negative
                            ? "no era has a year 0"
                            : "0000 can be no date at all or 1 BCE: leave it out, or write the era",
                    number.column());
        }
    }

    private static String masked(String digits, @Nullable Lexeme era, boolean negative, Lexeme number) throws Fault {
        if (negative || digits.length() != 4 || (era != null && era.value().equals("bce"))) {
            throw new Fault("unknown digits are read only in years of four digits CE", number.column());
        }
        return digits;
    }

    /** Takes the second year of 1699/00 or 1699/1700, the year after the first. */
    private boolean dualFollows(String first) {
        if (!lexemes.peek().is(Lexeme.Kind.MARK, "/") || !lexemes.peek(1).is(Lexeme.Kind.NUMBER)) {
            return false;
        }
        String second = lexemes.peek(1).value();
        if (!isNext(first, second) || lexemes.peek(2).is(Lexeme.Kind.MARK, "/")) {
            return false;
        }
        lexemes.next();
        lexemes.next();
        return true;
    }

    /** Tells whether the second number is the year after the first, in full or by its last one or two digits. */
    static boolean isNext(String first, String second) {
        if (first.indexOf('X') >= 0 || second.indexOf('X') >= 0 || first.length() < 3 || first.length() > 4) {
            return false;
        }
        String next = Integer.toString(Integer.parseInt(first) + 1);
        return next.equals(second) || (second.length() <= 2 && next.endsWith(second));
    }
}
