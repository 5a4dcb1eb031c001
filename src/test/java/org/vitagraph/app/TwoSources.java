package org.vitagraph.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.app.report.Report;
import org.vitagraph.rdf.Release;
import org.vitagraph.rdf.TripleReader;

/** A publication of facts from two sources, for the tests of what becomes of both. */
abstract class TwoSources {

    private static final String BASE = "https://example.org/two/id/";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** Further things that both sources know. */
    String things = "";

    /** Further people that both sources know. */
    String people = "";

    /** Further places that both sources know. */
    String places = "";

    @BeforeEach
    void describe() throws IOException {
        write("publication.yaml", """
                vitagraph: 1
                title: A test
                base: https://example.org/two
                date: 2026-11-25
                languages: [en]
                sources:
                  a: {file: facts/a.yaml, title: A, language: en}
                  b: {file: facts/b.yaml, title: B, language: en}
                """);
        source("a", "");
        source("b", "");
        write("identities.tsv", """
                id\ta\tb\tdecision\tcertainty\tsource\tpassage\twords\tdecided_by\treason
                I1\tperson:a:ann\tperson:b:ann\tsame\tcertain\t\t\t\tAn editor\tThe same years.
                """);
    }

    void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    /** Writes a source that knows Ann, a town and an office, with facts. */
    void source(String key, String facts) throws IOException {
        write("facts/" + key + ".yaml", """
                vitagraph: 1
                source: %s
                language: en
                people: {ann: Ann Berg%s}
                places: {town: Town%s}
                offices: {mayor: Mayor}
                %s
                passages:
                  - passage: p1
                    facts:
                      - {mention: ann, id: %s0, words: Ann Berg}
                """.formatted(key, people, places, things, key) + facts.indent(6));
    }

    Report check() throws IOException {
        Findings findings = new Findings();
        new Build(folder, Set.of(), findings).check();
        return findings.report();
    }

    /** Builds the publication, and gives the triples of a graph, without the beginning of its own addresses. */
    Set<String> graph(String name) throws IOException {
        Findings findings = new Findings();
        Release release = new Build(folder, Set.of(), findings)
                .release(folder.resolve(".out"))
                .orElseThrow(() -> new AssertionError(findings.report().findings()));
        Set<String> triples = new TreeSet<>();
        TripleReader.read(release.dumps().resolve(name + ".nt.gz"), triple -> triples.add(text(triple)));
        return triples;
    }

    private static String text(Triple triple) {
        String text = triple.getSubject() + " " + triple.getPredicate().getLocalName() + " " + triple.getObject();
        return text.replace(BASE, "").replaceAll("https?://[^ ]*[/#]", "");
    }
}
