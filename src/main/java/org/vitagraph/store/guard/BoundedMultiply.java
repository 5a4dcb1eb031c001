package org.vitagraph.store.guard;

import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/** A product (SPARQL 1.1 §17.3) whose digits stay within a limit: xsd:integer and xsd:decimal have no end of their own. */
final class BoundedMultiply extends E_Multiply {

    private final Limits limits;

    BoundedMultiply(Expr first, Expr second, Limits limits) {
        super(first, second);
        this.limits = limits;
    }

    @Override
    public NodeValue eval(NodeValue first, NodeValue second) {
        long digits = digits(first) + digits(second);
        if (digits > limits.of(Limit.NUMBER_LENGTH)) {
            throw LimitExceeded.of(limits, Limit.NUMBER_LENGTH);
        }
        return super.eval(first, second);
    }

    private static long digits(NodeValue value) {
        if (value.isInteger()) {
            return value.getInteger().bitLength() / 3;
        }
        return value.isDecimal() ? value.getDecimal().unscaledValue().bitLength() / 3 : 0;
    }

    @Override
    public Expr copy(Expr first, Expr second) {
        return new BoundedMultiply(first, second, limits);
    }
}
