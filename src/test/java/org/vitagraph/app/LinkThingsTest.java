package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.model.LinkDecision;

/** Places, bodies and offices are linked, and what items of people lack of them is given back. Numbers from Q900000000 on belong to no item. */
class LinkThingsTest {

    private static final String ILYIN = "Q4115189";
    private static final String TOWN = "Q900000001";
    private static final String NAMESAKE = "Q900000002";
    private static final String COUNCIL = "Q900000003";
    private static final String MAYOR = "Q900000004";
    private static final String TOWN_CLASS = "Q900000010";
    private static final String COUNTRY = "Q900000011";

    @TempDir
    private Path temp = Path.of("");

    private Path folder = Path.of("");
    private Path dump = Path.of("");

    @BeforeEach
    void lay() throws IOException {
        folder = Files.createDirectories(temp.resolve("people"));
        Files.writeString(folder.resolve("publication.yaml"), """
                vitagraph: 1
                title: A test
                base: https://example.org/test
                license: https://creativecommons.org/publicdomain/zero/1.0/
                date: 2026-11-25
                languages: [en]
                sources:
                  s: {file: facts.yaml, title: A source, language: en}
                """);
        Files.writeString(folder.resolve("facts.yaml"), """
                vitagraph: 1
                source: s
                language: en
                people:
                  ilyin: Matvey Ilyin
                places:
                  osa: Osa
                  far-land: Far Land
                groups:
                  council: Council of Osa
                offices:
                  mayor: Mayor of Osa
                passages:
                  - passage: p1
                    label: Page 1
                    facts:
                      - birth: ilyin
                        id: B
                        when: 14 March 1871
                        place: osa
                        words: born at Osa on 14 March 1871
                      - death: ilyin
                        id: D
                        when: 10 February 1938
                        words: died on 10 February 1938
                      - tenure: ilyin
                        id: T
                        office: mayor
                        when: 1905-1907
                        words: mayor of Osa from 1905 to 1907
                      - membership: ilyin
                        id: M
                        body: council
                        when: 1904
                        words: in 1904 on the council
                      - membership: ilyin
                        id: L
                        body: council
                        when: 1910
                        certainty: probable
                        words: probably still in 1910
                      - coordinates: osa
                        id: C
                        latitude: 57.29
                        longitude: 55.45
                        words: 57.29 55.45
                      - place-within: osa
                        id: W
                        to: far-land
                        words: Osa in Far Land
                """);
        dump = temp.resolve("slice.json");
        List<String> items = new ArrayList<>(List.of(
                item(ILYIN, "Matvey Ilyin", isA("Q5"), day("P569", "1871-03-14"), day("P570", "1938-02-10")),
                item(TOWN, "Osa", isA(TOWN_CLASS), point(57.3, 55.5), to("P17", COUNTRY)),
                item(NAMESAKE, "Osa", isA(TOWN_CLASS), point(-10, 20)),
                item(COUNCIL, "Council of Osa"),
                item(MAYOR, "Mayor of Osa"),
                item(COUNTRY, "Far Land"),
                item("Q900000012", "Somebody Else", isA("Q5"), to("P19", "Q900000013")),
                item("Q900000013", "Elsewhere", isA(TOWN_CLASS))));
        Files.writeString(dump, "[\n" + String.join(",\n", items) + "\n]\n");
    }

    private static String item(String id, String label, String... claims) {
        return "{\"type\":\"item\",\"id\":\"" + id + "\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"" + label
                + "\"}},\"claims\":{" + String.join(",", claims) + "}}";
    }

    private static String isA(String type) {
        return to("P31", type);
    }

    private static String to(String property, String item) {
        return snak(property, "wikibase-item", "{\"entity-type\":\"item\",\"id\":\"" + item + "\"}");
    }

    private static String day(String property, String day) {
        return snak(property, "time", "{\"time\":\"+" + day + "T00:00:00Z\",\"precision\":11}");
    }

    private static String point(double latitude, double longitude) {
        return snak(
                "P625",
                "globe-coordinate",
                "{\"latitude\":" + latitude + ",\"longitude\":" + longitude
                        + ",\"altitude\":null,\"precision\":0.01,\"globe\":\"http://www.wikidata.org/entity/Q2\"}");
    }

    private static String snak(String property, String type, String value) {
        return "\"" + property + "\":[{\"mainsnak\":{\"snaktype\":\"value\",\"property\":\"" + property
                + "\",\"datatype\":\"" + type + "\",\"datavalue\":{\"value\":" + value + "}},\"rank\":\"normal\"}]";
    }

    private Verb link(Object... more) {
        List<Object> words = new ArrayList<>(List.of("link", folder, "--candidates", dump));
        words.addAll(List.of(more));
        return Verb.run(words.toArray());
    }

    private List<String> rows() throws IOException {
        return Files.readAllLines(folder.resolve("links.sssom.tsv"));
    }

    /** Decides, as a reviewer with an editor would, that what is found is right. */
    private void decideAll() throws IOException {
        int reviewer = LinkDecision.COLUMNS.indexOf("reviewer_label");
        List<String> decided = new ArrayList<>();
        for (String row : rows()) {
            String[] cells = row.replace("skos:closeMatch", "skos:exactMatch").split("\t", -1);
            if (row.contains("\twikidata:")) {
                cells[reviewer] = "An Editor";
                cells[LinkDecision.COLUMNS.indexOf("comment")] = "They agree.";
            }
            decided.add(String.join("\t", cells));
        }
        Files.write(folder.resolve("links.sssom.tsv"), decided);
    }

    @Test
    void a_place_that_no_person_of_the_dump_names_is_found_by_where_it_lies() throws IOException {
        Verb link = link();

        assertThat(link.exit()).as(link.err()).isZero();
        assertThat(rows())
                .filteredOn(row -> row.startsWith("place:s:osa\t"))
                .singleElement()
                .asString()
                .contains("skos:exactMatch\t\twikidata:" + TOWN, "km from each other", "both belong to Far Land");
        assertThat(rows())
                .filteredOn(row -> row.startsWith("group:s:council\t"))
                .singleElement()
                .asString()
                .contains("skos:closeMatch\t\twikidata:" + COUNCIL, "nothing but the name speaks for it");
    }

    @Test
    void an_index_that_is_kept_finds_the_same() throws IOException {
        link("--index", temp.resolve("index"));
        List<String> first = rows();
        Files.delete(folder.resolve("links.sssom.tsv"));
        Verb again = Verb.run("link", folder, "--index", temp.resolve("index"));

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(rows()).isEqualTo(first);
    }

    @Test
    void places_offices_and_bodies_that_an_item_lacks_are_given_back_with_times_and_references() throws IOException {
        link();
        assertThat(link("--quickstatements").out().lines()).noneMatch(line -> line.contains("\tP19\t"));
        decideAll();
        Verb statements = link("--quickstatements");

        String claim = "\tS854\t\"https://example.org/test/id/claim/";
        assertThat(statements.exit()).as(statements.err()).isZero();
        assertThat(statements.out().lines())
                .contains(
                        ILYIN + "\tP19\t" + TOWN + claim + "B-place\"",
                        ILYIN + "\tP39\t" + MAYOR + "\tP580\t+1905-00-00T00:00:00Z/9\tP582\t+1907-00-00T00:00:00Z/9"
                                + claim + "T-who\"",
                        ILYIN + "\tP463\t" + COUNCIL + "\tP585\t+1904-00-00T00:00:00Z/9" + claim + "M-body\"")
                .noneMatch(line -> line.contains("/L-") || line.contains("\tP570\t"));
        assertReferencesExist(statements.out());
    }

    @Test
    void a_place_here_and_there_is_compared_by_its_item_where_it_is_linked() throws IOException {
        String elsewhere = Files.readString(dump)
                .replace(
                        "\"Matvey Ilyin\"}},\"claims\":{",
                        "\"Matvey Ilyin\"}},\"claims\":{" + to("P19", NAMESAKE) + ",");
        Files.writeString(dump, elsewhere);
        link();
        decideAll();
        Verb compared = link("--compare");

        assertThat(compared.exit()).as(compared.err()).isZero();
        assertThat(compared.out().lines())
                .contains("Matvey Ilyin\t" + ILYIN + "\tbirthplace\tOsa\tOsa\tother words")
                .contains("Matvey Ilyin\t" + ILYIN + "\toffices\tCouncil of Osa | Mayor of Osa\t\there only");
        assertThat(link("--quickstatements").out().lines()).noneMatch(line -> line.contains("\tP19\t"));

        Files.writeString(dump, elsewhere.replace(to("P19", NAMESAKE), to("P19", TOWN)));
        assertThat(link("--compare").out().lines())
                .contains("Matvey Ilyin\t" + ILYIN + "\tbirthplace\tOsa\tOsa\tagrees");
    }

    @Test
    void the_description_names_the_properties_that_links_are_made_of() throws IOException {
        link();
        decideAll();
        assertThat(Verb.run("build", folder, "--out", temp.resolve("out")).exit())
                .isZero();
        assertThat(Files.readString(temp.resolve("out/current/description.ttl")))
                .contains("void:linkPredicate skos:exactMatch")
                .doesNotContain("skos:closeMatch");
    }

    private void assertReferencesExist(String statements) {
        Verb build = Verb.run("build", folder, "--out", temp.resolve("out"));
        assertThat(build.exit()).as(build.err()).isZero();
        String claims = Verb.run(
                        "query",
                        "--out",
                        temp.resolve("out"),
                        "--format",
                        "csv",
                        "SELECT ?c WHERE { ?c a <https://w3id.org/vitagraph/ns#Claim> }")
                .out();
        assertThat(Pattern.compile("S854\t\"([^\"]+)\"")
                        .matcher(statements)
                        .results()
                        .map(result -> result.group(1)))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(claims.lines()).contains(reference));
    }
}
