package org.vitagraph.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One dump alone, for comparison with other writers. */
public final class OneDump {

    private OneDump() {}

    /** Writes one graph in a format, uncompressed. */
    public static void write(DumpFormat format, Graphs.NamedFile graph, String base, OutputStream out)
            throws IOException {
        new DumpJob(format, format.fileOf(graph.name()), base, List.of(graph)).write(out);
    }
}
