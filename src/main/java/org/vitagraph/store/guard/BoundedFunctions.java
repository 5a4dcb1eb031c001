package org.vitagraph.store.guard;

import java.util.List;
import java.util.Objects;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.util.Context;

/**
 * Puts bounded functions in the place of those that ARQ's time limit does not stop: CONCAT, GROUP_CONCAT, REPLACE and products,
 * whose values can double at each step, and REGEX and REPLACE, which can take time without end.
 */
public final class BoundedFunctions extends ExprTransformCopy {

    private final Limits limits;

    private BoundedFunctions(Limits limits) {
        this.limits = limits;
    }

    /** Makes all queries in a context run with bounded functions. */
    public static void install(Context context, Limits limits) {
        RewriteFactory usual = Optimize.getFactory();
        RewriteFactory bounded = in -> op -> usual.create(in).rewrite(bound(op, limits));
        context.set(ARQConstants.sysOptimizerFactory, bounded);
    }

    /** Gives the same operation with bounded functions. */
    static Op bound(Op op, Limits limits) {
        return Transformer.transform(new Groups(limits), new BoundedFunctions(limits), op);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        return switch (function) {
            case E_StrConcat concat -> new BoundedConcat(arguments, limits);
            case E_Regex regex -> LinearMatch.of(arguments, limits);
            case E_StrReplace replace -> LinearReplace.of(arguments, limits);
            default -> super.transform(function, arguments);
        };
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr first, Expr second) {
        return function instanceof E_Multiply
                ? new BoundedMultiply(first, second, limits)
                : super.transform(function, first, second);
    }

    /** Fails where a value would be longer than the limit. */
    static void check(long length, Limits limits) {
        if (length > limits.of(Limit.VALUE_LENGTH)) {
            throw LimitExceeded.of(limits, Limit.VALUE_LENGTH);
        }
    }

    private static final class Groups extends TransformCopy {

        private final Limits limits;

        Groups(Limits limits) {
            this.limits = limits;
        }

        @Override
        public Op transform(OpGroup group, Op below) {
            List<ExprAggregator> aggregators = group.getAggregators().stream()
                    .map(one -> new ExprAggregator(one.getVar(), bound(one.getAggregator())))
                    .toList();
            return new OpGroup(below, group.getGroupVars(), aggregators);
        }

        private Aggregator bound(Aggregator aggregator) {
            return switch (aggregator) {
                case AggGroupConcat concat ->
                    new BoundedGroupConcat(false, argument(concat), concat.getSeparator(), limits);
                case AggGroupConcatDistinct concat ->
                    new BoundedGroupConcat(true, argument(concat), concat.getSeparator(), limits);
                default -> aggregator;
            };
        }

        private static Expr argument(Aggregator aggregator) {
            return Objects.requireNonNull(aggregator.getExprList()).get(0);
        }
    }
}
