package org.vitagraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.TripleReader;

/**
 * A graph on disk for the time of a check, for data that are too large for memory; loaded when it is first asked for. Its folder is the
 * caller's to delete.
 */
public final class ScratchGraph implements AutoCloseable {

    private final List<Path> files;
    private final Path folder;
    private @Nullable DatasetGraph dataset;

    /**
     * Prepares a graph.
     *
     * @param files N-Triples
     * @param folder where the graph is kept; made when needed
     */
    public ScratchGraph(List<Path> files, Path folder) {
        this.files = List.copyOf(files);
        this.folder = folder;
    }

    /** Gives the graph, for the thread that asks first. */
    public Graph graph() {
        DatasetGraph loaded = dataset;
        if (loaded == null) {
            loaded = load();
            dataset = loaded;
        }
        return loaded.getDefaultGraph();
    }

    private DatasetGraph load() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DatasetGraph empty = DatabaseMgr.connectDatasetGraph(Location.create(folder));
        DataLoader loader = LoaderFactory.sequentialLoader(empty, (format, args) -> {});
        loader.startBulk();
        try {
            for (Path file : files) {
                TripleReader.read(file, loader.streamRDF()::triple);
            }
        } catch (IOException e) {
            loader.finishException(e);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            loader.finishException(e);
            throw e;
        }
        loader.finishBulk();
        empty.begin(ReadWrite.READ);
        return empty;
    }

    @Override
    public void close() {
        DatasetGraph loaded = dataset;
        if (loaded != null) {
            loaded.end();
            TDBInternal.expel(loaded, true);
        }
    }
}
