package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.house.Hostile;
import org.vitagraph.rdf.GraphName;

/** Four sources on one man: what they tell alike is one, what they tell differently stays with both sides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContradictionTest {

    @SuppressWarnings("NullAway.Init")
    private BuiltPublication built;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temporary;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
        built = BuiltPublication.mapped(Example.FOLDER, Set.of(), folder);
    }

    @Test
    void one_arrest_of_1936_has_two_claims_of_two_sources() {
        assertThat(built.rows("""
                SELECT ?claim ?source ?accepted {
                  ?claim vg:subject event:arrest-1936 ; vg:object person:beloborodov ; vg:passage ?passage ; vg:accepted ?accepted .
                  ?source crm:P106_is_composed_of ?passage .
                } ORDER BY ?claim"""))
                .containsExactly(
                        "id/claim/F083-who | id/source/encyclopedia | true",
                        "id/claim/G15-who | id/source/dewiki | true");
        assertThat(arrests()).hasSize(2);
    }

    private List<String> arrests() {
        return built.rows(
                "SELECT DISTINCT ?event { ?event crm:P2_has_type vg:arrest ; crm:P11_had_participant person:beloborodov }",
                GraphName.FACTS);
    }

    @Test
    @Hostile(29)
    void day_and_place_of_death_place_of_birth_and_end_of_membership_conflict() {
        assertThat(related("conflicts_with"))
                .contains("E01-place E02-place", "E03-when G04-when", "E03-place G04-place", "E08-when G14-when");
    }

    @Test
    void a_finer_date_and_a_town_within_its_governorate_refine() {
        assertThat(related("refines"))
                .contains("E01-place G03-place", "E04-when G13-when", "E03-when G17-when", "E01-when F015b-when");
    }

    @Test
    void what_is_said_twice_supports() {
        assertThat(related("supports"))
                .contains("G15-who F083-who", "G15-when F083-when", "F073-who F003-who", "F075-to F004-to");
    }

    private List<String> related(String property) {
        return built.rows("SELECT ?a ?b { ?a vg:" + property + " ?b }").stream()
                .map(row -> row.replace("id/claim/", "").replace(" | ", " "))
                .toList();
    }

    @Test
    void two_styles_of_one_day_are_one_day_of_which_the_calendar_is_known() {
        assertThat(built.rows("""
                SELECT ?label ?edtf ?from ?to ?widened {
                  claim:G03-when vg:object ?span .
                  ?span rdfs:label ?label ; crm:P82_at_some_time_within ?edtf ;
                    crm:P82a_begin_of_the_begin ?from ; crm:P82b_end_of_the_end ?to .
                  OPTIONAL { ?span vg:widened_by ?widened }
                }"""))
                .containsExactly(
                        "14. Oktober jul. / 26. Oktober 1891 greg. | 1891-10-26 | 1891-10-26T00:00:00Z | 1891-10-26T23:59:59Z | ");
    }

    @Test
    void two_styles_that_are_not_one_day_are_a_finding() throws IOException {
        Path copy = Example.copy(temporary.resolve("copy"));
        Example.change(
                copy.resolve("facts/german-article.yaml"),
                "when: {words: 14. Oktober jul. / 26. Oktober 1891 greg., edtf: 1891-10-26}",
                "when: 13. Oktober jul. / 26. Oktober 1891 greg.");

        assertThat(BuiltPublication.mapped(copy, Set.of(), temporary).findings())
                .filteredOn(finding -> finding.code().name().contains("DATE"))
                .hasSize(1)
                .allSatisfy(finding -> assertThat(finding.where().file()).isEqualTo("facts/german-article.yaml"));
    }

    @Test
    void names_that_are_one_by_decision_redirect_and_those_that_may_be_one_or_are_two_do_not() {
        assertThat(built.rows("SELECT ?name ?to { ?name vg:redirects_to ?to }"))
                .contains(
                        "id/person/beloborodow-dewiki | id/person/beloborodov",
                        "id/person/beloborodov-enwiki | id/person/beloborodov",
                        "id/person/beloborodov-enwiki-2018 | id/person/beloborodov",
                        "id/person/f-i-goloshchekin | id/person/goloshchyokin",
                        "id/group/romanovs | id/group/imperial-family",
                        "id/place/moskau-dewiki | id/place/moscow")
                .noneMatch(row -> row.contains("cec-in-moscow") || row.contains("tolmachyov"));
        assertThat(
                        built.rows(
                                "SELECT ?modality ?accepted ?certainty { claim:I03-b vg:modality ?modality ; vg:accepted ?accepted ; vg:certainty ?certainty }"))
                .containsExactly("vg:derived | false | vg:probable");
    }

    @Test
    void a_decision_that_is_taken_back_leaves_two() throws IOException {
        Path copy = Example.copy(temporary.resolve("copy"));
        Path decisions = copy.resolve("identities.tsv");
        String row = java.nio.file.Files.readAllLines(decisions).stream()
                .filter(line -> line.startsWith("I10\t"))
                .findFirst()
                .orElseThrow();
        Example.change(decisions, row + "\n", "");

        BuiltPublication apart = BuiltPublication.mapped(copy, Set.of(), temporary);

        assertThat(
                        apart.rows(
                                "SELECT ?type { <https://example.org/bio/id/person/beloborodow-dewiki> a ?type } ORDER BY ?type"))
                .contains("http://www.cidoc-crm.org/cidoc-crm/E21_Person")
                .doesNotContain("vg:Redirect");
    }

    @Test
    void of_competing_values_the_order_of_sources_decides_and_the_others_say_why_not() {
        assertThat(standing(built))
                .containsExactly(
                        "E01-place true ",
                        "E02-place false vg:outranked",
                        "E03-place true ",
                        "E03-when true ",
                        "G03-place false vg:refined",
                        "G04-place false vg:outranked",
                        "G04-when false vg:outranked");
        assertThat(death(built)).containsExactly("10 February 1938 | Kommunarka");
    }

    @Test
    void another_order_of_sources_accepts_the_other_side() throws IOException {
        Path copy = Example.copy(temporary.resolve("copy"));
        Example.change(
                copy.resolve("publication.yaml"),
                "prefer: [encyclopedia, enwiki, dewiki, enwiki-2018]",
                "prefer: [dewiki, enwiki-2018, enwiki, encyclopedia]");

        BuiltPublication other = BuiltPublication.mapped(copy, Set.of(), temporary);

        assertThat(death(other)).containsExactly("9. Februar 1938 | Moscow");
        assertThat(standing(other)).contains("E03-when false vg:outranked", "G04-when true ");
    }

    @Test
    void an_editor_overrides_for_one_fact_and_says_why() throws IOException {
        Path copy = Example.copy(temporary.resolve("copy"));
        Example.change(
                copy.resolve("facts/english-article.yaml"),
                "        words: 10 February 1938\n",
                "        accept: no\n        because: The day is that of a list of names.\n        words: 10 February 1938\n");

        BuiltPublication other = BuiltPublication.mapped(copy, Set.of(), temporary);

        assertThat(death(other)).containsExactly("9. Februar 1938 | Moscow");
        assertThat(other.rows(
                        "SELECT ?because ?reason { claim:E03-when vg:because ?because ; vg:override_reason ?reason }"))
                .containsExactly("vg:overridden | The day is that of a list of names.");
    }

    @Test
    void hedged_statements_are_accepted_where_the_publication_says_so() throws IOException {
        Path copy = Example.copy(temporary.resolve("copy"));
        Example.change(copy.resolve("publication.yaml"), "accept-hedged-from: none", "accept-hedged-from: probable");

        BuiltPublication other = BuiltPublication.mapped(copy, Set.of(), temporary);

        assertThat(
                        other.rows(
                                "SELECT DISTINCT ?accepted { VALUES ?claim { claim:F034-who claim:F063-who claim:F098-who } ?claim vg:accepted ?accepted }"))
                .containsExactly("true");
        assertThat(other.rows("SELECT ?type { event:execution-michael a ?type }", GraphName.FACTS))
                .contains("http://www.cidoc-crm.org/cidoc-crm/E7_Activity");
        assertThat(other.rows("SELECT ?accepted { claim:F032-to vg:accepted ?accepted }"))
                .containsExactly("false");
    }

    private static List<String> standing(BuiltPublication publication) {
        return publication.rows("""
                        SELECT ?claim ?accepted ?because {
                          ?claim vg:accepted ?accepted . OPTIONAL { ?claim vg:because ?because }
                          FILTER(REGEX(STR(?claim), "claim/(E01-place|E02-place|G03-place|E03-when|G04-when|E03-place|G04-place)$"))
                        } ORDER BY ?claim""").stream()
                .map(row -> row.replace("id/claim/", "").replace(" | ", " "))
                .toList();
    }

    private static List<String> death(BuiltPublication publication) {
        return publication.rows("""
                SELECT ?when ?where {
                  ?death crm:P100_was_death_of person:beloborodov ; crm:P4_has_time-span/rdfs:label ?when ;
                    crm:P7_took_place_at/rdfs:label ?where . FILTER(LANG(?where) = "en")
                }""", GraphName.FACTS);
    }
}
