package org.vitagraph.store;

import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * TDB2's execution of patterns, which first looks whether anything comes in. TDB2 6.0.0 orders a pattern by its first binding and fails
 * with "Peek iterator is already empty" where there is none (apache/jena, GH-3751 and GH-3763; mended in 6.1.0); nothing in gives nothing
 * out.
 */
final class Execution extends OpExecutorTDB2 {

    private Execution(ExecutionContext context) {
        super(context);
    }

    /** Makes queries in a context run so. */
    static void install(Context context) {
        QC.setFactory(context, Execution::new);
    }

    @Override
    protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
        return input.hasNext() ? super.execute(pattern, input) : input;
    }

    @Override
    protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
        return input.hasNext() ? super.execute(pattern, input) : input;
    }

    @Override
    protected QueryIterator execute(OpFilter filter, QueryIterator input) {
        return input.hasNext() ? super.execute(filter, input) : input;
    }
}
