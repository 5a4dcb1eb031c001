package org.vitagraph.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;

/** Looks through a SPARQL query for syntax errors, calls to the outside, functions of unknown origin and misspelt terms. */
final class QueryLint {
    private static final String FN = "http://www.w3.org/2005/xpath-functions";

    private final KnownTerms terms;
    private final List<Fault> faults = new ArrayList<>();
    private final @Nullable Query query;
    private final String text;

    /**
     * Parses and looks through a query.
     *
     * @param terms the terms that a query may use
     * @param prefixes given from outside, beside those that the query declares
     * @param text SPARQL 1.1
     */
    QueryLint(KnownTerms terms, PrefixMapping prefixes, String text) {
        this.terms = terms;
        this.text = text;
        this.query = parse(prefixes);
        if (query != null) {
            Walker.walk(Algebra.compile(query), new Patterns(), new Calls());
        }
    }

    private @Nullable Query parse(PrefixMapping prefixes) {
        Query made = new Query();
        made.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(prefixes));
        try {
            return QueryFactory.parse(made, text, null, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            String what = Objects.requireNonNullElse(e.getMessage(), "")
                    .lines()
                    .findFirst()
                    .orElse("");
            fault(Code.SHAPE_BROKEN, e.getLine(), e.getColumn(), "", "The query cannot be read: " + what + ".");
        } catch (QueryException e) {
            fault(Code.SHAPE_BROKEN, 1, 1, "", "The query cannot be read: " + e.getMessage() + ".");
        }
        return null;
    }

    /** Gives the parsed query, null where it has a syntax error. */
    @Nullable
    Query query() {
        return query;
    }

    /** Gives what is wrong, in the order of the query. */
    List<Fault> faults() {
        return List.copyOf(faults);
    }

    private void fault(Code code, int line, int column, String value, String message) {
        Fault fault = new Fault(code, Math.max(1, line), Math.max(1, column), value, message);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    /** Reports a fault at the first place where a word stands. */
    private void faultAt(Code code, String word, String value, String message) {
        int index = Math.max(0, text.indexOf(word));
        String before = text.substring(0, index);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        fault(code, line, index - before.lastIndexOf('\n'), value, message);
    }

    private void term(@Nullable Node node) {
        if (node != null && node.isURI() && terms.misspelt(node.getURI())) {
            String name = Objects.requireNonNullElse(Namespaces.shorten(node.getURI()), node.getURI());
            faultAt(
                    Code.UNKNOWN_TERM,
                    name.substring(name.indexOf(':')),
                    name,
                    "There is no term " + name + "." + terms.proposal(node.getURI()));
        }
    }

    /** A fault at a line and column of the query, both from 1. */
    record Fault(Code code, int line, int column, String value, String message) {}

    /** Looks at what the query matches. */
    private final class Patterns extends OpVisitorBase {
        @Override
        public void visit(OpBGP op) {
            op.getPattern().forEach(t -> {
                term(t.getSubject());
                term(t.getPredicate());
                term(t.getObject());
            });
        }

        @Override
        public void visit(OpPath op) {
            TriplePath path = op.getTriplePath();
            term(path.getSubject());
            PathTerms.of(path.getPath()).forEach(QueryLint.this::term);
            term(path.getObject());
        }

        @Override
        public void visit(OpService op) {
            faultAt(
                    Code.SHAPE_BROKEN,
                    "SERVICE",
                    op.getService().toString(),
                    "SERVICE is not allowed: a check never calls another server.");
        }
    }

    /** Looks at what the query calls. */
    private final class Calls extends ExprVisitorBase {
        @Override
        public void visit(ExprFunctionN call) {
            String function = call.getFunctionIRI();
            if (function != null && !function.startsWith(Namespaces.XSD) && !function.startsWith(FN)) {
                faultAt(
                        Code.SHAPE_BROKEN,
                        function,
                        function,
                        "The function " + function + " is not one of SPARQL 1.1, and no other is allowed.");
            }
        }
    }
}
