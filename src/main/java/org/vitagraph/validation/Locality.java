package org.vitagraph.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.TargetType;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.NodeShape;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Says which constraints of which shapes can be checked unit by unit and which need the whole graph, by a look at the shapes and at what
 * the data prove of the properties. In doubt a constraint needs the whole graph.
 */
final class Locality {
    private static final Set<TargetType> OWN_TARGETS =
            Set.of(TargetType.targetClass, TargetType.implicitClass, TargetType.targetSubjectsOf);

    private final PathSight paths;
    private final ConstraintSight constraints;
    private final QuerySight queries;
    private final List<Shape> local = new ArrayList<>();
    private final List<Shape> global = new ArrayList<>();
    private final List<ViolationQuery> localQueries = new ArrayList<>();
    private final List<ViolationQuery> globalQueries = new ArrayList<>();

    /** Divides shapes and queries. */
    Locality(Shapes shapes, List<ViolationQuery> queries, Links links) {
        this.paths = new PathSight(links);
        this.constraints = new ConstraintSight(links);
        this.queries = new QuerySight(links, false);
        shapes.forEach(this::divide);
        queries.forEach(q -> (this.queries.local(q.query()) ? localQueries : globalQueries).add(q));
    }

    private void divide(Shape shape) {
        if (shape.deactivated()) {
            return;
        }
        boolean owned = paths.hierarchy() && shape.getTargets().stream().allMatch(Locality::owned);
        if (!owned) {
            keep(new ByConcept(shape, this::localPart).rest(local), global);
            return;
        }
        keep(part(shape, Sight.FULL, true), local);
        keep(part(shape, Sight.FULL, false), global);
    }

    private static boolean owned(Target target) {
        return OWN_TARGETS.contains(target.getTargetType());
    }

    private static void keep(@Nullable Shape part, List<Shape> parts) {
        if (part != null) {
            parts.add(part);
        }
    }

    /** Gives the shape with only those of its constraints that are local, or not; null where there are none. */
    private @Nullable Shape part(Shape shape, Sight focus, boolean wanted) {
        return switch (shape) {
            case PropertyShape property -> propertyPart(property, focus, wanted);
            default -> {
                List<Constraint> kept = kept(shape, focus, focus, wanted);
                List<PropertyShape> properties = properties(shape.getPropertyShapes(), focus, wanted);
                yield kept.isEmpty() && properties.isEmpty()
                        ? null
                        : new NodeShape(
                                shape.getShapeGraph(),
                                shape.getShapeNode(),
                                shape.deactivated(),
                                shape.getSeverity(),
                                shape.getMessages(),
                                shape.getTargets(),
                                kept,
                                properties);
            }
        };
    }

    private @Nullable PropertyShape localPart(PropertyShape shape, boolean wanted) {
        return propertyPart(shape, Sight.FULL, wanted);
    }

    private @Nullable PropertyShape propertyPart(PropertyShape shape, Sight focus, boolean wanted) {
        Sight values = paths.follow(shape.getPath(), focus);
        List<Constraint> kept = kept(shape, focus, values, wanted);
        List<PropertyShape> properties = properties(shape.getPropertyShapes(), values, wanted);
        return kept.isEmpty() && properties.isEmpty()
                ? null
                : new PropertyShape(
                        shape.getShapeGraph(),
                        shape.getShapeNode(),
                        shape.deactivated(),
                        shape.getSeverity(),
                        shape.getMessages(),
                        shape.getTargets(),
                        shape.getPath(),
                        kept,
                        properties);
    }

    private List<Constraint> kept(Shape shape, Sight focus, Sight values, boolean wanted) {
        return shape.getConstraints().stream()
                .filter(c -> constraints.local(c, focus, values, new HashSet<>()) == wanted)
                .toList();
    }

    private List<PropertyShape> properties(Collection<PropertyShape> shapes, Sight focus, boolean wanted) {
        List<PropertyShape> parts = new ArrayList<>();
        for (PropertyShape shape : shapes) {
            PropertyShape part = propertyPart(shape, focus, wanted);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** Tells whether the vocabulary says all of classes and their superclasses. */
    boolean hierarchy() {
        return paths.hierarchy();
    }

    /** Gives the shapes with the constraints that a unit answers. */
    List<Shape> local() {
        return List.copyOf(local);
    }

    /** Gives the shapes with the constraints that need the whole graph. */
    List<Shape> global() {
        return List.copyOf(global);
    }

    List<ViolationQuery> localQueries() {
        return List.copyOf(localQueries);
    }

    List<ViolationQuery> globalQueries() {
        return List.copyOf(globalQueries);
    }
}
