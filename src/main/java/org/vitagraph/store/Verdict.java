package org.vitagraph.store;

import org.apache.jena.query.Query;

/** What the guard says of a query's text. */
sealed interface Verdict {

    /**
     * The query may run.
     *
     * @param query as parsed
     */
    record Allowed(Query query) implements Verdict {}

    /**
     * The query may not run.
     *
     * @param status the HTTP status that says so
     * @param reason a plain sentence
     */
    record Refused(int status, String reason) implements Verdict {}
}
