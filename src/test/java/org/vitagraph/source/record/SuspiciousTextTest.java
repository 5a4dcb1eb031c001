package org.vitagraph.source.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.house.Hostile;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Locator.Position;

class SuspiciousTextTest {
    private final List<Finding> findings = new ArrayList<>();

    @Test
    @Hostile(23)
    void a_Latin_letter_in_a_Cyrillic_word_is_named_at_its_place_in_the_file() {
        SuspiciousText.check(new Field("Иван\nСафaров", new Position("f.csv", 7, 5)), findings::add);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.SUSPICIOUS_CHARACTER);
            assertThat(finding.where().text()).isEqualTo("f.csv:8:4");
        });
    }

    @Test
    void a_place_without_lines_is_kept() {
        Locator cell = new Locator.Cell("f.xlsx", "S", "B7");
        SuspiciousText.check(new Field("Сафaров", cell), findings::add);

        assertThat(findings).extracting(Finding::where).containsExactly(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u200Bb", "\u202Etxt", "soft\u00ADhyphen"})
    @Hostile(23)
    void invisible_characters_are_warned_of(String text) {
        SuspiciousText.check(new Field(text, new Position("f.csv", 1, 1)), findings::add);

        assertThat(findings).extracting(Finding::code).containsExactly(Code.SUSPICIOUS_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Сафаров Г. И. (XX век), «Правда»", "Жил в Paris", "Ἀθῆναι", "Wałęsa – 1943", "王 安石"})
    void ordinary_words_are_plain_or_found_so(String text) {
        SuspiciousText.check(new Field(text, new Position("f.csv", 1, 1)), findings::add);

        assertThat(findings).isEmpty();
    }
}
