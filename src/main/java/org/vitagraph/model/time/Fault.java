package org.vitagraph.model.time;

/** A fault in a text that is read; it never leaves the package, whose doors answer with values. */
final class Fault extends Exception {
    private static final long serialVersionUID = 1L;
    private final int column;
    private final boolean contradiction;

    /** Takes what is wrong and the column, counted from 1. */
    Fault(String message, int column) {
        this(message, column, false);
    }

    private Fault(String message, int column, boolean contradiction) {
        super(message, null, false, false);
        this.column = column;
        this.contradiction = contradiction;
    }

    /** Gives a fault of a text that is understood, but cannot be true. */
    static Fault contradiction(String message, int column) {
        return new Fault(message, column, true);
    }

    /** Tells whether the text is understood, but cannot be true. */
    boolean contradiction() {
        return contradiction;
    }

    int column() {
        return column;
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
