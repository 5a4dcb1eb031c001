package org.vitagraph.source.rdf;

import java.util.Locale;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitor;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.vocabulary.XSD;
import org.vitagraph.rdf.WholeAlgebra;

/**
 * What a query of a publication may not say: it asks the files of its source and nothing else, and gives the same each time. There
 * is no SERVICE, no FROM, no function but those of SPARQL and the casts of XML Schema.
 */
final class ClosedQuery extends WholeAlgebra {
    private final Expressions expressions = new Expressions();
    private String refusal = "";

    private ClosedQuery() {}

    /** Gives why a query is refused; empty where it is not. */
    static String refusal(Query query) {
        if (query.hasDatasetDescription()) {
            return "FROM has no place here: the query asks the file.";
        }
        ClosedQuery guard = new ClosedQuery();
        guard.walk(Algebra.compile(query));
        return guard.refusal;
    }

    @Override
    public void visit(OpService service) {
        refusal = "SERVICE has no place here: nothing is fetched.";
    }

    @Override
    protected ExprVisitor expressions() {
        return expressions;
    }

    private final class Expressions extends ExprVisitorBase {
        @Override
        public void visit(ExprFunction0 function) {
            String name = function.getFunctionSymbol().getSymbol().toUpperCase(Locale.ROOT);
            refusal = name + " has no place here: it gives another result each time.";
        }

        @Override
        public void visit(ExprFunctionN function) {
            if (function instanceof E_Function called
                    && !called.getFunctionIRI().startsWith(XSD.getURI())) {
                refusal = "The function <" + called.getFunctionIRI() + "> has no place here.";
            }
        }
    }
}
