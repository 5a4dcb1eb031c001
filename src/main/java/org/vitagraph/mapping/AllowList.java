package org.vitagraph.mapping;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.E_Random;
import org.apache.jena.sparql.expr.E_StrUUID;
import org.apache.jena.sparql.expr.E_UUID;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/** What a pattern may say: SPARQL 1.1 with the functions of this package, and nothing whose result changes by itself. */
final class AllowList extends ElementVisitorBase {

    private static final Set<Class<?>> UNSTEADY =
            Set.of(E_Now.class, E_Random.class, E_UUID.class, E_StrUUID.class, E_BNode.class);

    private String offence = "";

    /** Gives what a query says that it must not. */
    static Optional<String> offence(Query query) {
        for (Quad quad : query.getConstructTemplate().getQuads()) {
            if (quad.getSubject().isBlank() || quad.getObject().isBlank()) {
                return Optional.of("blank nodes have no place in a pattern; mint a node with vg:node(…)");
            }
        }
        AllowList visitor = new AllowList();
        Element where = query.getQueryPattern();
        ElementWalker.walk(where, visitor);
        return visitor.offence.isEmpty() ? Optional.empty() : Optional.of(visitor.offence);
    }

    @Override
    public void visit(ElementBind element) {
        check(element.getExpr());
    }

    @Override
    public void visit(ElementFilter element) {
        check(element.getExpr());
    }

    @Override
    public void visit(ElementService element) {
        offence = "SERVICE has no place in a pattern";
    }

    private void check(Expr expression) {
        if (!expression.isFunction()) {
            return;
        }
        ExprFunction function = expression.getFunction();
        if (UNSTEADY.contains(function.getClass())) {
            offence = function.getFunctionSymbol() + " gives another result each time";
        } else if (function instanceof E_Function called && !PatternFunctions.isKnown(called.getFunctionIRI())) {
            offence = "no function is called <" + called.getFunctionIRI() + ">";
        }
        function.getArgs().forEach(this::check);
    }
}
