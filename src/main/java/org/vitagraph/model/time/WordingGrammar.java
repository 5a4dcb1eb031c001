package org.vitagraph.model.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reader of a whole wording: single dates, intervals, alternatives, limits, and days in both calendars. */
final class WordingGrammar {
    private final Lexemes lexemes;
    private final PointParser points;
    private final Dating dating;
    private String rule = "";

    private WordingGrammar(Lexemes lexemes, @Nullable CalendarName stated, DateRules rules) {
        this.lexemes = lexemes;
        this.points = new PointParser(lexemes, rules);
        this.dating = new Dating(stated, rules);
    }

    static WordingReading.Read read(Lexemes lexemes, @Nullable CalendarName stated, DateRules rules) throws Fault {
        WordingGrammar grammar = new WordingGrammar(lexemes, stated, rules);
        Edtf edtf = grammar.wording();
        lexemes.takeMark(".");
        if (!lexemes.peek().is(Lexeme.Kind.END)) {
            throw new Fault("the date is not understood from here on", lexemes.column());
        }
        if (edtf instanceof Interval interval
                && EdtfParser.after(interval.bounds().p82a(), interval.bounds().p82b())) {
            throw Fault.contradiction("the interval ends before it begins", 1);
        }
        return new WordingReading.Read(edtf, grammar.rule, grammar.dating.calendarSaid(), grammar.dating.warnings());
    }

    private Edtf wording() throws Fault {
        Lexeme first = lexemes.peek();
        if (first.is(Lexeme.Kind.ROMAN) && lexemes.peek(1).is(Lexeme.Kind.END)) {
            throw new Fault("a Roman number alone is no date", first.column());
        }
        return switch (first.kind()) {
            case BETWEEN -> between();
            case SINCE -> since();
            case FROM -> from();
            case OF -> lexemes.follows(Lexeme.Kind.TO) ? from() : oneOrTwo();
            case TO -> first.value().equals("particle") ? oneOrTwo() : until();
            case BEFORE -> before();
            case AFTER -> after();
            case TURN -> turn();
            default -> oneOrTwo();
        };
    }

    private Edtf between() throws Fault {
        lexemes.next();
        Point first = points.point();
        if (!lexemes.take(Lexeme.Kind.AND) && !lexemes.take(Lexeme.Kind.TO) && !takeDash()) {
            throw new Fault("the second date of \"between\" was expected here", lexemes.column());
        }
        Elision both = Elision.complete(first, points.point());
        return within(both, "between");
    }

    private Edtf within(Elision both, String name) throws Fault {
        rule = name;
        int column = both.right().column();
        Edtf.Single first = dating.dated(both.left()).first();
        Edtf.Single last = dating.dated(both.right()).last();
        if (EdtfParser.after(first.extent().first(), last.extent().last())) {
            throw Fault.contradiction("the second date lies before the first", column);
        }
        return DateSet.within(first, last);
    }

    /** The turn of two centuries, years or months: from late in the first to early in the second. */
    private Edtf turn() throws Fault {
        Lexeme turn = lexemes.next();
        Point first = points.point();
        Elision both;
        if (turn.value().equals("hundred")
                && first.date() instanceof WordedDate.Named named
                && named.yearOnly()
                && String.valueOf(named.year()).matches("[1-9][0-9]00")) {
            int century = Integer.parseInt(String.valueOf(named.year())) / 100;
            both = new Elision(
                    first.with(PartParser.century(Integer.toString(century), false, first.column())),
                    first.with(PartParser.century(Integer.toString(century + 1), false, first.column())));
        } else if (lexemes.take(Lexeme.Kind.AND) || takeDash() || lexemes.takeMark("/")) {
            both = Elision.complete(first, points.point());
        } else {
            throw new Fault("of a turn both centuries, years or months are written", turn.column());
        }
        LocalDate end = dating.dated(both.left()).last().extent().last();
        LocalDate begin = dating.dated(both.right()).first().extent().first();
        if (end == null || !end.plusDays(1).equals(begin)) {
            throw Fault.contradiction("the two do not follow each other", turn.column());
        }
        return within(
                new Elision(
                        both.left().with(points.part("late", both.left())),
                        both.right().with(points.part("early", both.right()))),
                "turn");
    }

    private Edtf since() throws Fault {
        lexemes.next();
        Point start = points.point();
        if (takeTo()) {
            return through(start, false);
        }
        if (lexemes.take(Lexeme.Kind.ONWARDS)) {
            return onwards(start);
        }
        rule = "since";
        return new Interval(end(start), new Interval.Unknown());
    }

    private Edtf from() throws Fault {
        lexemes.next();
        Point start = points.point();
        boolean dash = takeDash();
        if (dash || takeTo()) {
            return through(start, dash);
        }
        lexemes.take(Lexeme.Kind.ONWARDS);
        return onwards(start);
    }

    private Edtf onwards(Point start) throws Fault {
        rule = "from";
        return new Interval(end(start), new Interval.Open());
    }

    /** The interval from a date to the one that follows, or to now. */
    private Edtf through(Point start, boolean dash) throws Fault {
        if (lexemes.take(Lexeme.Kind.NOW)) {
            return onwards(start);
        }
        Point finish = points.point();
        return interval(dash ? Elision.joined(start, finish) : Elision.complete(start, finish));
    }

    private Edtf until() throws Fault {
        Lexeme to = lexemes.next();
        if (!to.value().equals("until")) {
            throw new Fault("a date was expected before \"to\"", to.column());
        }
        rule = "until";
        return new Interval(new Interval.Unknown(), end(points.point()));
    }

    private Edtf before() throws Fault {
        lexemes.next();
        return orEarlier(points.point());
    }

    private Edtf orEarlier(Point point) throws Fault {
        rule = "before";
        return new DateSet(
                DateSet.Kind.ONE_OF,
                List.of(new DateSet.OrEarlier(dating.dated(point).last())));
    }

    private Edtf orLater(Point point) throws Fault {
        rule = "after";
        return new DateSet(
                DateSet.Kind.ONE_OF,
                List.of(new DateSet.OrLater(dating.dated(point).first())));
    }

    private Edtf after() throws Fault {
        lexemes.next();
        Point first = points.point();
        int conjunction = lexemes.peek().is(Lexeme.Kind.AND) || lexemes.peek().is(Lexeme.Kind.MARK, ",") ? 1 : 0;
        if (lexemes.peek(conjunction).is(Lexeme.Kind.BEFORE)) {
            for (int i = 0; i <= conjunction; i++) {
                lexemes.next();
            }
            return within(Elision.complete(first, points.point()), "after-and-before");
        }
        return orLater(first);
    }

    private Edtf oneOrTwo() throws Fault {
        boolean led = lexemes.peek().is(Lexeme.Kind.PERHAPS) || lexemes.peek().is(Lexeme.Kind.CIRCA);
        Point first = points.point();
        if (!led && first.date() instanceof WordedDate.Lone && first.qualifier().approximate()) {
            throw new Fault(
                    "behind a number \"c.\" or \"circa\" can also mean \"century\": write the date in full",
                    first.column());
        }
        boolean dash = takeDash();
        if (dash && takeNothing()) {
            rule = "unknown-end";
            return new Interval(end(first), new Interval.Unknown());
        }
        if (dash || takeTo()) {
            return through(first, dash);
        }
        if (lexemes.peek().is(Lexeme.Kind.LIMIT)) {
            return lexemes.next().value().equals("later") ? orLater(first) : orEarlier(first);
        }
        if (lexemes.take(Lexeme.Kind.OR)) {
            // A word of doubt before both is said of both.
            Point second = points.point();
            Point alike = led ? second.doubted(first.qualifier()) : second;
            return either(Elision.paired(first, alike), DateSet.Kind.ONE_OF);
        }
        if (lexemes.take(Lexeme.Kind.AND)) {
            return either(Elision.paired(first, points.point()), DateSet.Kind.ALL_OF);
        }
        if (lexemes.takeMark("/") || lexemes.takeMark("=")) {
            return solidus(first, points.point());
        }
        if (lexemes.takeMark("(") || lexemes.takeMark("[")) {
            return bracketed(first);
        }
        if (lexemes.take(Lexeme.Kind.ONWARDS)) {
            return onwards(first);
        }
        Lexeme next = lexemes.peek();
        if (first.date() instanceof WordedDate.Lone && next.is(Lexeme.Kind.UNKNOWN)) {
            throw new Fault("\"" + next.value() + "\" is not known as part of a date", next.column());
        }
        Dating.Dated dated = dating.dated(first);
        rule = dated.rule();
        return dated.edtf();
    }

    /** Two dates with a solidus are one day in both calendars, or two months or days of which one is meant. */
    private Edtf solidus(Point first, Point second) throws Fault {
        if (first.style() != null || second.style() != null || BothStyles.agree(first, second)) {
            return bothStyles(first, second);
        }
        if (Counterparts.are(dating.counted(first), second)) {
            return oneDate(first, second);
        }
        Elision both = Elision.complete(first, second);
        if (first.date() instanceof WordedDate.Lone && BothStyles.agree(both.left(), both.right())) {
            return bothStyles(both.left(), both.right());
        }
        if (both.left().date() instanceof WordedDate.Named named && named.yearOnly()) {
            throw new Fault(
                    "a solidus between years can mean an interval or an alternative: write which", first.column());
        }
        return either(both, DateSet.Kind.ONE_OF);
    }

    /** The other calendar's day in brackets, perhaps with the year of both after it. */
    private Edtf bracketed(Point first) throws Fault {
        Point second = points.point();
        Edtf one = Counterparts.are(dating.counted(first), second) ? oneDate(first, second) : null;
        if (!lexemes.takeMark(")") && !lexemes.takeMark("]")) {
            throw new Fault("the bracket is not closed here", lexemes.column());
        }
        if (one != null) {
            return one;
        }
        Point other = second;
        if (lexemes.longNumber(1)) {
            lexemes.takeMark(".");
        }
        if (lexemes.longNumber(0) && second.date() instanceof WordedDate.Named named && named.year() == null) {
            String year = lexemes.next().value();
            other = second.with(
                    named.withYearOf(WordedDate.Named.ofYear("0".repeat(Math.max(0, 4 - year.length())) + year)));
        }
        return bothStyles(first, other);
    }

    /** A date in another calendar beside the same in ours, which may be two years as in "728 AH/1327–28". */
    private Edtf oneDate(Point first, Point second) throws Fault {
        Point last = takeDash() ? Elision.joined(second, points.point()).right() : second;
        Dating.Dated dated = Counterparts.agreed(dating.counted(first), second, last, dating);
        rule = dated.rule();
        return dated.edtf();
    }

    private Edtf bothStyles(Point first, Point second) throws Fault {
        Dating.Dated dated = BothStyles.agreed(first, second, dating);
        rule = dated.rule();
        return dated.edtf();
    }

    private Edtf either(Elision both, DateSet.Kind kind) throws Fault {
        rule = kind == DateSet.Kind.ONE_OF ? "either" : "both";
        return new DateSet(
                kind,
                List.of(
                        dating.dated(both.left()).member(),
                        dating.dated(both.right()).member()));
    }

    private Edtf interval(Elision both) throws Fault {
        rule = "interval";
        return new Interval(end(both.left()), end(both.right()));
    }

    private Interval.End end(Point point) throws Fault {
        Dating.Dated dated = dating.dated(point);
        if (!dated.single()) {
            throw new Fault(
                    "EDTF has no interval that begins or ends some time within a stretch: state the EDTF yourself",
                    point.column());
        }
        return new Interval.At(dated.first());
    }

    /** Takes the question mark in "1918–?", and tells whether no date follows. */
    private boolean takeNothing() {
        if (lexemes.peek(1).is(Lexeme.Kind.END)) {
            lexemes.takeMark("?");
        }
        return lexemes.peek().is(Lexeme.Kind.END);
    }

    private boolean takeTo() {
        boolean follows = lexemes.peek().is(Lexeme.Kind.TO) || lexemes.peek().is(Lexeme.Kind.BEFORE, "to");
        if (follows) {
            lexemes.next();
        }
        return follows;
    }

    private boolean takeDash() {
        boolean follows = lexemes.dash(0);
        if (follows) {
            lexemes.next();
        }
        return follows;
    }
}
