package org.vitagraph.store;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.walker.Walker;

/**
 * Says which queries the endpoint runs: SPARQL 1.1 over the release's own graphs, by means that stay inside it.
 *
 * <p>Fuseki as it comes follows SERVICE to any address, reads graphs named by FROM, makes an instance of any class that {@code java:}
 * names, and knows functions that call others by name.
 */
final class QueryGuard {

    /** The longest text that is parsed; the parser takes seconds for a megabyte of comment. */
    static final int MAX_BYTES = 256 * 1024;

    private static final int MAX_DEPTH = 100;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE = 413;

    private final Set<String> graphs;

    /** Guards a release with these graphs, given by their IRIs. */
    QueryGuard(Set<String> graphs) {
        this.graphs = Set.copyOf(graphs);
    }

    /** Parses and judges. */
    Verdict judge(String text) {
        return judge(text, List.of(), List.of());
    }

    /**
     * Parses and judges a query whose graphs may be named beside it (SPARQL 1.1 Protocol §2.1.4); those then replace its own.
     *
     * @param defaults IRIs of the graphs that make up the default graph
     * @param named IRIs of the named graphs
     */
    Verdict judge(String text, List<String> defaults, List<String> named) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return new Verdict.Refused(TOO_LARGE, "The query is longer than " + MAX_BYTES / 1024 + " KB.");
        }
        if (deep(text)) {
            return new Verdict.Refused(BAD_REQUEST, "The query nests deeper than " + MAX_DEPTH + " brackets.");
        }
        try {
            Query query = QueryFactory.create(text, "urn:x-vitagraph:query", Syntax.syntaxSPARQL_11);
            if (!defaults.isEmpty() || !named.isEmpty()) {
                query.getGraphURIs().clear();
                query.getNamedGraphURIs().clear();
                defaults.forEach(query::addGraphURI);
                named.forEach(query::addNamedGraphURI);
            }
            Optional<String> reason = refusal(query);
            return reason.isPresent() ? new Verdict.Refused(FORBIDDEN, reason.get()) : new Verdict.Allowed(query);
        } catch (QueryParseException e) {
            return new Verdict.Refused(BAD_REQUEST, "The query is not SPARQL 1.1: " + e.getMessage());
        } catch (QueryException e) {
            return new Verdict.Refused(BAD_REQUEST, "The query cannot be understood: " + e.getMessage());
        } catch (StackOverflowError e) {
            return new Verdict.Refused(BAD_REQUEST, "The query nests too deep.");
        }
    }

    private Optional<String> refusal(Query query) {
        Set<String> named = new HashSet<>(query.getGraphURIs());
        named.addAll(query.getNamedGraphURIs());
        named.removeAll(graphs);
        if (!named.isEmpty()) {
            return Optional.of("FROM may name the graphs of this release only, not <"
                    + named.iterator().next() + ">.");
        }
        if (query.isJsonType()) {
            return Optional.of("JSON is no form of query in SPARQL 1.1.");
        }
        if (query.getQueryPattern() == null) {
            return Optional.empty();
        }
        GuardVisitor visitor = new GuardVisitor();
        Op op = Algebra.compile(query);
        Walker.walk(op, visitor, visitor.expressions());
        return visitor.refusal();
    }

    /** Tells whether brackets nest too deep for a parser by recursion; those in strings count too, which harms no real query. */
    private static boolean deep(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '{' || c == '[') {
                depth++;
                if (depth > MAX_DEPTH) {
                    return true;
                }
            } else if (c == ')' || c == '}' || c == ']') {
                depth--;
            }
        }
        return false;
    }
}
