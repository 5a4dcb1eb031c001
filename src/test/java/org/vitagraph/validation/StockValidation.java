package org.vitagraph.validation;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ValidationProc;

/** The shapes and queries as Jena alone runs them: its parser, its graph in memory, its SHACL engine. For comparison. */
public final class StockValidation {

    private StockValidation() {}

    /** Reads the files and runs the rules; gives how many problems there are. */
    public static long run(ShapesGraph shapes, ViolationQueries queries, List<Path> files) {
        Graph graph = GraphMemFactory.createGraphMem2();
        files.forEach(f -> RDFParser.source(f).lang(Lang.NTRIPLES).parse(graph));
        AtomicLong problems = new AtomicLong();
        shapes(graph, shapes.shapes(), p -> problems.incrementAndGet());
        WholeGraph.queries(graph, queries.queries(), p -> problems.incrementAndGet());
        return problems.get();
    }

    /** Runs the shapes. */
    static void shapes(Graph graph, Shapes shapes, Consumer<Problem> problems) {
        ShaclResults results = new ShaclResults(shapes.getGraph(), "en");
        ValidationProc.plainValidation(shapes, graph).getEntries().forEach(e -> problems.accept(results.problem(e)));
    }
}
