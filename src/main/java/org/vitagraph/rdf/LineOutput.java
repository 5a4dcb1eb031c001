package org.vitagraph.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Lines of N-Triples or N-Quads (N-Triples 1.1; N-Quads 1.1) to a stream, written in large pieces. */
public final class LineOutput implements AutoCloseable {

    private static final int ENOUGH = 1 << 16;

    private final OutputStream out;
    private final byte[][] graphs = new byte[GraphName.values().length][];
    private final boolean quads;
    private byte[] buffer = new byte[2 * ENOUGH];
    private int used;
    private long count;

    /**
     * Begins.
     *
     * @param out where lines go; it is flushed at the end, and not closed
     * @param quads whether lines name their graph
     * @param iris the IRI policy, for the names of graphs
     */
    public LineOutput(OutputStream out, boolean quads, Iris iris) {
        this.out = out;
        this.quads = quads;
        for (GraphName graph : GraphName.values()) {
            String name = quads ? " <" + iris.graph(graph.word()) + "> .\n" : " .\n";
            graphs[graph.place()] = name.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Tells whether lines name their graph. */
    boolean quads() {
        return quads;
    }

    /** Writes a line; the object stands between two places. */
    void line(byte[] subjects, int from, int to, GraphName graph, byte[] predicate, byte[] objects, int start, int end)
            throws IOException {
        byte[] tail = graphs[graph.place()];
        int needed = to - from + predicate.length + end - start + tail.length + 2;
        makeRoom(needed);
        System.arraycopy(subjects, from, buffer, used, to - from);
        used += to - from;
        buffer[used++] = ' ';
        System.arraycopy(predicate, 0, buffer, used, predicate.length);
        used += predicate.length;
        buffer[used++] = ' ';
        System.arraycopy(objects, start, buffer, used, end - start);
        used += end - start;
        System.arraycopy(tail, 0, buffer, used, tail.length);
        used += tail.length;
        count++;
        if (used > ENOUGH) {
            flush();
        }
    }

    /** Lines that are put together where they are to stand. */
    @FunctionalInterface
    public interface Lines {

        /** Puts them at a place of an array; gives the place behind them. */
        int put(byte[] to, int at);
    }

    /**
     * Writes several lines.
     *
     * @param number how many they are
     * @param length how many bytes they take
     */
    public void lines(int number, int length, Lines lines) throws IOException {
        makeRoom(length);
        used = lines.put(buffer, used);
        count += number;
        if (used > ENOUGH) {
            flush();
        }
    }

    private void makeRoom(int needed) throws IOException {
        if (used + needed > buffer.length) {
            flush();
            buffer = needed > buffer.length ? new byte[needed] : buffer;
        }
    }

    /** Writes the line of a sorted file of one graph, which ends in a dot. */
    public void line(String line, GraphName graph) throws IOException {
        byte[] bytes = line.substring(0, line.lastIndexOf(' ')).getBytes(StandardCharsets.UTF_8);
        byte[] tail = graphs[graph.place()];
        flush();
        out.write(bytes);
        out.write(tail);
        count++;
    }

    /** Gives how many lines there are. */
    public long count() {
        return count;
    }

    private void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

    /** Writes what waits. */
    @Override
    public void close() throws IOException {
        flush();
        out.flush();
        buffer = Arrays.copyOf(buffer, 0);
    }
}
