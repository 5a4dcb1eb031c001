package org.vitagraph.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.vitagraph.model.Text;

/** Where quads go; sinks stack. */
public interface QuadSink {

    /** Takes a quad; all terms are IRIs, the object may be a literal. */
    void quad(GraphName graph, Node subject, Node predicate, Node object);

    /**
     * Takes a candidate for a label of a node: of all candidates for one property in one language the one with the lowest rank
     * is published, so that a node never has two.
     */
    void label(GraphName graph, Node subject, Node property, Text label, int rank);

    /** Takes a candidate for the {@code rdfs:label} of a node. */
    default void label(GraphName graph, Node subject, Text label, int rank) {
        label(graph, subject, RDFS.label.asNode(), label, rank);
    }
}
