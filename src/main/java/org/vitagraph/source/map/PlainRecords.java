package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Fact;
import org.vitagraph.source.record.SourceRecord;

/**
 * The records of a source of which each gives its facts by the same templates, whatever stands in it: without conditions, parts, joins
 * or anything else by which one record takes another way than the next. Tells how each of their values is used, and makes the facts
 * of a record aside, so that nothing of it is counted or kept.
 */
public final class PlainRecords {
    private final SourceMap map;
    private final SourceMap twin;
    private final RecordMapper mapper;
    private final SourceReport report;
    private final PlainUses uses;
    private final List<EntityTemplate> others;
    private final int[] asks;
    private final int longestMissing;

    private PlainRecords(SourceMap map, SourceMap twin, PlainUses uses, RecordMapper mapper, SourceReport report) {
        this.map = map;
        this.twin = twin;
        this.uses = uses;
        this.others = uses.others();
        this.mapper = mapper;
        this.report = report;
        this.asks = map.asked().stream().mapToInt(uses::number).toArray();
        this.longestMissing =
                twin.head().missing().stream().mapToInt(String::length).max().orElse(0);
    }

    /** Whoever knows a quicker way with some of the records. */
    @FunctionalInterface
    public interface Shortcut {

        /** Takes a record; tells whether nothing is left to do with it. */
        boolean takes(SourceRecord record);
    }

    /**
     * The facts of a record that was mapped aside.
     *
     * @param facts the facts
     * @param found how often each reference of the map found something
     */
    public record Made(List<Fact> facts, List<Integer> found) {

        /** Copies the lists. */
        public Made {
            facts = List.copyOf(facts);
            found = List.copyOf(found);
        }
    }

    /**
     * Looks at a map.
     *
     * @param map the map by which the source is read
     * @param twin the same map, read once more, for what is made aside
     * @param mapper what makes the facts of the source
     * @param report the report of the source
     * @return empty where its records are not plain
     */
    static Optional<PlainRecords> of(SourceMap map, SourceMap twin, RecordMapper mapper, SourceReport report) {
        return PlainUses.of(twin).map(uses -> new PlainRecords(map, twin, uses, mapper, report));
    }

    /** Gives a text on which, with their values and places, all depends that these records give: the source, and the map's own text. */
    public String ground() {
        return report.source() + '\n' + map.text();
    }

    /** Gives the values that the map asks of each record. */
    public List<PlainValue> values() {
        return uses.values();
    }

    /** Gives which of the values identifies a record. */
    public int key() {
        return uses.key();
    }

    /** Gives the languages that texts can be in by the map, as BCP 47 tags; empty for none. */
    public Set<String> languages() {
        return uses.languages();
    }

    /** Tells whether a value says nothing. */
    public boolean isMissing(String text) {
        return text.length() <= longestMissing && twin.head().missing().contains(text);
    }

    /** Tells whether no earlier record had this key. */
    public boolean isNew(String text) {
        return mapper.isNew(map.blocks().getFirst(), text);
    }

    /** Makes the facts of a record aside; empty where anything was found or counted that the report would tell of. */
    public Optional<Made> facts(SourceRecord record) {
        List<Long> before = twin.asked().stream().map(Asked::found).toList();
        long dropped = dropped();
        SourceReport silent = new SourceReport(report.source());
        boolean[] wrong = {false};
        List<Fact> facts = new ArrayList<>();
        RecordMapper.Verdict verdict = (of, name, made, reading) -> {
            wrong[0] |= reading.hasFindings();
            facts.addAll(made);
            return made.size();
        };
        RecordMapper aside = new RecordMapper(
                twin, new RecordMapper.Outlets(silent, KnownEntities.none(), verdict, finding -> wrong[0] = true));
        aside.map(twin.blocks().getFirst(), record);
        if (wrong[0]
                || dropped() > dropped
                || facts.isEmpty()
                || !silent.counts().isEmpty()
                || silent.records() != 1) {
            return Optional.empty();
        }
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            found.add((int) (twin.asked().get(i).found() - before.get(i)));
        }
        return Optional.of(new Made(facts, found));
    }

    private long dropped() {
        return twin.asked().stream().mapToLong(Asked::dropped).sum();
    }

    /**
     * Counts a record as if its facts had been made.
     *
     * @param record the record, of which every value was asked
     * @param texts its values, in the order of {@link #values}; null for those that are not there
     * @param kinds the kinds of its facts
     * @param found how often each reference of the map found something in it
     */
    public void count(SourceRecord record, List<@Nullable String> texts, List<String> kinds, List<Integer> found) {
        Block block = map.blocks().getFirst();
        report.record();
        mapper.see(block, Objects.requireNonNull(texts.get(uses.key())));
        for (int i = 0; i < asks.length; i++) {
            String text = texts.get(asks[i]);
            if (text != null) {
                map.asked().get(i).count(text, found.get(i));
            }
        }
        kinds.forEach(report::fact);
        if (!others.isEmpty()) {
            mapper.note(twin.blocks().getFirst(), others, record);
        }
        record.unread((path, field) -> mapper.unread(block, path, field));
    }

    /** Gives the name of a thing for which a record gives a key. */
    public static String nameOfKey(String key) {
        return LocalName.ofKey(key);
    }

    /** Gives the name of a thing for which a record gives words. */
    public static String nameOfWords(String words) {
        return LocalName.ofWords(words);
    }
}
