package org.vitagraph.store;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Gives what a graph says about things, statement by statement: all that has the thing as its subject, and the same for blank nodes that
 * it leads to (the concise bounded description, the usual answer to DESCRIBE of SPARQL 1.1 §16.4).
 */
final class Describing {

    private final Graph graph;
    private final Consumer<Triple> to;
    private final long deadline;
    private final Set<Node> done = new HashSet<>();

    /**
     * Describes out of a graph.
     *
     * @param deadline in nanoseconds of {@link System#nanoTime}
     */
    Describing(Graph graph, Consumer<Triple> to, long deadline) {
        this.graph = graph;
        this.to = to;
        this.deadline = deadline;
    }

    /** Describes all that stands in a row. */
    void row(Binding row) {
        row.forEach((variable, node) -> node(node));
    }

    /** Describes a thing, once. */
    void node(Node node) {
        if (node.isLiteral() || !done.add(node)) {
            return;
        }
        for (Iterator<Triple> found = graph.find(node, Node.ANY, Node.ANY); found.hasNext(); ) {
            if (System.nanoTime() - deadline > 0) {
                throw new QueryCancelledException();
            }
            Triple triple = found.next();
            to.accept(triple);
            if (triple.getObject().isBlank()) {
                node(triple.getObject());
            }
        }
    }
}
