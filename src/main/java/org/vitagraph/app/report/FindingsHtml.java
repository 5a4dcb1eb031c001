package org.vitagraph.app.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.vitagraph.model.Finding;

/** Findings as one page of HTML that needs nothing beside it: no script, no file, no network. */
public final class FindingsHtml {
    private static final String STYLE = """
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; color: #1a1a1a; background: #fff }
            h2 { font-size: 1.1rem; overflow-wrap: anywhere } table { border-collapse: collapse; width: 100% }
            th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #767676; overflow-wrap: anywhere }
            .error { color: #a30000; font-weight: bold } .warning { color: #7a4b00; font-weight: bold } .note { color: #004c8c }
            code { background: #f2f2f2; padding: 0 .2rem } .advice { color: #444 }
            @media print { body { margin: 0; max-width: none } tr { break-inside: avoid } }
            """;

    /** Makes a writer. */
    public FindingsHtml() {}

    /** Writes the report. */
    public void write(Report report, Appendable out) throws IOException {
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>Findings</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>Findings</h1>\n<p>")
                .append(escape(report.summary()))
                .append("</p>\n");
        for (Map.Entry<String, List<Finding>> file : report.byFile().entrySet()) {
            file(file.getKey(), file.getValue(), out);
        }
        out.append("</main>\n</body>\n</html>\n");
    }

    private static void file(String name, List<Finding> findings, Appendable out) throws IOException {
        out.append("<section>\n<h2>")
                .append(escape(name))
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
                .append(escape(Report.Place.of(finding.where()).inner()))
                .append("</td><td class=\"")
                .append(word)
                .append("\">")
                .append(word)
                .append("</td><td>")
                .append(finding.code().id())
                .append("</td><td><bdi>")
                .append(escape(finding.message()))
                .append("</bdi><br><span class=\"advice\">")
                .append(escape(finding.advice()))
                .append("</span></td><td>")
                .append(finding.value().isEmpty() ? "" : "<code>" + escape(finding.value()) + "</code>")
                .append("</td></tr>\n");
    }

    /** Writes text so that it is text; characters that HTML does not allow, and those that turn lines round, as code points. */
    private static String escape(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\n', '\t' -> safe.appendCodePoint(c);
                default -> plain(c, safe);
            }
        });
        return safe.toString();
    }

    private static void plain(int c, StringBuilder safe) {
        int type = Character.getType(c);
        if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE) {
            safe.append(String.format("\\u%04X", c));
        } else {
            safe.appendCodePoint(c);
        }
    }
}
