package org.vitagraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.house.Hostile;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Alexander Beloborodov,alexander-beloborodov",
        "Белобородов,beloborodov",
        "Voykov's  House!,voykovs-house",
        "Élise Müller,elise-muller",
        "A.  G. B.,a-g-b"
    })
    void romanisesAndKeepsLettersAndDigits(String words, String slug) {
        assertThat(Slug.of(words)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"…", "!!!", "\u200f", ""})
    @Hostile(30)
    void whatLeavesNothingGivesAHash(String words) {
        assertThat(Slug.of(words)).matches("x[0-9a-f]{8}");
    }

    @Test
    @Hostile(30)
    void longWordsAreCutAndStayDistinct() {
        String one = "a".repeat(500) + "1";
        String two = "a".repeat(500) + "2";

        assertThat(Slug.of(one)).hasSizeLessThan(100).isNotEqualTo(Slug.of(two));
    }

    @Test
    void readingsOfADateHaveSlugsOfTheirOwn() {
        assertThat(Slug.ofEdtf("[1908-01..1908-06]")).isEqualTo("one-of_1908-01..1908-06");
        assertThat(Slug.ofEdtf("1918/1936")).isEqualTo("1918_1936");
        assertThat(Slug.ofEdtf("1918~")).isNotEqualTo(Slug.ofEdtf("1918?")).isNotEqualTo(Slug.ofEdtf("1918%"));
    }
}
