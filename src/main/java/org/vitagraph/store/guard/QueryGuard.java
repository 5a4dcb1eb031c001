package org.vitagraph.store.guard;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;

/**
 * Says which queries the endpoint runs: SPARQL 1.1 over the release's own graphs, by means that stay inside it.
 *
 * <p>Fuseki as it comes follows SERVICE to any address, reads graphs named by FROM, makes an instance of any class that {@code java:}
 * names, and knows functions that call others by name.
 */
public final class QueryGuard {

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE = 413;

    private final Set<String> graphs;
    private final Limits limits;
    private final boolean search;

    /**
     * Guards a release.
     *
     * @param graphs the IRIs of its graphs
     */
    public QueryGuard(Set<String> graphs, Limits limits) {
        this(graphs, limits, true);
    }

    private QueryGuard(Set<String> graphs, Limits limits, boolean search) {
        this.graphs = Set.copyOf(graphs);
        this.limits = limits;
        this.search = search;
    }

    /** Guards a release beside which there is no index of words. */
    public static QueryGuard withoutSearch(Set<String> graphs, Limits limits) {
        return new QueryGuard(graphs, limits, false);
    }

    /** Parses and judges. */
    public Verdict judge(String text) {
        return judge(text, List.of(), List.of());
    }

    /**
     * Parses and judges a query whose graphs may be named beside it (SPARQL 1.1 Protocol §2.1.4); those then replace its own.
     *
     * @param defaults IRIs of the graphs that make up the default graph
     * @param named IRIs of the named graphs
     */
    public Verdict judge(String text, List<String> defaults, List<String> named) {
        // The parser takes seconds for a megabyte of comment.
        if (text.getBytes(StandardCharsets.UTF_8).length > limits.of(Limit.QUERY_BYTES)) {
            return new Verdict.Refused(TOO_LARGE, limits.exceeded(Limit.QUERY_BYTES));
        }
        if (deep(text)) {
            return new Verdict.Refused(BAD_REQUEST, limits.exceeded(Limit.NESTING));
        }
        try {
            Query query = QueryFactory.create(text, "urn:x-vitagraph:query", Syntax.syntaxSPARQL_11);
            if (!defaults.isEmpty() || !named.isEmpty()) {
                query.getGraphURIs().clear();
                query.getNamedGraphURIs().clear();
                defaults.forEach(query::addGraphURI);
                named.forEach(query::addNamedGraphURI);
            }
            return verdict(query);
        } catch (QueryParseException e) {
            return new Verdict.Refused(BAD_REQUEST, "The query is not SPARQL 1.1: " + e.getMessage());
        } catch (QueryException e) {
            return new Verdict.Refused(BAD_REQUEST, "The query cannot be understood: " + e.getMessage());
        } catch (LimitExceeded e) {
            return new Verdict.Refused(BAD_REQUEST, e.reason());
        } catch (StackOverflowError e) {
            return new Verdict.Refused(BAD_REQUEST, limits.exceeded(Limit.NESTING));
        }
    }

    private Verdict verdict(Query query) {
        Set<String> named = new HashSet<>(query.getGraphURIs());
        named.addAll(query.getNamedGraphURIs());
        named.removeAll(graphs);
        if (!named.isEmpty()) {
            return new Verdict.Refused(
                    FORBIDDEN,
                    "FROM may name the graphs of this release only, not <"
                            + named.iterator().next() + ">.");
        }
        if (query.isJsonType()) {
            return new Verdict.Refused(FORBIDDEN, "JSON is no form of query in SPARQL 1.1.");
        }
        if (query.getQueryPattern() == null) {
            return new Verdict.Allowed(query, true);
        }
        GuardVisitor visitor = new GuardVisitor(limits);
        Op op = Algebra.compile(query);
        visitor.walk(op);
        if (visitor.refusal().isPresent()) {
            return new Verdict.Refused(FORBIDDEN, visitor.refusal().get());
        }
        if (!search && visitor.extended()) {
            return new Verdict.Refused(
                    FORBIDDEN,
                    "This is asked of a store elsewhere, in SPARQL 1.1 alone: there is no text:query and no list:member.");
        }
        // What is wrong with a pattern that is written out is found before anything runs.
        BoundedFunctions.bound(op, limits);
        return new Verdict.Allowed(query, visitor.steady());
    }

    /** Tells whether brackets nest too deep for a parser by recursion; those in strings count too, which harms no real query. */
    private boolean deep(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '{' || c == '[') {
                depth++;
                if (depth > limits.of(Limit.NESTING)) {
                    return true;
                }
            } else if (c == ')' || c == '}' || c == ']') {
                depth--;
            }
        }
        return false;
    }
}
