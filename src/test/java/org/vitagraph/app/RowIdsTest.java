package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitagraph.model.Mention;

/** A cell that names another row of its table by that row's id speaks of the same person or place. */
class RowIdsTest extends OneSource {

    @Test
    void kin_are_named_by_the_ids_of_their_rows_whatever_these_look_like() throws IOException {
        Findings findings = new Findings();
        assertThat(read("people.csv", """
                        id,name,father,mother,spouse
                        I1,Anna Berg,009.a,Ö5?,i4
                        009.a,Uwe Berg,,,
                        Ö5,Ida Hahn,,Eva Hahn,009.a
                        i4,Jan Blau,,,I1
                        """, findings).stream()
                        .flatMap(fact -> fact.slots().values().stream())
                        .flatMap(List::stream)
                        .filter(Mention.class::isInstance)
                        .map(value -> ((Mention) value).entity().key())
                        .filter(key -> key.startsWith("person:"))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "person:s:I1", "person:s:009.a", "person:s:o5-81ocz8", "person:s:i4", "person:s:eva-hahn");
        assertThat(told(findings.report())).isEmpty();
    }

    @Test
    void places_are_part_of_those_whose_ids_they_give() throws IOException {
        Findings findings = new Findings();
        assertThat(read("places.csv", """
                        ID,Name,part of
                        P1,Ulm,P2
                        P2,Baden,
                        P3,Bonn,Rhineland
                        """, findings).stream()
                        .filter(fact -> fact.kind().equals("place-within"))
                        .map(CarefulMapsTest::line))
                .containsExactly("place-within: Ulm, Baden", "place-within: Bonn, Rhineland");
        assertThat(told(findings.report())).isEmpty();
    }

    @Test
    void who_is_left_out_is_not_named_by_others() throws IOException {
        write("mappings/sources/people.yaml", """
                vitagraph: 1
                format: csv
                records:
                  - people: {"$(id)": "$(name)"}
                    skip: [{if: ["$(private)"], because: it is private}]
                    facts:
                      - spouse-of: "$(id)"
                        to: {person: "$(spouse)", or-key: yes}
                """);
        write("people.csv", """
                id,name,spouse,private
                a,Anna Berg,b,
                b,Uwe Holm,,yes
                c,Ida Hahn,d,
                d,Jan Blau,c,
                """);
        more = ", map: people";

        assertThat(facts()).contains("Jan Blau").doesNotContain("Uwe Holm");
    }
}
