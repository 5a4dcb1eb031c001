package org.vitagraph.app.report;

import java.io.IOException;
import java.util.Map;
import org.vitagraph.source.map.SourceReport;

/** What became of each source as one page of HTML that needs nothing beside it. */
public final class CoverageHtml {

    /** Makes a writer. */
    public CoverageHtml() {}

    /** Writes the report. */
    public void write(Coverage coverage, Appendable out) throws IOException {
        Html.begin("Sources", out);
        for (Coverage.Source source : coverage.sources()) {
            out.append("<section>\n<h2>").append(Html.escape(source.key())).append("</h2>\n");
            if (!source.map().isEmpty()) {
                out.append("<p>Read by ").append(Html.escape(source.map())).append(".</p>\n");
            }
            out.append("<table>\n<tbody>\n");
            for (Map.Entry<String, Long> figure : source.figures().entrySet()) {
                out.append("<tr><th scope=\"row\">").append(Html.escape(figure.getKey()));
                out.append("</th><td>").append(figure.getValue().toString()).append("</td></tr>\n");
            }
            out.append("</tbody>\n</table>\n");
            for (Coverage.Section section : source.sections()) {
                section(section, out);
            }
            out.append("</section>\n");
        }
        Html.end(out);
    }

    private static void section(Coverage.Section section, Appendable out) throws IOException {
        out.append("<h3>").append(Html.escape(section.title())).append("</h3>\n<table>\n");
        out.append("<thead><tr><th scope=\"col\">What</th><th scope=\"col\">How often</th>");
        out.append("<th scope=\"col\">Examples</th></tr></thead>\n<tbody>\n");
        for (Coverage.Row row : section.rows()) {
            out.append("<tr><td>").append(Html.escape(row.label())).append("</td><td>");
            out.append(Long.toString(row.count())).append("</td><td>");
            for (SourceReport.Example example : row.examples()) {
                out.append("<bdi>").append(Html.escape(example.value())).append("</bdi> <code>");
                out.append(Html.escape(example.where().text())).append("</code><br>");
            }
            out.append("</td></tr>\n");
        }
        out.append("</tbody>\n</table>\n");
    }
}
