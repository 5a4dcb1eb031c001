package org.vitagraph.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.store.ScratchGraphs;
import org.vitagraph.validation.Declarations;
import org.vitagraph.validation.GraphFiles;
import org.vitagraph.validation.ShapesGraph;
import org.vitagraph.validation.StockValidation;
import org.vitagraph.validation.Validator;
import org.vitagraph.validation.ViolationQueries;

/** Validation unit by unit on two threads, beside the whole graph in memory: with all that a check says, and as Jena alone runs it. */
final class ValidationBench {

    private static final int FACTS = Integer.getInteger("facts", 10_000);
    /** As a build has it. */
    private static final int BATCH = 50_000;

    private ValidationBench() {}

    static void run() throws Exception {
        try (SyntheticGraphs synthetic = new SyntheticGraphs(FACTS)) {
            Declarations declarations = new Declarations(synthetic.ontology().graph());
            ShapesGraph shapes = ShapesGraph.load(
                    synthetic.library().items("shapes", ".ttl"), declarations, SyntheticGraphs::refuse);
            ViolationQueries queries = ViolationQueries.load(
                    synthetic.library().items("shapes", ".rq"), declarations, SyntheticGraphs::refuse);
            Validator validator = new Validator(shapes, queries, declarations, new Validator.Settings("en", 10));
            GraphFiles files = new GraphFiles(
                    synthetic.graph(GraphName.FACTS).path(),
                    synthetic.graph(GraphName.CLAIMS).path(),
                    synthetic.graph(GraphName.VOCABULARY).path());
            Path scratch = Files.createDirectories(synthetic.folder().resolve("units"));
            Validator.Room room = new Validator.Room(scratch, BATCH, 2);
            List<Path> all = List.of(files.facts(), files.claims(), files.vocabulary());
            Cpu.Work units = () -> {
                try (ScratchGraphs large = new ScratchGraphs(Files.createTempDirectory(scratch, "graphs"))) {
                    validator.unitByUnit(files, room, large::of, id -> List.of());
                }
            };
            Cpu.Work whole = () -> validator.wholeGraph(files, id -> List.of());
            Cpu.Work stock = () -> StockValidation.run(shapes, queries, all);
            for (int round = 0; round < 2; round++) {
                double own = Cpu.seconds(units);
                double inMemory = Cpu.seconds(whole);
                double jena = Cpu.seconds(stock);
                Cpu.print(
                        "validate %,d facts: unit by unit %.1f CPU s, whole graph %.1f, Jena alone, without terms and"
                                + " messages, %.1f; %.2f of the CPU of the whole graph, %.2f of Jena's",
                        FACTS, own, inMemory, jena, own / inMemory, own / jena);
            }
            long own = Cpu.heap(units);
            long inMemory = Cpu.heap(whole);
            long jena = Cpu.heap(stock);
            Cpu.print(
                    "heap needed, in use after collections forced throughout: unit by unit %d MB, whole graph %d MB, Jena"
                            + " alone %d MB; %.2f of Jena's",
                    own, inMemory, jena, (double) own / jena);
        }
    }
}
