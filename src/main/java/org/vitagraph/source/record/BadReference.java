package org.vitagraph.source.record;

/** Says that a reference is not written as its format wants it. */
public final class BadReference extends Exception {
    private static final long serialVersionUID = 1L;

    private final int column;

    /**
     * Makes one.
     *
     * @param message what is wrong, a plain sentence
     * @param column where in the reference, from 1; 0 where that is not known
     */
    public BadReference(String message, int column) {
        super(message);
        this.column = column;
    }

    /** Gives where in the reference the fault is, from 1; 0 where that is not known. */
    public int column() {
        return column;
    }

    /** Gives what is wrong, a plain sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
