package org.vitagraph.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Turns sorted quads into one N-Triples file per graph, each sorted by its bytes, and settles what only the sight of
 * a whole node can: which label it has, whether a putative event exists after all (PROFILE R7), how many sources name it.
 */
public final class GraphMerge implements SortedQuads, AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final byte[] SOURCE = ("<" + Vg.NS + "source>").getBytes(StandardCharsets.US_ASCII);
    private static final String COUNT = "<" + Vg.NS + "source_count>";
    private static final GraphName[] GRAPHS = GraphName.values();

    private final Path folder;
    private final Map<GraphName, Lines> files = new EnumMap<>(GraphName.class);
    private final TreeSet<String> labels = new TreeSet<>();
    private final TreeSet<String> bareNames = new TreeSet<>();
    private byte[] subject = new byte[0];
    private GraphName graph = GraphName.FACTS;
    private String language = "";
    private byte[] labelled = new byte[0];
    private boolean inLabels;
    private boolean inFacts;
    private int sources;

    /** Makes a merge that writes {@code facts.nt}, {@code claims.nt} … into {@code folder}. */
    public GraphMerge(Path folder) {
        this.folder = folder;
    }

    @Override
    public void subject(byte[] bytes, int from, int to) throws IOException {
        endOfGraph();
        subject = Arrays.copyOfRange(bytes, from, to);
        inFacts = false;
    }

    @Override
    public void quad(PackedQuad quad) throws IOException {
        GraphName next = GraphName.ofCode(quad.graph());
        if (next != graph) {
            endOfGraph();
            graph = next;
        }
        inFacts |= next == GraphName.FACTS;
        if (next.holdsClaims() && inFacts) {
            return;
        }
        if (inLabels && quad.predicate().isAfter(labelled)) {
            writeLabels();
        }
        if (quad.object().first() == QuadPacker.CANDIDATE) {
            labelled = quad.predicate().copy();
            candidate(quad.object());
        } else {
            triple(quad);
        }
    }

    /** Takes a candidate {@code @language TAB rank TAB literal}: the first of a language is the best. */
    private void candidate(TermBytes candidate) {
        byte[] bytes = candidate.bytes();
        int endOfLanguage = tab(bytes, candidate.from());
        String tag = new String(
                bytes, candidate.from() + 1, endOfLanguage - candidate.from() - 1, StandardCharsets.US_ASCII);
        if (!inLabels || !tag.equals(language)) {
            int literal = tab(bytes, endOfLanguage + 1) + 1;
            (isBareName(bytes, endOfLanguage + 1) ? bareNames : labels)
                    .add(new String(bytes, literal, candidate.to() - literal, StandardCharsets.UTF_8));
            language = tag;
            inLabels = true;
        }
    }

    private static boolean isBareName(byte[] bytes, int from) {
        int rank = 0;
        for (int at = from; bytes[at] != QuadPacker.TAB; at++) {
            rank = rank * 10 + bytes[at] - '0';
        }
        return rank >= QuadPacker.FIRST_RANK + QuadSink.BARE_NAME;
    }

    private void triple(PackedQuad quad) throws IOException {
        boolean source = graph == GraphName.SIMPLE && quad.predicate().is(SOURCE);
        if (sources > 0 && !source && quad.predicate().isAfter(SOURCE)) {
            writeSourceCount();
        }
        sources += source ? 1 : 0;
        Lines out = file();
        out.add(subject, 0, subject.length, ' ');
        out.add(
                quad.predicate().bytes(),
                quad.predicate().from(),
                quad.predicate().to(),
                ' ');
        out.add(quad.object().bytes(), quad.object().from(), quad.object().to(), ' ');
        out.end();
    }

    private void endOfGraph() throws IOException {
        writeLabels();
        writeSourceCount();
    }

    private void writeLabels() throws IOException {
        for (String label : labels.isEmpty() ? bareNames : labels) {
            byte[] literal = label.getBytes(StandardCharsets.UTF_8);
            Lines out = file();
            out.add(subject, 0, subject.length, ' ');
            out.add(labelled, 0, labelled.length, ' ');
            out.add(literal, 0, literal.length, ' ');
            out.end();
        }
        labels.clear();
        bareNames.clear();
        inLabels = false;
    }

    private void writeSourceCount() throws IOException {
        if (sources > 0) {
            String rest = COUNT + " \"" + sources + "\"^^<http://www.w3.org/2001/XMLSchema#integer>";
            byte[] ascii = rest.getBytes(StandardCharsets.US_ASCII);
            Lines out = file();
            out.add(subject, 0, subject.length, ' ');
            out.add(ascii, 0, ascii.length, ' ');
            out.end();
            sources = 0;
        }
    }

    private Lines file() throws IOException {
        Lines out = files.get(graph);
        if (out == null) {
            out = new Lines(Files.newOutputStream(folder.resolve(graph.word() + ".nt")));
            files.put(graph, out);
        }
        return out;
    }

    /** One graph's file, written in large pieces. */
    private static final class Lines {
        private final OutputStream out;
        private byte[] buffer = new byte[2 * BUFFER];
        private int used;
        private long count;

        Lines(OutputStream out) {
            this.out = out;
        }

        void add(byte[] bytes, int from, int to, int separator) {
            int length = to - from;
            if (used + length + 3 > buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.max(used + length + 3, buffer.length * 2));
            }
            System.arraycopy(bytes, from, buffer, used, length);
            used += length;
            buffer[used++] = (byte) separator;
        }

        void end() throws IOException {
            buffer[used++] = '.';
            buffer[used++] = '\n';
            count++;
            if (used > BUFFER) {
                out.write(buffer, 0, used);
                used = 0;
            }
        }

        void close() throws IOException {
            out.write(buffer, 0, used);
            out.close();
        }
    }

    private static int tab(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] != QuadPacker.TAB) {
            at++;
        }
        return at;
    }

    /** Gives how many triples each graph has, once all lines are in. */
    public Map<GraphName, Long> counts() {
        Map<GraphName, Long> counts = new EnumMap<>(GraphName.class);
        files.forEach((name, lines) -> {
            if (lines.count > 0) {
                counts.put(name, lines.count);
            }
        });
        return counts;
    }

    /** Writes what is held back and closes the files; makes an empty file for a graph that is empty. */
    @Override
    public void close() throws IOException {
        endOfGraph();
        for (GraphName name : GRAPHS) {
            graph = name;
            if (name != GraphName.COMPAT && name.isPublished()) {
                file();
            }
        }
        for (Lines out : files.values()) {
            out.close();
        }
    }
}
