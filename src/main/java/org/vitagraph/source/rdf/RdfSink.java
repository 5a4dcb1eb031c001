package org.vitagraph.source.rdf;

import org.apache.jena.graph.Node;

/** Where the quads of a stranger's graph go, in the order of the file. */
@FunctionalInterface
public interface RdfSink {

    /**
     * Takes a quad; all terms are absolute IRIs, the object may be a literal.
     *
     * @param graph the name of the graph in the file; {@link org.apache.jena.sparql.core.Quad#defaultGraphIRI} for its default
     *     graph, which is the only one of a file of triples
     */
    void quad(Node graph, Node subject, Node predicate, Node object);
}
