package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Path;
import org.vitagraph.rdf.Graphs;

/** A load of a store alone, for comparison with other loaders. */
public final class OneLoad {

    private OneLoad() {}

    /** Loads graphs into two empty folders. */
    public static void load(Graphs graphs, Path store, Path text) throws IOException {
        new StoreLoad(store, text).load(graphs);
    }

    /** Loads graphs into an empty folder, without an index of words. */
    public static void withoutText(Graphs graphs, Path store) throws IOException {
        new StoreLoad(store, store).load(graphs, (graph, triple) -> {});
    }
}
