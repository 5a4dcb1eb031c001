package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Severity;

/** "Either … or": two facts of which each says that it is another reading of what the other says. */
class StatedLinksTest extends TwoSources {

    @Test
    void a_reading_may_say_more_than_the_other() throws IOException {
        List<String> links = alternatives("""
                - {birth: ann, id: E1, place: town, when: 1880, alternative-to: E2, words: w}
                - {birth: ann, id: E2, mother: bea, place: town, alternative-to: E1, words: w}
                """);

        assertThat(links)
                .containsExactlyInAnyOrder(
                        "E1-who E2-who",
                        "E1-place E2-place",
                        "E1-when E2-who",
                        "E1-who E2-mother",
                        "E2-who E1-who",
                        "E2-place E1-place",
                        "E2-who E1-when",
                        "E2-mother E1-who");
    }

    @Test
    void readings_may_differ_in_the_people() throws IOException {
        List<String> links = alternatives("""
                - {arrest: [ann, bea], id: E1, alternative-to: E2, words: w}
                - {arrest: [ann, cai], id: E2, alternative-to: E1, words: w}
                """);

        assertThat(links)
                .containsExactlyInAnyOrder(
                        "E1-who.ann E2-who.ann",
                        "E1-who.ann E2-who.cai",
                        "E1-who.bea E2-who.ann",
                        "E1-who.bea E2-who.cai",
                        "E2-who.ann E1-who.ann",
                        "E2-who.ann E1-who.bea",
                        "E2-who.cai E1-who.ann",
                        "E2-who.cai E1-who.bea");
    }

    @Test
    void one_of_two_readings_may_name_one_more() throws IOException {
        List<String> links = alternatives("""
                - {arrest: ann, id: E1, alternative-to: E2, words: w}
                - {arrest: [ann, cai], id: E2, alternative-to: E1, words: w}
                - {trial: [ann, bea], id: E3, alternative-to: E4, words: w}
                - {trial: [ann, bea, cai], id: E4, alternative-to: E3, words: w}
                """);

        assertThat(links)
                .contains("E4-who.cai E3-who.ann", "E3-who.ann E4-who.ann")
                .contains("E1-who E2-who.ann", "E1-who E2-who.cai", "E2-who.ann E1-who", "E2-who.cai E1-who");
    }

    @Test
    void names_and_things_of_two_kinds_are_readings_too() throws IOException {
        List<String> links = alternatives("""
                - {name: ann, id: E1, form: Anna, alternative-to: E2, words: w}
                - {name: ann, id: E2, form: Anne, when: 1900, alternative-to: E1, words: w}
                - {arrest: ann, id: E3, place: town, alternative-to: E4, words: w}
                - {trial: ann, id: E4, place: town, when: 1890, alternative-to: E3, words: w}
                - {commissioning: ann, id: E5, work: book, alternative-to: E6, alternative-kind: open, words: w}
                - {death: ann, id: E6, alternative-to: E5, alternative-kind: open, words: w}
                """);

        assertThat(links)
                .contains("E1-of E2-of", "E1-of E2-when", "E2-when E1-of")
                .contains("E3-who E4-who", "E3-place E4-place", "E3-who E4-when", "E5-by E6-who", "E6-who E5-by");
        assertThat(graph("claims")).contains("claim/E5-by alternative_kind open");
    }

    @Test
    void one_that_does_not_say_so_in_turn_is_told() throws IOException {
        source("a", """
                - {birth: ann, id: E1, when: 1880, alternative-to: E2, words: w}
                - {birth: ann, id: E2, when: 1881, words: w}
                """);

        assertThat(check().findings())
                .map(Finding::message)
                .anyMatch(message -> message.contains("does not say so in turn"));
    }

    /** Gives which claims are alternatives of which, where nothing is found to complain of. */
    private List<String> alternatives(String facts) throws IOException {
        people = ", bea: Bea Berg, cai: Cai Berg";
        things = "texts: {book: Book}";
        source("a", facts);
        assertThat(check().findings())
                .filteredOn(f -> f.severity() != Severity.INFO)
                .isEmpty();
        Set<String> claims = graph("claims");
        return claims.stream()
                .filter(triple -> triple.contains(" alternative_to "))
                .map(triple -> triple.replace("claim/", "").replace("alternative_to ", ""))
                .toList();
    }

    @Test
    void what_is_inferred_from_or_corrects_a_fact_of_several_is_tied_to_the_claim_of_each() throws IOException {
        people = ", bea: Bea Berg, cai: Cai Berg";
        source("a", """
                - {arrest: [ann, bea], id: F1, when: 1901, words: w}
                - {birth: ann, id: F2, when: 1880, derived-from: F1, words: w}
                - {arrest: [ann, bea], id: F3, when: 1902, revises: F1, words: w}
                - {arrest: ann, id: F4, when: 1903, revises: F1, words: w}
                """);

        assertThat(check().findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(graph("claims"))
                .contains(
                        "claim/F2-when derived_from claim/F1-who.ann",
                        "claim/F2-when derived_from claim/F1-who.bea",
                        "claim/F3-who.ann revises claim/F1-who.ann",
                        "claim/F4-who revises claim/F1-who.ann",
                        "claim/F4-who revises claim/F1-who.bea")
                .doesNotContain("claim/F3-who.ann revises claim/F1-who.bea");
    }
}
