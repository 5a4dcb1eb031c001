package org.vitagraph.store;

import java.io.OutputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.LimitExceeded;
import org.vitagraph.store.guard.Limits;
import org.vitagraph.store.guard.MemoryWatch;

/**
 * Runs queries that the guard let pass and writes their answers.
 *
 * @param dataset what is asked
 * @param limits what an answer may take
 * @param memory stops queries where there is too little of it
 * @param timeout how long a query may take, from its beginning to its last row
 */
record Answers(DatasetGraph dataset, Limits limits, MemoryWatch memory, Duration timeout) implements Answering {

    /** A query that was stopped because memory ran out. */
    static final class OutOfRoom extends QueryCancelledException {

        private static final long serialVersionUID = 1L;
    }

    /** Tells whether the answer to a query is a table (SELECT, ASK), else a graph. */
    static boolean table(Query query) {
        return query.isSelectType() || query.isAskType();
    }

    /** Says for a user why a query that may run did not come to its end. */
    static String reason(RuntimeException fault, Limits limits) {
        return switch (fault) {
            case OutOfRoom room -> "The query needs more memory than there is for it now.";
            case QueryCancelledException cancelled -> limits.exceeded(Limit.TIME);
            case QueryExecException e
            when e.getCause() instanceof Error -> Objects.requireNonNullElse(e.getMessage(), "");
            default -> "The query failed: " + fault.getMessage();
        };
    }

    /** Runs a query while the store is open for reading; one that goes beyond a limit is an exception of queries. */
    <T> T run(Query query, Function<QueryExec, T> use) {
        return within(() -> Txn.calculateRead(dataset, () -> {
            try (QueryExec exec = QueryExec.dataset(dataset)
                            .query(query)
                            .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                            // FROM says what the default graph is (SPARQL 1.1 §13.2); TDB2 would still take the union.
                            .set(TDB2.symUnionDefaultGraph, !query.hasDatasetDescription())
                            .build();
                    MemoryWatch.Running running = memory.watch(exec::abort)) {
                try {
                    T used = use.apply(exec);
                    refuseIfCancelled(exec);
                    return used;
                } catch (QueryCancelledException e) {
                    throw running.isStopped() ? new OutOfRoom() : e;
                }
            }
        }));
    }

    /** ARQ's grouping, where it is cancelled before its first row, ends as if there were none: what was stopped is no answer. */
    private static void refuseIfCancelled(QueryExec exec) {
        AtomicBoolean cancelled = Context.getCancelSignal(exec.getContext());
        if (cancelled != null && cancelled.get()) {
            throw new QueryCancelledException();
        }
    }

    private <T> T within(java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (LimitExceeded e) {
            throw new QueryExecException(e.reason(), e);
        } catch (StackOverflowError e) {
            throw new QueryExecException(limits.exceeded(Limit.EXPRESSION_DEPTH), e);
        }
    }

    @Override
    public void write(Query query, ResultFormat format, OutputStream out, RowCount count) {
        if (query.isDescribeType()) {
            describe(query, format, out, count);
            return;
        }
        run(query, exec -> {
            if (query.isSelectType()) {
                table(exec.select(), format, out, limits, count);
            } else if (query.isAskType()) {
                yesOrNo(exec.ask(), format, out);
            } else {
                GraphOutput graph = graph(query, format, out, count);
                exec.constructTriples().forEachRemaining(graph);
                graph.close();
            }
            return format;
        });
    }

    /** Writes the rows of a table. */
    static void table(RowSet rows, ResultFormat format, OutputStream out, Limits limits, RowCount count) {
        boolean inMemory = format.lang().equals(ResultSetLang.RS_Text);
        Limit limit = inMemory ? Limit.GRAPH_TRIPLES : Limit.ROWS;
        ResultsWriter.create().lang(format.lang()).write(out, new CountedRows(rows, limits, limit, count));
    }

    /** Writes the answer to an ASK. */
    static void yesOrNo(boolean answer, ResultFormat format, OutputStream out) {
        ResultsWriter.create().lang(format.lang()).build().write(out, answer);
    }

    private GraphOutput graph(Query query, ResultFormat format, OutputStream out, RowCount count) {
        return GraphOutput.begin(format, query.getPrefixMapping().getNsPrefixMap(), out, limits, count);
    }

    private void describe(Query query, ResultFormat format, OutputStream out, RowCount count) {
        long deadline = System.nanoTime() + timeout.toNanos();
        boolean rows =
                query.getQueryPattern() != null && !query.getProjectVars().isEmpty();
        within(() -> Txn.calculateRead(dataset, () -> {
            GraphOutput graph = graph(query, format, out, count);
            Describing describing = new Describing(described(query), graph, deadline);
            query.getResultURIs().forEach(describing::node);
            if (rows) {
                query.setQuerySelectType();
                run(query, exec -> {
                    exec.select().forEachRemaining(describing::row);
                    return format;
                });
            }
            graph.close();
            return format;
        }));
    }

    private Graph described(Query query) {
        return query.hasDatasetDescription()
                ? DynamicDatasets.dynamicDataset(query.getDatasetDescription(), dataset, false)
                        .getDefaultGraph()
                : dataset.getUnionGraph();
    }
}
