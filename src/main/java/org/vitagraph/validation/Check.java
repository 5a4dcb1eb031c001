package org.vitagraph.validation;

import java.util.Collection;
import org.apache.jena.graph.Node;

/** A constraint made ready for asking quickly: it only says whether a node keeps it, and leaves results and messages to jena-shacl. */
@FunctionalInterface
interface Check {

    /**
     * Tells whether the constraint is kept: exactly when jena-shacl has no result.
     *
     * @param focus the focus node
     * @param values the value nodes, each once; of a node shape the focus node itself
     */
    boolean passes(CheckedGraph graph, Node focus, Collection<Node> values);
}
