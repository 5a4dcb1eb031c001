package org.vitagraph.source.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
    private static final List<String> KNOWN = List.of("arrest", "arrival", "birth", "great-purge", "execution");

    @ParameterizedTest
    @CsvSource({"arest, arrest", "brith, birth", "Great_Purge, great-purge", "exekution, execution", "ARREST, arrest"})
    void finds_what_was_meant(String given, String meant) {
        assertThat(Suggestion.nearest(given, KNOWN)).hasValue(meant);
    }

    @ParameterizedTest
    @CsvSource({"coronation", "x", "death"})
    void suggests_nothing_far_off(String given) {
        assertThat(Suggestion.nearest(given, KNOWN)).isEmpty();
    }

    @Test
    void counts_a_swap_of_neighbours_once() {
        assertThat(Suggestion.distance("birth", "brith")).isEqualTo(1);
        assertThat(Suggestion.distance("", "abc")).isEqualTo(3);
        assertThat(Suggestion.distance("same", "same")).isZero();
    }
}
