package org.vitagraph.source.gedcom;

/** The place after some characters: lines end with CR, LF or both; columns count characters from 1. */
final class LineCount {
    private int line = 1;
    private int column = 1;
    private char before;

    void count(char c) {
        if (c == '\n' && before == '\r') {
            before = c;
            return;
        }
        if (c == '\n' || c == '\r') {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate(c)) {
            column++;
        }
        before = c;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }
}
