package org.vitagraph.model.time;

import org.jspecify.annotations.Nullable;

/** The reader of centuries: "19th century", "siglo XIX", "siglos XVIII y XIX", "Ottocento". */
final class CenturyParser {
    /** The value of a word for a decade that is behind a number a tenth of a century. */
    static final String TENTH = "tenth";

    /** The value of a word for several centuries: with one number that is not Roman it is a length of time, as "three centuries". */
    private static final String PLURAL = "plural";

    private static final String UNCLEAR = "unclear";

    /** The value of a word that before a number which is not Roman can be the age of a person, as "wiek 70 lat". */
    private static final String AGE = "age";

    private final Lexemes lexemes;

    /** What kind of number the last century had whose word stood before it: a like number behind it is another century. */
    private Lexeme.@Nullable Kind wordFirst;

    CenturyParser(Lexemes lexemes) {
        this.lexemes = lexemes;
    }

    /** Tells whether a century stands there. */
    boolean follows(int ahead) {
        return wordBehind(ahead) || wordBefore(ahead) || named(lexemes.peek(ahead)) || elided(ahead) || early(ahead);
    }

    private boolean wordBehind(int ahead) {
        int word = lexemes.peek(ahead + 1).is(Lexeme.Kind.MARK, ".") ? ahead + 2 : ahead + 1;
        return lexemes.counted(ahead)
                && lexemes.peek(word).is(Lexeme.Kind.CENTURY)
                && !named(lexemes.peek(word))
                && (lexemes.peek(word).value().matches("|" + AGE)
                        || lexemes.peek(ahead).is(Lexeme.Kind.ROMAN)
                        || lexemes.peek(word).value().equals(PLURAL) && lexemes.countedBefore(ahead));
    }

    private boolean wordBefore(int ahead) {
        Lexeme word = lexemes.peek(ahead);
        return word.is(Lexeme.Kind.CENTURY)
                && !named(word)
                && lexemes.counted(ahead + 1)
                && (!word.value().matches("roman|" + AGE)
                        || lexemes.peek(ahead + 1).is(Lexeme.Kind.ROMAN));
    }

    /** Tells whether this is the name of one century. */
    private static boolean named(Lexeme lexeme) {
        return lexeme.is(Lexeme.Kind.CENTURY) && lexeme.value().matches("\\d+|" + UNCLEAR);
    }

    /** "Primo Ottocento" is early in it; "primo quarto secolo" is not early in the fourth century. */
    boolean early(int ahead) {
        Lexeme century = lexemes.peek(ahead + 1);
        return lexemes.peek(ahead).is(Lexeme.Kind.NUMERAL, "1")
                && named(century)
                && century.value().length() > 1
                && !century.value().equals(UNCLEAR);
    }

    /** Tells whether a number stands there whose word was said before, as the second in "siglos XVIII y XIX". */
    private boolean elided(int ahead) {
        Lexeme.Kind kind = wordFirst;
        if (kind == null || !lexemes.counted(ahead) || !lexemes.peek(ahead).is(kind)) {
            return false;
        }
        return switch (lexemes.peek(ahead + 1).kind()) {
            case NUMBER, ROMAN, MONTH, FRACTION, DECADE, UNKNOWN, OF -> false;
            case MARK -> !lexemes.peek(ahead + 1).value().equals("/");
            default -> true;
        };
    }

    WordedDate century() throws Fault {
        int column = lexemes.column();
        boolean before = wordBefore(0);
        boolean behind = wordBehind(0);
        if (before) {
            lexemes.next();
        }
        Lexeme number = lexemes.next();
        if (behind) {
            lexemes.takeMark(".");
            lexemes.next();
        }
        if (number.value().equals(UNCLEAR)) {
            throw new Fault("this can be a year or a century: write it out", column);
        }
        if (before) {
            wordFirst = number.kind();
            refuseSolidus();
        }
        if (lexemes.peek().is(Lexeme.Kind.ERA)) {
            return PartParser.century(number.value(), lexemes.next().value().equals("bce"), number.column());
        }
        // What follows says the era of both.
        return before && another()
                ? new WordedDate.Lone(number.value(), true)
                : PartParser.century(number.value(), false, number.column());
    }

    private boolean another() {
        int at = 1;
        while (lexemes.peek(at).is(Lexeme.Kind.OF) || lexemes.peek(at).is(Lexeme.Kind.TO)) {
            at++;
        }
        return lexemes.connector(0) && elided(at);
    }

    private void refuseSolidus() throws Fault {
        if (lexemes.peek().is(Lexeme.Kind.MARK, "/") && lexemes.counted(1)) {
            throw new Fault(
                    "a solidus between centuries can mean both, either or the turn of them: write which",
                    lexemes.column());
        }
    }
}
