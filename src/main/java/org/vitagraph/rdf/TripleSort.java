package org.vitagraph.rdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Node;

/** Sorts the triples of one graph in bounded memory and writes them as N-Triples, each once, in the order of their bytes. */
public final class TripleSort implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final LineSorter lines;
    private final NTriples line = new NTriples();

    /**
     * Makes an empty sort.
     *
     * @param folder where runs are spilled; made when first needed
     * @param bytes how many bytes of lines to hold in memory
     */
    public TripleSort(Path folder, int bytes) {
        lines = new LineSorter(folder, bytes);
    }

    /** Takes a triple; all terms are IRIs, the object may be a literal. */
    public void triple(Node subject, Node predicate, Node object) {
        line.clear();
        line.term(subject);
        line.raw(' ');
        line.term(predicate);
        line.raw(' ');
        line.term(object);
        line.raw(' ');
        line.raw('.');
        lines.add(line.bytes(), 0, line.length());
    }

    /** Writes the triples to a file and gives how many there are. The sort cannot be used again. */
    public long write(Path file) throws IOException {
        long[] count = new long[1];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            lines.drain((bytes, length) -> {
                out.write(bytes, 0, length);
                out.write('\n');
                count[0]++;
            });
        }
        return count[0];
    }

    /** Removes what lies on the disk. */
    @Override
    public void close() throws IOException {
        lines.close();
    }
}
