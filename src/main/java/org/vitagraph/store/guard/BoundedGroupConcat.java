package org.vitagraph.store.guard;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.graph.NodeConst;
import org.jspecify.annotations.Nullable;

/** GROUP_CONCAT (SPARQL 1.1 §18.5.1.7) whose result stays within the limit of values. */
final class BoundedGroupConcat extends AggregatorBase {

    private final @Nullable String separator;
    private final Limits limits;

    BoundedGroupConcat(boolean distinct, Expr expression, @Nullable String separator, Limits limits) {
        super("GROUP_CONCAT", distinct, expression);
        this.separator = separator;
        this.limits = limits;
    }

    @Override
    public Aggregator copy(ExprList expressions) {
        return new BoundedGroupConcat(isDistinct, expressions.get(0), separator, limits);
    }

    @Override
    public Accumulator createAccumulator() {
        return new Joined(getExpr(), isDistinct, separator == null ? " " : separator, limits);
    }

    @Override
    public Node getValueEmpty() {
        return NodeConst.emptyString;
    }

    @Override
    public int hashCode() {
        return HC_AggGroupConcat ^ exprList.hashCode();
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
        return this == other;
    }

    private static final class Joined extends AccumulatorExpr {

        private final StringBuilder text = new StringBuilder();
        private final String separator;
        private final Limits limits;
        private boolean first = true;

        Joined(Expr expression, boolean distinct, String separator, Limits limits) {
            super(expression, distinct);
            this.separator = separator;
            this.limits = limits;
        }

        @Override
        protected void accumulate(NodeValue value, Binding binding, FunctionEnv environment) {
            if (!first) {
                text.append(separator);
            }
            first = false;
            text.append(value.asUnquotedString());
            BoundedFunctions.check(text.length(), limits);
        }

        @Override
        protected void accumulateError(Binding binding, FunctionEnv environment) {
            // What cannot be evaluated adds nothing; the super class counts it.
        }

        @Override
        protected NodeValue getAccValue() {
            return NodeValue.makeString(text.toString());
        }
    }
}
