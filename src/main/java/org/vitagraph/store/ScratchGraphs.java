package org.vitagraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.vitagraph.rdf.TripleReader;

/** Graphs on disk for the time of a check, for data that are too large for memory. Their folder is the caller's to delete. */
public final class ScratchGraphs implements AutoCloseable {

    private final Path folder;
    private final List<DatasetGraph> datasets = new ArrayList<>();

    /**
     * Prepares graphs.
     *
     * @param folder where they are kept; made when needed
     */
    public ScratchGraphs(Path folder) {
        this.folder = folder;
    }

    /** Loads files of triples, as this program writes them, into a graph for the thread that asks. */
    public Graph of(List<Path> files) {
        try {
            Path place = Files.createDirectories(folder.resolve(Integer.toString(datasets.size())));
            DatasetGraph empty = DatabaseMgr.connectDatasetGraph(Location.create(place));
            datasets.add(empty);
            load(files, empty, place);
            empty.begin(ReadWrite.READ);
            return empty.getDefaultGraph();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void load(List<Path> files, DatasetGraph dsg, Path place) throws IOException {
        NodeTupleTable table =
                TDBInternal.getDatasetGraphTDB(dsg).getTripleTable().getNodeTupleTable();
        PackedTable.fill(dsg, table, place, packed -> {
            for (Path file : files) {
                TripleReader.read(file, packed::add);
            }
        });
    }

    @Override
    public void close() {
        for (DatasetGraph dataset : datasets) {
            dataset.end();
            TDBInternal.expel(dataset, true);
        }
    }
}
