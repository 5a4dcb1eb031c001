package org.vitagraph.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;

/** Compiled shapes beside jena-shacl: every shape of every node, in a graph and in the graph with one thing changed by chance. */
final class Conformance {
    private final Shapes shapes;
    private final Collection<Shape> all;
    private final Graph graph;
    private final List<String> differences = new ArrayList<>();
    private int passed;
    private int failed;

    /** Compares on a graph, to which changes are made and undone. */
    Conformance(Shapes shapes, Graph graph) {
        this.shapes = shapes;
        this.all = shapes.getShapeMap().values();
        this.graph = graph;
    }

    /** Compares on all nodes that stand in these triples. */
    void compare(Collection<Triple> triples) {
        ValidationContext context = ValidationContext.create(shapes, graph);
        CheckedGraph checked = new CheckedGraph(graph, context);
        List<Node> nodes = triples.stream()
                .flatMap(t -> List.of(t.getSubject(), t.getObject()).stream())
                .distinct()
                .toList();
        for (Shape shape : all) {
            CompiledShape compiled = ShapeCompiler.compile(shape);
            for (Node node : nodes) {
                boolean expected = holds(n -> conforms(context, shape, n), node);
                if (expected != holds(n -> compiled.passes(checked, n), node)) {
                    differences.add(shape + " " + node + ": jena-shacl says " + expected + " of " + triples);
                }
                passed += expected ? 1 : 0;
                failed += expected ? 0 : 1;
            }
        }
    }

    private boolean conforms(ValidationContext context, Shape shape, Node node) {
        ValidationContext own = ValidationContext.create(context);
        VLib.validateShape(own, graph, shape, node);
        return !own.hasViolation();
    }

    /** What cannot be validated must not pass. */
    private static boolean holds(Predicate<Node> test, Node node) {
        try {
            return test.test(node);
        } catch (RuntimeException refused) {
            return false;
        }
    }

    /** Compares so often on the graph with a triple left out, or given another object. */
    void compareChanged(List<Triple> triples, int times, Random random) {
        for (int i = 0; i < times && !triples.isEmpty(); i++) {
            Triple old = triples.get(random.nextInt(triples.size()));
            Triple other = Triple.create(old.getSubject(), old.getPredicate(), other(old.getObject(), triples, random));
            boolean removed = random.nextInt(3) > 0;
            boolean added = !graph.contains(other) && (!removed || random.nextBoolean());
            if (removed) {
                graph.delete(old);
            }
            if (added) {
                graph.add(other);
            }
            compare(added ? List.of(old, other) : List.of(old));
            if (added) {
                graph.delete(other);
            }
            graph.add(old);
        }
    }

    private static Node other(Node object, List<Triple> triples, Random random) {
        String text = object.isLiteral() ? object.getLiteralLexicalForm() : object.toString();
        return switch (random.nextInt(6)) {
            case 0 -> NodeFactory.createLiteralDT(text, XSDDatatype.XSDinteger);
            case 1 -> NodeFactory.createLiteralDT("1908-01-01T00:00:00Z", XSDDatatype.XSDdateTime);
            case 2 -> NodeFactory.createLiteralLang(text, "en");
            case 3 -> NodeFactory.createLiteralString(text + "x");
            case 4 -> NodeFactory.createURI("https://example.org/other");
            default -> triples.get(random.nextInt(triples.size())).getObject();
        };
    }

    List<String> differences() {
        return differences;
    }

    int passed() {
        return passed;
    }

    int failed() {
        return failed;
    }
}
