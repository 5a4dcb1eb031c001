package org.vitagraph.validation;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/**
 * A shape made ready for asking quickly whether a node conforms. Most nodes do, and need no more; jena-shacl says what is wrong with the
 * others.
 *
 * @param shape what was compiled
 * @param path leads to the values; null for a node shape
 * @param checks the constraints
 * @param properties the shapes of {@code sh:property}
 */
record CompiledShape(Shape shape, @Nullable Path path, List<Check> checks, List<CompiledShape> properties) {

    /** Copies the lists. */
    CompiledShape {
        checks = List.copyOf(checks);
        properties = List.copyOf(properties);
    }

    /**
     * Tells whether a node conforms: exactly when jena-shacl has no result. As there, the properties of a property shape that stands by
     * itself are those of the focus node.
     */
    boolean passes(CheckedGraph graph, Node focus) {
        return shape.deactivated() || (kept(graph, focus, values(graph, focus)) && propertiesPass(graph, focus));
    }

    private boolean passesAsProperty(CheckedGraph graph, Node focus) {
        if (shape.deactivated()) {
            return true;
        }
        Collection<Node> values = values(graph, focus);
        return kept(graph, focus, values)
                && (properties.isEmpty() || values.stream().allMatch(v -> propertiesPass(graph, v)));
    }

    private boolean propertiesPass(CheckedGraph graph, Node node) {
        for (CompiledShape property : properties) {
            if (!property.passesAsProperty(graph, node)) {
                return false;
            }
        }
        return true;
    }

    private Collection<Node> values(CheckedGraph graph, Node focus) {
        return path == null ? List.of(focus) : graph.values(focus, path);
    }

    private boolean kept(CheckedGraph graph, Node focus, Collection<Node> values) {
        for (Check check : checks) {
            if (!check.passes(graph, focus, values)) {
                return false;
            }
        }
        return true;
    }
}
