package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records whose items are known, as a publication by a source map: linked, decided on, built and asked for by SPARQL. */
class LinkDevSetTest {

    private static final Path DATA = Path.of("..", "shared", "testdata", "linking");
    private static final int EVERY = 30;

    @TempDir
    private Path temp = Path.of("");

    @Test
    void from_records_to_published_links() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "no records for linking beside the project");
        Path folder = lay();

        Verb link = Verb.run(
                "link", folder, "--candidates", DATA.resolve("wikidata-persons.json.gz"), "--snapshot", "2026-10-01");
        assertThat(link.exit()).as(link.err()).isZero();

        Map<String, String> truth = truth();
        List<String[]> exact = decidedAlone(folder);
        long right = exact.stream()
                .filter(cells -> cells[4].equals("wikidata:" + truth.getOrDefault(cells[0].substring(11), "")))
                .count();
        assertThat(exact).hasSizeGreaterThan(300);
        assertThat(right / (double) exact.size()).isGreaterThan(0.98);

        Verb review = review(folder, "1\nThe same years and office.\nn\nOthers of that name.\nq\n");
        assertThat(review.exit()).as(review.err()).isZero();
        assertThat(review.err()).contains("2 decided");

        Verb build = Verb.run("build", folder, "--out", temp.resolve("out"));
        assertThat(build.exit()).as(build.err()).isZero();
        assertThat(asked("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s skos:closeMatch ?o } }"))
                .contains(String.valueOf(decidedAlone(folder).size()));
        assertThat(asked(
                        "SELECT ?r { ?c vg:reviewer ?r ; vg:accepted true ; vg:snapshot \"2026-10-01\" . ?s skos:exactMatch ?o . ?c"
                                + " vg:object ?o }"))
                .contains("A Reviewer");
    }

    private static List<String[]> decidedAlone(Path folder) throws IOException {
        List<String[]> exact = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("links.sssom.tsv"))) {
            String[] cells = line.split("\t", -1);
            if (cells.length > 10 && cells[2].equals("skos:exactMatch") && cells[10].isEmpty()) {
                exact.add(cells);
            }
        }
        return exact;
    }

    /** Lays every thirtieth record, and a map that makes facts of its columns. */
    private Path lay() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("people"));
        List<String> rows = Files.readAllLines(DATA.resolve("records-dev.csv"));
        List<String> some = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += EVERY) {
            some.add(rows.get(i));
        }
        Files.write(folder.resolve("records.csv"), some);
        Files.writeString(folder.resolve("publication.yaml"), """
                vitagraph: 1
                title: Records to be linked
                base: https://example.org/dev
                date: 2026-11-28
                languages: [en]
                sources:
                  dev: {file: records.csv, title: Records, language: en, map: dev, policy: warn}
                """);
        Files.createDirectories(folder.resolve("mappings/sources"));
        Files.writeString(folder.resolve("mappings/sources/dev.yaml"), """
                vitagraph: 1
                format: {type: csv}
                ignore: [set, active]
                records:
                  - people:
                      $(id): $(name)
                    facts:
                      - name: $(id)
                        form: {of: $(other_names), split: "|"}
                      - birth: $(id)
                        when: $(born)
                      - death: $(id)
                        when: $(died)
                      - gender: $(id)
                        as: $(gender)
                      - occupation: $(id)
                        as: {of: $(context), split: "|"}
                """);
        return folder;
    }

    private static Map<String, String> truth() throws IOException {
        Map<String, String> truth = new HashMap<>();
        for (String line : Files.readAllLines(DATA.resolve("truth-dev.tsv"))) {
            String[] cells = line.split("\t", -1);
            truth.put(cells[0], cells[2]);
        }
        return truth;
    }

    private static Verb review(Path folder, String answers) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)));
        try {
            return Verb.run("link", folder, "--review", "--reviewer", "A Reviewer");
        } finally {
            System.setIn(before);
        }
    }

    private String asked(String query) {
        return Verb.run(
                        "query",
                        "--out",
                        temp.resolve("out"),
                        "--format",
                        "csv",
                        "PREFIX vg: <https://w3id.org/vitagraph/ns#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
                                + query)
                .out();
    }
}
