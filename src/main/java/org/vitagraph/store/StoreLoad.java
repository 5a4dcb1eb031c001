package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.vitagraph.rdf.Graphs;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.NamedGraph;
import org.vitagraph.rdf.TripleReader;

/**
 * Fills a fresh TDB2 database and a fresh text index from a publication's graphs, in one pass.
 *
 * <p>TDB2 copies on write: so a store is loaded once, with its trees packed ({@link PackedTable}), and never changed.
 */
final class StoreLoad {

    private final Path store;
    private final Path text;

    /** Prepares a load into two empty folders. */
    StoreLoad(Path store, Path text) {
        this.store = store;
        this.text = text;
    }

    /** Loads all graphs and gives the number of triples of each. */
    Map<NamedGraph, Long> load(Graphs graphs) throws IOException {
        try (Words words = Words.in(text, new Iris(graphs.base()))) {
            Map<NamedGraph, Long> triples = load(graphs, words::take);
            words.commit();
            return triples;
        } finally {
            removeLocks(text);
        }
    }

    /**
     * Loads all graphs into the store alone.
     *
     * @param beside takes each triple with its graph, too
     */
    Map<NamedGraph, Long> load(Graphs graphs, BiConsumer<Node, Triple> beside) throws IOException {
        DatasetGraph dsg = DatabaseMgr.connectDatasetGraph(Location.create(store));
        Map<NamedGraph, Long> triples = new HashMap<>();
        try {
            NodeTupleTable table =
                    TDBInternal.getDatasetGraphTDB(dsg).getQuadTable().getNodeTupleTable();
            PackedTable.fill(dsg, table, store, packed -> {
                for (Graphs.NamedFile file : graphs.files()) {
                    Node graph = NodeFactory.createURI(graphs.iri(file.name()));
                    triples.put(file.name(), load(file.path(), graph, packed, beside));
                }
            });
            return triples;
        } finally {
            TDBInternal.expel(dsg, true);
            removeLocks(store);
        }
    }

    private static long load(Path file, Node graph, PackedTable table, BiConsumer<Node, Triple> beside)
            throws IOException {
        long[] count = new long[1];
        long number = table.number(graph);
        TripleReader.read(file, triple -> {
            count[0]++;
            table.add(number, triple);
            beside.accept(graph, triple);
        });
        return count[0];
    }

    /** Removes what only an open database needs, so that the release holds nothing of the process that made it. */
    static void removeLocks(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> locks =
                    files.filter(file -> file.toString().endsWith(".lock")).toList();
            for (Path lock : locks) {
                Files.delete(lock);
            }
        }
    }
}
