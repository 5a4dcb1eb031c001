package org.vitagraph.rdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Writes the dumps of a release from its sorted graphs, piece by piece, in one pass and in flat memory.
 *
 * <p>All files are compressed, each piece by itself, so that what an earlier release has of the same pieces is copied and not
 * written anew. Neither the time nor the machine leaves a trace in them.
 */
public final class Dumps {

    private final Graphs graphs;
    private final Path folder;
    private final PieceIndex index;
    private final @Nullable EarlierDumps earlier;
    private long pieces;
    private long reused;

    /**
     * Prepares the dumps.
     *
     * @param graphs what is written
     * @param folder where to, an existing folder
     */
    public Dumps(Graphs graphs, Path folder) {
        this(graphs, folder, new PieceIndex(""), null);
    }

    /**
     * Prepares the dumps, of which an earlier release may have some.
     *
     * @param index takes which pieces there are
     * @param earlier the dumps of the earlier release, made by the same program
     */
    public Dumps(Graphs graphs, Path folder, PieceIndex index, @Nullable EarlierDumps earlier) {
        this.graphs = graphs;
        this.folder = folder;
        this.index = index;
        this.earlier = earlier;
    }

    /** Writes every format, on as many threads as there are processors. */
    public void write() throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (OutputStream quads = file(DumpFormat.NQUADS.fileOfAll());
                OutputStream trig = file(DumpFormat.TRIG.fileOfAll())) {
            trig.write(PieceText.member(PieceText.TURTLE.opening()));
            for (Graphs.NamedFile graph : graphs.files()) {
                try (Writing writing = new Writing(graph, quads, trig, pool, 4 * threads)) {
                    Piece.each(graph.path(), writing::piece);
                    writing.end();
                }
            }
            if (pieces == 0) {
                quads.write(PieceText.member(new byte[0]));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** Gives how many pieces there are. */
    public long pieces() {
        return pieces;
    }

    /** Gives how many of them were copied. */
    public long reused() {
        return reused;
    }

    private OutputStream file(String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16);
    }

    /** The writing of one graph: pieces are written in their order, whichever is ready first. */
    private final class Writing implements AutoCloseable {
        private final NamedGraph graph;
        private final String iri;
        private final Map<PieceText, OutputStream> files = new EnumMap<>(PieceText.class);
        private final OutputStream trig;
        private final ExecutorService pool;
        private final int most;
        private final Deque<Waiting> waiting = new ArrayDeque<>();
        private boolean begun;

        private record Waiting(Piece piece, Future<List<byte[]>> members) {}

        Writing(Graphs.NamedFile file, OutputStream quads, OutputStream trig, ExecutorService pool, int most)
                throws IOException {
            this.graph = file.name();
            this.iri = graphs.iri(graph);
            this.trig = trig;
            this.pool = pool;
            this.most = most;
            files.put(PieceText.NQUADS, quads);
            files.put(PieceText.NTRIPLES, file(DumpFormat.NTRIPLES.fileOf(graph)));
            files.put(PieceText.TURTLE, file(DumpFormat.TURTLE.fileOf(graph)));
            files.put(PieceText.RDFXML, file(DumpFormat.RDFXML.fileOf(graph)));
            files.put(PieceText.JSONLD, file(DumpFormat.JSONLD.fileOf(graph)));
            List<Integer> lengths = new ArrayList<>();
            for (Map.Entry<PieceText, OutputStream> one : files.entrySet()) {
                lengths.add(member(one.getKey().opening(), one.getValue()));
            }
            index.graph(graph.word(), lengths);
        }

        /** Writes a member, if there is something to write, and gives its length. */
        private static int member(byte[] text, OutputStream out) throws IOException {
            if (text.length == 0) {
                return 0;
            }
            byte[] member = PieceText.member(text);
            out.write(member);
            return member.length;
        }

        void piece(Piece piece, byte[] lines) throws IOException {
            boolean first = !begun;
            if (first) {
                member(("\n<" + iri + "> {\n").getBytes(StandardCharsets.UTF_8), trig);
                begun = true;
            }
            List<byte[]> known = earlier == null ? List.of() : earlier.members(graph.word(), piece.sha256(), first);
            pieces++;
            if (known.isEmpty()) {
                byte[] own = Arrays.copyOf(lines, piece.length());
                waiting.add(new Waiting(piece, pool.submit(() -> PieceText.members(own, first, iri))));
            } else {
                reused++;
                waiting.add(new Waiting(piece, CompletableFuture.completedFuture(known)));
            }
            if (waiting.size() >= most) {
                write(waiting.remove());
            }
        }

        private void write(Waiting next) throws IOException {
            List<byte[]> members = Beside.get(next.members());
            int at = 0;
            for (OutputStream out : files.values()) {
                out.write(members.get(at++));
            }
            // Within a graph TriG is Turtle (TriG §2.2).
            trig.write(members.get(List.of(PieceText.values()).indexOf(PieceText.TURTLE)));
            index.piece(
                    graph.word(),
                    next.piece(),
                    members.stream().map(m -> m.length).toList());
        }

        void end() throws IOException {
            while (!waiting.isEmpty()) {
                write(waiting.remove());
            }
            for (Map.Entry<PieceText, OutputStream> one : files.entrySet()) {
                member(one.getKey().closing(), one.getValue());
                if (!begun && one.getKey() == PieceText.NTRIPLES) {
                    one.getValue().write(PieceText.member(new byte[0]));
                }
            }
            if (begun) {
                member("}\n".getBytes(StandardCharsets.UTF_8), trig);
            }
        }

        @Override
        public void close() throws IOException {
            for (Map.Entry<PieceText, OutputStream> one : files.entrySet()) {
                if (one.getKey() != PieceText.NQUADS) {
                    one.getValue().close();
                }
            }
        }
    }
}
