package org.vitagraph.app;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vitagraph.app.report.FindingsHtml;
import org.vitagraph.app.report.FindingsJson;
import org.vitagraph.app.report.FindingsSarif;
import org.vitagraph.app.report.FindingsText;
import org.vitagraph.app.report.Report;

/**
 * Writes the findings of a run in every form.
 *
 * @param report the findings
 */
record Reports(Report report) {

    /** Writes {@code findings.txt}, {@code .json}, {@code .sarif} and {@code .html} into a folder. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Writer text = Files.newBufferedWriter(folder.resolve("findings.txt"));
                Writer json = Files.newBufferedWriter(folder.resolve("findings.json"))) {
            new FindingsText(false).write(report, text);
            new FindingsJson().write(report, json);
        }
        sarif(folder.resolve("findings.sarif"));
        html(folder.resolve("findings.html"));
    }

    /** Writes the findings as SARIF. */
    void sarif(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            new FindingsSarif(Version.number()).write(report, out);
        }
    }

    /** Writes the findings as a page. */
    void html(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            new FindingsHtml().write(report, out);
        }
    }
}
