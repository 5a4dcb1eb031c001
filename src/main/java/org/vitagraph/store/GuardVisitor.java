package org.vitagraph.store;

import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitor;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/** Walks the algebra of a query and keeps the first thing in it that may not run. */
final class GuardVisitor extends OpVisitorBase {

    private final ExprVisitor expressions = new Expressions();
    private @Nullable String refusal;

    /** Gives why the query may not run, nothing where it may. */
    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Gives the part that looks at expressions. */
    ExprVisitor expressions() {
        return expressions;
    }

    private final class Expressions extends ExprVisitorBase {
        @Override
        public void visit(ExprFunctionN function) {
            if (function instanceof E_Call) {
                refuse("CALL is not allowed.");
            } else if (function instanceof E_Function called && !ClosedFunctions.function(called.getFunctionIRI())) {
                refuse("The function <" + called.getFunctionIRI() + "> is not allowed.");
            }
        }
    }

    // Jena's walker passes over what stands in ORDER BY, GROUP BY and aggregates.

    @Override
    public void visit(OpOrder order) {
        order.getConditions().forEach(condition -> walk(condition.getExpression()));
    }

    @Override
    public void visit(OpGroup group) {
        group.getGroupVars().getExprs().values().forEach(this::walk);
        group.getAggregators().forEach(aggregator -> {
            ExprList arguments = aggregator.getAggregator().getExprList();
            if (arguments != null) {
                arguments.forEach(this::walk);
            }
        });
    }

    private void walk(Expr expression) {
        Walker.walk(expression, this, expressions);
    }

    @Override
    public void visit(OpService service) {
        refuse("SERVICE is not allowed.");
    }

    @Override
    public void visit(OpPropFunc function) {
        refuse("The property function <" + function.getProperty() + "> is not allowed.");
    }

    @Override
    public void visit(OpBGP pattern) {
        pattern.getPattern().forEach(this::look);
    }

    @Override
    public void visit(OpTriple pattern) {
        look(pattern.getTriple());
    }

    @Override
    public void visit(OpQuadPattern pattern) {
        pattern.getBasicPattern().forEach(this::look);
    }

    private void look(Triple triple) {
        if (!triple.getPredicate().isURI()) {
            return;
        }
        String predicate = triple.getPredicate().getURI();
        boolean function = PropertyFunctionRegistry.get().isRegistered(predicate)
                || predicate.startsWith("java:")
                || predicate.startsWith("http://jena.apache.org/ARQ/")
                || predicate.startsWith("http://jena.apache.org/text#")
                || predicate.startsWith("http://jena.hpl.hp.com/ARQ/");
        if (function && !ClosedFunctions.property(predicate)) {
            refuse("The property function <" + predicate + "> is not allowed.");
        }
    }

    private void refuse(String reason) {
        if (refusal == null) {
            refusal = reason;
        }
    }
}
