package org.vitagraph.app;

import java.util.List;
import java.util.Map;
import org.vitagraph.model.Locator;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.rdf.GraphName;

/**
 * Why something is in the graph.
 *
 * @param about what was asked, as it is known: its IRI, label and types, or the place; a line each
 * @param facts the facts that gave it
 * @param graphs the graphs of sources in which it stands as it is
 */
record Explanation(List<String> about, List<Reason> facts, List<InGraph> graphs) {

    /**
     * The graph of a source.
     *
     * @param iri its IRI
     * @param source the key of the source
     * @param at where it is written in the publication's files as they are now
     */
    record InGraph(String iri, String source, Locator at) {}

    /**
     * One fact.
     *
     * @param fact the fact with its citation and place
     * @param pattern the pattern of its kind
     * @param claims what it claims
     * @param triples its triples by graph as Turtle; empty unless they were asked for
     */
    record Reason(ResolvedFact fact, String pattern, List<Claim> claims, Map<GraphName, String> triples) {}

    /**
     * One claim.
     *
     * @param iri its IRI
     * @param label the statement in words
     * @param accepted whether its triple is in the data
     * @param because why it departs from the default; empty where it does not
     * @param reason the editor's reason; empty where no editor ruled on it
     * @param others the claims that it competes with or stands beside
     */
    record Claim(String iri, String label, boolean accepted, String because, String reason, List<Tied> others) {}

    /**
     * Another claim and how it bears on this one.
     *
     * @param how the relation in words
     * @param iri the other claim
     * @param label its statement in words
     * @param accepted whether its triple is in the data
     */
    record Tied(String how, String iri, String label, boolean accepted) {}
}
