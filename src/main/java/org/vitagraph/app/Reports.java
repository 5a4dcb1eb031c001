package org.vitagraph.app;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.vitagraph.app.report.Coverage;
import org.vitagraph.app.report.CoverageHtml;
import org.vitagraph.app.report.CoverageJson;
import org.vitagraph.app.report.CoverageText;
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

    /** Writes what became of each source as {@code sources.txt}, {@code .json} and {@code .html} into a folder. */
    static void write(Coverage coverage, Path folder) throws IOException {
        for (String ending : List.of("txt", "json", "html")) {
            coverage(coverage, folder.resolve("sources." + ending));
        }
    }

    /** Writes what became of each source as JSON or as a page, where the file's name ends so, else as text. */
    static void coverage(Coverage coverage, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            String name = file.toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".json")) {
                new CoverageJson().write(coverage, out);
            } else if (name.endsWith(".html")) {
                new CoverageHtml().write(coverage, out);
            } else {
                new CoverageText().write(coverage, out);
            }
        }
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
