package org.vitagraph.source.rdf;

/** Ends a reading that would take too much memory. */
final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String what;

    TooMany(String what) {
        this.what = what;
    }

    /** Gives what there is too much of. */
    String what() {
        return what;
    }
}
