package org.vitagraph.source.rdf;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.rdf.Library;

/**
 * A SPARQL 1.1 CONSTRUCT that makes the graph of a source in another vocabulary into one of CIDOC-CRM. It asks the files of the
 * source and nothing else; each node that it makes has an IRI.
 *
 * @param file the file of the query
 * @param query what it says
 */
record ConstructQuery(Library.Item file, Query query) {

    /** Reads a query; empty after a finding: BAD_MAP. */
    static Optional<ConstructQuery> read(Library.Item file, FindingSink findings) {
        try {
            Query query = QueryFactory.create(file.text(), Syntax.syntaxSPARQL_11);
            String refusal = refusal(query);
            if (refusal.isEmpty()) {
                return Optional.of(new ConstructQuery(file, query));
            }
            findings.finding(Finding.of(Code.BAD_MAP, Locator.file(file.name()), "", refusal));
        } catch (QueryParseException e) {
            String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            Locator at = new Locator.Position(file.name(), Math.max(e.getLine(), 0), Math.max(e.getColumn(), 0));
            findings.finding(Finding.of(Code.BAD_MAP, at, "", "This is no SPARQL: " + said + "."));
        }
        return Optional.empty();
    }

    private static String refusal(Query query) {
        if (!query.isConstructType()) {
            return "A graph is made by a CONSTRUCT, not by another form of query.";
        }
        boolean blank = query.getConstructTemplate().getQuads().stream().anyMatch(ConstructQuery::hasBlank);
        if (blank) {
            return "The template has a blank node, which would get another name in each build: bind an IRI in its place, as by "
                    + "BIND(IRI(CONCAT(STR(?person), \"/birth\")) AS ?birth).";
        }
        return ClosedQuery.refusal(query);
    }

    private static boolean hasBlank(Quad quad) {
        return quad.getSubject().isBlank() || quad.getObject().isBlank();
    }

    /**
     * Runs the query and pushes what it makes.
     *
     * @param findings QUERY_REFUSED where it takes too long, RDF_REFUSED where it makes a term that is none
     * @return whether all was made without an error
     */
    boolean run(Graph graph, RdfSink sink, FindingSink findings) {
        try (QueryExec execution = QueryExec.graph(graph)
                .query(query)
                .set(ARQ.httpServiceAllowed, false)
                .set(ARQ.enablePropertyFunctions, false)
                .overallTimeout(SelectFormat.SECONDS, TimeUnit.SECONDS)
                .build()) {
            Iterator<Triple> triples = execution.constructTriples();
            while (triples.hasNext()) {
                Triple triple = triples.next();
                Optional<TermCheck.Fault> fault = fault(triple);
                if (fault.isPresent()) {
                    findings.finding(Finding.of(
                            Code.RDF_REFUSED,
                            Locator.file(file.name()),
                            fault.get().value(),
                            "The query makes a term that is refused. "
                                    + fault.get().sentence()));
                    return false;
                }
                sink.quad(Quad.defaultGraphIRI, triple.getSubject(), triple.getPredicate(), triple.getObject());
            }
            return true;
        } catch (QueryCancelledException e) {
            findings.finding(Finding.of(
                    Code.QUERY_REFUSED,
                    Locator.file(file.name()),
                    "",
                    "The query did not end within " + SelectFormat.SECONDS + " seconds."));
            return false;
        }
    }

    private static Optional<TermCheck.Fault> fault(Triple triple) {
        if (triple.getSubject().isBlank() || triple.getObject().isBlank()) {
            String sentence = "BNODE gives a node another name in each build: make an IRI in its place.";
            return Optional.of(new TermCheck.Fault("BNODE", sentence, java.util.List.of()));
        }
        return TermCheck.fault(triple.getSubject())
                .or(() -> TermCheck.fault(triple.getPredicate()))
                .or(() -> TermCheck.fault(triple.getObject()));
    }
}
