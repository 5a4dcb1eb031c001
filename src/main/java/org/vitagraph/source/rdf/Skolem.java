package org.vitagraph.source.rdf;

import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.MapWithScope;
import org.jspecify.annotations.Nullable;

/**
 * Makes IRIs in the place of a file's blank nodes: of one with a label from the label, of one without from its number in the
 * file. Nothing is remembered, so memory does not grow.
 */
final class Skolem implements MapWithScope.Allocator<String, Node, Node> {
    private final BlankNodeIris iris;
    private final String file;
    private long number;

    private Skolem(BlankNodeIris iris, String file) {
        this.iris = iris;
        this.file = file;
    }

    static LabelToNode labels(BlankNodeIris iris, String file) {
        return new LabelToNode(new NoMemory(), new Skolem(iris, file));
    }

    @Override
    public Node alloc(@Nullable Node scope, String label) {
        return NodeFactory.createURI(iris.iri(file, "l-" + safe(label)));
    }

    @Override
    public Node create() {
        return NodeFactory.createURI(iris.iri(file, "n-" + ++number));
    }

    @Override
    public void reset() {}

    /** Gives the label with all but letters, digits and hyphens written as their numbers between underscores. */
    private static String safe(String label) {
        StringBuilder safe = new StringBuilder(label.length());
        label.codePoints().forEach(c -> {
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-') {
                safe.append((char) c);
            } else {
                safe.append(String.format(Locale.ROOT, "_%x_", c));
            }
        });
        return safe.toString();
    }

    private static final class NoMemory implements MapWithScope.ScopePolicy<String, Node, Node> {
        @Override
        public @Nullable Map<String, Node> getScope(@Nullable Node scope) {
            return null;
        }

        @Override
        public void clear() {}
    }
}
