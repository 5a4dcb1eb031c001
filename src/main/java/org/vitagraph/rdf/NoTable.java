package org.vitagraph.rdf;

/** A query was asked for its rows whose answer has none: it is no SELECT. */
public final class NoTable extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final boolean ask;

    /**
     * Says what it is.
     *
     * @param ask whether the query is an ASK
     */
    public NoTable(boolean ask) {
        super("The query is no SELECT.");
        this.ask = ask;
    }

    /** Tells whether the query is an ASK, whose answer is true or false. */
    public boolean isAsk() {
        return ask;
    }
}
