package org.vitagraph.validation;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** The shapes and queries as Jena alone runs them: its parser, its graph in memory, its SHACL engine. For comparison. */
public final class StockValidation {

    private StockValidation() {}

    /** Reads the files and runs the rules; gives how many problems there are. */
    public static long run(ShapesGraph shapes, ViolationQueries queries, List<Path> files) {
        Graph graph = GraphMemFactory.createGraphMem2();
        files.forEach(f -> RDFParser.source(f).lang(Lang.NTRIPLES).parse(graph));
        AtomicLong problems = new AtomicLong();
        WholeGraph.shapes(graph, shapes.shapes(), "en", p -> problems.incrementAndGet());
        WholeGraph.queries(graph, queries.queries(), p -> problems.incrementAndGet());
        return problems.get();
    }
}
