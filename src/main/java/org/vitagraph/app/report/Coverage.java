package org.vitagraph.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vitagraph.model.Code;
import org.vitagraph.source.map.SourceReport;

/**
 * What became of each source: what was read, what it gave, what was left over, so that nothing is lost in silence.
 *
 * @param sources in the order of the publication
 */
public record Coverage(List<Source> sources) {
    private static final Map<Code, String> TITLES = titles();

    /** Copies the list. */
    public Coverage {
        sources = List.copyOf(sources);
    }

    /**
     * One source.
     *
     * @param key its key
     * @param map the name of its map, empty for a facts file
     * @param figures how much there was of what
     * @param sections what stands behind the figures
     */
    public record Source(String key, String map, Map<String, Long> figures, List<Section> sections) {

        /** Copies map and list, and keeps their orders. */
        public Source {
            figures = new LinkedHashMap<>(figures);
            sections = List.copyOf(sections);
        }

        /** Says in one sentence how much there was, such as {@code people: 9 facts from 2 records (birth 2, …).} */
        public String sentence() {
            if (figures.containsKey(TRIPLES)) {
                return key + ": a graph of " + number(figures.getOrDefault(TRIPLES, 0L), "triple");
            }
            long facts = figures.getOrDefault(FACTS, 0L);
            StringBuilder text = new StringBuilder(key).append(": ").append(number(facts, "fact"));
            if (figures.containsKey(RECORDS)) {
                text.append(" from ").append(number(figures.getOrDefault(RECORDS, 0L), "record"));
                text.append(sections.stream()
                        .filter(s -> s.title().equals(BY_KIND))
                        .flatMap(s -> s.rows().stream())
                        .map(row -> row.label() + " " + row.count())
                        .collect(Collectors.joining(", ", " (", ")")));
                text.append("; ")
                        .append(number(figures.getOrDefault(NEVER_READ, 0L), "field"))
                        .append(" left out.");
            } else {
                text.append(" of ").append(number(figures.getOrDefault(KINDS, 0L), "kind"));
            }
            return text.toString();
        }
    }

    /**
     * What stands behind some figures.
     *
     * @param title what it is about
     * @param rows what was counted
     */
    public record Section(String title, List<Row> rows) {

        /** Copies the list. */
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Something counted.
     *
     * @param label what it is
     * @param count how often it occurred
     * @param examples the first few
     */
    public record Row(String label, long count, List<SourceReport.Example> examples) {

        /** Copies the list. */
        public Row {
            examples = List.copyOf(examples);
        }
    }

    static final String TRIPLES = "triples";
    static final String FACTS = "facts";
    static final String KINDS = "kinds of fact";
    static final String RECORDS = "records";
    static final String NEVER_READ = "fields never read";
    static final String BY_KIND = "Facts by kind";

    /** Tells of a source that is a facts file: how many facts of which kind. */
    public static Source ofFacts(String key, Map<String, Long> kinds) {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put(FACTS, kinds.values().stream().mapToLong(Long::longValue).sum());
        figures.put(KINDS, (long) kinds.size());
        return new Source(key, "", figures, List.of(counted(BY_KIND, kinds)));
    }

    /** Tells of a source that is a graph already. */
    public static Source ofGraph(String key, long triples) {
        return new Source(key, "", Map.of(TRIPLES, triples), List.of());
    }

    /** Tells of a source with a map. */
    public static Source of(SourceReport report) {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("files", report.files());
        figures.put(RECORDS, report.records());
        figures.put(
                FACTS,
                report.facts().values().stream().mapToLong(Long::longValue).sum());
        figures.put("records that gave nothing", report.nothing());
        figures.put(
                "records left out by a rule",
                report.skipped().values().stream()
                        .mapToLong(SourceReport.Item::count)
                        .sum());
        figures.put("records left out or reduced, because their person may be alive", report.living());
        figures.put("records put aside", report.quarantined());
        figures.put(NEVER_READ, (long) report.unread().size());
        figures.put("values left out on purpose", report.onPurpose());
        List<Section> sections = new ArrayList<>();
        sections.add(counted(BY_KIND, report.facts()));
        sections.add(items("Fields never read", report.unread()));
        sections.add(items("Records left out by a rule", report.skipped()));
        sections.add(items("Parts of records left out by a rule", report.skippedParts()));
        TITLES.forEach((code, title) -> {
            SourceReport.Item item = report.findings().get(code);
            if (item != null) {
                sections.add(new Section(title, List.of(row(code.id(), item))));
            }
        });
        sections.add(items("Also counted", report.counts()));
        sections.removeIf(section -> section.rows().isEmpty());
        return new Source(report.source(), report.map(), figures, sections);
    }

    private static Map<Code, String> titles() {
        Map<Code, String> titles = new LinkedHashMap<>();
        titles.put(Code.RECORD_GAVE_NOTHING, "Records that gave nothing");
        titles.put(Code.VALUE_NOT_UNDERSTOOD, "Values not understood");
        titles.put(Code.DATE_NOT_UNDERSTOOD, "Dates not understood");
        titles.put(Code.DATE_READINGS_DIFFER, "Dates where words and machine value disagree");
        titles.put(Code.KEY_SHARED, "Identifiers of two records");
        titles.put(Code.RECORD_WITHOUT_KEY, "Records without an identifier");
        titles.put(Code.NOT_IN_THE_SET, "References to records that are not in the set");
        titles.put(Code.QUARANTINED, "Records put aside");
        return titles;
    }

    private static Section counted(String title, Map<String, Long> counts) {
        return new Section(
                title,
                counts.entrySet().stream()
                        .map(e -> new Row(e.getKey(), e.getValue(), List.of()))
                        .toList());
    }

    private static Section items(String title, Map<String, SourceReport.Item> items) {
        return new Section(
                title,
                items.entrySet().stream()
                        .map(e -> row(e.getKey(), e.getValue()))
                        .toList());
    }

    private static Row row(String label, SourceReport.Item item) {
        return new Row(label, item.count(), item.examples());
    }

    private static String number(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
