package org.vitagraph.store.guard;

import org.apache.jena.query.Query;

/** What the guard says of a query's text. */
public sealed interface Verdict {

    /**
     * The query may run.
     *
     * @param query as parsed
     * @param steady whether it has the same answer each time, on the same data
     */
    record Allowed(Query query, boolean steady) implements Verdict {}

    /**
     * The query may not run.
     *
     * @param status the HTTP status that says so
     * @param reason a plain sentence
     */
    record Refused(int status, String reason) implements Verdict {}
}
