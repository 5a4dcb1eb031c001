package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitagraph.model.Code;

/** What two people share may be told from the side of each. */
class TwoSidesTest extends TwoSources {

    @BeforeEach
    void both() throws IOException {
        people = ", bob: Bob Holm, cai: Cai Holm";
        write(
                "identities.tsv",
                Files.readString(folder.resolve("identities.tsv"))
                        + "I2\tperson:a:bob\tperson:b:bob\tsame\tcertain\t\t\t\tAn editor\tOne man.\n");
    }

    private List<String> events(String a, String b) throws IOException {
        source("a", a);
        source("b", b);
        return graph("facts").stream()
                .filter(triple -> triple.endsWith(" type E7_Activity"))
                .filter(triple -> !triple.startsWith("event/mention-"))
                .map(triple -> triple.substring(0, triple.indexOf(' ')))
                .toList();
    }

    @Test
    void one_marriage_is_told_by_both() throws IOException {
        List<String> events = events(
                "- {marriage: ann, with: bob, id: A1, when: 1870, words: w}",
                "- {marriage: bob, with: ann, id: B1, when: 1870-05-03, place: town, words: w}");

        assertThat(events).containsExactly("event/marriage-ann-1870");
        Set<String> facts = graph("facts");
        assertThat(facts)
                .contains(
                        "event/marriage-ann-1870 label \"Marriage of Ann Berg and Bob Holm\"@en",
                        "event/marriage-ann-1870 P7_took_place_at place/town-b")
                .filteredOn(triple -> triple.startsWith("event/marriage-ann-1870 P11_had_participant "))
                .containsExactly(
                        "event/marriage-ann-1870 P11_had_participant person/ann",
                        "event/marriage-ann-1870 P11_had_participant person/bob");
        assertThat(facts)
                .filteredOn(triple -> triple.contains(" P02_has_range ") && triple.contains("marriage"))
                .hasSize(2);
        assertThat(graph("claims")).contains("claim/B1-when refines claim/A1-when");
        assertThat(check().findings())
                .filteredOn(finding -> finding.code() == Code.EVENTS_RECOGNISED)
                .anyMatch(finding -> finding.message().contains("A1 and B1"));
    }

    @Test
    void who_tells_of_one_of_them_only_joins_as_before() throws IOException {
        String marriage = "- {marriage: ann, with: bob, id: A1, when: 1870, words: w}\n";
        assertThat(events(marriage, "- {marriage: ann, id: B1, when: 1870, words: w}\n"))
                .containsExactly("event/marriage-ann-1870");
        assertThat(events(marriage, """
                - {marriage: bob, with: ann, id: B1, words: w}
                - {marriage: ann, id: B2, when: 1870, words: w}
                """)).as("one passage that tells of two").hasSize(2);
    }

    @Test
    void other_times_and_other_people_are_other_events() throws IOException {
        assertThat(events("""
                - {marriage: ann, with: bob, id: A1, when: 1870, words: w}
                - {stay: ann, with: cai, id: A2, when: 1870, words: w}
                """, """
                - {marriage: bob, with: ann, id: B1, when: 1890, words: w}
                - {marriage: bob, with: cai, id: B2, when: 1870, words: w}
                - {stay: bob, with: cai, id: B3, when: 1870, words: w}
                """)).hasSize(5);
    }

    @Test
    void what_fits_two_joins_none() throws IOException {
        assertThat(events("""
                - {stay: ann, with: bob, id: A1, when: 1870, words: w}
                - {stay: ann, with: bob, id: A2, when: 1880, words: w}
                """, """
                - {stay: bob, with: ann, id: B1, words: w}
                """)).hasSize(3);
        assertThat(check().findings())
                .filteredOn(finding -> finding.code() == Code.EVENT_FITS_TWO)
                .anyMatch(finding -> finding.value().equals("B1"));
    }

    @Test
    void an_address_that_was_registered_for_one_side_leads_to_the_other() throws IOException {
        String a = "- {marriage: ann, with: bob, id: A1, when: 1870, words: w}\n";
        String b = "- {marriage: bob, with: ann, id: B1, when: 1870, words: w}\n";
        String identities = Files.readString(folder.resolve("identities.tsv"));
        Files.delete(folder.resolve("identities.tsv"));
        source("a", a);
        source("b", b);
        Verb.run("register", folder);
        write("identities.tsv", identities);

        assertThat(events(a, b)).containsExactly("event/marriage-ann-1870");
        assertThat(graph("facts")).contains("event/marriage-bob-b-1870 redirects_to event/marriage-ann-1870");
    }
}
