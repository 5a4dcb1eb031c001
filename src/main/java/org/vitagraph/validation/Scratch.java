package org.vitagraph.validation;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;

/** Makes graphs on disk, for what is too large for memory. */
@FunctionalInterface
public interface Scratch {

    /** Reads files of triples, as this program writes them, into a graph for the thread that asks. */
    Graph graph(List<Path> files);
}
