package org.vitagraph.validation;

import java.util.Set;
import org.apache.jena.shacl.engine.constraint.CardinalityConstraint;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.ClosedConstraint;
import org.apache.jena.shacl.engine.constraint.ConstraintOp1;
import org.apache.jena.shacl.engine.constraint.ConstraintOpN;
import org.apache.jena.shacl.engine.constraint.ConstraintPairwise;
import org.apache.jena.shacl.engine.constraint.DatatypeConstraint;
import org.apache.jena.shacl.engine.constraint.HasValueConstraint;
import org.apache.jena.shacl.engine.constraint.InConstraint;
import org.apache.jena.shacl.engine.constraint.NodeKindConstraint;
import org.apache.jena.shacl.engine.constraint.PatternConstraint;
import org.apache.jena.shacl.engine.constraint.QualifiedValueShape;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.engine.constraint.StrLanguageIn;
import org.apache.jena.shacl.engine.constraint.StrMaxLengthConstraint;
import org.apache.jena.shacl.engine.constraint.StrMinLengthConstraint;
import org.apache.jena.shacl.engine.constraint.UniqueLangConstraint;
import org.apache.jena.shacl.engine.constraint.ValueRangeConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.core.Var;

/** Whether a constraint can be answered from what a unit sees of the focus node and of the values. */
final class ConstraintSight {
    private static final Var PATH = Var.alloc("PATH");

    private final PathSight paths;
    private final QuerySight queries;

    ConstraintSight(Links links) {
        this.paths = new PathSight(links);
        this.queries = new QuerySight(links, true);
    }

    /**
     * Tells whether the constraint is local.
     *
     * @param focus what is seen of the focus node
     * @param values what is seen of the values; none where not all values are seen
     * @param inside the shapes on the way here, to stop at a recursion
     */
    boolean local(Constraint constraint, Sight focus, Sight values, Set<Shape> inside) {
        if (!values.any()) {
            return false;
        }
        return switch (constraint) {
            case CardinalityConstraint count -> true;
            case HasValueConstraint value -> true;
            case InConstraint in -> true;
            case DatatypeConstraint datatype -> true;
            case NodeKindConstraint kind -> true;
            case ValueRangeConstraint range -> true;
            case PatternConstraint pattern -> true;
            case StrMinLengthConstraint min -> true;
            case StrMaxLengthConstraint max -> true;
            case StrLanguageIn in -> true;
            case UniqueLangConstraint unique -> true;
            case ClassConstraint type -> paths.hierarchy();
            case ConstraintPairwise pair -> focus == Sight.FULL;
            case ClosedConstraint closed -> values == Sight.FULL;
            case ConstraintOp1 one -> local(one.getOther(), values, inside);
            case ConstraintOpN many -> many.getOthers().stream().allMatch(o -> local(o, values, inside));
            case QualifiedValueShape qualified -> !qualified.qDisjoint() && local(qualified.getSub(), values, inside);
            case SparqlConstraint sparql ->
                focus == Sight.FULL
                        && !sparql.getQuery().toString().contains("?" + PATH.getVarName())
                        && queries.local(sparql.getQuery());
            default -> false;
        };
    }

    /** Tells whether all of a shape is local for a node of which so much is seen. */
    private boolean local(Shape shape, Sight focus, Set<Shape> inside) {
        if (!inside.add(shape)) {
            return false;
        }
        Sight values = shape instanceof PropertyShape property ? paths.follow(property.getPath(), focus) : focus;
        boolean all = shape.getConstraints().stream().allMatch(c -> local(c, focus, values, inside))
                && shape.getPropertyShapes().stream().allMatch(p -> local(p, values, inside));
        inside.remove(shape);
        return all;
    }
}
