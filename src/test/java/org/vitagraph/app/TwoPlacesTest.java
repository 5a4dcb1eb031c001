package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A source that names two places speaks of two events; two sources may name a place and what is around it. */
class TwoPlacesTest extends TwoSources {

    private List<String> stays(String a, String b) throws IOException {
        places = ", land: The land";
        source("a", a);
        source("b", b);
        return graph("facts").stream()
                .filter(triple -> triple.startsWith("event/stay-") && triple.endsWith(" type E7_Activity"))
                .map(triple -> triple.substring(0, triple.indexOf(' ')))
                .toList();
    }

    @Test
    void one_source_that_names_two_places_tells_of_two_stays() throws IOException {
        assertThat(stays("""
                - {stay: ann, place: town, id: A1, when: from 1840 to 1860, words: w}
                - {stay: ann, place: land, id: A2, when: 1850, words: w}
                """, "")).hasSize(2);
    }

    @Test
    void another_source_may_name_what_is_around_it() throws IOException {
        assertThat(stays(
                        "- {stay: ann, place: town, id: A1, when: 1850, words: w}\n",
                        "- {stay: ann, place: land, id: B1, when: 1850, words: w}\n"))
                .hasSize(1);
    }

    @Test
    void a_correction_speaks_of_the_same_stay() throws IOException {
        assertThat(stays("""
                - {stay: ann, place: town, id: A1, when: 1850, words: w}
                - {stay: ann, place: land, id: A2, when: 1850, revises: A1, words: w}
                """, "")).hasSize(1);
    }
}
