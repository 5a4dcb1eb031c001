package org.vitagraph.store;

import java.io.OutputStream;
import org.apache.jena.query.Query;

/** Answers queries of any form. */
@FunctionalInterface
interface Answering {

    /**
     * Writes the answer; whatever stops it is an exception, and what was written until then is no answer.
     *
     * @param query one that the guard let pass
     * @param format how to write it
     * @param out where to, left open
     * @param count is told how many rows or triples there are so far
     */
    void write(Query query, ResultFormat format, OutputStream out, RowCount count);
}
