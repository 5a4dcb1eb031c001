package org.vitagraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vitagraph.mapping.Mapping;
import org.vitagraph.mapping.PatternLibrary;
import org.vitagraph.mapping.Settings;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.rdf.GraphMerge;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Library;
import org.vitagraph.rdf.Ontology;
import org.vitagraph.rdf.OntologyFiles;
import org.vitagraph.rdf.QuadPacker;
import org.vitagraph.rdf.QuadSorter;

/**
 * From resolved facts as objects through mapping, sort and merge; what the stages cost, memory, and how time grows. What the
 * system takes to write the output is left out, unless {@code -Doutput=true} asks for it.
 */
final class BuildBench {

    private static final int BATCH = 1_000;
    private static final int MEMORY = 48 << 20;

    private final Path work;
    private long mapping;
    private long sorting;
    private long mapped;

    private BuildBench(Path work) {
        this.work = work;
    }

    /** Builds from 10 k, 100 k and 1 M facts, after a build that warms the compiler up. */
    static void run() throws Exception {
        int most = Integer.getInteger("facts", 1_000_000);
        for (int facts : new int[] {100_000, 10_000, 100_000, 1_000_000}) {
            if (facts <= most) {
                Path work = Files.createTempDirectory("bench");
                try {
                    new BuildBench(work).build(facts);
                } finally {
                    SyntheticGraphs.delete(work);
                }
            }
        }
    }

    private void build(int facts) throws Exception {
        Cpu.forgetPeak();
        Library library = new Library(null);
        Ontology ontology = OntologyFiles.read(library, SyntheticGraphs::refuse);
        PatternLibrary patterns = PatternLibrary.read(library, ontology, SyntheticGraphs::refuse);
        Settings settings = new Settings(new Iris(SyntheticFacts.BASE), ontology, List.of("en"), false);
        try (QuadSorter sorter = new QuadSorter(work.resolve("sort"), MEMORY)) {
            QuadPacker packer = new QuadPacker(sorter.numbers(), (bytes, ends, subjects, quads) -> {
                long before = Cpu.thread();
                mapped += quads;
                sorter.quads(bytes, ends, subjects, quads);
                sorting += Cpu.thread() - before;
            });
            try (packer;
                    Mapping mapper = new Mapping(patterns, settings, packer, SyntheticGraphs::refuse)) {
                map(facts, mapper);
            }
            if (!Boolean.getBoolean("output")) {
                discardOutput();
            }
            long before = Cpu.thread();
            GraphMerge merge = new GraphMerge(work);
            try (merge) {
                sorter.drain(merge);
            }
            print(facts, Cpu.thread() - before, merge);
        }
    }

    private void discardOutput() throws IOException {
        for (GraphName graph : GraphName.values()) {
            Files.createSymbolicLink(work.resolve(graph.word() + ".nt"), Path.of("/dev/null"));
        }
    }

    private void map(int facts, Mapping mapper) {
        SyntheticFacts synthetic = new SyntheticFacts();
        for (int i = 0; i < facts; i += BATCH) {
            List<ResolvedFact> batch = synthetic.resolved(i, i + BATCH);
            long before = Cpu.thread();
            batch.forEach(mapper::resolved);
            mapping += Cpu.thread() - before;
        }
        mapping -= sorting;
    }

    private void print(int facts, long merging, GraphMerge merge) {
        long triples =
                merge.counts().values().stream().mapToLong(Long::longValue).sum();
        long all = mapping + sorting + merging;
        Cpu.print(
                "build %,d facts: %,d quads mapped, %,d triples written; %.2f M quads and %.2f M triples per CPU second;"
                        + " %.1f µs a fact: map %.1f, sort %.1f, merge %.1f; peak heap %d MB",
                facts,
                mapped,
                triples,
                mapped * 1e3 / all,
                triples * 1e3 / all,
                all / 1e3 / facts,
                mapping / 1e3 / facts,
                sorting / 1e3 / facts,
                merging / 1e3 / facts,
                Cpu.peakHeap());
    }
}
