package org.vitagraph.resolve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Kinds;
import org.vitagraph.rdf.FactJson;
import org.vitagraph.rdf.FactReading;
import org.vitagraph.rdf.LineSorter;
import org.vitagraph.rdf.Recall;

/** Facts sorted by a key, so that all with one key come together: an external sort in bounded memory. */
final class KeyedFacts implements AutoCloseable {

    private static final byte SEPARATOR = 1;

    private final @Nullable LineSorter sorter;
    private final Recall.Channel lines;
    private final List<Entry> entries = new ArrayList<>();
    private final Kinds kinds;
    private final FactJson writing = new FactJson();
    private final FactReading reading = new FactReading();

    KeyedFacts(Path folder, int memory, Kinds kinds, Recall recall) {
        LineSorter sort = new LineSorter(folder, memory);
        this.sorter = sort;
        this.lines = recall.facts(sort::add);
        this.kinds = kinds;
    }

    /** Sorts in memory: the facts of one record. */
    KeyedFacts(Kinds kinds) {
        this.sorter = null;
        this.lines = (bytes, from, length) -> {};
        this.kinds = kinds;
    }

    private record Entry(String key, String order, Keyed keyed) {}

    /**
     * A fact with what was found out about it so far.
     *
     * @param candidate the fact
     * @param rule how its node was found; empty before that
     */
    record Keyed(Candidate candidate, String rule) {}

    /** Adds a fact under a key; within a key, facts come by rank and id. */
    void add(String key, Candidate candidate, String rule) {
        String order =
                (char) (' ' + Math.min(candidate.rank(), 90)) + candidate.fact().id();
        if (sorter == null) {
            entries.add(new Entry(key, order, new Keyed(candidate, rule)));
            return;
        }
        String head = key + (char) SEPARATOR + order + (char) SEPARATOR + rule + (char) SEPARATOR;
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] json = writing.bytes(candidate.fact());
        byte[] line = java.util.Arrays.copyOf(start, start.length + json.length);
        System.arraycopy(json, 0, line, start.length, json.length);
        lines.line(line, 0, line.length);
    }

    /** Gives the facts of each key together. */
    void forEachKey(Consumer<List<Keyed>> sink) throws IOException {
        forEachKey(sink, Recall.none());
    }

    /** Gives the facts of each key together, but for stretches of keys of which it is known what they gave before. */
    void forEachKey(Consumer<List<Keyed>> sink, Recall recall) throws IOException {
        if (sorter == null) {
            inMemory(sink);
            return;
        }
        Groups groups = new Groups(sink);
        Stretches stretches = new Stretches(SEPARATOR, recall, groups, groups::end);
        sorter.drain(stretches);
        stretches.end();
    }

    private void inMemory(Consumer<List<Keyed>> sink) {
        List<Entry> all = List.copyOf(entries);
        entries.clear();
        List<Entry> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(Entry::key).thenComparing(Entry::order));
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size()
                    || !sorted.get(i).key().equals(sorted.get(from).key())) {
                sink.accept(sorted.subList(from, i).stream().map(Entry::keyed).toList());
                from = i;
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (sorter != null) {
            sorter.close();
        }
    }

    /** Takes sorted lines and gives groups of facts. */
    private final class Groups implements LineSorter.LineSink {
        private final Consumer<List<Keyed>> sink;
        private final List<Keyed> group = new ArrayList<>();
        private String key = "";

        Groups(Consumer<List<Keyed>> sink) {
            this.sink = sink;
        }

        @Override
        public void line(byte[] bytes, int length) {
            int endOfKey = separator(bytes, 0);
            int endOfId = separator(bytes, endOfKey + 1);
            int endOfRule = separator(bytes, endOfId + 1);
            String next = new String(bytes, 0, endOfKey, StandardCharsets.UTF_8);
            if (!next.equals(key)) {
                end();
                key = next;
            }
            int rank = bytes[endOfKey + 1] - ' ';
            String rule = new String(bytes, endOfId + 1, endOfRule - endOfId - 1, StandardCharsets.UTF_8);
            Fact fact = reading.fact(bytes, endOfRule + 1, length - endOfRule - 1);
            candidate(fact, rank).ifPresent(c -> group.add(new Keyed(c, rule)));
        }

        void end() {
            if (!group.isEmpty()) {
                sink.accept(List.copyOf(group));
                group.clear();
            }
            key = "";
        }

        private Optional<Candidate> candidate(Fact fact, int rank) {
            return kinds.kind(fact.kind()).map(kind -> new Candidate(fact, kind, rank));
        }

        private static int separator(byte[] bytes, int from) {
            int at = from;
            while (bytes[at] != SEPARATOR) {
                at++;
            }
            return at;
        }
    }
}
