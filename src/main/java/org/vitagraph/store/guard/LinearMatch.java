package org.vitagraph.store.guard;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/** REGEX (SPARQL 1.1 §17.4.3.14) in linear time. */
final class LinearMatch extends ExprFunctionN {

    private final Limits limits;
    private final @Nullable LinearPattern constant;

    private LinearMatch(ExprList arguments, Limits limits, @Nullable LinearPattern constant) {
        super("regex", arguments);
        this.limits = limits;
        this.constant = constant;
    }

    static LinearMatch of(ExprList arguments, Limits limits) {
        return new LinearMatch(arguments, limits, constant(arguments, 2, limits));
    }

    /** Compiles the second argument where it and the flags are written out in the query, else gives null. */
    static @Nullable LinearPattern constant(ExprList arguments, int flagsAt, Limits limits) {
        Expr flags = arguments.size() > flagsAt ? arguments.get(flagsAt) : null;
        if (!arguments.get(1).isConstant() || flags != null && !flags.isConstant()) {
            return null;
        }
        return LinearPattern.of(arguments.get(1).getConstant(), flags == null ? null : flags.getConstant(), limits);
    }

    /** Gives the letters of a value that REGEX and REPLACE take. */
    static String text(NodeValue value) {
        if (!value.isString() && !value.isLangString()) {
            throw new ExprEvalException("not a text");
        }
        return value.asUnquotedString();
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        String text = text(arguments.get(0));
        LinearPattern pattern = constant != null
                ? constant
                : LinearPattern.of(arguments.get(1), arguments.size() > 2 ? arguments.get(2) : null, limits);
        return NodeValue.booleanReturn(pattern.isFoundIn(text, limits));
    }

    @Override
    public Expr copy(ExprList arguments) {
        return of(arguments, limits);
    }
}
