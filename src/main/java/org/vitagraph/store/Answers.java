package org.vitagraph.store;

import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;

/**
 * Runs queries that the guard let pass and writes their answers.
 *
 * @param dataset what is asked
 * @param timeout how long a query may take, from its beginning to its last row
 */
record Answers(DatasetGraph dataset, Duration timeout) {

    /** Tells whether the answer to a query is a table (SELECT, ASK), else a graph. */
    static boolean table(Query query) {
        return query.isSelectType() || query.isAskType();
    }

    /** Says for a user why a query that may run did not come to its end. */
    static String reason(RuntimeException fault, Duration timeout) {
        return fault instanceof QueryCancelledException
                ? "The query took longer than " + timeout.toSeconds() + " seconds."
                : "The query failed: " + fault.getMessage();
    }

    /** Runs a query while the store is open for reading. */
    <T> T run(Query query, Function<QueryExec, T> use) {
        return Txn.calculateRead(dataset, () -> {
            try (QueryExec exec = QueryExec.dataset(dataset)
                    .query(query)
                    .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                    // FROM says what the default graph is (SPARQL 1.1 §13.2); TDB2 would still take the union.
                    .set(TDB2.symUnionDefaultGraph, !query.hasDatasetDescription())
                    .build()) {
                return use.apply(exec);
            }
        });
    }

    /** Writes the answer; whatever stops it is an exception, and what was written until then is no answer. */
    void write(Query query, ResultFormat format, OutputStream out) {
        run(query, exec -> {
            if (query.isSelectType()) {
                ResultsWriter.create().lang(format.lang()).write(out, exec.select());
            } else if (query.isAskType()) {
                ResultsWriter.create().lang(format.lang()).build().write(out, exec.ask());
            } else {
                Graph graph = query.isDescribeType() ? exec.describe() : exec.construct();
                RDFWriter.source(graph).lang(format.lang()).output(out);
            }
            return format;
        });
    }
}
