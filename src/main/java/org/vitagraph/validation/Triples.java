package org.vitagraph.validation;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;

/** Reads a file of N-Triples in a stream. */
final class Triples {
    private Triples() {}

    static void read(Path file, Consumer<Triple> sink) {
        RDFParser.source(file).lang(Lang.NTRIPLES).checking(false).parse(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                sink.accept(triple);
            }
        });
    }
}
