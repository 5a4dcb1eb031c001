package org.vitagraph.rdf;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * In what the graphs of a build differ from those of an earlier release. Pieces that are in both are not looked at; of the others
 * the lines are compared.
 */
public final class PieceChanges {

    private static final long ALWAYS_FEW = 8 << 20;

    private final EarlierDumps earlier;
    private final PieceIndex now;
    private final Graphs graphs;

    /** Compares graphs, of which {@code now} says the pieces, with those of which there are earlier dumps. */
    public PieceChanges(EarlierDumps earlier, PieceIndex now, Graphs graphs) {
        this.earlier = earlier;
        this.now = now;
        this.graphs = graphs;
    }

    /** Takes what changed, a stretch of a graph at a time. */
    @FunctionalInterface
    public interface Sink {

        /**
         * Takes the changes of a stretch.
         *
         * @param graph the graph's IRI
         * @param removed the lines that are no longer there
         * @param subjects the subjects of which anything was removed or added
         * @param present of the lines of these subjects that there are now, those that were added and those whose object is a literal
         */
        void changed(String graph, List<String> removed, Set<String> subjects, List<String> present) throws IOException;
    }

    /**
     * Tells whether it is little enough to be worth the comparison.
     *
     * @param share the largest part of all lines that may stand in pieces that are not in both
     */
    public boolean few(double share) {
        long changed = 0;
        long all = 0;
        for (String word : words()) {
            for (Gap gap : gaps(word)) {
                changed += gap.bytes();
            }
            all += now.entries(word).stream().mapToLong(PieceIndex.Entry::lines).sum();
        }
        return changed <= Math.max(ALWAYS_FEW, share * all);
    }

    private Set<String> words() {
        Set<String> words = new TreeSet<>(now.words());
        words.addAll(earlier.index().words());
        return words;
    }

    /** Gives the changes of all graphs. */
    public void each(Sink sink) throws IOException {
        for (String word : words()) {
            for (Gap gap : gaps(word)) {
                changes(word, gap, sink);
            }
        }
    }

    /**
     * What stands between pieces that are in both.
     *
     * @param from how many pieces of the graph stand before it now
     */
    private record Gap(int from, List<Place> before, List<Place> now) {

        long bytes() {
            return before.stream().mapToLong(p -> p.entry().lines()).sum()
                    + now.stream().mapToLong(p -> p.entry().lines()).sum();
        }
    }

    /** A piece, and where its lines begin in its graph. */
    private record Place(PieceIndex.Entry entry, long from, boolean first) {}

    private List<Gap> gaps(String word) {
        List<Place> before = places(earlier.index().entries(word));
        List<Place> after = places(now.entries(word));
        Set<String> sums = new HashSet<>();
        after.forEach(place -> sums.add(place.entry().sha256()));
        Set<String> shared = new HashSet<>();
        before.stream()
                .map(place -> place.entry().sha256())
                .filter(sums::contains)
                .forEach(shared::add);
        List<Gap> gaps = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            Gap gap = new Gap(j, new ArrayList<>(), new ArrayList<>());
            for (; i < before.size() && !shared.contains(before.get(i).entry().sha256()); i++) {
                gap.before().add(before.get(i));
            }
            for (; j < after.size() && !shared.contains(after.get(j).entry().sha256()); j++) {
                gap.now().add(after.get(j));
            }
            if (gap.bytes() > 0) {
                gaps.add(gap);
            }
            // Both are sorted and no line stands twice: pieces that are shared stand in the same order.
            i++;
            j++;
        }
        return gaps;
    }

    private static List<Place> places(List<PieceIndex.Entry> entries) {
        List<Place> places = new ArrayList<>();
        long from = 0;
        for (PieceIndex.Entry entry : entries.stream().skip(1).toList()) {
            places.add(new Place(entry, from, from == 0));
            from += entry.lines();
        }
        return places;
    }

    private void changes(String word, Gap gap, Sink sink) throws IOException {
        List<String> before = new ArrayList<>();
        for (Place place : gap.before()) {
            byte[] member =
                    earlier.members(word, place.entry().sha256(), place.first()).getFirst();
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(member))) {
                lines(in.readAllBytes(), before);
            }
        }
        List<String> after = new ArrayList<>();
        for (Place place : gap.now()) {
            lines(read(word, place), after);
        }
        Set<String> kept = new HashSet<>(after);
        List<String> removed =
                before.stream().filter(line -> !kept.contains(line)).toList();
        Set<String> known = new HashSet<>(before);
        Set<String> subjects = new LinkedHashSet<>();
        removed.forEach(line -> subjects.add(subject(line)));
        after.stream().filter(line -> !known.contains(line)).forEach(line -> subjects.add(subject(line)));
        if (!subjects.isEmpty()) {
            List<String> present = new ArrayList<>();
            for (String line : after) {
                if (subjects.contains(subject(line)) && (isOfLiteral(line) || !known.contains(line))) {
                    present.add(line);
                }
            }
            beyond(word, gap, subjects, present);
            sink.changed(new Iris(graphs.base()).graph(word), removed, subjects, present);
        }
    }

    /** Adds what is said of the same subjects in the pieces before and after a gap: a long subject stands in several. */
    private void beyond(String word, Gap gap, Set<String> subjects, List<String> present) throws IOException {
        List<Place> places = places(now.entries(word));
        for (int i = gap.from() - 1; i >= 0; i--) {
            List<String> piece = new ArrayList<>();
            lines(read(word, places.get(i)), piece);
            if (!literals(piece, subject(piece.getLast()), subjects, present)) {
                break;
            }
        }
        for (int i = gap.from() + gap.now().size(); i < places.size(); i++) {
            List<String> piece = new ArrayList<>();
            lines(read(word, places.get(i)), piece);
            if (!literals(piece, subject(piece.getFirst()), subjects, present)) {
                break;
            }
        }
    }

    /** Adds the lines of a subject whose objects are literals, if it is one that changed; tells whether the piece has no other. */
    private static boolean literals(List<String> piece, String of, Set<String> subjects, List<String> present) {
        if (!subjects.contains(of)) {
            return false;
        }
        piece.stream()
                .filter(line -> subject(line).equals(of) && isOfLiteral(line))
                .forEach(present::add);
        return subject(piece.getFirst()).equals(subject(piece.getLast()));
    }

    private byte[] read(String word, Place place) throws IOException {
        Graphs.NamedFile file = graphs.files().stream()
                .filter(graph -> graph.name().word().equals(word))
                .findFirst()
                .orElseThrow(() -> new EOFException(word));
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(place.entry().lines()));
        try (FileChannel channel = FileChannel.open(file.path())) {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, place.from() + bytes.position()) < 0) {
                    throw new EOFException(file.path() + " is shorter than it was");
                }
            }
        }
        return bytes.array();
    }

    private static void lines(byte[] text, List<String> to) {
        new String(text, StandardCharsets.UTF_8).lines().forEach(to::add);
    }

    private static String subject(String line) {
        return line.substring(1, line.indexOf("> "));
    }

    private static boolean isOfLiteral(String line) {
        int predicate = line.indexOf("> ") + 2;
        return line.charAt(line.indexOf("> ", predicate) + 2) == '"';
    }
}
