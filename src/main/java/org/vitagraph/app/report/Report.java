package org.vitagraph.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Severity;

/**
 * The findings of a run, each once, in the order of the files.
 *
 * @param findings sorted by file, line, column and code
 */
public record Report(List<Finding> findings) {
    private static final Comparator<Finding> ORDER = Comparator.comparing(
                    (Finding f) -> f.where().file())
            .thenComparing(f -> Place.of(f.where()).line())
            .thenComparing(f -> Place.of(f.where()).column())
            .thenComparing(f -> f.where().text())
            .thenComparing(Finding::code)
            .thenComparing(Finding::message)
            .thenComparing(Finding::value)
            .thenComparing(Finding::advice);

    /** Sorts the findings and leaves out repetitions. */
    public Report {
        findings = findings.stream().distinct().sorted(ORDER).toList();
    }

    /** Gives the number of findings of a severity. */
    public long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }

    /** Tells whether there is an error, so that no release may be made. */
    public boolean failed() {
        return count(Severity.ERROR) > 0;
    }

    /** Gives the findings by file. */
    Map<String, List<Finding>> byFile() {
        Map<String, List<Finding>> files = new LinkedHashMap<>();
        findings.forEach(f ->
                files.computeIfAbsent(f.where().file(), k -> new ArrayList<>()).add(f));
        return files;
    }

    /** Sums up in one sentence. */
    String summary() {
        if (findings.isEmpty()) {
            return "No findings.";
        }
        return number(Severity.ERROR, "error") + ", " + number(Severity.WARNING, "warning") + ", "
                + number(Severity.INFO, "note") + " in " + plural(byFile().size(), "file") + ".";
    }

    private String number(Severity severity, String word) {
        return plural(count(severity), word);
    }

    private static String plural(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    /** The word for a severity. */
    static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    /**
     * A place as numbers.
     *
     * @param line from 1, 0 where there is none
     * @param column from 1, 0 where there is none
     * @param inner what stands in the place of line and column for people: {@code 12:5}, {@code Sheet!B7}, {@code 12 /a/b}
     */
    record Place(int line, int column, String inner) {

        static Place of(Locator where) {
            String text = where.text();
            String inner = text.length() > where.file().length()
                    ? text.substring(where.file().length() + 1)
                    : "";
            return switch (where) {
                case Locator.Position position -> new Place(position.line(), position.column(), inner);
                case Locator.Cell cell -> new Place(0, 0, inner);
                case Locator.Path path -> new Place(path.line(), 0, inner);
            };
        }
    }
}
