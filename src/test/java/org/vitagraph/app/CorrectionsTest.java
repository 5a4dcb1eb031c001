package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A fact that stands in the place of another, and times that cannot both be. */
class CorrectionsTest extends TwoSources {

    private static final String WRONG = "- {birth: ann, id: F1, when: 1891, words: born in 1891}\n";

    @Test
    void what_is_corrected_is_kept_and_no_longer_accepted() throws IOException {
        source("a", WRONG + "- {birth: ann, id: F2, when: 1895, revises: F1, words: 1895}\n");

        Set<String> claims = graph("claims");

        assertThat(claims)
                .contains(
                        "claim/F1-when accepted \"false\"^^xsd:boolean",
                        "claim/F1-when because revised",
                        "claim/F2-when accepted \"true\"^^xsd:boolean",
                        "claim/F2-when revises claim/F1-when",
                        "claim/F2-who revises claim/F1-who")
                .noneMatch(triple -> triple.contains("conflicts_with"))
                .doesNotContain("claim/F2-when revises claim/F1-who");
        assertThat(graph("facts"))
                .anyMatch(triple -> triple.contains("time/birth-ann--1895"))
                .noneMatch(triple -> triple.contains("1891"));
    }

    @Test
    void a_correction_that_an_editor_rejects_corrects_nothing() throws IOException {
        source("a", WRONG + """
                - {birth: ann, id: F2, when: 1895, revises: F1, words: 1895, accept: no, because: A slip of the pen.}
                """);

        assertThat(graph("claims")).contains("claim/F1-when accepted \"true\"^^xsd:boolean");
    }

    @Test
    void where_a_place_lies_decides_only_as_far_as_it_is_accepted() throws IOException {
        String refined = "claim/A1-place because refined";

        assertThat(births("")).contains(refined, "claim/A2-place refines claim/A1-place");
        assertThat(births(", accept: no, because: Another town.")).doesNotContain(refined);
        assertThat(births("}\n- {place-within: town, id: A4, to: hills, revises: A3, words: w"))
                .doesNotContain(refined)
                .contains("claim/A2-place conflicts_with claim/A1-place");
        assertThat(births(", modality: hedged")).doesNotContain(refined);
        assertThat(births(", modality: hedged, accept: yes, because: It is so."))
                .contains(refined);
    }

    @Test
    void one_thing_keeps_the_labels_of_both_names_where_a_fact_is_not_accepted() throws IOException {
        write(
                "publication.yaml",
                Files.readString(folder.resolve("publication.yaml")).replace("[en]", "[en, de]"));
        write(
                "identities.tsv",
                Files.readString(folder.resolve("identities.tsv"))
                        + "I2\tplace:a:cologne\tplace:b:koeln\tsame\tcertain\t\t\t\tAn editor\tOne town.\n");
        places = ", cologne: Cologne, koeln: {label: {de: Köln, en: Koeln}}, ulm: {label: {de: Ulm}}";
        source("a", """
                - {birth: ann, id: A1, place: town, words: w}
                - {stay: ann, id: A2, place: cologne, words: w}
                """);
        source("b", """
                - {birth: ann, id: B1, place: koeln, words: w}
                - {birth: ann, id: B2, place: ulm, words: w}
                """);

        assertThat(graph("facts"))
                .filteredOn(triple -> triple.matches("place/.* label .*"))
                .contains("place/cologne label \"Cologne\"@en", "place/cologne label \"Köln\"@de")
                .noneMatch(triple -> triple.startsWith("place/cologne label \"Koeln") || triple.contains("Ulm"));
    }

    private Set<String> births(String nesting) throws IOException {
        places = ", land: Land, hills: Hills";
        source("a", """
                - {birth: ann, id: A1, place: land, words: w}
                - {birth: ann, id: A2, place: town, words: w, accept: yes, because: Nearer.}
                - {place-within: town, id: A3, to: land, words: w%s}
                """.formatted(nesting));
        return graph("claims");
    }

    @Test
    void times_that_begin_alike_and_end_otherwise_conflict() throws IOException {
        write(
                "identities.tsv",
                Files.readString(folder.resolve("identities.tsv"))
                        + "I2\ttenure:a:chair\ttenure:b:chair\tsame\tcertain\t\t\t\tAn editor\tOne office.\n");
        source(
                "a",
                "- {tenure: ann, event: chair, office: mayor, id: A1, when: from 1815 to 1819, words: from 1815 to 1819}\n");
        source(
                "b",
                "- {tenure: ann, event: chair, office: mayor, id: B1, when: from 1815 to 1820, words: from 1815 to 1820}\n");

        assertThat(graph("claims"))
                .contains("claim/B1-when conflicts_with claim/A1-when", "claim/B1-when because outranked")
                .noneMatch(triple -> triple.contains("refines"));
    }

    @Test
    void a_ruling_that_turns_the_order_of_sources_round_is_published_with_its_reason() throws IOException {
        prefer();
        source("a", "- {birth: ann, id: A1, when: 1850, words: w}\n");
        source("b", "- {birth: ann, id: B1, when: 1851, words: w, accept: yes, because: Written at once.}\n");

        assertThat(graph("claims"))
                .contains(
                        "claim/B1-when accepted \"true\"^^xsd:boolean",
                        "claim/B1-when override_reason \"Written at once.\"@en",
                        "claim/A1-when because overridden",
                        "claim/A1-when override_reason \"Written at once.\"@en",
                        "claim/A1-who accepted \"true\"^^xsd:boolean")
                .doesNotContain("claim/B1-when because overridden")
                .noneMatch(triple -> triple.contains("outranked") || triple.startsWith("claim/A1-who override"));
        assertThat(OneSource.told(check())).doesNotContain("VG-0514");
    }

    @Test
    void a_ruling_for_the_preferred_source_leaves_the_other_outranked() throws IOException {
        prefer();
        source("a", "- {birth: ann, id: A1, when: 1850, words: w, accept: yes, because: It is so.}\n");
        source("b", "- {birth: ann, id: B1, when: 1851, words: w}\n");

        assertThat(graph("claims"))
                .contains("claim/A1-when override_reason \"It is so.\"@en", "claim/B1-when because outranked")
                .noneMatch(triple -> triple.startsWith("claim/B1-when override"));
    }

    @Test
    void of_two_rulings_that_cannot_both_be_followed_one_is_reported() throws IOException {
        prefer();
        source("a", "- {birth: ann, id: A1, when: 1850, words: w, accept: yes, because: It is so.}\n");
        source("b", "- {birth: ann, id: B1, when: 1851, words: w, accept: yes, because: So it is.}\n");

        assertThat(OneSource.told(check()))
                .contains(
                        "VG-0514 WARNING facts/b.yaml:",
                        "fact B1 is not accepted for 'when' though an editor rules so");
        assertThat(graph("claims"))
                .contains("claim/B1-when because outranked", "claim/B1-when override_reason \"So it is.\"@en");
    }

    @Test
    void what_a_source_only_reports_is_accepted_where_an_editor_rules_so() throws IOException {
        source("a", """
                - {birth: ann, id: A1, when: 1850, words: w, modality: reported, accept: yes, because: The letter is genuine.}
                - {death: ann, id: A2, when: 1900, words: w, modality: reported}
                """);

        assertThat(graph("claims"))
                .contains(
                        "claim/A1-when accepted \"true\"^^xsd:boolean",
                        "claim/A1-when because overridden",
                        "claim/A1-when override_reason \"The letter is genuine.\"@en",
                        "claim/A2-when accepted \"false\"^^xsd:boolean");
        assertThat(graph("facts")).anyMatch(triple -> triple.contains("time/birth-ann--1850"));
    }

    @Test
    void who_takes_part_in_one_role_is_the_same_whatever_slot_says_it() throws IOException {
        people = ", bea: Bea Berg";
        source("a", """
                - {marriage: ann, id: A1, with: bea, when: 1880, words: w}
                - {marriage: bea, id: A2, with: ann, when: 1880, words: w}
                - {letter: ann, id: A3, to: bea, when: 1881, words: w}
                - {letter: bea, id: A4, to: ann, when: 1881, words: w}
                """);

        assertThat(graph("claims"))
                .filteredOn(triple -> triple.matches("claim/A.* supports .*"))
                .containsExactlyInAnyOrder(
                        "claim/A2-when supports claim/A1-when",
                        "claim/A2-who supports claim/A1-with",
                        "claim/A2-with supports claim/A1-who");
    }

    private void prefer() throws IOException {
        write(
                "publication.yaml",
                Files.readString(folder.resolve("publication.yaml")) + "editorial:\n  prefer: [a, b]\n");
    }
}
