package org.vitagraph.store.remote;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Rows as they come in; where they break off, that is no end.
 *
 * @param rows what is read
 * @param answer where from
 */
record RemoteRows(RowSet rows, Answer answer) implements RowSet {

    private <T> T read(Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            throw answer.broken(e);
        }
    }

    @Override
    public boolean hasNext() {
        return read(rows::hasNext);
    }

    @Override
    public Binding next() {
        return read(rows::next);
    }

    @Override
    public List<Var> getResultVars() {
        return read(rows::getResultVars);
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
