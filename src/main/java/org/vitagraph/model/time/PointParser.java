package org.vitagraph.model.time;

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
        int column = lexemes.column();
        WordedDate date = dated();
        qualifier = qualifier.and(after());
        CalendarName styleAfter = style();
        qualifier = qualifier.and(after());
        return new Point(date, qualifier, styleAfter == null ? style : styleAfter, column);
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
        if (parts.fractionFollows()) {
            return parts.fraction(this::dated);
        }
        if (first.is(Lexeme.Kind.SEASON)) {
            return parts.season();
        }
        if (first.is(Lexeme.Kind.DECADE)) {
            lexemes.next();
            return parts.decade();
        }
        if (parts.centuryFollows()) {
            return parts.century();
        }
        WordedDate date = named.date();
        if (lexemes.peek().is(Lexeme.Kind.DECADE)) {
            lexemes.next();
            return PartParser.decadeOf(date, first.column());
        }
        return date;
    }

    private Qualifier before() {
        Qualifier qualifier = Qualifier.NONE;
        lexemes.skipParticles();
        while (lexemes.peek().is(Lexeme.Kind.CIRCA) || lexemes.peek().is(Lexeme.Kind.PERHAPS)) {
            boolean circa = lexemes.next().is(Lexeme.Kind.CIRCA);
            qualifier = qualifier.and(circa ? Qualifier.APPROXIMATE : Qualifier.UNCERTAIN);
            lexemes.takeMark(":");
            lexemes.skipParticles();
        }
        return qualifier;
    }

    private Qualifier after() {
        boolean bracketed = lexemes.peek().is(Lexeme.Kind.MARK, "(")
                && lexemes.peek(2).is(Lexeme.Kind.MARK, ")")
                && (lexemes.peek(1).is(Lexeme.Kind.MARK, "?")
                        || lexemes.peek(1).is(Lexeme.Kind.PERHAPS)
                        || lexemes.peek(1).is(Lexeme.Kind.CIRCA));
        if (bracketed) {
            lexemes.next();
        }
        Qualifier qualifier = Qualifier.NONE;
        if (lexemes.takeMark("?") || lexemes.take(Lexeme.Kind.PERHAPS)) {
            qualifier = Qualifier.UNCERTAIN;
        } else if (lexemes.take(Lexeme.Kind.CIRCA)) {
            qualifier = Qualifier.APPROXIMATE;
        }
        if (bracketed) {
            lexemes.next();
        }
        return qualifier;
    }

    /** Reads a name of a calendar, also in brackets of its own. */
    private @Nullable CalendarName style() {
        boolean bracketed = lexemes.peek().is(Lexeme.Kind.MARK, "(")
                && lexemes.peek(1).is(Lexeme.Kind.STYLE)
                && lexemes.peek(2).is(Lexeme.Kind.MARK, ")");
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
