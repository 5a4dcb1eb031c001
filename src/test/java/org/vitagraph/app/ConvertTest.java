package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.rdf.Vg;

/** What {@code convert} writes is what a build of the same sources has in its graphs, whatever is said of claims. */
class ConvertTest {

    private static final String HEADERS = "id,name,name@ru,birth_date,birth_place,death_date,death_place,occupation\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    static void publication(Path to, String file, String claims) throws IOException {
        Files.writeString(to.resolve("publication.yaml"), """
                vitagraph: 1
                title: A test
                base: https://example.org/test
                date: 2026-11-25
                languages: [en]
                sources:
                  s: {file: "%s", title: A source, language: en, policy: warn, claims: %s}
                """.formatted(file, claims));
    }

    /** Gives the triples that a build publishes, without the vocabulary that the toolkit brings. */
    private static Set<String> built(Path publication) throws IOException {
        Set<String> lines = new TreeSet<>();
        Path work = Files.createTempDirectory(publication, "work");
        Publication opened = Publication.open(publication, Set.of(), f -> {}).orElseThrow();
        new Assembly(opened, work, f -> {}, Progress.silent()).write();
        for (GraphName graph : EnumSet.allOf(GraphName.class)) {
            Path file = work.resolve(graph.word() + ".nt");
            if (graph.isPublished() && Files.exists(file)) {
                Files.readAllLines(file).stream()
                        .filter(line -> graph != GraphName.VOCABULARY || line.startsWith("<https://example.org/test/"))
                        .forEach(lines::add);
            }
        }
        return lines;
    }

    static List<String> converted(Path publication, String... more) throws IOException {
        Path out = publication.resolve("out.nt");
        Object[] words = Stream.concat(
                        Stream.of("convert", publication.toString(), "--out", out.toString()), Arrays.stream(more))
                .toArray();
        Verb.run(words);
        return Files.readAllLines(out);
    }

    static void same(Path publication) throws IOException {
        List<String> lines = converted(publication);
        assertThat(lines).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(lines)).isEqualTo(built(publication));
    }

    @Test
    void records_that_keep_to_themselves_give_what_a_build_gives() throws IOException {
        Files.writeString(
                folder.resolve("people.csv"),
                HEADERS
                        + "p1,\"Petrov, \"\"Ivan\"\"\",Иван Петров,26 October 1891,Solikamsk,,,teacher; miner\n"
                        + "p2,Anna,,1900,Perm,1938,Perm,Teacher\n"
                        + "p3,Olga,,,,,,\n"
                        + "p4,Perm,Пермь,about 1900,perm,before 1950,,miner\n");
        for (String claims : List.of("statement", "record", "none")) {
            publication(folder, "people.csv", claims);
            same(folder);
        }
    }

    @Test
    void records_that_speak_of_each_other_give_what_a_build_gives() throws IOException {
        Files.writeString(
                folder.resolve("people.csv"),
                "id,name,mother,spouse,birth_date\np1,Ivan,p2,,1900\np2,Anna,,p3,1880\np3,Pavel,,p2,\n");
        for (String claims : List.of("statement", "record", "none")) {
            publication(folder, "people.csv", claims);
            same(folder);
        }
    }

    @Test
    void quads_name_the_graphs_of_a_release() throws IOException {
        Files.writeString(folder.resolve("people.csv"), HEADERS + "p1,Ivan,,1900,Perm,,,\n");
        publication(folder, "people.csv", "statement");

        assertThat(converted(folder, "--quads"))
                .anyMatch(line -> line.endsWith(" <https://example.org/test/graph/facts> ."))
                .anyMatch(line -> line.endsWith(" <https://example.org/test/graph/claims> ."))
                .allMatch(line -> line.matches(".* <https://example.org/test/graph/[a-z]+> \\."));
    }

    @Test
    void a_file_needs_no_publication() throws IOException {
        Path file = folder.resolve("people.csv");
        Files.writeString(file, HEADERS + "p1,Ivan,,1900,Perm,,,\n");

        Verb verb = Verb.run("convert", file, "--base", "https://example.org/lives", "--claims", "none");

        assertThat(verb.exit()).isZero();
        assertThat(verb.out())
                .contains("<https://example.org/lives/id/event/birth-p1>")
                .doesNotContain(Vg.CLAIM.getURI());
    }

    @Test
    void names_have_the_language_that_is_said_the_publications_or_none_where_nobody_knows_it() throws IOException {
        String label = "/id/person/p1> <http://www.w3.org/2000/01/rdf-schema#label> \"Jean Dupré\"";
        Path file = folder.resolve("people.csv");
        Files.writeString(file, HEADERS + "p1,Jean Dupré,,1900,Liège,,,boulanger\n");
        assertThat(Verb.run("convert", file, "--claims", "none").out())
                .contains(label + " .", "\"Liège\" .", "\"boulanger\" .", "\"Birth of Jean Dupré\"@en");
        assertThat(Verb.run("convert", file, "--claims", "none", "--language", "fr")
                        .out())
                .contains(label + "@fr .", "\"Liège\"@fr .");
        // Beside a column for another language a plain one is in that of the source.
        Files.writeString(file, HEADERS + "p1,Jean Dupré,Жан Дюпре,1900,Liège,,,boulanger\n");
        for (String[] said : new String[][] {
            {"", "@de ."}, {", language: und", " ."}, {", language: fr", "@fr ."}, {", language: ru", "@de ."}
        }) {
            Files.writeString(folder.resolve("publication.yaml"), """
                    vitagraph: 1
                    title: A test
                    base: https://example.org/test
                    date: 2026-11-25
                    languages: [de]
                    sources:
                      s: {file: people.csv, title: A source%s}
                    """.formatted(said[0]));
            assertThat(Verb.run("convert", folder, "--claims", "none").out()).contains(label + said[1]);
        }
    }

    @Test
    void whoever_took_part_is_told_in_no_english_words_to_readers_of_another_language() throws IOException {
        Files.writeString(folder.resolve("people.csv"), HEADERS + "p1,Anna Berg,,1900,Ulm,,,\n");
        publication(folder, "people.csv", "none");
        Path settings = folder.resolve("publication.yaml");
        String english = Files.readString(settings);
        assertThat(Verb.run("convert", folder).out())
                .contains("\"Anna Berg in “Birth of Anna Berg” as person born\"@en");
        Files.writeString(settings, english.replace("languages: [en]", "languages: [de, en]"));
        assertThat(Verb.run("convert", folder).out())
                .contains("\"Anna Berg – Geburt von Anna Berg (Geborener)\"@de")
                .doesNotContain("” as ");
    }

    @Test
    void rows_that_are_alike_in_no_known_language_give_what_a_build_gives() throws IOException {
        Files.writeString(folder.resolve("people.csv"), alikeRows(300, 7));
        publication(folder, "people.csv", "statement");
        Path settings = folder.resolve("publication.yaml");
        Files.writeString(settings, Files.readString(settings).replace("language: en", "language: und"));

        same(folder);
    }

    @Test
    void a_base_that_is_no_address_and_a_language_that_is_no_tag_are_refused() throws IOException {
        Path file = folder.resolve("people.csv");
        Files.writeString(file, HEADERS + "p1,Ivan,,1900,Perm,,,\n");

        assertThat(Verb.run("convert", file, "--base", "no address").exit()).isEqualTo(Exit.USAGE);
        for (String tag : new String[] {"de_DE", "de DE", "de%"}) {
            Verb verb = Verb.run("convert", file, "--language", tag);
            assertThat(verb.exit()).isEqualTo(Exit.USAGE);
            assertThat(verb.err()).contains("'" + tag + "' is not a language tag such as en, de or ru-Cyrl");
        }
    }

    @Test
    void a_file_is_written_as_a_whole_or_not_at_all() throws IOException {
        Path file = folder.resolve("people.csv");
        Path out = folder.resolve("people.nt");
        Files.writeString(file, HEADERS + "p1,Ivan,,1900,Perm,,,\np2,Anna,,some day,,,,\n");

        Verb verb = Verb.run("convert", file, "--base", "https://example.org/lives", "--out", out);

        assertThat(verb.exit()).isEqualTo(Exit.DATA);
        assertThat(verb.err()).contains("Nothing was written.");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void two_records_about_one_thing_are_told() throws IOException {
        Files.writeString(
                folder.resolve("people.csv"), HEADERS + "p1,Ivan,,1900,,,,\np2,Anna,,,,,,\np1,Pyotr,,1901,,,,\n");
        publication(folder, "people.csv", "none");

        assertThat(Verb.run("convert", folder, "--out", folder.resolve("o.nt")).err())
                .contains("too; this one is left out");
    }

    @Test
    void claims_are_decided_and_checked_before_they_are_dropped() throws IOException {
        Files.writeString(folder.resolve("people.csv"), HEADERS + "p1,Ivan,,1900,Perm,1890,,\n");
        publication(folder, "people.csv", "none");
        Findings findings = new Findings();

        new Build(folder, Set.of(), findings).check();

        assertThat(findings.report().findings())
                .extracting(Finding::code)
                .contains(Code.RULE_VIOLATED)
                .hasSizeLessThan(4);
    }

    @Test
    void the_description_says_what_was_done_with_claims() throws IOException {
        Files.writeString(folder.resolve("people.csv"), HEADERS + "p1,Ivan,,1900,Perm,1950,,\n");
        for (String claims : List.of("record", "none")) {
            publication(folder, "people.csv", claims);
            Findings findings = new Findings();
            Path release = new Build(folder, Set.of(), findings)
                    .release(folder.resolve("out-" + claims))
                    .orElseThrow(() -> new AssertionError(findings.report().findings()))
                    .folder();

            assertThat(release.resolve("description.ttl"))
                    .content()
                    .contains(claims.equals("none") ? "vg:claims-left-out" : "vg:claims-per-record");
            assertThat(Verb.run("explain", "s.p1.birth", folder, "--out", folder.resolve("out-" + claims)))
                    .satisfies(verb -> assertThat(verb.exit()).as(verb.err()).isZero())
                    .satisfies(verb -> assertThat(verb.out()).contains("people.csv"));
        }
    }

    @Test
    void the_commands_of_the_page_run() throws IOException {
        Files.writeString(folder.resolve("people.csv"), HEADERS + "p1,Ivan,,1900,Perm,,,\n");
        publication(folder, "people.csv", "statement");
        Page page = Page.read(Path.of("src/site/markdown/source-maps.md"));
        for (Page.Block block : page.blocks("sh")) {
            for (String command : Terminal.commands(block)) {
                Terminal terminal = new Terminal(folder.toString(), "");
                String here = command.replace(
                                "people.csv", folder.resolve("people.csv").toString())
                        .replace("lives.nt", folder.resolve("lives.nt").toString());
                Terminal.Ran ran = terminal.run(terminal.arguments(here));
                assertThat(ran.exit()).as("%s%n%s", command, ran.err()).isZero();
                assertThat(folder.resolve("lives.nt")).isNotEmptyFile();
            }
        }
    }

    /** Rows of a few sorts, each many times, with some that are like no others. */
    private static String alikeRows(int rows, long seed) {
        Random random = new Random(seed);
        List<String> names = List.of("Petrov, Ivan", "Anna", "Ольга Иванова", "Élise Dupré-Roy", "ivan", "Li");
        List<String> places = List.of("Perm", "Пермь", "perm", "Saint-Denis", "", "Nizhny Tagil", "Perm; Kazan");
        List<String> days = List.of("%d", "%d May 1%d", "May 1%2$d", "about 1%2$d", "1%2$d-05-0%1$d", "never");
        List<String> jobs = List.of("teacher", "miner 1%d", "teacher; miner", "", "Physician", "a \"\"b\"\"");
        StringBuilder table = new StringBuilder(HEADERS);
        for (int i = 0; i < rows; i++) {
            String name = names.get(random.nextInt(names.size())) + (random.nextInt(9) == 0 ? "" : " " + i);
            String ru = random.nextInt(4) == 0 ? "" : "Пётр " + (i % 7 == 0 ? "" : i);
            String born = days.get(random.nextInt(5)).formatted(1 + random.nextInt(9), 800 + random.nextInt(90));
            String died =
                    days.get(random.nextInt(days.size())).formatted(1 + random.nextInt(9), 900 + random.nextInt(90));
            String job = jobs.get(random.nextInt(jobs.size())).formatted(random.nextInt(5));
            table.append(random.nextInt(20) == 0 ? "Id " : "k").append(i);
            for (String cell :
                    List.of(name, ru, born, places.get(random.nextInt(7)), died, places.get(random.nextInt(7)), job)) {
                table.append(",\"").append(cell).append('"');
            }
            table.append('\n');
        }
        return table.toString();
    }

    @Test
    void rows_that_are_alike_give_what_a_build_gives() throws IOException {
        Files.writeString(folder.resolve("people.csv"), alikeRows(1_500, 5));
        for (String claims : List.of("statement", "record", "none")) {
            publication(folder, "people.csv", claims);
            same(folder);
        }
    }

    @Test
    void rows_in_doubt_among_rows_that_are_alike_give_what_a_build_gives() throws IOException {
        StringBuilder table = new StringBuilder(HEADERS);
        for (int i = 0; i < 60; i++) {
            String place = i % 7 == 6 ? "Perm?" : i % 11 == 10 ? "(?)" : "Perm";
            table.append("k%d,Ivan %d,,1900,%s,,,%s\n".formatted(i, i, place, i == 30 ? "miner (?)" : "miner"));
        }
        Files.writeString(folder.resolve("people.csv"), table);
        publication(folder, "people.csv", "statement");

        same(folder);
    }

    @Test
    void what_claims_quote_is_shortened_in_rows_that_are_alike_too() throws IOException {
        StringBuilder table = new StringBuilder(HEADERS);
        for (int i = 0; i < 40; i++) {
            String name = i < 20 ? "Ivan " + i : "I" + " v".repeat(26) + " " + i;
            table.append("k%d,%s,,,,,,\n".formatted(i, name));
        }
        Files.writeString(folder.resolve("people.csv"), table);
        publication(folder, "people.csv", "statement");

        same(folder);

        assertThat(String.join("", built(folder))).contains(" v …");
    }

    @Property(tries = 6)
    void any_rows_that_are_alike_give_the_same_both_ways(@ForAll long seed) throws IOException {
        try (Workspace own = Workspace.temporary()) {
            Files.writeString(own.path().resolve("people.csv"), alikeRows(400, seed));
            publication(own.path(), "people.csv", seed % 2 == 0 ? "statement" : "none");
            same(own.path());
        }
    }

    @Test
    void rows_that_are_alike_are_found_and_nothing_is_told_otherwise_of_them() throws IOException {
        StringBuilder table = new StringBuilder(HEADERS.replace("occupation", "occupation,colour"));
        for (int i = 0; i < 100; i++) {
            table.append("p%d,Petrov %1$d,Пётр %1$d,%d May 18%02d,Place %d,19%3$02d,Town %4$d,miner %4$d,red %1$d\n"
                    .formatted(i, 1 + i % 28, i % 90 + 10, i % 5));
        }
        // The second of two rows with one id, which is left out, and a date that nobody can read.
        table.append("p40,Anna,,1901,,,,,\np200,Olga,,never,,,,,\n");
        Files.writeString(folder.resolve("people.csv"), table);
        publication(folder, "people.csv", "none");
        Findings findings = new Findings();
        Publication opened = Publication.open(folder, Set.of(), findings).orElseThrow();
        Conversion conversion = new Conversion(opened, folder.resolve("work"), findings);

        conversion.write(OutputStream.nullOutputStream(), false);

        assertThat(conversion.alike()).isGreaterThan(80);
        assertThat(conversion.tally().read("s")).isEqualTo(100 * 5 + 1);
        assertThat(findings.report().findings())
                .extracting(Finding::code)
                .contains(Code.KEY_SHARED, Code.DATE_NOT_UNDERSTOOD, Code.NEVER_READ);
        assertThat(findings.report().findings())
                .filteredOn(f -> f.code() == Code.NEVER_READ)
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("100 values, such as 'red 0'"));
    }

    /** A row of a table, its cells already quoted. */
    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> words =
                Arbitraries.of("Perm", "perm", "Пермь", "", "Ivan \"\"X\"\"", "teacher; miner", "№ 5");
        Arbitrary<String> dates = Arbitraries.of("", "1900", "26 October 1891", "about 1900", "1938?", "never");
        return Combinators.combine(words, words, dates, words, dates, words)
                .as((name, ru, born, place, died, job) ->
                        "\"" + String.join("\",\"", name, ru, born, place, died, place, job) + "\"")
                .list()
                .ofMaxSize(6);
    }

    @Property(tries = 25)
    void any_table_gives_the_same_both_ways(@ForAll("rows") List<String> rows) throws IOException {
        StringBuilder table = new StringBuilder(HEADERS);
        for (int i = 0; i < rows.size(); i++) {
            table.append('k').append(i).append(',').append(rows.get(i)).append('\n');
        }
        try (Workspace own = Workspace.temporary()) {
            Files.writeString(own.path().resolve("people.csv"), table);
            publication(own.path(), "people.csv", rows.size() % 2 == 0 ? "statement" : "none");
            same(own.path());
        }
    }
}
