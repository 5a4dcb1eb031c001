package org.vitagraph.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Reads triples as {@link NTriples} writes them: one a line, one space between terms, no comment, no blank node. What is checked and
 * loaded is read several times over, so this is a hot path like that writer; other N-Triples are for Jena's parser to read.
 */
public final class TripleReader {

    private static final int PREDICATES = 10;
    private static final int OBJECTS = 13;

    private final RecentNodes predicates = new RecentNodes(PREDICATES);
    private final RecentNodes objects = new RecentNodes(OBJECTS);
    private byte[] written = new byte[0];
    private Node subject = Node.ANY;

    private TripleReader() {}

    /** Takes triples with the lines that write them. */
    @FunctionalInterface
    public interface Lines {

        /**
         * Takes a triple.
         *
         * @param line begins with the bytes of the line, which change with the next
         * @param length how many they are, without the line's end
         */
        void take(Triple triple, byte[] line, int length) throws IOException;
    }

    /**
     * Reads a file; triples of one subject that follow each other have the same node.
     *
     * @throws IOException where the file cannot be read, or a line is no such triple
     */
    public static void read(Path file, Consumer<Triple> sink) throws IOException {
        lines(file, (triple, line, length) -> sink.accept(triple));
    }

    /**
     * Reads a file as {@link #read} does, and keeps the lines.
     *
     * @throws IOException where the file cannot be read, a line is no such triple, or the sink fails
     */
    public static void lines(Path file, Lines sink) throws IOException {
        try (LineReader lines = LineReader.open(file)) {
            lines(file.getFileName().toString(), lines, sink);
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
            lines(name, lines, (triple, line, length) -> sink.accept(triple));
        }
    }

    private static void lines(String name, LineReader lines, Lines sink) throws IOException {
        TripleReader reader = new TripleReader();
        long number = 0;
        while (lines.next()) {
            number++;
            sink.take(reader.triple(lines, name, number), lines.bytes(), lines.length());
        }
    }

    private Triple triple(LineReader lines, String name, long number) throws IOException {
        try {
            return triple(lines.bytes(), lines.length());
        } catch (IllegalArgumentException e) {
            throw new IOException(name + ", line " + number + " is no triple: " + e.getMessage(), e);
        }
    }

    private Triple triple(byte[] line, int length) {
        int end = length - 2;
        if (end < 0 || line[end] != ' ' || line[end + 1] != '.') {
            throw new IllegalArgumentException("it does not end with a full stop");
        }
        int second = subject(line, end);
        int third = afterIri(line, second, end);
        Node predicate = predicates.node(line, second, third - 1);
        return Triple.create(subject, predicate, objects.node(line, third, end));
    }

    /** Keeps the subject, and gives where the predicate begins. */
    private int subject(byte[] line, int end) {
        int size = written.length;
        if (size > 0 && size < end && line[size] == ' ' && Arrays.equals(written, 0, size, line, 0, size)) {
            return size + 1;
        }
        int second = afterIri(line, 0, end);
        written = Arrays.copyOf(line, second - 1);
        subject = RecentNodes.made(line, 0, second - 1);
        return second;
    }

    /** Gives where the term after an IRI begins. */
    private static int afterIri(byte[] line, int from, int end) {
        int at = from;
        while (at < end && line[at] != '>') {
            at++;
        }
        if (line[from] != '<' || at + 1 >= end || line[at + 1] != ' ') {
            throw new IllegalArgumentException("subject and predicate are IRIs, no blank nodes");
        }
        return at + 2;
    }
}
