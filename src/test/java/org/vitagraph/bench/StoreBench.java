package org.vitagraph.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.vitagraph.rdf.Graphs;
import org.vitagraph.store.OneLoad;

/** The load of a store, with and without its text index, beside the loaders of tdb2.tdbloader, which make none. */
final class StoreBench {

    private static final int FACTS = Integer.getInteger("facts", 10_000);

    private StoreBench() {}

    static void run() throws Exception {
        try (SyntheticGraphs synthetic = new SyntheticGraphs(FACTS)) {
            Graphs graphs = synthetic.graphs();
            for (int round = 0; round < 2; round++) {
                double own = timed(folder -> OneLoad.load(graphs, folder.resolve("store"), folder.resolve("text")));
                double bare = timed(folder -> OneLoad.withoutText(graphs, folder.resolve("store")));
                double sequential = timed(folder -> peer(graphs, folder, true));
                double phased = timed(folder -> peer(graphs, folder, false));
                double best = Math.min(sequential, phased);
                Cpu.print(
                        "load of %,d facts: %.2f CPU s with text index, %.2f without; tdbloader sequential %.2f, phased"
                                + " %.2f; speed %.2f of its best with text index, %.2f without",
                        FACTS, own, bare, sequential, phased, best / own, best / bare);
            }
        }
    }

    private interface Load {
        void into(Path folder) throws Exception;
    }

    private static double timed(Load load) throws Exception {
        Path folder = Files.createTempDirectory("bench");
        Files.createDirectories(folder.resolve("store"));
        Files.createDirectories(folder.resolve("text"));
        try {
            return Cpu.seconds(() -> load.into(folder));
        } finally {
            SyntheticGraphs.delete(folder);
        }
    }

    private static void peer(Graphs graphs, Path folder, boolean sequential) {
        DatasetGraph dsg = DatabaseMgr.connectDatasetGraph(Location.create(folder.resolve("store")));
        try {
            DataLoader loader = sequential
                    ? LoaderFactory.sequentialLoader(dsg, (format, args) -> {})
                    : LoaderFactory.phasedLoader(dsg, (format, args) -> {});
            loader.startBulk();
            for (Graphs.NamedFile file : graphs.files()) {
                RDFParser.source(file.path())
                        .lang(Lang.NTRIPLES)
                        .parse(inGraph(graphs.iri(file.name()), loader.streamRDF()));
            }
            loader.finishBulk();
        } finally {
            TDBInternal.expel(dsg, true);
        }
    }

    private static StreamRDF inGraph(String iri, StreamRDF to) {
        var graph = NodeFactory.createURI(iri);
        return new StreamRDFBase() {
            @Override
            public void triple(org.apache.jena.graph.Triple triple) {
                to.quad(Quad.create(graph, triple));
            }
        };
    }
}
