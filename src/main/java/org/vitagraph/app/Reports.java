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
                Writer json = Files.newBufferedWriter(folder.resolve("findings.json"));
                Writer sarif = Files.newBufferedWriter(folder.resolve("findings.sarif"));
                Writer html = Files.newBufferedWriter(folder.resolve("findings.html"))) {
            new FindingsText(false).write(report, text);
            new FindingsJson().write(report, json);
            new FindingsSarif(Version.number()).write(report, sarif);
            new FindingsHtml().write(report, html);
        }
    }
}
