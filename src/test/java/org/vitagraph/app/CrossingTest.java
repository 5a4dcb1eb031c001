package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Dates that are compared across events, and those that are not. */
class CrossingTest extends TwoSources {

    private static final Pattern RELATION =
            Pattern.compile("claim/(\\S+-when) (conflicts_with|refines|supports) claim/(\\S+-when)");

    private static final String GUILDS = "groups: {guild: Guild, union: Union}";

    @Test
    void a_beginning_is_not_compared_with_an_end() throws IOException {
        assertThat(relations("""
                - {joining: ann, id: J1, body: guild, when: 1881, words: w}
                - {expulsion: ann, id: J2, body: guild, when: 1885, words: w}
                - {joining: ann, id: J3, body: union, when: 1885, words: w}
                - {expulsion: ann, id: J4, body: union, when: 1885, words: w}
                """)).isEmpty();
    }

    @Test
    void an_office_of_a_body_is_not_the_membership_of_it() throws IOException {
        assertThat(relations("""
                - {membership: ann, id: M1, body: guild, when: 1880-1900, words: w}
                - {appointment: ann, id: M2, body: guild, office: mayor, when: 1890, words: w}
                - {dismissal: ann, id: M3, body: guild, office: mayor, when: 1895, words: w}
                - {dismissal: ann, id: M4, body: guild, when: 1896, words: w}
                - {chairmanship: ann, id: M5, body: union, when: 1885-1887, words: w}
                - {joining: ann, id: M6, body: union, when: 1880, words: w}
                """)).isEmpty();
    }

    @Test
    void an_office_and_a_membership_are_each_compared_with_their_begin_and_end() throws IOException {
        assertThat(relations("""
                - {membership: ann, id: M1, body: guild, when: 1880-1900, words: w}
                - {joining: ann, id: M2, body: guild, when: 1880, words: w}
                - {expulsion: ann, id: M3, body: guild, when: 1895, words: w}
                - {tenure: ann, id: M4, body: guild, office: mayor, when: 1885-1890, words: w}
                - {appointment: ann, id: M5, body: guild, office: mayor, when: 1885, words: w}
                - {dismissal: ann, id: M6, body: guild, office: mayor, when: 1889, words: w}
                """))
                .containsExactlyInAnyOrder(
                        "M2-when supports M1-when",
                        "M1-when conflicts_with M3-when",
                        "M3-when conflicts_with M1-when",
                        "M5-when supports M4-when",
                        "M4-when conflicts_with M6-when",
                        "M6-when conflicts_with M4-when");
    }

    @Test
    void an_execution_of_several_is_compared_with_the_death_of_each() throws IOException {
        assertThat(relations("""
                - {execution: [ann, bea], id: D1, when: 1886, words: w}
                - {death: ann, id: D2, when: 1884, words: w}
                - {death: bea, id: D3, when: 1886, words: w}
                """))
                .containsExactlyInAnyOrder(
                        "D1-when conflicts_with D2-when", "D2-when conflicts_with D1-when", "D3-when supports D1-when");
    }

    @Test
    void another_reading_of_the_death_hides_no_conflict_with_the_execution() throws IOException {
        source("b", "- {death: ann, id: B1, when: 1938, words: w}\n");

        assertThat(relations("""
                - {execution: ann, id: A1, when: 1938, words: w}
                - {death: ann, id: A2, when: 10 February 1937, words: w}
                """)).contains("A1-when conflicts_with A2-when", "B1-when supports A1-when");
    }

    @Test
    void another_reading_of_one_membership_hides_no_conflict_with_its_end() throws IOException {
        write("identities.tsv", Files.readString(folder.resolve("identities.tsv")) + """
                I2\tgroup:a:guild\tgroup:b:guild\tsame\tcertain\t\t\t\tAn editor\tOne guild.
                """);
        things = GUILDS;
        source("b", "- {membership: ann, id: B1, body: guild, when: 1871-1880, words: w}\n");

        assertThat(relations("""
                - {membership: ann, id: A1, body: guild, when: 1870-1880, words: w}
                - {expulsion: ann, id: A2, body: guild, when: 1885, words: w}
                """)).contains("A1-when conflicts_with A2-when", "A2-when conflicts_with B1-when");
    }

    @Test
    void of_two_memberships_the_end_may_be_that_of_either() throws IOException {
        assertThat(relations("""
                - {membership: ann, id: A1, body: guild, when: 1870-1880, words: w}
                - {membership: ann, id: A2, body: guild, when: 1890-1895, words: w}
                - {expulsion: ann, id: A3, body: guild, when: 1885, words: w}
                """)).noneMatch(relation -> relation.contains("A3-when"));
    }

    private List<String> relations(String facts) throws IOException {
        people = ", bea: Bea Berg";
        things = GUILDS;
        source("a", facts);
        return graph("claims").stream()
                .map(RELATION::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1) + " " + m.group(2) + " " + m.group(3))
                .toList();
    }
}
