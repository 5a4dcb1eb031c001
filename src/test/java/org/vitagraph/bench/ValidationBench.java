package org.vitagraph.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.validation.Declarations;
import org.vitagraph.validation.GraphFiles;
import org.vitagraph.validation.ShapesGraph;
import org.vitagraph.validation.Validator;
import org.vitagraph.validation.ViolationQueries;

/** Validation unit by unit on two threads, beside jena-shacl and the violation queries on the whole graph in memory. */
final class ValidationBench {

    private static final int FACTS = Integer.getInteger("facts", 10_000);
    private static final int BATCH = 20_000;

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
            for (int round = 0; round < 2; round++) {
                Cpu.forgetPeak();
                double units = Cpu.seconds(
                        () -> validator.unitByUnit(files, room, () -> Validator.load(files), id -> List.of()));
                long unitsHeap = Cpu.peakHeap();
                Cpu.forgetPeak();
                double whole = Cpu.seconds(() -> validator.wholeGraph(files, id -> List.of()));
                Cpu.print(
                        "validate %,d facts: unit by unit %.1f CPU s, %d MB; whole graph %.1f CPU s, %d MB;"
                                + " %.2f of the CPU, %.2f of the memory",
                        FACTS,
                        units,
                        unitsHeap,
                        whole,
                        Cpu.peakHeap(),
                        units / whole,
                        (double) unitsHeap / Cpu.peakHeap());
            }
        }
    }
}
