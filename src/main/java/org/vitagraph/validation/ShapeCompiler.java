package org.vitagraph.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.ClosedConstraint;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.engine.constraint.DisjointConstraint;
import org.apache.jena.shacl.engine.constraint.EqualsConstraint;
import org.apache.jena.shacl.engine.constraint.HasValueConstraint;
import org.apache.jena.shacl.engine.constraint.LessThanConstraint;
import org.apache.jena.shacl.engine.constraint.LessThanOrEqualsConstraint;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.engine.constraint.ShAnd;
import org.apache.jena.shacl.engine.constraint.ShNode;
import org.apache.jena.shacl.engine.constraint.ShNot;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.engine.constraint.ShXone;
import org.apache.jena.shacl.engine.constraint.UniqueLangConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/**
 * Makes shapes ready for asking quickly whether nodes conform. What a constraint says of one value alone jena-shacl answers itself, without
 * ado; so it does, in a report of its own that is thrown away, for {@code sh:sparql} and whatever else is not compiled.
 */
final class ShapeCompiler {
    private final Set<Node> inside = new HashSet<>();

    private ShapeCompiler() {}

    /** Compiles a shape, with those that it refers to. */
    static CompiledShape compile(Shape shape) {
        return new ShapeCompiler().shape(shape);
    }

    private CompiledShape shape(Shape shape) {
        inside.add(shape.getShapeNode());
        Path path = shape instanceof PropertyShape property ? property.getPath() : null;
        List<Check> checks = new ArrayList<>();
        shape.getConstraints().forEach(c -> checks.add(check(c, shape, path)));
        List<CompiledShape> properties = new ArrayList<>();
        shape.getPropertyShapes().forEach(p -> properties.add(shape(p)));
        inside.remove(shape.getShapeNode());
        return new CompiledShape(shape, path, checks, properties);
    }

    private Check check(Constraint constraint, Shape shape, @Nullable Path path) {
        Check asked = (graph, focus, values) -> asked(constraint, shape, path, graph, focus, values);
        return switch (constraint) {
            case MinCount min when path != null -> (graph, focus, values) -> values.size() >= min.getMinCount();
            case MaxCount max when path != null -> (graph, focus, values) -> values.size() <= max.getMaxCount();
            case HasValueConstraint one -> (graph, focus, values) -> values.contains(one.getValue());
            case ClassConstraint type -> each((graph, value) -> graph.is(value, type.getExpectedClass()));
            case ConstraintTerm term -> each((graph, value) -> term.validate(graph.context(), value) == null);
            case UniqueLangConstraint unique when path != null -> unlessFew(2, asked);
            case EqualsConstraint equal ->
                (graph, focus, values) -> same(values, graph.objects(focus, equal.getValue()));
            case DisjointConstraint apart ->
                (graph, focus, values) -> Collections.disjoint(values, graph.objects(focus, apart.getValue()));
            case LessThanConstraint less -> unlessFew(1, asked);
            case LessThanOrEqualsConstraint less -> unlessFew(1, asked);
            case ClosedConstraint closed -> (graph, focus, values) -> keeps(closed, graph.triples(focus));
            case ShNode node ->
                referring(List.of(node.getOther()), asked, others -> (graph, value) -> all(others, graph, value));
            case ShAnd and -> referring(and.getOthers(), asked, others -> (graph, value) -> all(others, graph, value));
            case ShOr or -> referring(or.getOthers(), asked, others -> (graph, value) -> any(others, graph, value));
            case ShNot not ->
                referring(List.of(not.getOther()), asked, others -> (graph, value) -> !any(others, graph, value));
            case ShXone one ->
                referring(one.getOthers(), asked, others -> (graph, value) -> count(others, graph, value) == 1);
            default -> asked;
        };
    }

    /** Asks jena-shacl. */
    private static boolean asked(
            Constraint constraint,
            Shape shape,
            @Nullable Path path,
            CheckedGraph graph,
            Node focus,
            Collection<Node> values) {
        ValidationContext own = ValidationContext.create(graph.context());
        Set<Node> nodes = path == null ? null : new LinkedHashSet<>(values);
        VLib.evalConstraint(own, graph.graph(), shape, focus, path, nodes, constraint);
        return !own.hasViolation();
    }

    private static Check unlessFew(int enough, Check asked) {
        return (graph, focus, values) -> values.size() < enough || asked.passes(graph, focus, values);
    }

    private static Check each(BiPredicate<CheckedGraph, Node> test) {
        return (graph, focus, values) -> {
            for (Node value : values) {
                if (!test.test(graph, value)) {
                    return false;
                }
            }
            return true;
        };
    }

    /** Makes a check of shapes that values are to conform to; a shape that refers to itself is left to jena-shacl. */
    private Check referring(
            List<Shape> others, Check asked, Function<List<CompiledShape>, BiPredicate<CheckedGraph, Node>> test) {
        return others.stream().anyMatch(o -> inside.contains(o.getShapeNode()))
                ? asked
                : each(test.apply(others.stream().map(this::shape).toList()));
    }

    private static boolean all(List<CompiledShape> shapes, CheckedGraph graph, Node value) {
        return count(shapes, graph, value) == shapes.size();
    }

    private static boolean any(List<CompiledShape> shapes, CheckedGraph graph, Node value) {
        for (CompiledShape shape : shapes) {
            if (shape.passes(graph, value)) {
                return true;
            }
        }
        return false;
    }

    private static int count(List<CompiledShape> shapes, CheckedGraph graph, Node value) {
        int count = 0;
        for (CompiledShape shape : shapes) {
            count += shape.passes(graph, value) ? 1 : 0;
        }
        return count;
    }

    private static boolean same(Collection<Node> values, Collection<Node> others) {
        return values.size() == others.size() && values.containsAll(others);
    }

    private static boolean keeps(ClosedConstraint closed, List<Triple> triples) {
        return !closed.isActive()
                || triples.stream()
                        .map(Triple::getPredicate)
                        .allMatch(p -> closed.getExpected().contains(p)
                                || closed.getIgnoredProperties().contains(p));
    }
}
