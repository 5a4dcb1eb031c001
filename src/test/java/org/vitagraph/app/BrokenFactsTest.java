package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Severity;
import org.vitagraph.rdf.Release;

/** A broken copy of the example: every mistake is told with its place, nothing is released, and what was released stays. */
class BrokenFactsTest {

    private static final String FACTS = "facts/encyclopedia.yaml";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temporary;

    @Test
    void all_mistakes_of_a_copy_are_told_with_their_place_and_the_old_release_stays_current() throws IOException {
        Path copy = Example.copy(temporary.resolve("copy"));
        Path out = temporary.resolve("releases");
        assertThat(run("build", copy.toString(), "--out", out.toString()).exit())
                .isZero();
        String before = version(out);
        Map<String, String> broken = breakIt(copy);

        Run run = run("build", copy.toString(), "--out", out.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("No release was made");
        assertThat(version(out)).isEqualTo(before);
        try (var releases = Files.list(out)) {
            assertThat(releases.map(path -> path.getFileName().toString()).filter(name -> !name.startsWith(".run")))
                    .as("nothing half-written")
                    .containsExactlyInAnyOrder(before, Release.CURRENT, ".lock", "history.tsv", Memory.FILE);
        }
        assertThat(errors(copy)).containsAllEntriesOf(broken);
    }

    @Test
    void check_tells_them_as_json_on_standard_output_and_ends_with_1() throws IOException {
        Path copy = Example.copy(temporary.resolve("copy"));
        Map<String, String> broken = breakIt(copy);

        Run run = run("check", copy.toString(), "--json");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("{").contains(broken.values());
    }

    @Test
    void two_births_of_one_person_are_told_with_both_places() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("two"));
        Files.writeString(folder.resolve("facts.yaml"), """
                vitagraph: 1
                source: a
                language: en
                people: {anna: Anna Berg, bruno: Bruno Holm}
                passages:
                  - passage: p1
                    label: Page 1
                    facts:
                      - birth: anna
                        id: F1
                        event: birth-one
                        words: born
                      - birth: bruno
                        id: F2
                        event: birth-two
                        words: born
                      - participation: anna
                        id: F3
                        event: birth-two
                        role: person-born
                        words: born
                      - birth: anna
                        id: F4
                        event: birth-three
                        words: born
                """);

        BuiltPublication built = BuiltPublication.of(folder.resolve("facts.yaml"), temporary);

        assertThat(built.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isNotEmpty()
                .anySatisfy(finding -> assertThat(finding.where().text() + finding.message())
                        .contains("facts.yaml:9:9", "facts.yaml:22:9"));
    }

    /** Breaks a copy in the ways people do, and gives the places with the codes of what is to be found there. */
    private static Map<String, String> breakIt(Path copy) throws IOException {
        Path facts = copy.resolve(FACTS);
        Example.change(
                facts,
                "      - arrest: beloborodov\n        id: F014\n",
                "      - arest: beloborodov\n        id: F014\n");
        Example.change(
                facts,
                "        office: chair-vtsik\n        words: he was considered a candidate for the post\n",
                "        when: on 31 June 1919\n        office: chair-vtsik\n        words: he was considered a candidate\n");
        Example.change(
                facts,
                "      - title: michael\n        id: F031\n        form: Grand Duke\n",
                "      - title: michael\n        id: F031\n");
        Example.change(facts, "      - leadership: myasnikov\n", "      - leadership: myasnikow\n");
        Example.change(facts, "        id: F034\n", "        id: F034\n        accept: no\n");
        return places(facts);
    }

    private static Map<String, String> places(Path facts) throws IOException {
        List<String> lines = Files.readAllLines(facts);
        Map<String, String> places = new TreeMap<>();
        places.put(place(lines, "- arest: ", 2), "VG-0301");
        places.put(place(lines, "when: on 31 June 1919", "when: on ".length()), "VG-0401");
        places.put(place(lines, "- title: michael", 2), "VG-0303");
        places.put(place(lines, "- leadership: myasnikow", 14), "VG-0306");
        places.put(place(lines, "accept: no", "accept: ".length()), "VG-0309");
        return places;
    }

    private static String place(List<String> lines, String text, int offset) {
        for (int i = 0; i < lines.size(); i++) {
            int at = lines.get(i).indexOf(text);
            if (at >= 0) {
                return FACTS + ":" + (i + 1) + ":" + (at + 1 + offset);
            }
        }
        throw new AssertionError(text);
    }

    private static Map<String, String> errors(Path folder) throws IOException {
        Findings findings = new Findings();
        new Build(folder, Set.of(), findings).check();
        Map<String, String> errors = new TreeMap<>();
        for (Finding finding : findings.report().findings()) {
            if (finding.severity() == Severity.ERROR) {
                errors.put(finding.where().text(), finding.code().id());
            }
        }
        return errors;
    }

    private static String version(Path out) throws IOException {
        return Release.find(out).orElseThrow().manifest().version();
    }

    /** What a run of the program gave. */
    private record Run(int exit, String out, String err) {}

    private static Run run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var printed = new ByteArrayOutputStream();
        var told = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            int exit = Main.run(arguments);
            return new Run(exit, printed.toString(StandardCharsets.UTF_8), told.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
