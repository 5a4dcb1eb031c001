package org.vitagraph.store.guard;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Table;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitor;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.WholeAlgebra;

/** Walks the algebra of a query and keeps the first thing in it that may not run. */
final class GuardVisitor extends WholeAlgebra {

    private final ExprVisitor expressions = new Expressions();
    private final Map<Limit, Long> counted = new EnumMap<>(Limit.class);
    private final IdentityHashMap<Expr, Integer> depths = new IdentityHashMap<>();
    private final Limits limits;
    private boolean steady = true;
    private boolean extended;
    private @Nullable String refusal;

    GuardVisitor(Limits limits) {
        this.limits = limits;
    }

    /** Gives why the query may not run, nothing where it may. */
    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Tells whether the query has the same answer each time. */
    boolean steady() {
        return steady;
    }

    /** Tells whether the query has a predicate that is computed, which SPARQL 1.1 does not know. */
    boolean extended() {
        return extended;
    }

    @Override
    protected ExprVisitor expressions() {
        return expressions;
    }

    private final class Expressions extends ExprVisitorBase {
        @Override
        public void visit(ExprFunction0 function) {
            // NOW, RAND, UUID, STRUUID, BNODE.
            steady = false;
            measure(function);
        }

        @Override
        public void visit(ExprFunction1 function) {
            measure(function);
        }

        @Override
        public void visit(ExprFunction2 function) {
            measure(function);
        }

        @Override
        public void visit(ExprFunction3 function) {
            measure(function);
        }

        @Override
        public void visit(ExprFunctionOp function) {
            measure(function);
        }

        @Override
        public void visit(ExprFunctionN function) {
            measure(function);
            if (function instanceof E_Call) {
                refuse("CALL is not allowed.");
            } else if (function instanceof E_Function called && !ClosedFunctions.function(called.getFunctionIRI())) {
                refuse("The function <" + called.getFunctionIRI() + "> is not allowed.");
            }
        }
    }

    /** Counts an expression and its arguments, whose own depths are known: parts are visited first. */
    private void measure(ExprFunction function) {
        count(Limit.EXPRESSIONS, 1L + function.numArgs());
        int deepest = 0;
        for (Expr argument : function.getArgs()) {
            deepest = Math.max(deepest, depths.getOrDefault(argument, 0));
        }
        depths.put(function, deepest + 1);
        if (deepest + 1 > limits.of(Limit.EXPRESSION_DEPTH)) {
            throw LimitExceeded.of(limits, Limit.EXPRESSION_DEPTH);
        }
    }

    private void count(Limit limit, long more) {
        if (counted.merge(limit, more, Long::sum) > limits.of(limit)) {
            throw LimitExceeded.of(limits, limit);
        }
    }

    @Override
    public void visit(OpUnion union) {
        count(Limit.UNIONS, 1);
    }

    @Override
    public void visit(OpTable table) {
        Table values = table.getTable();
        count(Limit.VALUES, (long) values.size() * Math.max(1, values.getVars().size()));
    }

    @Override
    public void visit(OpPath path) {
        count(Limit.PATTERNS, 1);
        count(Limit.PATHS, PathLength.of(path.getTriplePath().getPath()));
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
        count(Limit.PATTERNS, 1);
        if (!triple.getPredicate().isURI()) {
            return;
        }
        String predicate = triple.getPredicate().getURI();
        boolean function = PropertyFunctionRegistry.get().isRegistered(predicate)
                || predicate.startsWith("java:")
                || predicate.startsWith("http://jena.apache.org/ARQ/")
                || predicate.startsWith("http://jena.apache.org/text#")
                || predicate.startsWith("http://jena.hpl.hp.com/ARQ/");
        extended |= function;
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
