package org.vitagraph.rdf;

import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.RowSet;

/** Queries over one release, whose default graph is the union of its graphs; safe to be called from several threads. */
public interface QueryService {

    /**
     * Runs a SELECT query and hands over its rows while the store is open for reading.
     *
     * @param query the text, which the caller answers for: one that is refused or does not parse is an exception
     * @param use reads the rows, and keeps none of them
     */
    <T> T select(String query, Function<RowSet, T> use);

    /** Runs a CONSTRUCT query. */
    Graph construct(String query);

    /** Runs an ASK query. */
    boolean ask(String query);
}
