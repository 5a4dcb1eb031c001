package org.vitagraph.app.report;

import java.io.IOException;
import java.util.Map;
import org.vitagraph.source.map.SourceReport;

/** What became of each source, as text for people. */
public final class CoverageText {

    /** Makes a writer. */
    public CoverageText() {}

    /** Writes the report. */
    public void write(Coverage coverage, Appendable out) throws IOException {
        for (Coverage.Source source : coverage.sources()) {
            out.append(source.key());
            out.append(source.map().isEmpty() ? "" : " by " + source.map()).append('\n');
            for (Map.Entry<String, Long> figure : source.figures().entrySet()) {
                out.append("  ").append(figure.getKey()).append(": ");
                out.append(figure.getValue().toString()).append('\n');
            }
            for (Coverage.Section section : source.sections()) {
                section(section, out);
            }
            out.append('\n');
        }
    }

    private static void section(Coverage.Section section, Appendable out) throws IOException {
        out.append("\n  ").append(section.title()).append('\n');
        for (Coverage.Row row : section.rows()) {
            out.append("    ").append(row.label()).append(": ");
            out.append(Long.toString(row.count())).append('\n');
            for (SourceReport.Example example : row.examples()) {
                out.append("      ").append(example.where().text()).append("  ");
                out.append(example.value().replaceAll("\\s+", " ")).append('\n');
            }
        }
    }
}
