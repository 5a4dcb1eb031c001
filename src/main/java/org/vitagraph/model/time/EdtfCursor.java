package org.vitagraph.model.time;

/** A place in an EDTF text, up to the end of the part that is read. */
final class EdtfCursor {
    private final String text;
    private final int end;
    private int at;

    EdtfCursor(String text, int from, int end) {
        this.text = text;
        this.at = from;
        this.end = end;
    }

    /** Gives the column of the next character, counted from 1. */
    int column() {
        return at + 1;
    }

    boolean atEnd() {
        return at >= end;
    }

    char peek() {
        return at < end ? text.charAt(at) : '\0';
    }

    boolean skip(char expected) {
        boolean found = !atEnd() && text.charAt(at) == expected;
        at += found ? 1 : 0;
        return found;
    }

    /** Tells whether a letter-prefixed year follows, or a four-digit year with significant digits. */
    boolean startsNumberedYear() {
        return text.substring(at, end).matches("[?~%]?(Y.*|-?\\d{4}S.*)");
    }

    void hyphen() throws Fault {
        if (!skip('-')) {
            throw unexpected("a hyphen belongs here");
        }
    }

    void expectEnd() throws Fault {
        if (!atEnd()) {
            throw unexpected("nothing more can follow here");
        }
    }

    Qualifier qualifier() throws Fault {
        Qualifier qualifier = Qualifier.ofSign(peek());
        if (qualifier == Qualifier.NONE) {
            return qualifier;
        }
        at++;
        if (Qualifier.ofSign(peek()) != Qualifier.NONE) {
            throw new Fault("uncertain as well as approximate is written %", column());
        }
        return qualifier;
    }

    /** Reads exactly so many digits or X; the expectation tells the user what belongs here. */
    String digits(int width, String expectation) throws Fault {
        int from = at;
        while (at < end && (isDigit(text.charAt(at)) || text.charAt(at) == 'X')) {
            at++;
        }
        if (at - from == width) {
            return text.substring(from, at);
        }
        if (at - from < width && !atEnd()) {
            throw unexpected(expectation);
        }
        throw new Fault(
                width == 4 && at - from > width ? expectation + "; a longer one begins with Y" : expectation, from + 1);
    }

    /** Reads decimal digits, at least one and at most so many. */
    String number(int most, String expectation) throws Fault {
        int from = at;
        while (at < end && isDigit(text.charAt(at))) {
            at++;
        }
        if (at == from) {
            throw unexpected(expectation);
        }
        if (at - from > most) {
            throw new Fault("a number here has at most " + most + " digits", from + most + 1);
        }
        return text.substring(from, at);
    }

    Fault unexpected(String expectation) {
        return new Fault(
                atEnd() ? expectation : "unexpected " + Character.getName(text.codePointAt(at)) + ": " + expectation,
                column());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
