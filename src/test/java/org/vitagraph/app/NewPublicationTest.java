package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be done with a publication from its first day: begin, check, build, explain and register it. */
class NewPublicationTest {

    @TempDir
    Path temp;

    private Path publication;
    private Path releases;

    @BeforeEach
    void begun() {
        publication = temp.resolve("my life");
        releases = temp.resolve("releases");
        assertThat(Verb.run("init", publication).exit()).isZero();
    }

    @Test
    void what_init_gives_has_no_finding_and_builds() {
        Verb check = Verb.run("check", publication, "--fail-on", "note");
        Verb build = build();

        assertThat(check.exit()).as(check.err()).isZero();
        assertThat(check.err()).contains("No findings.");
        assertThat(build.exit()).as(build.err()).isZero();
        assertThat(build.err()).contains("first-source: 4 facts of 4 kinds").contains("Release ");
    }

    @Test
    void init_leaves_a_folder_alone_that_holds_something() throws IOException {
        Path facts = publication.resolve("facts/first-source.yaml");
        Files.writeString(facts, "mine");

        Verb again = Verb.run("init", publication);

        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("not empty");
        assertThat(facts).hasContent("mine");
    }

    @Test
    void init_takes_an_empty_folder_and_names_the_base_after_it() throws IOException {
        Path empty = Files.createDirectory(temp.resolve("Empty One"));

        assertThat(Verb.run("init", empty).exit()).isZero();

        assertThat(empty.resolve("publication.yaml")).content().contains("base: https://example.org/empty-one\n");
        assertThat(empty.resolve(".gitignore")).exists();
        assertThat(empty.resolve("README.md")).exists();
    }

    @Test
    void a_build_leaves_nothing_but_the_release() throws IOException {
        build();

        try (Stream<Path> left = Files.list(releases)) {
            assertThat(left.map(p -> p.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(Workspace.PREFIX) || name.startsWith(".building"));
        }
    }

    @Test
    void a_claim_is_explained_by_its_fact_with_rule_place_and_words() {
        build();

        Verb explained = explain("claim/F1-when");

        assertThat(explained.exit()).as(explained.err()).isZero();
        assertThat(explained.out())
                .contains("Fact F1: birth, by pattern mappings/birth.rq")
                .contains("facts/first-source.yaml:27:9")
                .contains("First paragraph of first-source, pages 12")
                .contains("“born at Littletown on 3 May 1871, daughter of Carl”")
                .contains("asserts it, certain")
                .contains("claim      F1-when")
                .doesNotContain("claim      F1-place");
    }

    @Test
    void a_node_is_explained_by_all_facts_that_name_it() {
        build();

        Verb explained = explain("person/anna");

        assertThat(explained.out())
                .contains("Anna Example", "Fact F1", "Fact F2", "Fact F3", "Fact F4", "not accepted");
    }

    @Test
    void a_node_that_no_claim_names_is_explained_by_the_fact_it_goes_with() {
        build();

        Verb explained = explain("tenure/anna-as-mayor", "crm:P2_has_type", "vg:tenure");

        assertThat(explained.exit()).as(explained.err()).isZero();
        assertThat(explained.out()).contains("Fact F3").doesNotContain("Fact F1");
    }

    @Test
    void a_triple_that_no_fact_gives_has_no_explanation() {
        build();

        Verb explained = explain("person/anna", "crm:P2_has_type", "vg:tenure");

        assertThat(explained.exit()).isEqualTo(1);
        assertThat(explained.err()).contains("No fact gives this triple");
        assertThat(explained.out()).isEmpty();
    }

    @Test
    void a_place_in_a_file_is_explained_by_the_triples_of_the_fact_that_stands_there() {
        build();

        for (String file : List.of(
                "facts/first-source.yaml",
                "first-source.yaml",
                publication.resolve("facts/first-source.yaml").toString())) {
            Verb explained = explain(file + ":30");

            assertThat(explained.out())
                    .contains("Fact F1")
                    .contains("# graph facts")
                    .contains("crm:P98_brought_into_life")
                    .contains("<person/anna>")
                    .contains("# graph claims")
                    .doesNotContain("Fact F2");
        }
    }

    @Test
    void explained_for_programs() {
        build();

        Verb explained = explain("F4", "--json");

        assertThat(explained.out())
                .startsWith("{")
                .contains("\"id\" : \"F4\"", "\"modality\" : \"hedged\"", "\"accepted\" : false");
    }

    @Test
    void what_is_not_there_is_answered_with_what_was_probably_meant() {
        build();

        assertThat(explain("person/ana").err()).contains("Did you mean 'person/anna'?");
        assertThat(explain("facts/first-sorce.yaml:20").err()).contains("Did you mean 'facts/first-source.yaml'?");
        assertThat(explain("facts/first-source.yaml:2").err()).contains("begins at line 27");
        assertThat(explain("no <such> thing").exit()).isEqualTo(1);
    }

    @Test
    void registering_enters_everything_once_and_changes_no_address() throws IOException {
        build();
        String before = facts();

        Verb first = Verb.run("register", publication);
        String register = Files.readString(publication.resolve("iris.tsv"));
        Verb second = Verb.run("register", publication);
        build();

        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(register.lines()).contains("person\tanna\tperson:first-source:anna\tcurrent\t");
        assertThat(register.lines()).contains("event\tbirth-anna\tF1\tcurrent\t");
        assertThat(register.lines().skip(1)).isSorted();
        assertThat(second.err()).contains("0 slugs were added");
        assertThat(publication.resolve("iris.tsv")).hasContent(register);
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void a_slug_that_is_registered_is_the_address() throws IOException {
        register("person\tanna-the-mayor\tperson:first-source:anna\tcurrent\t", "event\tannas-birth\tF1\tcurrent\t");

        build();

        assertThat(facts())
                .contains("/id/person/anna-the-mayor\"")
                .contains("/id/event/annas-birth\"")
                .doesNotContain("/id/person/anna\"");
    }

    @Test
    void a_slug_that_was_given_away_is_given_to_nothing_else() throws IOException {
        register("person\tanna\tperson:first-source:somebody\twithdrawn\t");

        Verb registered = Verb.run("register", publication);
        build();

        assertThat(registered.err()).contains("VG-0503").contains("'anna-2'");
        assertThat(facts()).contains("/id/person/anna-2\"");
    }

    @Test
    void what_no_fact_names_any_more_is_told_and_kept() throws IOException {
        register("person\tgone\tperson:first-source:gone\tcurrent\t");

        Verb registered = Verb.run("register", publication);

        assertThat(registered.exit()).isZero();
        assertThat(registered.err()).contains("VG-0508").contains("withdrawn");
        assertThat(publication.resolve("iris.tsv"))
                .content()
                .contains("person\tgone\tperson:first-source:gone\tcurrent");
    }

    @Test
    void nothing_is_registered_while_the_facts_have_errors() throws IOException {
        Path file = publication.resolve("facts/first-source.yaml");
        Files.writeString(file, Files.readString(file).replace("birth: anna", "birth: nobody"));

        Verb registered = Verb.run("register", publication);

        assertThat(registered.exit()).isEqualTo(1);
        assertThat(publication.resolve("iris.tsv")).doesNotExist();
    }

    @Test
    void findings_are_written_in_every_form_that_is_asked_for() throws IOException {
        Path file = publication.resolve("facts/first-source.yaml");
        Files.writeString(file, Files.readString(file).replace("birth: anna", "birth: nobody"));

        Verb check = Verb.run(
                "check", publication, "--json", "--sarif", temp.resolve("f.sarif"), "--html", temp.resolve("f.html"));

        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out()).startsWith("{").contains("VG-0306");
        assertThat(check.err()).isEmpty();
        assertThat(temp.resolve("f.sarif")).content().contains("VG-0306");
        assertThat(temp.resolve("f.html")).content().contains("VG-0306");
    }

    @Test
    void a_warning_fails_only_where_that_is_asked_for() throws IOException {
        Path file = publication.resolve("facts/first-source.yaml");
        Files.writeString(file, Files.readString(file) + "\n  - passage: p3\n    label: Empty\n    facts: []\n");

        Verb usual = Verb.run("check", publication);
        Verb strict = Verb.run("check", publication, "--fail-on", "warning");

        assertThat(usual.exit()).as(usual.err()).isZero();
        assertThat(strict.exit()).as(strict.err()).isEqualTo(1);
    }

    private void register(String... rows) throws IOException {
        Files.writeString(
                publication.resolve("iris.tsv"),
                "type\tslug\tentity\tstatus\ttarget\n" + String.join("\n", rows) + "\n");
    }

    private String facts() throws IOException {
        return Files.readString(releases.resolve("current/facts.ndjson"));
    }

    private Verb build() {
        Verb build = Verb.run("build", publication, "--out", releases);
        assertThat(build.exit()).as(build.err()).isZero();
        return build;
    }

    private Verb explain(String... what) {
        List<Object> args = new java.util.ArrayList<>(List.of("explain"));
        args.addAll(List.of(what));
        args.addAll(List.of("--out", releases));
        int terms = (int)
                java.util.Arrays.stream(what).filter(w -> !w.startsWith("-")).count();
        args.add(1 + terms, publication);
        return Verb.run(args.toArray());
    }
}
