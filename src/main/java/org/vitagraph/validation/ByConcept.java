package org.vitagraph.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.TargetType;
import org.apache.jena.shacl.parser.NodeShape;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.jspecify.annotations.Nullable;

/**
 * A shape of whatever is of a kind: its target is the concept, and its properties are those of the nodes that name the concept
 * ({@code sh:targetNode vg:exile; sh:property [sh:path [sh:inversePath crm:P2_has_type]; sh:property …]}). What it asks of such a node
 * does not depend on the concept, so the node's own unit can answer for it.
 */
final class ByConcept {
    private final Shape shape;
    private final BiFunction<PropertyShape, Boolean, @Nullable PropertyShape> part;

    /**
     * Looks at a shape.
     *
     * @param part gives what is local, or not, of a property of a node that is seen in full; null where there is nothing
     */
    ByConcept(Shape shape, BiFunction<PropertyShape, Boolean, @Nullable PropertyShape> part) {
        this.shape = shape;
        this.part = part;
    }

    /** Puts what is local beside the other local shapes; gives what remains, null where nothing does. */
    @Nullable
    Shape rest(List<Shape> local) {
        boolean concepts = shape.isNodeShape()
                && shape.getTargets().stream().allMatch(t -> t.getTargetType() == TargetType.targetNode);
        if (!concepts) {
            return shape;
        }
        List<PropertyShape> remaining = new ArrayList<>();
        for (PropertyShape property : shape.getPropertyShapes()) {
            PropertyShape left = property.deactivated() ? property : rest(property, local);
            if (left != null) {
                remaining.add(left);
            }
        }
        return remaining.isEmpty() && shape.getConstraints().isEmpty()
                ? null
                : new NodeShape(
                        shape.getShapeGraph(),
                        shape.getShapeNode(),
                        shape.deactivated(),
                        shape.getSeverity(),
                        shape.getMessages(),
                        shape.getTargets(),
                        shape.getConstraints(),
                        remaining);
    }

    private @Nullable PropertyShape rest(PropertyShape property, List<Shape> local) {
        if (!(property.getPath() instanceof P_Inverse inverse) || !(inverse.getSubPath() instanceof P_Link)) {
            return property;
        }
        List<PropertyShape> remaining = new ArrayList<>();
        for (PropertyShape inner : property.getPropertyShapes()) {
            PropertyShape here = inner.deactivated() ? null : part.apply(inner, true);
            if (here != null) {
                local.add(copy(here, targets(property), here.getPropertyShapes()));
            }
            PropertyShape left = inner.deactivated() ? null : part.apply(inner, false);
            if (left != null) {
                remaining.add(left);
            }
        }
        return remaining.isEmpty() && property.getConstraints().isEmpty()
                ? null
                : copy(property, property.getTargets(), remaining);
    }

    /** Makes targets of the nodes that the path leads to from the concepts. */
    private List<Target> targets(PropertyShape property) {
        List<Target> targets = new ArrayList<>();
        for (Target target : shape.getTargets()) {
            Node concept = target.getObject();
            targets.add(new Target(
                    TargetType.targetExtension,
                    concept,
                    shape.getShapeGraph(),
                    (graph, self) -> Set.copyOf(ShaclPaths.valueNodes(graph, concept, property.getPath()))));
        }
        return targets;
    }

    private static PropertyShape copy(
            PropertyShape shape, Collection<Target> targets, Collection<PropertyShape> properties) {
        return new PropertyShape(
                shape.getShapeGraph(),
                shape.getShapeNode(),
                shape.deactivated(),
                shape.getSeverity(),
                shape.getMessages(),
                targets,
                shape.getPath(),
                List.copyOf(shape.getConstraints()),
                List.copyOf(properties));
    }
}
