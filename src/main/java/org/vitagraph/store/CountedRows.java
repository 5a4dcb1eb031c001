package org.vitagraph.store;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.LimitExceeded;
import org.vitagraph.store.guard.Limits;

/**
 * The rows of an answer, counted; too many are an error.
 *
 * @param rows what is counted
 * @param limits what is allowed
 * @param limit which limit holds
 * @param count is told
 */
record CountedRows(RowSet rows, Limits limits, Limit limit, RowCount count) implements RowSet {

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Binding next() {
        Binding row = rows.next();
        long number = rows.getRowNumber();
        if (number > limits.of(limit)) {
            throw LimitExceeded.of(limits, limit);
        }
        count.rows(number);
        return row;
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber();
    }

    @Override
    public void close() {
        rows.close();
    }
}
