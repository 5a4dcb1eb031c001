package org.vitagraph.app.report;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Severity;

/** Findings as plain sentences, by file and line, with what helps once after the last of a sort in a file. */
public final class FindingsText {
    private static final String RESET = "\u001B[0m";
    private static final String BOLD = "\u001B[1m";

    private final boolean colour;

    /** Makes a writer that uses ANSI colours, or does not. */
    public FindingsText(boolean colour) {
        this.colour = colour;
    }

    /**
     * Tells whether to use colours.
     *
     * @param terminal whether a terminal shows the output
     * @param noColor the environment's {@code NO_COLOR}, null where it is not set (no-color.org)
     */
    public static boolean colourWanted(boolean terminal, @Nullable String noColor) {
        return terminal && (noColor == null || noColor.isEmpty());
    }

    /** Writes the report. */
    public void write(Report report, Appendable out) throws IOException {
        for (var file : report.byFile().entrySet()) {
            out.append(paint(BOLD, visible(file.getKey()))).append('\n');
            for (Finding finding : file.getValue()) {
                finding(finding, out);
            }
            out.append('\n');
        }
        out.append(report.summary()).append('\n');
    }

    private void finding(Finding finding, Appendable out) throws IOException {
        String place = visible(Report.Place.of(finding.where()).inner());
        Code code = finding.code();
        out.append("  ")
                .append(place.isEmpty() ? "" : place + "  ")
                .append(paint(colour(finding.severity()), Report.word(finding.severity())))
                .append(' ')
                .append(code.id())
                .append("  ")
                .append(visible(finding.message()))
                .append('\n');
        if (!finding.value().isEmpty() && !finding.message().contains(finding.value())) {
            out.append("      Found: ").append(visible(finding.value())).append('\n');
        }
        out.append("      ").append(visible(finding.advice())).append('\n');
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> "\u001B[31m";
            case WARNING -> "\u001B[33m";
            case INFO -> "\u001B[36m";
        };
    }

    private String paint(String style, String text) {
        return colour ? style + text + RESET : text;
    }

    /** Shows control characters, which would else change what a terminal shows, as their code points; lines are joined. */
    private static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t') {
                shown.append(' ');
            } else if (Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT) {
                shown.append(String.format("\\u%04X", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }
}
