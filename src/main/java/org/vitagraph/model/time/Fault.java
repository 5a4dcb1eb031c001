package org.vitagraph.model.time;

/** A fault in a text that is read; it never leaves the package, whose doors answer with values. */
final class Fault extends Exception {
    private static final long serialVersionUID = 1L;
    private final int column;

    /** Takes what is wrong and the column, counted from 1. */
    Fault(String message, int column) {
        super(message, null, false, false);
        this.column = column;
    }

    int column() {
        return column;
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
