package org.vitagraph.bench;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.rdf.Graphs;
import org.vitagraph.rdf.OneDump;

/** A Turtle dump beside RIOT's streamed Turtle, both from the same sorted N-Triples file to nowhere. */
final class DumpBench {

    private static final int FACTS = Integer.getInteger("facts", 20_000);

    private DumpBench() {}

    static void run() throws Exception {
        try (SyntheticGraphs synthetic = new SyntheticGraphs(FACTS)) {
            Graphs.NamedFile claims = synthetic.graph(GraphName.CLAIMS);
            for (int round = 0; round < 3; round++) {
                double own = Cpu.seconds(() -> OneDump.write(claims, nowhere()));
                double riot = Cpu.seconds(() -> {
                    StreamRDF writer = StreamRDFWriter.getWriterStream(nowhere(), RDFFormat.TURTLE_BLOCKS);
                    RDFParser.source(claims.path()).lang(Lang.NTRIPLES).parse(writer);
                });
                Cpu.print(
                        "Turtle of the claims of %,d facts: %.2f CPU s, RIOT %.2f CPU s, speed %.2f of RIOT's",
                        FACTS, own, riot, riot / own);
            }
        }
    }

    private static OutputStream nowhere() {
        return new BufferedOutputStream(OutputStream.nullOutputStream(), 1 << 16);
    }
}
