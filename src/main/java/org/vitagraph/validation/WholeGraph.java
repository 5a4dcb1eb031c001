package org.vitagraph.validation;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;

/** Validation of the whole graph at once, facts, claims, links and vocabulary together. */
final class WholeGraph {
    private WholeGraph() {}

    /** Reads files into memory. */
    static Graph load(List<Path> files) {
        Graph graph = GraphMemFactory.createGraphMem2();
        files.forEach(f -> Triples.read(f, graph::add));
        return graph;
    }

    /** Makes one graph of the triples of several. */
    static Graph union(List<List<Triple>> graphs) {
        Graph graph = GraphMemFactory.createGraphMem2();
        graphs.forEach(triples -> triples.forEach(graph::add));
        return graph;
    }

    /** Checks the terms of the triples of several graphs, whose last is the vocabulary. */
    static void terms(List<List<Triple>> graphs, Declarations declarations, Consumer<Problem> problems) {
        TypeIndex types = new TypeIndex(declarations);
        graphs.forEach(triples -> triples.forEach(types::take));
        Terms terms = new Terms(declarations, types, problems);
        graphs.subList(0, graphs.size() - 1).forEach(triples -> triples.forEach(terms::check));
    }

    /** Runs the shapes. */
    static void shapes(Graph graph, Shapes shapes, String language, Consumer<Problem> problems) {
        ShaclResults results = new ShaclResults(shapes.getGraph(), language);
        new GraphCheck(shapes, List.copyOf(shapes.getTargetShapes()), List.of(), results, problems)
                .run(graph, node -> true);
    }

    /** Runs the queries. */
    static void queries(Graph graph, List<ViolationQuery> queries, Consumer<Problem> problems) {
        queries.forEach(q -> q.run(graph, problems));
    }
}
