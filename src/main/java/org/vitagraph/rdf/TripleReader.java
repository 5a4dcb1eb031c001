package org.vitagraph.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;

/**
 * Reads triples as {@link NTriples} writes them: one a line, one space between terms, no comment, no blank node. What is checked and
 * loaded is read several times over, so this is a hot path like that writer; other N-Triples are for Jena's parser to read.
 */
public final class TripleReader {

    private TripleReader() {}

    /** Takes one line after the other. */
    @FunctionalInterface
    public interface Lines {

        /** Takes a line, which is only valid during the call. */
        void take(TripleLine line) throws IOException;
    }

    /**
     * Reads a file; triples of one subject that follow each other have the same node.
     *
     * @throws IOException where the file cannot be read, or a line is no such triple
     */
    public static void read(Path file, Consumer<Triple> sink) throws IOException {
        try (LineReader lines = LineReader.open(file)) {
            triples(file.getFileName().toString(), lines, sink);
        }
    }

    /**
     * Reads the lines of a file, whose nodes are made only where they are asked for.
     *
     * @throws IOException where the file cannot be read, the sink fails, or a line does not begin and end as such a triple does
     */
    public static void lines(Path file, Lines sink) throws IOException {
        try (LineReader lines = LineReader.open(file)) {
            lines(file.getFileName().toString(), lines, false, sink);
        }
    }

    /**
     * Reads the lines that a stream holds as {@link #lines(Path, Lines)} does those of a file, and closes it.
     *
     * @param name what it is called in complaints
     */
    static void lines(String name, InputStream in, Lines sink) throws IOException {
        try (LineReader lines = new LineReader(name, in)) {
            lines(name, lines, false, sink);
        }
    }

    /**
     * Reads what a stream holds as {@link #read(Path, Consumer)} does a file, and closes it.
     *
     * @param name what it is called in complaints
     * @throws IOException where the stream cannot be read, or a line is no such triple
     */
    static void read(String name, InputStream in, Consumer<Triple> sink) throws IOException {
        try (LineReader lines = new LineReader(name, in)) {
            triples(name, lines, sink);
        }
    }

    private static void triples(String name, LineReader lines, Consumer<Triple> sink) throws IOException {
        lines(name, lines, true, line -> sink.accept(line.triple()));
    }

    /** Reads lines; where {@code whole}, each is known to be a triple before the sink takes it. */
    private static void lines(String name, LineReader lines, boolean whole, Lines sink) throws IOException {
        TripleLine line = new TripleLine();
        for (long number = 1; lines.next(); number++) {
            try {
                line.move(lines.bytes(), lines.length());
                if (whole) {
                    line.object();
                }
            } catch (IllegalArgumentException e) {
                throw new IOException(name + ", line " + number + " is no triple: " + e.getMessage(), e);
            }
            sink.take(line);
        }
    }
}
