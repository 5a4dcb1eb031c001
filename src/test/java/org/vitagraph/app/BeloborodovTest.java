package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.model.Severity;
import org.vitagraph.rdf.GraphName;

/** The first dataset is complete: every fact of the inventory is told, cited, and as sure as its source makes it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BeloborodovTest {

    private static final Path INVENTORY = Path.of("src", "test", "resources", "beloborodov", "facts.tsv");
    private static final int FEW_WORDS = 25;

    @SuppressWarnings("NullAway.Init")
    private BuiltPublication built;

    @BeforeAll
    void build(@TempDir Path temporary) throws IOException {
        built = BuiltPublication.of(Example.FOLDER, Set.of(), temporary);
    }

    @Test
    void nothing_is_wrong_with_it() {
        assertThat(built.findings())
                .filteredOn(finding -> finding.severity() != Severity.INFO)
                .isEmpty();
    }

    @Test
    void all_109_facts_of_the_inventory_have_claims_in_their_passage_with_their_modality() throws IOException {
        Map<String, Set<String>> expected = new TreeMap<>();
        for (Map<String, String> row : Example.table(INVENTORY)) {
            expected.put(row.get("id"), Set.of(row.get("passage") + " " + row.get("modality")));
        }
        assertThat(expected).hasSize(109);

        Map<String, Set<String>> told = new TreeMap<>();
        for (String row : built.rows("""
                SELECT ?fact ?passage ?modality {
                  ?claim vg:of_fact ?fact ; vg:passage ?passage ; vg:modality ?modality . FILTER(REGEX(?fact, "^F[0-9]+$"))
                }""")) {
            String[] cells = row.split(" \\| ", -1);
            String passage = cells[1].substring(cells[1].lastIndexOf("--") + 2);
            told.computeIfAbsent(cells[0], id -> new TreeSet<>())
                    .add(passage + " " + cells[2].substring("vg:".length()));
        }
        assertThat(told).isEqualTo(expected);
    }

    @Test
    void the_list_of_facts_is_the_inventory_read_as_the_seed_says() throws IOException {
        List<String> inventory = new ArrayList<>();
        for (Map<String, String> row : Example.table(Example.shared("facts.tsv"))) {
            inventory.add(row.get("id") + "\t" + row.get("sentence") + "\t" + modality(row));
        }
        List<String> own = Files.readAllLines(INVENTORY);

        assertThat(own.subList(1, own.size())).isEqualTo(inventory);
    }

    /** Reads the inventory's columns as the profile's modalities. */
    private static String modality(Map<String, String> row) {
        String certainty = row.getOrDefault("certainty", "");
        if ("F109".equals(row.get("id"))) {
            return "derived";
        }
        if (certainty.equals("certain") && "-".equals(row.get("polarity"))) {
            return "negated";
        }
        return switch (certainty) {
            case "certain", "approximate" -> "asserted";
            case "alternative" -> "alternative";
            case "probable" -> "hedged";
            case "false-in-source", "attributed" -> "reported";
            default -> "unknown certainty " + certainty;
        };
    }

    @Test
    void what_is_not_simply_asserted_is_as_sure_as_its_source_makes_it() {
        assertThat(built.rows("""
                SELECT DISTINCT ?fact ?certainty {
                  ?claim vg:of_fact ?fact ; vg:modality ?modality ; vg:certainty ?certainty .
                  FILTER(?modality != vg:asserted && REGEX(?fact, "^F[0-9]+$"))
                } ORDER BY ?fact"""))
                .containsExactly(
                        "F032 | vg:possible",
                        "F033 | vg:possible",
                        "F034 | vg:probable",
                        "F056 | vg:certain",
                        "F060 | vg:possible",
                        "F061 | vg:possible",
                        "F063 | vg:probable",
                        "F092 | vg:certain",
                        "F098 | vg:probable",
                        "F099 | vg:certain",
                        "F109 | vg:probable");
    }

    @Test
    void no_sentence_is_without_a_fact() throws IOException {
        assertThat(built.rows("""
                SELECT ?passage {
                  ?source crm:P106_is_composed_of ?passage . ?passage crm:P2_has_type vg:passage .
                  FILTER NOT EXISTS { ?claim vg:passage ?passage }
                }""")).isEmpty();
        int sentences = sentences(Example.shared("beloborodov.txt")).size();
        assertThat(built.rows("""
                SELECT DISTINCT ?passage { ?claim vg:passage ?passage . FILTER(REGEX(STR(?passage), "/encyclopedia--s[0-9]+$")) }
                """)).hasSize(sentences);
    }

    @Test
    void no_fact_is_without_a_claim() throws IOException {
        Set<String> facts = Files.readAllLines(built.work().resolve("facts.ndjson")).stream()
                .map(BeloborodovTest::id)
                .collect(Collectors.toSet());
        assertThat(facts).hasSizeGreaterThan(180);

        assertThat(built.rows("SELECT DISTINCT ?fact { ?claim a vg:Claim ; vg:of_fact ?fact }"))
                .containsExactlyInAnyOrderElementsOf(facts);
    }

    private static String id(String line) {
        int at = line.indexOf("\"id\":\"") + "\"id\":\"".length();
        return line.substring(at, line.indexOf('"', at));
    }

    @Test
    void every_claim_of_the_encyclopedia_quotes_its_words() {
        assertThat(built.rows("""
                SELECT ?claim {
                  ?claim vg:passage ?passage . FILTER(CONTAINS(STR(?passage), "/encyclopedia--"))
                  FILTER NOT EXISTS { ?claim vg:words ?words }
                  FILTER(!STRSTARTS(STR(?claim), "https://example.org/bio/id/claim/I"))
                }""")).isEmpty();
    }

    @Test
    void what_is_quoted_is_few_words_that_stand_in_their_sentence() throws IOException {
        List<String> quoted = built.rows("""
                SELECT DISTINCT ?passage ?words { ?claim vg:passage ?passage ; vg:words ?words }""");
        assertThat(quoted)
                .hasSizeGreaterThan(100)
                .allSatisfy(row -> assertThat(words(row).split("\\s+")).as(row).hasSizeLessThanOrEqualTo(FEW_WORDS));

        List<String> sentences = sentences(Example.shared("beloborodov.txt"));
        for (String row : quoted) {
            if (row.startsWith("id/source/encyclopedia--s")) {
                int number = Integer.parseInt(row.substring("id/source/encyclopedia--s".length(), row.indexOf(" | ")));
                int from = 0;
                for (String part : words(row).split("\\s*…\\s*", -1)) {
                    int at = sentences.get(number).indexOf(part, from);
                    assertThat(at).as(row).isNotNegative();
                    from = at + part.length();
                }
            }
        }
    }

    private static String words(String row) {
        return row.substring(row.indexOf(" | ") + 3);
    }

    private static List<String> sentences(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    }

    @Test
    void all_27_facts_of_the_further_sources_are_told_by_their_source() throws IOException {
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= 18; i++) {
            expected.add("G%02d dewiki".formatted(i));
        }
        for (int i = 1; i <= 9; i++) {
            expected.add("E%02d %s".formatted(i, i == 2 ? "enwiki-2018" : "enwiki"));
        }
        assertThat(built.rows("""
                SELECT DISTINCT ?fact ?source {
                  ?claim vg:of_fact ?fact ; vg:passage ?passage . ?source crm:P106_is_composed_of ?passage .
                  FILTER(REGEX(?fact, "^[EG][0-9]+$"))
                }"""))
                .map(row -> row.replace(" | id/source/", " "))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(Example.table(Example.shared("further-sources.tsv")))
                .map(row -> row.get("id") + " " + row.get("source"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void a_date_of_a_further_source_is_worded_as_there() throws IOException {
        Map<String, Set<String>> worded = new TreeMap<>();
        for (String row : built.rows("""
                SELECT ?fact ?wording { ?claim vg:of_fact ?fact ; vg:predicate crm:P4_has_time-span ; vg:object/rdfs:label ?wording }
                """)) {
            worded.computeIfAbsent(row.substring(0, row.indexOf(" | ")), fact -> new TreeSet<>())
                    .add(words(row));
        }
        for (Map<String, String> row : Example.table(Example.shared("further-sources.tsv"))) {
            String wording = row.getOrDefault("when (source's wording)", "");
            if (!wording.isEmpty()) {
                assertThat(worded.get(row.get("id"))).as(row.get("id")).contains(wording);
            }
        }
    }

    @Test
    void no_claim_that_is_not_accepted_gives_a_triple() {
        assertThat(built.rows("""
                SELECT ?claim {
                  ?claim vg:accepted false ; vg:subject ?s ; vg:predicate ?p ; vg:object ?o . ?s ?p ?o .
                  FILTER NOT EXISTS { ?other vg:accepted true ; vg:subject ?s ; vg:predicate ?p ; vg:object ?o }
                }""")).isEmpty();
    }

    @Test
    void the_execution_of_michael_is_no_more_than_putative() {
        assertThat(built.rows("SELECT ?type { event:execution-michael a ?type }"))
                .containsExactly("vg:PutativeEvent");
        assertThat(built.rows(
                        "SELECT ?p { { event:execution-michael ?p ?o } UNION { ?s ?p event:execution-michael } }",
                        GraphName.FACTS))
                .isEmpty();
    }

    @Test
    void the_mask_of_the_forger_is_no_actor_and_no_author() {
        assertThat(built.rows("SELECT ?type { ?mask crm:P2_has_type vg:persona ; a ?type }"))
                .containsExactly("http://www.cidoc-crm.org/cidoc-crm/E28_Conceptual_Object");
        assertThat(built.rows("SELECT ?p { ?mask crm:P2_has_type vg:persona . ?s ?p ?mask }", GraphName.FACTS))
                .containsExactly("http://www.cidoc-crm.org/cidoc-crm/P67_refers_to");
    }

    @Test
    void what_the_source_denies_is_a_claim_and_nothing_else() {
        assertThat(built.rows(
                        "SELECT ?modality ?accepted { claim:F092-who vg:modality ?modality ; vg:accepted ?accepted }"))
                .containsExactly("vg:negated | false");
        assertThat(built.rows("SELECT ?p { event:trial-radek ?p person:beloborodov }"))
                .isEmpty();
        assertThat(built.rows(
                        "SELECT ?p { ?p crm:P01_has_domain event:trial-radek ; crm:P02_has_range person:beloborodov }"))
                .isEmpty();
    }
}
