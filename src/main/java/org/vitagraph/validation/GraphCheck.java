package org.vitagraph.validation;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;

/**
 * Shapes and queries run on one graph, for those of its nodes that are to be answered for. Compiled shapes pass over the nodes that
 * conform; jena-shacl says what is wrong with the others.
 */
final class GraphCheck {
    private final Shapes shapes;
    private final List<CompiledShape> parts;
    private final List<ViolationQuery> queries;
    private final ShaclResults results;
    private final Consumer<Problem> problems;

    /**
     * Makes a check.
     *
     * @param shapes all shapes, which the parts may refer to
     * @param parts the shapes to check
     * @param queries the queries that must return nothing
     * @param results makes problems of results
     * @param problems takes what is found
     */
    GraphCheck(
            Shapes shapes,
            List<Shape> parts,
            List<ViolationQuery> queries,
            ShaclResults results,
            Consumer<Problem> problems) {
        this.shapes = shapes;
        this.parts = parts.stream().map(ShapeCompiler::compile).toList();
        this.queries = queries;
        this.results = results;
        this.problems = problems;
    }

    void run(Graph graph, Predicate<Node> owned) {
        run(graph, owned, node -> {});
    }

    /**
     * Checks a graph.
     *
     * @param owned which nodes are to be answered for
     * @param wrong takes each of them with which something is wrong, whatever node that is reported of
     */
    void run(Graph graph, Predicate<Node> owned, Consumer<Node> wrong) {
        ValidationContext context = ValidationContext.create(shapes, graph);
        CheckedGraph checked = new CheckedGraph(graph, context);
        for (CompiledShape part : parts) {
            for (Node focus : VLib.focusNodes(graph, part.shape())) {
                if (owned.test(focus) && !part.passes(checked, focus)) {
                    ValidationContext own = ValidationContext.create(context);
                    VLib.validateShape(own, graph, part.shape(), focus);
                    own.generateReport().getEntries().forEach(e -> {
                        wrong.accept(focus);
                        problems.accept(results.problem(e));
                    });
                }
            }
        }
        queries.forEach(q -> q.run(graph, p -> {
            if (owned.test(p.focus())) {
                wrong.accept(p.focus());
                problems.accept(p);
            }
        }));
    }
}
