package org.vitagraph.source.xml;

/** Says that a file has more different names than any vocabulary. */
public final class TooManyNames extends Exception {
    private static final long serialVersionUID = 1L;

    TooManyNames(int most) {
        super("The file has more than " + most + " different names of elements and attributes.", null, false, false);
    }

    /** Gives what is wrong, a plain sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
