package org.vitagraph.rdf;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitor;

/**
 * A visitor of all that stands in the algebra of a query. Jena's walker passes over the expressions in ORDER BY, in GROUP BY and in
 * aggregates; here they are visited like the others, each after its parts.
 */
public abstract class WholeAlgebra extends OpVisitorBase {

    /** Gives the part that looks at expressions. */
    protected abstract ExprVisitor expressions();

    /** Visits an operation and all below it. */
    public final void walk(Op op) {
        Walker.walk(op, this, expressions());
    }

    @Override
    public final void visit(OpOrder order) {
        order.getConditions().forEach(condition -> walk(condition.getExpression()));
    }

    @Override
    public final void visit(OpGroup group) {
        group.getGroupVars().getExprs().values().forEach(this::walk);
        group.getAggregators().forEach(aggregator -> {
            ExprList arguments = aggregator.getAggregator().getExprList();
            if (arguments != null) {
                arguments.forEach(this::walk);
            }
        });
    }

    private void walk(Expr expression) {
        Walker.walk(expression, this, expressions());
    }
}
