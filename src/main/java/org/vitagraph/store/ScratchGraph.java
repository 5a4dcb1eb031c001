package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A graph on disk for the time of a check, for data that are too large for memory; its folder is the caller's to delete. */
public final class ScratchGraph implements AutoCloseable {

    private final DatasetGraph dataset;

    private ScratchGraph(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /**
     * Loads files into one graph.
     *
     * @param files N-Triples
     * @param folder where the graph is kept; made here
     * @throws IOException where the folder cannot be made
     */
    public static ScratchGraph load(List<Path> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder));
        DataLoader loader = LoaderFactory.sequentialLoader(dataset, (format, args) -> {});
        loader.startBulk();
        try {
            for (Path file : files) {
                RDFParser.source(file).lang(Lang.NTRIPLES).parse(loader.streamRDF());
            }
        } catch (RuntimeException e) {
            loader.finishException(e);
            throw e;
        }
        loader.finishBulk();
        dataset.begin(ReadWrite.READ);
        return new ScratchGraph(dataset);
    }

    /** Gives the graph, for the thread that loaded it. */
    public Graph graph() {
        return dataset.getDefaultGraph();
    }

    @Override
    public void close() {
        dataset.end();
        TDBInternal.expel(dataset, true);
    }
}
