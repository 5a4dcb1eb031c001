package org.vitagraph.rdf;

import org.apache.jena.graph.Node;

/** Where quads go; sinks stack. */
public interface QuadSink {

    /** Takes a quad; all terms are IRIs, the object may be a literal. */
    void quad(GraphName graph, Node subject, Node predicate, Node object);

    /**
     * Takes a candidate for the {@code rdfs:label} of a node: of all candidates in one language the one with the lowest
     * rank is published, so that a node never has two.
     */
    void label(GraphName graph, Node subject, Node label, int rank);
}
