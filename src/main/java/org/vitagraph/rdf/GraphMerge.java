package org.vitagraph.rdf;

import java.io.BufferedOutputStream;
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
 * Turns sorted quad lines into one N-Triples file per graph, each sorted by its bytes, and settles what only the sight of
 * a whole node can: which label it has, whether a putative event exists after all (PROFILE R7), how many sources name it.
 */
public final class GraphMerge implements LineSorter.LineSink, AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final byte[] SOURCE = ("<" + Vg.NS + "source>").getBytes(StandardCharsets.US_ASCII);
    private static final String COUNT = "<" + Vg.NS + "source_count>";
    private static final GraphName[] GRAPHS = GraphName.values();

    private final Path folder;
    private final Map<GraphName, OutputStream> files = new EnumMap<>(GraphName.class);
    private final Map<GraphName, Long> counts = new EnumMap<>(GraphName.class);
    private final TreeSet<String> labels = new TreeSet<>();
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

    /** Takes the next line in order. */
    @Override
    public void line(byte[] bytes, int length) throws IOException {
        int endOfSubject = tab(bytes, 0, length);
        boolean same = Arrays.equals(bytes, 0, endOfSubject, subject, 0, subject.length);
        GraphName next = GraphName.ofCode(bytes[endOfSubject + 1]);
        if (!same || next != graph) {
            endOfBlock();
            graph = next;
        }
        if (!same) {
            subject = Arrays.copyOf(bytes, endOfSubject);
            inFacts = false;
        }
        inFacts |= next == GraphName.FACTS;
        if (next == GraphName.CLAIMS && inFacts) {
            return;
        }
        int predicate = endOfSubject + 3;
        int endOfPredicate = tab(bytes, predicate, length);
        if (bytes[endOfPredicate + 1] == QuadLines.CANDIDATE) {
            if (inLabels && after(bytes, predicate, endOfPredicate, labelled)) {
                writeLabels();
            }
            labelled = Arrays.copyOfRange(bytes, predicate, endOfPredicate);
            candidate(bytes, endOfPredicate + 2, length);
        } else {
            triple(bytes, predicate, endOfPredicate, length);
        }
    }

    private void candidate(byte[] bytes, int from, int length) {
        int endOfLanguage = tab(bytes, from, length);
        String tag = new String(bytes, from, endOfLanguage - from, StandardCharsets.US_ASCII);
        if (!inLabels || !tag.equals(language)) {
            int literal = tab(bytes, endOfLanguage + 1, length) + 1;
            labels.add(new String(bytes, literal, length - literal, StandardCharsets.UTF_8));
            language = tag;
            inLabels = true;
        }
    }

    private void triple(byte[] bytes, int predicate, int endOfPredicate, int length) throws IOException {
        if (inLabels && after(bytes, predicate, endOfPredicate, labelled)) {
            writeLabels();
        }
        boolean source = graph == GraphName.SIMPLE && equal(bytes, predicate, endOfPredicate, SOURCE);
        if (sources > 0 && !source && after(bytes, predicate, endOfPredicate, SOURCE)) {
            writeSourceCount();
        }
        sources += source ? 1 : 0;
        OutputStream out = file();
        out.write(subject);
        out.write(' ');
        out.write(bytes, predicate, endOfPredicate - predicate);
        out.write(' ');
        out.write(bytes, endOfPredicate + 1, length - endOfPredicate - 1);
        end(out);
    }

    private void endOfBlock() throws IOException {
        writeLabels();
        writeSourceCount();
    }

    private void writeLabels() throws IOException {
        for (String label : labels) {
            OutputStream out = file();
            out.write(subject);
            out.write(' ');
            out.write(labelled);
            out.write(' ');
            out.write(label.getBytes(StandardCharsets.UTF_8));
            end(out);
        }
        labels.clear();
        inLabels = false;
    }

    private void writeSourceCount() throws IOException {
        if (sources > 0) {
            OutputStream out = file();
            out.write(subject);
            String rest = " " + COUNT + " \"" + sources + "\"^^<http://www.w3.org/2001/XMLSchema#integer>";
            out.write(rest.getBytes(StandardCharsets.US_ASCII));
            end(out);
            sources = 0;
        }
    }

    private void end(OutputStream out) throws IOException {
        out.write(' ');
        out.write('.');
        out.write('\n');
        counts.merge(graph, 1L, Long::sum);
    }

    private OutputStream file() throws IOException {
        OutputStream out = files.get(graph);
        if (out == null) {
            out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(graph.word() + ".nt")), BUFFER);
            files.put(graph, out);
        }
        return out;
    }

    private static int tab(byte[] bytes, int from, int length) {
        int at = from;
        while (at < length && bytes[at] != QuadLines.TAB) {
            at++;
        }
        return at;
    }

    private static boolean equal(byte[] bytes, int from, int to, byte[] term) {
        return Arrays.equals(bytes, from, to, term, 0, term.length);
    }

    private static boolean after(byte[] bytes, int from, int to, byte[] term) {
        return Arrays.compareUnsigned(bytes, from, to, term, 0, term.length) > 0;
    }

    /** Gives how many triples each graph has, once all lines are in. */
    public Map<GraphName, Long> counts() {
        return counts;
    }

    /** Writes what is held back and closes the files; makes an empty file for a graph that is empty. */
    @Override
    public void close() throws IOException {
        endOfBlock();
        for (GraphName name : GRAPHS) {
            graph = name;
            if (name != GraphName.COMPAT) {
                file();
            }
        }
        for (OutputStream out : files.values()) {
            out.close();
        }
    }
}
