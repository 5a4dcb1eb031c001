package org.vitagraph.model.time;

import java.util.List;

/** A place in the units of meaning of a wording. */
final class Lexemes {
    private final List<Lexeme> lexemes;
    private int at;

    /** Takes the units, of which the last has to be the end. */
    Lexemes(List<Lexeme> lexemes) {
        this.lexemes = lexemes;
    }

    Lexeme peek() {
        return peek(0);
    }

    Lexeme peek(int ahead) {
        return lexemes.get(Math.min(at + ahead, lexemes.size() - 1));
    }

    Lexeme next() {
        Lexeme lexeme = peek();
        at++;
        return lexeme;
    }

    boolean take(Lexeme.Kind kind) {
        boolean found = peek().is(kind);
        at += found ? 1 : 0;
        return found;
    }

    boolean takeMark(String mark) {
        boolean found = peek().is(Lexeme.Kind.MARK, mark);
        at += found ? 1 : 0;
        return found;
    }

    /** Skips words that say nothing before a date: "of", "on" as it is also used in "onwards", and the French "au". */
    void skipParticles() {
        while (peek().is(Lexeme.Kind.OF) || peek().is(Lexeme.Kind.ONWARDS) || peek().is(Lexeme.Kind.TO, "particle")) {
            next();
        }
    }

    /** Tells whether what joins two dates stands there. */
    boolean connector(int ahead) {
        return dash(ahead)
                || peek(ahead).is(Lexeme.Kind.AND)
                || peek(ahead).is(Lexeme.Kind.OR)
                || peek(ahead).is(Lexeme.Kind.TO);
    }

    /** Skips "of" within a date. */
    void skipOf() {
        while (peek().is(Lexeme.Kind.OF)) {
            next();
        }
    }

    /** Gives the place there or the next behind that is no "of". */
    int behindOf(int ahead) {
        int place = ahead;
        while (peek(place).is(Lexeme.Kind.OF)) {
            place++;
        }
        return place;
    }

    /** Tells whether one unit stands between such marks. */
    boolean bracketed(String open, String close) {
        return peek().is(Lexeme.Kind.MARK, open) && peek(2).is(Lexeme.Kind.MARK, close);
    }

    boolean dash(int ahead) {
        return peek(ahead).is(Lexeme.Kind.MARK, "-") || peek(ahead).is(Lexeme.Kind.MARK, "–") || hyphen(ahead);
    }

    /** Tells whether a hyphen right between a word and a number stands there. */
    boolean hyphen(int ahead) {
        return peek(ahead).is(Lexeme.Kind.MARK, Tokenizer.HYPHEN);
    }

    /** Takes what joins a month or season to its year, as in Mai-1850 and July/1776. */
    void takeJoint() {
        if ((hyphen(0) || peek().is(Lexeme.Kind.MARK, "/")) && longNumber(1)) {
            next();
        }
    }

    /** Tells whether a number of at most or at least so many digits stands there. */
    boolean shortNumber(int ahead) {
        return peek(ahead).is(Lexeme.Kind.NUMBER) && peek(ahead).value().length() <= 2;
    }

    boolean longNumber(int ahead) {
        return peek(ahead).is(Lexeme.Kind.NUMBER) && peek(ahead).value().length() > 2;
    }

    /** Tells whether a number stands there by which a century or a part is counted. */
    boolean counted(int ahead) {
        return peek(ahead).is(Lexeme.Kind.NUMERAL)
                || peek(ahead).is(Lexeme.Kind.ROMAN)
                || (shortNumber(ahead) && peek(ahead).value().indexOf('X') < 0);
    }

    /** Tells whether a number stands anywhere before a place by which a century or a part is counted. */
    boolean countedBefore(int ahead) {
        for (int before = -at; before < ahead; before++) {
            if (counted(before)) {
                return true;
            }
        }
        return false;
    }

    boolean follows(Lexeme.Kind kind) {
        for (int i = at; i < lexemes.size(); i++) {
            if (lexemes.get(i).is(kind)) {
                return true;
            }
        }
        return false;
    }

    int column() {
        return peek().column();
    }
}
