package org.vitagraph.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.vitagraph.rdf.TripleReader;

/** Reads a graph's file in a stream. */
final class Triples {
    private Triples() {}

    /** Reads a small file whole. */
    static List<Triple> of(Path file) {
        List<Triple> all = new ArrayList<>();
        read(file, all::add);
        return all;
    }

    static void read(Path file, Consumer<Triple> sink) {
        try {
            TripleReader.read(file, sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
