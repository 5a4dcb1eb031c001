package org.vitagraph.model.time;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** The reader of one date in a wording, with "about", "perhaps" and the style of its calendar. */
final class PointParser {
    private final Lexemes lexemes;
    private final NamedDateParser named;
    private final PartParser parts;

    PointParser(Lexemes lexemes, DateRules rules) {
        this.lexemes = lexemes;
        this.named = new NamedDateParser(lexemes, rules);
        this.parts = new PartParser(lexemes, rules);
    }

    Point point() throws Fault {
        Qualifier qualifier = before();
        CalendarName style = style();
        DayOfWeek weekday = weekday();
        int column = lexemes.column();
        WordedDate date = dated();
        qualifier = qualifier.and(after());
        CalendarName styleAfter = style();
        qualifier = qualifier.and(after());
        return new Point(
                date,
                qualifier,
                styleAfter == null ? style : styleAfter,
                weekday == null ? weekdayAfter() : weekday,
                column);
    }

    /** Gives the early, middle or late part of a date. */
    WordedDate part(String which, Point of) throws Fault {
        return parts.part(new Lexeme(Lexeme.Kind.PART, which, of.column()), of.date());
    }

    /** Reads a day of the week before a date. */
    private @Nullable DayOfWeek weekday() {
        if (!lexemes.peek().is(Lexeme.Kind.WEEKDAY)) {
            return null;
        }
        DayOfWeek day = DayOfWeek.of(Integer.parseInt(lexemes.next().value()));
        lexemes.takeMark(",");
        lexemes.skipParticles();
        return day;
    }

    /** Reads a day of the week after a date, also behind a comma or in brackets. */
    private @Nullable DayOfWeek weekdayAfter() {
        boolean bracketed = lexemes.bracketed("(", ")");
        boolean comma = lexemes.peek().is(Lexeme.Kind.MARK, ",");
        if (!lexemes.peek(bracketed || comma ? 1 : 0).is(Lexeme.Kind.WEEKDAY)) {
            return null;
        }
        if (bracketed || comma) {
            lexemes.next();
        }
        DayOfWeek day = weekday();
        if (bracketed) {
            lexemes.next();
        }
        return day;
    }

    private WordedDate dated() throws Fault {
        lexemes.skipParticles();
        Lexeme first = lexemes.peek();
        if (first.is(Lexeme.Kind.PART)) {
            lexemes.next();
            if (lexemes.hyphen(0)) {
                lexemes.next();
            }
            lexemes.takeMark("-");
            return parts.part(first, dated());
        }
        if (parts.decadeOfCenturyFollows()) {
            return parts.behind(parts.decadeOfCentury());
        }
        if (parts.fractionFollows()) {
            return parts.fraction(this::dated);
        }
        if (first.is(Lexeme.Kind.SEASON)) {
            return parts.season();
        }
        if (first.is(Lexeme.Kind.DECADE)) {
            return parts.behind(parts.decade(lexemes.next()));
        }
        if (parts.centuryFollows()) {
            return parts.century();
        }
        WordedDate date = named.date();
        if (lexemes.peek().is(Lexeme.Kind.DECADE) && !lexemes.peek().value().contains("years")) {
            boolean hundred = lexemes.next().value().equals("hundred");
            return parts.behind(
                    hundred ? PartParser.hundredOf(date, first.column()) : PartParser.decadeOf(date, first.column()));
        }
        return date;
    }

    private Qualifier before() throws Fault {
        Qualifier qualifier = Qualifier.NONE;
        lexemes.skipParticles();
        while (lexemes.peek().is(Lexeme.Kind.CIRCA) || lexemes.peek().is(Lexeme.Kind.PERHAPS) || questioned()) {
            Lexeme word = lexemes.next();
            if (word.is(Lexeme.Kind.CIRCA, "year") && !lexemes.longNumber(0)) {
                throw new Fault("this abbreviation can mean \"about\" or \"the end of\": write it out", word.column());
            }
            boolean circa = word.is(Lexeme.Kind.CIRCA);
            qualifier = qualifier.and(circa ? Qualifier.APPROXIMATE : Qualifier.UNCERTAIN);
            if (!lexemes.takeMark(":")) {
                lexemes.takeMark(",");
            }
            lexemes.skipParticles();
        }
        return qualifier;
    }

    /** Tells whether the question mark of a date stands before it, as in "?1870". */
    private boolean questioned() {
        Lexeme next = lexemes.peek(1);
        return lexemes.peek().is(Lexeme.Kind.MARK, "?")
                && (next.is(Lexeme.Kind.NUMBER) || next.is(Lexeme.Kind.MONTH) || next.is(Lexeme.Kind.CIRCA));
    }

    private Qualifier after() {
        boolean bracketed = (lexemes.bracketed("(", ")") || lexemes.bracketed("[", "]"))
                && (lexemes.peek(1).is(Lexeme.Kind.MARK, "?")
                        || lexemes.peek(1).is(Lexeme.Kind.PERHAPS)
                        || lexemes.peek(1).is(Lexeme.Kind.CIRCA));
        if (bracketed) {
            lexemes.next();
        }
        Qualifier qualifier = Qualifier.NONE;
        if (lexemes.takeMark("?") || lexemes.take(Lexeme.Kind.PERHAPS)) {
            qualifier = Qualifier.UNCERTAIN;
        } else if (!lexemes.peek().value().equals("year") && lexemes.take(Lexeme.Kind.CIRCA)) {
            qualifier = Qualifier.APPROXIMATE;
        }
        if (bracketed) {
            lexemes.next();
        }
        return qualifier;
    }

    /** Reads a name of a calendar, also in brackets of its own. */
    private @Nullable CalendarName style() {
        boolean bracketed = lexemes.bracketed("(", ")") && lexemes.peek(1).is(Lexeme.Kind.STYLE);
        if (bracketed) {
            lexemes.next();
        }
        if (!lexemes.peek().is(Lexeme.Kind.STYLE)) {
            return null;
        }
        Lexeme style = lexemes.next();
        if (bracketed) {
            lexemes.next();
        }
        return style.value().equals("julian") ? CalendarName.JULIAN : CalendarName.GREGORIAN;
    }
}
