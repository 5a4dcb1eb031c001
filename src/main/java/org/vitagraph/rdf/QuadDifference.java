package org.vitagraph.rdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What two releases differ in, quad by quad: their sorted dumps are read side by side, each once and in flat memory.
 *
 * @param before the one that is compared with
 * @param after the one that is compared
 */
public record QuadDifference(Release before, Release after) {

    /** Takes the quads that differ, sorted by graph, then as N-Triples are sorted. */
    public interface Sink {

        /** Takes a quad that only the second release has: a line of N-Quads (RDF 1.1 N-Quads §2) without its end. */
        void added(byte[] line, int length) throws IOException;

        /** Takes a quad that only the first release has. */
        void removed(byte[] line, int length) throws IOException;
    }

    /** Hands over all that differs. */
    public void each(Sink sink) throws IOException {
        SortedSet<String> graphs = new TreeSet<>(before.manifest().triples().keySet());
        graphs.addAll(after.manifest().triples().keySet());
        for (String word : graphs) {
            NamedGraph graph = NamedGraph.of(word);
            try (Side old = Side.of(before, graph);
                    Side fresh = Side.of(after, graph)) {
                merge(old, fresh, sink);
            }
        }
    }

    private static void merge(Side old, Side fresh, Sink sink) throws IOException {
        old.next();
        fresh.next();
        while (old.isThere() || fresh.isThere()) {
            int order = old.compareTo(fresh);
            if (order < 0) {
                sink.removed(old.quad(), old.quadLength());
            } else if (order > 0) {
                sink.added(fresh.quad(), fresh.quadLength());
            }
            if (order <= 0) {
                old.next();
            }
            if (order >= 0) {
                fresh.next();
            }
        }
    }

    /** One graph of one release, read from its N-Triples dump; a graph that the release has not is empty. */
    private static final class Side implements AutoCloseable {
        private final @Nullable LineReader lines;
        private final byte[] end;
        private byte[] quad = new byte[1024];
        private int length = -1;

        private Side(@Nullable LineReader lines, byte[] end) {
            this.lines = lines;
            this.end = end;
        }

        static Side of(Release release, NamedGraph graph) throws IOException {
            String name = DumpFormat.NTRIPLES.fileOf(graph);
            Path file = release.dumps().resolve(name);
            String iri = new Iris(release.manifest().base()).graph(graph.word());
            byte[] end = ("<" + iri + "> .").getBytes(StandardCharsets.UTF_8);
            return new Side(
                    release.manifest().files().containsKey("dumps/" + name) ? LineReader.open(file) : null, end);
        }

        /** Goes on, and puts the graph before the closing dot. */
        void next() throws IOException {
            if (lines == null || !lines.next()) {
                length = -1;
                return;
            }
            int triple = lines.length() - 1;
            if (triple < 1 || lines.bytes()[triple] != '.') {
                throw new IOException("a dump holds a line that is no triple");
            }
            length = triple + end.length;
            if (length > quad.length) {
                quad = new byte[length * 2];
            }
            System.arraycopy(lines.bytes(), 0, quad, 0, triple);
            System.arraycopy(end, 0, quad, triple, end.length);
        }

        boolean isThere() {
            return length >= 0;
        }

        byte[] quad() {
            return quad;
        }

        int quadLength() {
            return length;
        }

        /** Compares by the bytes of the lines; what has ended comes last. */
        int compareTo(Side other) {
            if (!isThere() || !other.isThere()) {
                return Boolean.compare(!isThere(), !other.isThere());
            }
            return Arrays.compareUnsigned(quad, 0, length, other.quad, 0, other.length);
        }

        @Override
        public void close() throws IOException {
            if (lines != null) {
                lines.close();
            }
        }
    }
}
