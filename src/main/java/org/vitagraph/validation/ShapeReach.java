package org.vitagraph.validation;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.constraint.CardinalityConstraint;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.ConstraintOp1;
import org.apache.jena.shacl.engine.constraint.ConstraintOpN;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.engine.constraint.HasValueConstraint;
import org.apache.jena.shacl.engine.constraint.UniqueLangConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.jspecify.annotations.Nullable;

/** The properties that a shape looks at: those of its targets and paths, and the hierarchy of classes where it asks for a class. */
final class ShapeReach {
    private final Set<Node> properties = new HashSet<>();
    private final Set<Node> inside = new HashSet<>();

    private ShapeReach() {}

    /** Says what a shape touches; null where that is not known. */
    static @Nullable Reach of(Shape shape) {
        ShapeReach reach = new ShapeReach();
        return reach.known(shape) ? Reach.of(reach.properties) : null;
    }

    private boolean known(Shape shape) {
        return !inside.add(shape.getShapeNode())
                || (shape.getTargets().stream().allMatch(this::known)
                        && (!(shape instanceof PropertyShape property)
                                || PathReach.collect(property.getPath(), properties))
                        && shape.getConstraints().stream().allMatch(this::known)
                        && shape.getPropertyShapes().stream().allMatch(this::known));
    }

    private boolean known(Target target) {
        return switch (target.getTargetType()) {
            case targetNode -> true;
            case targetClass, implicitClass -> classes();
            case targetSubjectsOf, targetObjectsOf -> {
                properties.add(target.getObject());
                yield true;
            }
            default -> false;
        };
    }

    private boolean known(Constraint constraint) {
        return switch (constraint) {
            case ClassConstraint type -> classes();
            case ConstraintTerm term -> true;
            case CardinalityConstraint count -> true;
            case HasValueConstraint value -> true;
            case UniqueLangConstraint unique -> true;
            case ConstraintOp1 one -> known(one.getOther());
            case ConstraintOpN many -> many.getOthers().stream().allMatch(this::known);
            default -> false;
        };
    }

    private boolean classes() {
        properties.add(Reach.TYPE);
        properties.add(Reach.SUBCLASS);
        return true;
    }
}
