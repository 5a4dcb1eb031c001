package org.vitagraph.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.app.report.Report;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Finding;
import org.vitagraph.rdf.Release;

/** A publication of one source that is to be written, for the tests of what becomes of sources. */
abstract class OneSource {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    String files = "people.csv";
    String more = "";
    String language = "en";

    /** Writes a file of the publication. */
    void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    /** Checks the publication. */
    Report check() throws IOException {
        writePublication();
        Findings findings = new Findings();
        new Build(folder, Set.of(), findings).check();
        return findings.report();
    }

    /** Builds the publication, and gives its facts. */
    String facts() throws IOException {
        return Files.readString(release().folder().resolve("facts.ndjson"));
    }

    /** Builds the publication. */
    Release release() throws IOException {
        writePublication();
        Findings findings = new Findings();
        Path out = folder.resolve(".out");
        return new Build(folder, Set.of(), findings)
                .release(out)
                .orElseThrow(() -> new AssertionError(findings.report().findings()));
    }

    /** Writes a file as the source, and gives the facts that are read in it, before they are resolved. */
    List<Fact> read(String file, String content, Findings findings) throws IOException {
        files = file;
        write(file, content);
        writePublication();
        Publication opened = Publication.open(folder, Set.of(), findings)
                .orElseThrow(() -> new AssertionError(findings.report().findings()));
        List<Fact> facts = new ArrayList<>();
        opened.read(folder.resolve(".work"), facts::add, findings);
        return facts;
    }

    /** Writes what the publication says of itself and of its source. */
    void writePublication() throws IOException {
        write("publication.yaml", """
                vitagraph: 1
                title: A test
                base: https://example.org/test
                date: 2026-11-25
                languages: [%s]
                sources:
                  s: {file: "%s", title: A source, language: %s%s}
                """.formatted(language, files, language, more));
    }

    /** Gives what was found, a line each. */
    static String told(Report report) {
        StringBuilder text = new StringBuilder();
        for (Finding f : report.findings()) {
            text.append(f.code().id()).append(' ').append(f.severity()).append(' ');
            text.append(f.where().text()).append(' ').append(f.message()).append('\n');
        }
        return text.toString();
    }
}
