package org.vitagraph.store.guard;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** CONCAT (SPARQL 1.1 §17.4.3.12) whose result stays within the limit of values. */
final class BoundedConcat extends E_StrConcat {

    private final Limits limits;

    BoundedConcat(ExprList arguments, Limits limits) {
        super(arguments);
        this.limits = limits;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        long length = 0;
        for (NodeValue argument : arguments) {
            length += argument.asUnquotedString().length();
        }
        BoundedFunctions.check(length, limits);
        return super.eval(arguments);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new BoundedConcat(arguments, limits);
    }
}
