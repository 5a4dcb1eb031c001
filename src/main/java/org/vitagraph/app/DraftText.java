package org.vitagraph.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vitagraph.app.report.Coverage;
import org.vitagraph.source.map.MapDraft;
import org.vitagraph.source.map.SourceReport;
import org.vitagraph.source.map.SourceReport.Looked;

/** The texts of a draft: {@code publication.yaml} and source maps, with what was seen beside every line. */
final class DraftText {
    private static final int LONGEST = 40;
    private static final int SHOWN = 200;

    private DraftText() {}

    /** Gives what precedes the sources in {@code publication.yaml}. */
    static String head(String name, LocalDate date, List<String> languages) {
        return """
                # A draft, made from files that were copied under data/. It can be built as it is. Look through it, change what is
                # not right, and write who publishes it under which licence before others see it.
                vitagraph: 1
                title: {en: "A publication of %s"}
                # The address under which everything is published. Choose it before you publish: it never changes afterwards.
                base: https://example.org/%s
                date: %s
                publisher: Nobody yet
                creators: [Nobody yet]
                # The first is the language of the labels that the program makes, and of names of sources that say no language.
                languages: [%s]

                sources:
                """.formatted(name, name, date, String.join(", ", languages));
    }

    /** Gives a source's lines of {@code publication.yaml}. */
    static String source(String key, String original, MapDraft.Draft draft, Optional<SourceReport> report) {
        StringBuilder text = new StringBuilder();
        text.append("  # Copied from ").append(original).append(".\n");
        report.ifPresent(
                r -> text.append("  # ").append(Coverage.of(r).sentence()).append('\n'));
        text.append("  ").append(key).append(":\n");
        text.append("    file: ").append(quoted(draft.files())).append('\n');
        text.append("    title: ").append(quoted(draft.sheet().isEmpty() ? key : key + ": " + draft.sheet()));
        text.append("  # what is cited: change it to the source's own title\n");
        if (draft.map().isEmpty()) {
            text.append("    policy: warn  # what is wrong in the graph is told; 'stop' makes it an error\n");
            return text.toString();
        }
        text.append("    map: ")
                .append(key)
                .append("  # mappings/sources/")
                .append(key)
                .append(".yaml\n");
        if (draft.sheet().isEmpty()) {
            text.append("    format: ").append(draft.format()).append('\n');
        } else {
            text.append("    format: {type: ").append(draft.format());
            text.append(", sheet: ").append(quoted(draft.sheet())).append("}\n");
        }
        if (draft.language().isEmpty()) {
            text.append(
                    "    language: und  # not known: names have no language in the graph; say it here if they are in one\n");
        } else {
            text.append("    language: ").append(draft.language());
            text.append("  # seen in ").append(draft.basis()).append('\n');
        }
        text.append("    policy: warn  # what is wrong in a record is left out and told; 'stop' makes it an error\n");
        return text.toString();
    }

    /** Gives a source map with what each of its lines found, and what it left out. */
    static String map(MapDraft.Draft draft, Optional<SourceReport> report) {
        if (report.isEmpty()) {
            return draft.map();
        }
        Map<Integer, List<Looked>> lines = report.get().references().stream()
                .collect(Collectors.groupingBy(l -> l.where().line(), TreeMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder();
        text.append("# A draft from ").append(draft.basis());
        text.append(". Behind each line stands how often it found something, and the first that it found.\n");
        text.append("# A question mark behind a reference says that it may be missing.\n");
        int number = 0;
        for (String line : draft.map().lines().toList()) {
            number++;
            List<Looked> here = lines.getOrDefault(number, List.of());
            text.append(here.isEmpty() ? line : commented(line, here)).append('\n');
        }
        leftOut(report.get(), text);
        return text.toString();
    }

    private static String commented(String line, List<Looked> here) {
        String marked = line;
        for (Looked one : here) {
            boolean never = one.found() == 0 && !one.optional();
            String hole = "$(" + one.text().replace("\\", "\\\\") + ")";
            if (never && marked.contains(hole)) {
                marked = marked.replace(hole, hole.substring(0, hole.length() - 1) + "?)");
            }
        }
        return marked + "  # " + here.stream().map(DraftText::found).distinct().collect(Collectors.joining("; "));
    }

    private static String found(Looked one) {
        return one.found() == 0
                ? "found nothing"
                : one.found() + (one.found() == 1 ? " time: " : " times, such as ") + shortened(one.example());
    }

    private static void leftOut(SourceReport report, StringBuilder text) {
        Map<String, SourceReport.Item> unread = report.unread();
        if (unread.isEmpty()) {
            text.append("\n# Nothing in the files was left out.\n");
            return;
        }
        text.append("\n# Left out, because no line above asks for it:\n");
        unread.entrySet().stream().limit(SHOWN).forEach(field -> {
            SourceReport.Item item = field.getValue();
            text.append("#   ").append(field.getKey()).append(": ").append(item.count());
            text.append(item.count() == 1 ? " value: " : " values, such as ");
            text.append(shortened(item.examples().getFirst().value())).append('\n');
        });
        if (unread.size() > SHOWN) {
            text.append("#   and ").append(unread.size() - SHOWN).append(" more, which 'vitagraph check' tells\n");
        }
    }

    private static String shortened(String value) {
        String line = value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return "'" + (line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…") + "'";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
