package org.vitagraph.rdf;

/** A store elsewhere does not answer as it should: it is down, refuses, breaks off, or says something else than an answer. */
public final class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what the store does.
     *
     * @param reason a sentence for those who run the server; readers are told only that there is no answer
     */
    public StoreUnavailable(String reason) {
        super(reason);
    }

    /** Says what the store does, and why it is thought so. */
    public StoreUnavailable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
