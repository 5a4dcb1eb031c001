package org.vitagraph.store.guard;

/**
 * A query went beyond a limit while it ran.
 *
 * <p>It is an Error because ARQ takes any exception in a FILTER for "no" and goes on: the answer would look whole and be wrong.
 */
public final class LimitExceeded extends Error {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** Says which limit was exceeded, or what else cannot be done within limits. */
    LimitExceeded(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** Says for the asker what was too much. */
    public String reason() {
        return reason;
    }

    /** Stops a query that exceeds a limit. */
    public static LimitExceeded of(Limits limits, Limit limit) {
        return new LimitExceeded(limits.exceeded(limit));
    }
}
