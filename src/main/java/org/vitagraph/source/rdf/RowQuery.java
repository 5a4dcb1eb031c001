package org.vitagraph.source.rdf;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
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
            }
            String refusal = ClosedQuery.refusal(query);
            if (!refusal.isEmpty()) {
                throw new BadReference(refusal, 1);
            }
            return new RowQuery(text, query);
        } catch (QueryParseException e) {
            String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new BadReference("This is no SPARQL: " + said + ".", Math.max(e.getColumn(), 0));
        }
    }
}
