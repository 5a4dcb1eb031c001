package org.vitagraph.rdf;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which pieces the dumps of a release consist of, and how long each is in each format: {@code pieces.tsv}. By it a later build
 * finds in the dumps what it need not write anew.
 */
public final class PieceIndex {

    private static final String NONE = "-";
    private static final int FORMATS = PieceText.values().length;

    private final String key;
    private final Map<String, List<Entry>> graphs = new LinkedHashMap<>();
    private final Map<String, Long> triples = new HashMap<>();

    /**
     * One piece, or what stands before the pieces of a graph.
     *
     * @param sha256 of its lines; {@code -} for what stands before the pieces
     * @param lines the bytes of its lines
     * @param members the bytes of it, compressed, in the order of {@link PieceText}
     */
    record Entry(String sha256, long lines, List<Integer> members) {}

    /**
     * Makes an empty index.
     *
     * @param key what everything that is written depends on besides the lines: the program, the machine's Java, the base IRI
     */
    public PieceIndex(String key) {
        this.key = key;
    }

    /** Adds what stands before the pieces of a graph. */
    void graph(String word, List<Integer> openings) {
        graphs.computeIfAbsent(word, w -> new ArrayList<>()).add(new Entry(NONE, 0, openings));
    }

    /** Adds the next piece of a graph. */
    void piece(String word, Piece piece, List<Integer> members) {
        triples.merge(word, (long) piece.triples(), Long::sum);
        graphs.computeIfAbsent(word, w -> new ArrayList<>()).add(new Entry(piece.sha256(), piece.length(), members));
    }

    /** Gives how many triples were added to a graph. */
    public long triples(String word) {
        return triples.getOrDefault(word, 0L);
    }

    /** Gives the graphs in order. */
    public List<String> words() {
        return List.copyOf(graphs.keySet());
    }

    /** Gives the entries of a graph, first what stands before its pieces; none where there is no such graph. */
    List<Entry> entries(String word) {
        return graphs.getOrDefault(word, List.of());
    }

    /** Writes the index. */
    public void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(key + "\n");
            for (Map.Entry<String, List<Entry>> graph : graphs.entrySet()) {
                for (Entry entry : graph.getValue()) {
                    out.write(graph.getKey() + "\t" + entry.sha256() + "\t" + entry.lines());
                    for (int length : entry.members()) {
                        out.write("\t" + length);
                    }
                    out.write("\n");
                }
            }
        }
    }

    /**
     * Reads an index.
     *
     * @return nothing where it has another key, or cannot be read
     */
    public static Optional<PieceIndex> read(Path file, String key) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (BufferedReader in = Files.newBufferedReader(file)) {
            if (!key.equals(in.readLine())) {
                return Optional.empty();
            }
            PieceIndex index = new PieceIndex(key);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                index.take(line.split("\t", -1));
            }
            return Optional.of(index);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void take(String[] cells) {
        if (cells.length != FORMATS + 3) {
            throw new NumberFormatException("so many cells: " + cells.length);
        }
        List<Integer> members = Stream.of(cells).skip(3).map(Integer::valueOf).toList();
        graphs.computeIfAbsent(cells[0], w -> new ArrayList<>())
                .add(new Entry(cells[1], Long.parseLong(cells[2]), members));
    }
}
