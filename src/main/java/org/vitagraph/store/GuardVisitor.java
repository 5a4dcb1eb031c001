package org.vitagraph.store;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitor;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/** Walks the algebra of a query and keeps the first thing in it that may not run. */
final class GuardVisitor extends OpVisitorBase {

    private static final Set<String> PROPERTY_FUNCTIONS =
            Set.of("http://jena.apache.org/text#query", "http://jena.apache.org/ARQ/list#member");
    private static final Set<String> FUNCTIONS = Set.of("http://www.w3.org/2001/XMLSchema#");

    private @Nullable String refusal;

    /** Gives why the query may not run, nothing where it may. */
    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Gives the part that looks at expressions. */
    ExprVisitor expressions() {
        return new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionN function) {
                if (function instanceof E_Call) {
                    refuse("CALL is not allowed.");
                } else if (function instanceof E_Function called && !allowed(called.getFunctionIRI())) {
                    refuse("The function <" + called.getFunctionIRI() + "> is not allowed.");
                }
            }
        };
    }

    private static boolean allowed(String function) {
        return FUNCTIONS.contains(function.substring(0, function.indexOf('#') + 1));
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
        boolean function = PropertyFunctionRegistry.get().manages(predicate)
                || predicate.startsWith("java:")
                || predicate.startsWith("http://jena.apache.org/ARQ/")
                || predicate.startsWith("http://jena.apache.org/text#")
                || predicate.startsWith("http://jena.hpl.hp.com/ARQ/");
        if (function && !PROPERTY_FUNCTIONS.contains(predicate)) {
            refuse("The property function <" + predicate + "> is not allowed.");
        }
    }

    private void refuse(String reason) {
        if (refusal == null) {
            refusal = reason;
        }
    }
}
