package org.vitagraph.source.gedcom;

/** Says that a date is not one; it never leaves the package. */
final class DateFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int column;

    DateFault(String sentence, int column) {
        super(sentence, null, false, false);
        this.column = column;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    int column() {
        return column;
    }
}
