package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Locator;

/** What became of the records of one source: what was read, what it gave, what was left over. */
public final class SourceReport {
    private static final int EXAMPLES = 5;
    private static final int PATHS = 5_000;

    private final String source;
    private final String map;
    private long files;
    private long records;
    private long nothing;
    private long living;
    private long quarantined;
    private final Map<String, Long> facts = new TreeMap<>();
    private final Map<String, Item> skipped = new TreeMap<>();
    private final Map<String, Item> counts = new TreeMap<>();
    private final Map<String, Item> unread = new TreeMap<>();

    SourceReport(String source, String map) {
        this.source = source;
        this.map = map;
    }

    /** Something counted, with its first few places. */
    public static final class Item {
        private long count;
        private final List<Example> examples = new ArrayList<>();

        private void add(String value, Locator where) {
            count++;
            if (examples.size() < EXAMPLES) {
                examples.add(new Example(value, where));
            }
        }

        /** Gives how often it occurred. */
        public long count() {
            return count;
        }

        /** Gives the first few. */
        public List<Example> examples() {
            return List.copyOf(examples);
        }
    }

    /**
     * An example.
     *
     * @param value the value
     * @param where its place
     */
    public record Example(String value, Locator where) {}

    /** Gives the key of the source. */
    public String source() {
        return source;
    }

    /** Gives the name of the source map. */
    public String map() {
        return map;
    }

    /** Gives how many files were read. */
    public long files() {
        return files;
    }

    /** Gives how many records were read. */
    public long records() {
        return records;
    }

    /** Gives how many records gave no fact, without those left out by a rule. */
    public long nothing() {
        return nothing;
    }

    /** Gives how many records were left out or reduced because their person may be alive. */
    public long living() {
        return living;
    }

    /** Gives how many records were put aside with what was wrong with them. */
    public long quarantined() {
        return quarantined;
    }

    /** Gives how many facts there are of each kind. */
    public Map<String, Long> facts() {
        return new TreeMap<>(facts);
    }

    /** Gives the records left out by each rule, by its reason. */
    public Map<String, Item> skipped() {
        return new TreeMap<>(skipped);
    }

    /** Gives what else was counted, by what it is. */
    public Map<String, Item> counts() {
        return new TreeMap<>(counts);
    }

    /** Gives the fields that nothing read, by path. */
    public Map<String, Item> unread() {
        return new TreeMap<>(unread);
    }

    void file() {
        files++;
    }

    void record() {
        records++;
    }

    void gaveNothing() {
        nothing++;
    }

    void mayLive() {
        living++;
    }

    void putAside() {
        quarantined++;
    }

    void fact(Fact fact) {
        facts.merge(fact.kind(), 1L, Long::sum);
    }

    void skip(String because, String value, Locator where) {
        skipped.computeIfAbsent(because, b -> new Item()).add(value, where);
    }

    void count(SlotTemplate.Count count, String example, Locator where) {
        counts.computeIfAbsent(count.words(), c -> new Item()).add(example, where);
    }

    void unread(String path, String value, Locator where) {
        String known = unread.size() < PATHS || unread.containsKey(path) ? path : "…";
        unread.computeIfAbsent(known, p -> new Item()).add(value, where);
    }
}
