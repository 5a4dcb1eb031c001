package org.vitagraph.app.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.vitagraph.model.Finding;

/** Findings as one page of HTML that needs nothing beside it: no script, no file, no network. */
public final class FindingsHtml {
    /** Makes a writer. */
    public FindingsHtml() {}

    /** Writes the report. */
    public void write(Report report, Appendable out) throws IOException {
        Html.begin("Findings", out);
        out.append("<p>").append(Html.escape(report.summary())).append("</p>\n");
        for (Map.Entry<String, List<Finding>> file : report.byFile().entrySet()) {
            file(file.getKey(), file.getValue(), out);
        }
        Html.end(out);
    }

    private static void file(String name, List<Finding> findings, Appendable out) throws IOException {
        out.append("<section>\n<h2>")
                .append(Html.escape(name))
                .append("</h2>\n<table>\n<thead><tr><th scope=\"col\">Place</th><th scope=\"col\">Severity</th>")
                .append(
                        "<th scope=\"col\">Code</th><th scope=\"col\">What is wrong</th><th scope=\"col\">Found</th></tr></thead>\n<tbody>\n");
        for (Finding finding : findings) {
            row(finding, out);
        }
        out.append("</tbody>\n</table>\n</section>\n");
    }

    private static void row(Finding finding, Appendable out) throws IOException {
        String word = Report.word(finding.severity());
        out.append("<tr><td>")
                .append(Html.escape(Report.Place.of(finding.where()).inner()))
                .append("</td><td class=\"")
                .append(word)
                .append("\">")
                .append(word)
                .append("</td><td>")
                .append(finding.code().id())
                .append("</td><td><bdi>")
                .append(Html.escape(finding.message()))
                .append("</bdi><br><span class=\"advice\">")
                .append(Html.escape(finding.advice()))
                .append("</span></td><td>")
                .append(finding.value().isEmpty() ? "" : "<code>" + Html.escape(finding.value()) + "</code>")
                .append("</td></tr>\n");
    }
}
