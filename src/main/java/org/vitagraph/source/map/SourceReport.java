package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vitagraph.model.Code;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;

/** What became of the records of one source: what was read, what it gave, what was left over. */
public final class SourceReport {
    private static final int EXAMPLES = 5;
    private static final int FINDINGS = 100;
    private static final int PATHS = 5_000;

    private final String source;
    private String map = "";
    private long files;
    private long records;
    private long nothing;
    private long living;
    private long undated;
    private long quarantined;
    private long onPurpose;
    private final Map<String, long[]> facts = new HashMap<>();
    private final Map<String, Item> skipped = new TreeMap<>();
    private final Map<String, Item> skippedParts = new TreeMap<>();
    private final Map<String, Item> counts = new TreeMap<>();
    private final Map<String, Item> unread = new TreeMap<>();
    private final Map<Code, Item> findings = new EnumMap<>(Code.class);
    private List<Looked> references = List.of();

    SourceReport(String source) {
        this.source = source;
    }

    /** Something counted, with its first few places. */
    public static final class Item {
        private final int most;
        private long count;
        private final List<Example> examples = new ArrayList<>();

        private Item(int most) {
            this.most = most;
        }

        private void add(String value, Locator where) {
            count++;
            if (examples.size() < most) {
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

    /**
     * What a reference of the map found.
     *
     * @param text as it stands between its brackets
     * @param where its place in the map
     * @param optional whether the map says that it may be missing
     * @param found how often it found something
     * @param example the first text that it found, empty where it found none
     */
    public record Looked(String text, Locator.Position where, boolean optional, long found, String example) {}

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

    /** Gives how many of those who may be alive are people of whom nothing tells when they lived. */
    public long undated() {
        return undated;
    }

    /** Gives how many records were put aside with what was wrong with them. */
    public long quarantined() {
        return quarantined;
    }

    /** Gives how many facts there are of each kind. */
    public Map<String, Long> facts() {
        Map<String, Long> counts = new TreeMap<>();
        facts.forEach((kind, count) -> counts.put(kind, count[0]));
        return counts;
    }

    /** Gives the records left out by each rule, by its reason. */
    public Map<String, Item> skipped() {
        return new TreeMap<>(skipped);
    }

    /** Gives the parts of records left out by each rule, by its reason. */
    public Map<String, Item> skippedParts() {
        return new TreeMap<>(skippedParts);
    }

    /** Gives what else was counted, by what it is. */
    public Map<String, Item> counts() {
        return new TreeMap<>(counts);
    }

    /** Gives the fields that nothing read, by path, but for those that the map leaves out on purpose. */
    public Map<String, Item> unread() {
        return new TreeMap<>(unread);
    }

    /** Gives what each reference of the map found, in the order of the map; empty before the source was read to its end. */
    public List<Looked> references() {
        return references;
    }

    /** Gives what was found in the source, by code. */
    public Map<Code, Item> findings() {
        return new EnumMap<>(findings);
    }

    void finding(Finding finding) {
        String value = finding.value().isEmpty() ? finding.message() : finding.value();
        findings.computeIfAbsent(finding.code(), c -> new Item(FINDINGS)).add(value, finding.where());
    }

    void map(String name) {
        map = name;
    }

    void references(List<Asked> asked) {
        references = Asked.byPlace(asked).stream()
                .map(a -> new Looked(a.text(), a.at(), a.optional(), a.found(), a.example()))
                .toList();
    }

    /** Takes from the fields that nothing read those that the map leaves out on purpose, and counts their values. */
    void ignore(Ignored ignored) {
        unread.entrySet().removeIf(field -> {
            boolean meant = ignored.matches(field.getKey());
            onPurpose += meant ? field.getValue().count() : 0;
            return meant;
        });
    }

    /** Gives how many values were left out because the map says so under {@code ignore}. */
    public long onPurpose() {
        return onPurpose;
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

    void mayLive(Living.Standing standing) {
        living++;
        undated += standing == Living.Standing.UNDATED ? 1 : 0;
    }

    void putAside() {
        quarantined++;
    }

    void fact(Fact fact) {
        fact(fact.kind());
    }

    void fact(String ofKind) {
        facts.computeIfAbsent(ofKind, kind -> new long[1])[0]++;
    }

    void skip(String because, String value, Locator where) {
        skipped.computeIfAbsent(because, b -> new Item(EXAMPLES)).add(value, where);
    }

    void skipPart(String because, String value, Locator where) {
        skippedParts.computeIfAbsent(because, b -> new Item(EXAMPLES)).add(value, where);
    }

    void count(SlotTemplate.Count count, String example, Locator where) {
        counts.computeIfAbsent(count.words(), c -> new Item(EXAMPLES)).add(example, where);
    }

    void unread(String path, String value, Locator where) {
        String known = unread.size() < PATHS || unread.containsKey(path) ? path : "…";
        unread.computeIfAbsent(known, p -> new Item(EXAMPLES)).add(value, where);
    }
}
