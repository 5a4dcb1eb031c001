package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the people of a publication to links that are proposed, decided on, published and asked for. The items are sandboxes of Wikidata. */
class LinkTest {

    private static final String LINKS = "links.sssom.tsv";
    private static final String ENTITY = "http://www.wikidata.org/entity/";
    private static final String ILYIN = "Q4115189";
    private static final String PETROV = "Q13406268";
    private static final String OTHER_PETROV = "Q15397819";

    @TempDir
    private Path temp = Path.of("");

    private Path folder = Path.of("");
    private Path dump = Path.of("");

    @BeforeEach
    void lay() throws IOException {
        folder = Files.createDirectories(temp.resolve("people"));
        Files.writeString(folder.resolve("people.csv"), """
                id,name,birth.date,death.date
                a,Matvey Ilyin,1871-03-14,1938-02-10
                b,Pyotr Petrov,,
                c,Zakhar Nikonov-Dvinsky,1880-05-02,1941
                """);
        publication("");
        dump = temp.resolve("slice.json");
        Files.writeString(
                dump,
                "[\n"
                        + String.join(
                                ",\n",
                                item(ILYIN, "Matvey Ilyin", "1871-03-14", 11, ""),
                                item(PETROV, "Pyotr Petrov", "1868-00-00", 9, "1920-00-00"),
                                item(OTHER_PETROV, "Pyotr Petrov", "1911-00-00", 9, ""))
                        + "\n]\n");
    }

    private void publication(String more) throws IOException {
        Files.writeString(folder.resolve("publication.yaml"), """
                vitagraph: 1
                title: A test
                base: https://example.org/test
                date: 2026-11-25
                languages: [en]
                sources:
                  s: {file: people.csv, title: A source, language: en}
                """ + more);
    }

    private static String item(String id, String name, String born, int precision, String died) {
        return "{\"type\":\"item\",\"id\":\"" + id + "\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"" + name
                + "\"}},\"aliases\":{},\"claims\":{\"P31\":["
                + snak("P31", "wikibase-entityid", "{\"entity-type\":\"item\",\"id\":\"Q5\"}")
                + "],\"P569\":[" + time("P569", born, precision) + "]"
                + (died.isEmpty() ? "" : ",\"P570\":[" + time("P570", died, precision) + "]") + "},\"sitelinks\":{}}";
    }

    private static String time(String property, String day, int precision) {
        return snak(
                property,
                "time",
                "{\"time\":\"+" + day + "T00:00:00Z\",\"timezone\":0,\"before\":0,\"after\":0,\"precision\":"
                        + precision + ",\"calendarmodel\":\"http://www.wikidata.org/entity/Q1985727\"}");
    }

    private static String snak(String property, String type, String value) {
        return "{\"mainsnak\":{\"snaktype\":\"value\",\"property\":\"" + property + "\",\"datavalue\":{\"value\":"
                + value + ",\"type\":\"" + type + "\"}},\"type\":\"statement\",\"rank\":\"normal\"}";
    }

    private Verb link(String... more) {
        Object[] words = new Object[4 + more.length];
        words[0] = "link";
        words[1] = folder;
        words[2] = "--candidates";
        words[3] = dump;
        System.arraycopy(more, 0, words, 4, more.length);
        return Verb.run(words);
    }

    private List<String> rows() throws IOException {
        return Files.readAllLines(folder.resolve(LINKS)).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .toList();
    }

    private Verb review(String answers, String reviewer) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)));
        try {
            return Verb.run("link", folder, "--review", "--reviewer", reviewer);
        } finally {
            System.setIn(before);
        }
    }

    private String asked(String query) {
        Verb build = Verb.run("build", folder, "--out", temp.resolve("out"));
        assertThat(build.exit()).as(build.err()).isZero();
        return Verb.run("query", "--out", temp.resolve("out"), "--format", "csv", query)
                .out();
    }

    @Test
    void what_is_sure_is_linked_and_what_rests_on_the_name_alone_is_for_review() throws IOException {
        Verb link = link("--snapshot", "2026-11-02");

        assertThat(link.exit()).as(link.err()).isZero();
        assertThat(link.err())
                .contains("3 people, 3 persons known as of 2026-11-02: 1 linked, 1 to be reviewed, 1 not found.");
        assertThat(rows())
                .anySatisfy(row -> assertThat(row)
                        .startsWith("person:s:a\tMatvey Ilyin\tskos:exactMatch\t\twikidata:" + ILYIN
                                + "\tMatvey Ilyin\tvg:wikidata\t")
                        .contains("\tsemapv:CompositeMatching\t0.9", "\t2026-11-02\t"))
                .filteredOn(row -> row.startsWith("person:s:b\t"))
                .hasSizeBetween(1, 2)
                .allSatisfy(row -> assertThat(row).contains("skos:closeMatch", "nothing but the name"));
        assertThat(Files.readString(folder.resolve(LINKS)))
                .contains("#mapping_set_id: https://example.org/test/links", "#  wikidata: " + ENTITY);
    }

    @Test
    void links_are_published_as_the_claims_of_those_who_made_them() throws IOException {
        link("--snapshot", "2026-11-02");
        String query =
                "PREFIX vg: <https://w3id.org/vitagraph/ns#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
                        + "SELECT ?p ?o ?a ?r WHERE { ?c vg:subject <https://example.org/test/id/person/%s> ; vg:justification [] ; vg:snapshot"
                        + " \"2026-11-02\" ; vg:predicate ?p ; vg:object ?o ; vg:accepted ?a OPTIONAL { ?c vg:reviewer ?r } OPTIONAL { ?x skos:exactMatch ?o } }"
                        + " ORDER BY ?o";

        assertThat(asked(query.replace("%s", "a"))).contains("closeMatch," + ENTITY + ILYIN + ",true,");

        Verb review = review("1\nThe same day of birth.\n2\n\n", "An Editor");
        assertThat(review.exit()).as(review.err()).isZero();
        assertThat(review.err()).contains("2 decided, 0 still open");

        assertThat(asked(query.replace("%s", "a"))).contains("exactMatch," + ENTITY + ILYIN + ",true,An Editor");
        assertThat(asked("SELECT ?o WHERE { GRAPH <https://example.org/test/graph/links> { ?s ?p ?o } } ORDER BY ?o")
                        .lines())
                .hasSize(3);
    }

    @Test
    void a_decision_stands_and_is_flagged_when_its_evidence_changes() throws IOException {
        link();
        review("1\nThe same day of birth.\nn\nNeither is a peasant.\n", "An Editor");
        List<String> decided = rows();

        assertThat(decided)
                .anySatisfy(row -> assertThat(row).contains("person:s:b", "\tNot\t", "Neither is a peasant."))
                .allSatisfy(row -> assertThat(row).contains("An Editor"));
        assertThat(link().err()).doesNotContain("VG-0511");
        assertThat(rows()).isEqualTo(decided);

        Files.writeString(dump, Files.readString(dump).replace("1871-03-14", "1871-03-16"));

        assertThat(link().err()).contains("VG-0511", "was decided on other evidence");
        assertThat(rows()).isEqualTo(decided);
    }

    @Test
    void that_there_is_no_entry_can_be_decided_too() throws IOException {
        link();
        review("s\nx\nA peasant whom nobody has written of.\n", "An Editor");

        assertThat(rows())
                .filteredOn(row -> row.startsWith("person:s:b\t"))
                .singleElement()
                .asString()
                .contains("sssom:NoTermFound\t\tvg:wikidata");
        assertThat(link().exit()).isZero();
        assertThat(rows()).filteredOn(row -> row.startsWith("person:s:b\t")).hasSize(1);
    }

    @Test
    void people_who_may_be_one_are_rows_for_the_file_of_identities() throws IOException {
        Files.writeString(folder.resolve("others.csv"), """
                id,name,birth.date,death.date
                x,"Ильин, Матвей",1871-03-14,1938-02-10
                y,Ivan Sidorov,1850-01-01,
                """);
        String other = "  t: {file: others.csv, title: Another source, language: ru}\n";
        publication(other);

        Verb found = Verb.run("link", folder, "--internal");
        assertThat(found.exit()).as(found.err()).isZero();
        assertThat(found.err())
                .contains("Of 5 people pairs who may be one: 1. Put the rows that you have decided on into");
        assertThat(found.out().lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .contains("\tperson:s:a\tperson:t:x\tpossibly\t", "born: 1871-03-14 and 1871-03-14");

        Files.writeString(folder.resolve("identities.tsv"), found.out().replace("\tpossibly\t", "\tdifferent\t"));
        Verb decided = Verb.run("link", folder, "--internal");
        assertThat(decided.exit()).as(decided.err()).isZero();
        assertThat(decided.err()).contains("Of 5 people pairs who may be one: 0.");
        assertThat(asked("SELECT ?s WHERE { ?s a <http://www.cidoc-crm.org/cidoc-crm/E21_Person> }")
                        .lines())
                .hasSize(6);
    }

    @Test
    void a_place_is_linked_by_the_people_who_were_born_there() throws IOException {
        Files.writeString(folder.resolve("people.csv"), """
                id,name,birth.date,birth.place,death.date
                a,Matvey Ilyin,1871-03-14,Perm,1938-02-10
                b,Pyotr Petrov,1868,Perm,1920
                """);
        String born = ",\"P19\":["
                + snak("P19", "wikibase-entityid", "{\"entity-type\":\"item\",\"id\":\"Q900000001\"}") + "]";
        String filler = IntStream.range(0, 60)
                .mapToObj(i -> item("Q9000001" + (10 + i), "Somebody Else" + i, "19" + (10 + i % 80) + "-00-00", 9, ""))
                .collect(Collectors.joining(",\n"));
        Files.writeString(
                dump,
                "[\n"
                        + String.join(
                                ",\n",
                                item(ILYIN, "Matvey Ilyin", "1871-03-14", 11, "")
                                        .replace(",\"P569\"", born + ",\"P569\""),
                                item(PETROV, "Pyotr Petrov", "1868-00-00", 9, "1920-00-00")
                                        .replace(",\"P569\"", born + ",\"P569\""),
                                filler,
                                "{\"type\":\"item\",\"id\":\"Q900000001\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"Perm\"}},\"claims\":{}}")
                        + "\n]\n");

        Verb link = link();
        assertThat(link.exit()).as(link.err()).isZero();
        assertThat(link.err()).contains("Places, groups and offices: 1 linked, 0 to be reviewed, 0 not found.");
        assertThat(rows())
                .filteredOn(row -> row.startsWith("place:"))
                .singleElement()
                .asString()
                .contains("\tPerm\tskos:exactMatch\t\twikidata:Q900000001\tPerm", "of 2 linked people 2 have it");
        assertThat(asked("SELECT ?o WHERE { GRAPH <https://example.org/test/graph/links> { ?s ?p ?o . } ?s a"
                        + " <http://www.cidoc-crm.org/cidoc-crm/E53_Place> }"))
                .contains("Q900000001");
    }

    @Test
    void same_as_and_unreviewed_links_are_a_matter_of_settings() throws IOException {
        link();
        review("1\n\nq\n", "An Editor");
        publication("links: {unreviewed: none, same-as: true}\n");

        assertThat(asked(
                        "SELECT ?p ?o WHERE { GRAPH <https://example.org/test/graph/links> { ?s ?p ?o } } ORDER BY ?p"))
                .contains("http://www.w3.org/2002/07/owl#sameAs", "exactMatch")
                .doesNotContain("closeMatch");
    }

    @Test
    void what_differs_and_what_an_item_lacks_is_told_of_reviewed_links() throws IOException {
        link();
        review("1\n\n1\n\n", "An Editor");

        assertThat(link("--compare").out().lines())
                .contains("person\titem\twhat\there\tthere\tverdict")
                .contains("Matvey Ilyin\t" + ILYIN + "\tborn\t1871-03-14\t1871-03-14\tagrees")
                .contains("Matvey Ilyin\t" + ILYIN + "\tdied\t1938-02-10\t\there only");
        assertThat(link("--quickstatements").out().lines())
                .contains(ILYIN + "\tP973\t\"https://example.org/test/id/person/a\"")
                .contains(
                        ILYIN
                                + "\tP570\t+1938-02-10T00:00:00Z/11\tS854\t\"https://example.org/test/id/claim/s.a.death-when\"")
                .noneMatch(line -> line.contains("CREATE"));
    }

    @Test
    void days_agree_that_are_the_same_in_one_calendar_or_the_other() throws IOException {
        link();
        review("1\n\n1\n\n", "An Editor");
        for (String day : List.of("1871-03-02 agrees", "1871-03-09 differs", "1871-03 agrees")) {
            String born = day.substring(0, day.indexOf(' '));
            Path people = folder.resolve("people.csv");
            Files.writeString(people, Files.readString(people).replaceFirst("1871[-0-9]+", born));

            assertThat(link("--compare").out().lines())
                    .contains("Matvey Ilyin\t" + ILYIN + "\tborn\t" + born + "\t1871-03-14\t"
                            + day.substring(day.indexOf(' ') + 1));
        }
    }

    @Test
    void who_is_named_by_others_need_not_live() throws IOException {
        Files.writeString(dump, "[\n" + item(ILYIN, "Matvey Ilyin", "1871-03-14", 11, "1910-00-00") + "\n]\n");
        Files.createDirectories(folder.resolve("mappings/sources"));
        Files.writeString(folder.resolve("mappings/sources/named.yaml"), """
                vitagraph: 1
                format: csv
                records:
                  - name: person
                    key: $(id)
                    people: {$(id): $(name)}
                    facts:
                      - birth: $(id)
                        when: $(born)
                      - mention: $(id)
                        when: $(named)
                """);
        Files.writeString(folder.resolve("people.csv"), "id,name,born,named\na,Matvey Ilyin,1871-03-14,1975\n");
        Files.writeString(
                folder.resolve("publication.yaml"),
                Files.readString(folder.resolve("publication.yaml")).replace("people.csv,", "people.csv, map: named,"));
        assertThat(link().err()).contains("1 linked");
    }

    @Test
    void two_that_are_linked_with_one_item_are_told() throws IOException {
        Files.writeString(
                folder.resolve("people.csv"),
                "id,name,birth.date\na,Matvey Ilyin,1871-03-14\nd,Matvey Ilyin,1871-03-14\n");
        link();

        Verb check = Verb.run("check", folder);
        assertThat(check.err()).contains("VG-0513", "are both linked with wikidata:" + ILYIN + ", and are two");
    }

    @Test
    void a_line_that_cannot_be_meant_is_found_at_its_place() throws IOException {
        Files.writeString(
                folder.resolve(LINKS),
                String.join(
                        "\n",
                        "#license: https://creativecommons.org/publicdomain/zero/1.0/",
                        "subject_id\tpredicate_id\tobject_id\tmapping_justification\tconfidence\treviewer_label\tcomment\tauthor_id",
                        "person:s:a\tskos:exactMatch\twikidata:42\tsemapv:ManualMappingCuration\t\tE\twhy\t",
                        "person:s:a\tskos:exactMatch\twikidata:" + ILYIN
                                + "\tsemapv:ManualMappingCuration\t1.5\tE\twhy\t",
                        "person:s:nobody\tskos:exactMatch\twikidata:" + ILYIN
                                + "\tsemapv:ManualMappingCuration\t\tE\twhy\t",
                        "person:s:b\tskos:exactMatch\twikidata:" + PETROV
                                + "\tsemapv:ManualMappingCuration\t\tE\twhy\t",
                        "person:s:b\tskos:exactMatch\twikidata:" + OTHER_PETROV
                                + "\tsemapv:ManualMappingCuration\t\tE\twhy\t",
                        "person:s:c\tskos:exactMatch\tsome:thing\tsemapv:ManualMappingCuration\t\tE\t\t",
                        ""));

        Verb check = Verb.run("check", folder);

        assertThat(check.exit()).isEqualTo(Exit.DATA);
        assertThat(check.err())
                .contains("3:28", "does not look like an identifier of Wikidata")
                .contains("4:", "takes a number from 0 to 1")
                .contains("5:1", "No source has the name 'person:s:nobody'")
                .contains("7:", "it cannot be wikidata:" + OTHER_PETROV + " too")
                .contains("8:", "does not begin with a scheme", "The decision has no reason");
    }

    @Test
    void a_file_of_another_tool_keeps_its_head_and_columns() throws IOException {
        Files.writeString(
                folder.resolve(LINKS),
                String.join(
                        "\n",
                        "#license: https://creativecommons.org/publicdomain/zero/1.0/",
                        "author_id\tsubject_id\tpredicate_id\tobject_id\tmapping_justification\treviewer_label\tcomment",
                        "orcid:0000-0002-1825-0097\tperson:s:c\tskos:exactMatch\twikidata:" + PETROV
                                + "\tsemapv:ManualMappingCuration\tE\twhy",
                        ""));

        assertThat(link().exit()).isZero();

        assertThat(Files.readString(folder.resolve(LINKS)))
                .startsWith("#license: https://creativecommons.org/publicdomain/zero/1.0/\nsubject_id\t")
                .contains("\tauthor_id\n", "\torcid:0000-0002-1825-0097\n");
    }

    @Test
    void what_is_missing_on_the_command_line_is_said() {
        assertThat(Verb.run("link", folder).exit()).isEqualTo(Exit.USAGE);
        assertThat(Verb.run("link", folder).err()).contains("--candidates DUMP");
        assertThat(Verb.run("link", folder, "--review").err()).contains("Say who reviews");
        assertThat(Verb.run("link", folder, "--candidates", folder.resolve("people.csv"))
                        .exit())
                .isEqualTo(Exit.DATA);
    }
}
