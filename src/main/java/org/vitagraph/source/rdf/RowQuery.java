package org.vitagraph.source.rdf;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.vocabulary.XSD;
import org.vitagraph.source.record.BadReference;
import org.vitagraph.source.record.Reference;

/**
 * A SPARQL 1.1 SELECT whose rows are records. It may ask the graph and nothing else: no SERVICE, no FROM, no functions but those
 * of SPARQL and the casts of XML Schema.
 *
 * @param text as it stands in the source map
 * @param query what it says
 */
record RowQuery(String text, Query query) implements Reference {

    /** Reads one; the prefixes stand before it already. */
    static RowQuery parse(String text, String prologue) throws BadReference {
        try {
            Query query = QueryFactory.create(prologue + text, Syntax.syntaxSPARQL_11);
            if (!query.isSelectType()) {
                throw new BadReference("Records are found by a class or a SELECT, not by another form of query.", 1);
            } else if (query.hasDatasetDescription()) {
                throw new BadReference("FROM has no place here: the query asks the file.", 1);
            }
            Guard guard = new Guard();
            Walker.walk(Algebra.compile(query), guard, guard.expressions);
            if (!guard.refusal.isEmpty()) {
                throw new BadReference(guard.refusal, 1);
            }
            return new RowQuery(text, query);
        } catch (QueryParseException e) {
            String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new BadReference("This is no SPARQL: " + said + ".", Math.max(e.getColumn(), 0));
        }
    }

    /** Keeps what a query may not say. */
    private static final class Guard extends OpVisitorBase {
        private final Expressions expressions = new Expressions();
        private String refusal = "";

        @Override
        public void visit(OpService service) {
            refusal = "SERVICE has no place here: nothing is fetched.";
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

        private final class Expressions extends ExprVisitorBase {
            @Override
            public void visit(ExprFunction0 function) {
                refusal = function.getFunctionSymbol() + " has no place here: it gives another result each time.";
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
}
