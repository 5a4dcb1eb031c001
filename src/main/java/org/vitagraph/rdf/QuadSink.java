package org.vitagraph.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.vitagraph.model.Text;

/** Where quads go; sinks stack. */
public interface QuadSink {

    /** The rank of a bare name, such as the key of a record, which is published only where nobody gave a label in any language. */
    int BARE_NAME = 90_000;

    /** Takes a quad; all terms are IRIs, the object may be a literal. */
    void quad(GraphName graph, Node subject, Node predicate, Node object);

    /**
     * Takes a candidate for a label of a node: of all candidates for one property in one language the one with the lowest rank
     * is published, so that a node never has two. What has the rank of a bare name counts only where there is nothing else.
     */
    void label(GraphName graph, Node subject, Node property, Text label, int rank);

    /** Takes a candidate for the {@code rdfs:label} of a node. */
    default void label(GraphName graph, Node subject, Text label, int rank) {
        label(graph, subject, RDFS.label.asNode(), label, rank);
    }
}
