package org.vitagraph.bench;

import java.util.List;
import org.vitagraph.mapping.Mapping;
import org.vitagraph.mapping.PatternLibrary;
import org.vitagraph.mapping.Settings;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Library;
import org.vitagraph.rdf.Ontology;
import org.vitagraph.rdf.OntologyFiles;
import org.vitagraph.rdf.QuadPacker;
import org.vitagraph.rdf.TermNumbers;

/** Mapping alone: resolved facts as objects to lines of bytes that nobody keeps, on one thread. */
final class MappingBench {

    private static final int BATCH = 1_000;
    private long quads;

    private MappingBench() {}

    /** Maps some facts several times, as the compiler warms up. */
    static void run() throws Exception {
        for (int facts : new int[] {100_000, 100_000, 100_000, 300_000}) {
            new MappingBench().map(facts);
        }
    }

    private void map(int facts) throws Exception {
        Library library = new Library(null);
        Ontology ontology = OntologyFiles.read(library, SyntheticGraphs::refuse);
        PatternLibrary patterns = PatternLibrary.read(library, ontology, SyntheticGraphs::refuse);
        Settings settings = new Settings(new Iris(SyntheticFacts.BASE), ontology, List.of("en"), false);
        SyntheticFacts synthetic = new SyntheticFacts();
        long mapping = 0;
        try (QuadPacker packer = new QuadPacker(new TermNumbers(), (bytes, ends, subjects, count) -> quads += count);
                Mapping mapper = new Mapping(patterns, settings, packer, SyntheticGraphs::refuse)) {
            for (int i = 0; i < facts; i += BATCH) {
                List<ResolvedFact> batch = synthetic.resolved(i, i + BATCH);
                long before = Cpu.thread();
                batch.forEach(mapper::resolved);
                mapping += Cpu.thread() - before;
            }
        }
        Cpu.print(
                "map %,d facts: %,d quads, %.2f M quads per CPU second (this thread's)",
                facts, quads, quads * 1e3 / mapping);
    }
}
