package org.vitagraph.source.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.model.Certainty;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Locator;
import org.vitagraph.source.record.Field;

class DoubtTest {
    private static final Doubt DOUBT = new Doubt(Certainty.POSSIBLE);

    @ParameterizedTest
    @CsvSource({
        "Meßkirch?, Meßkirch",
        "Meßkirch ?, Meßkirch",
        "Meßkirch??, Meßkirch",
        "Meßkirch (?), Meßkirch",
        "Meßkirch [?], Meßkirch",
        "?Meßkirch, Meßkirch",
        "? Meßkirch, Meßkirch",
        "(?) Meßkirch, Meßkirch",
        "'Petrov, Ivan?', 'Petrov, Ivan'",
        "Petrov I.?, Petrov I.",
        "Frankfurt (Oder)?, Frankfurt (Oder)"
    })
    void a_question_mark_before_or_behind_a_name_is_no_part_of_it(String text, String name) {
        assertThat(DOUBT.without(EntityType.PLACE, text)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Who's Afraid? Society", "Petrov (Ivan?)", "?, Baden", "Baden, ?", "Meßkirch", "Me?kirch"})
    void a_question_mark_within_a_name_or_for_a_part_that_is_not_known_is_left(String text) {
        assertThat(DOUBT.without(EntityType.PLACE, text)).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "PLAN", "PERSONA", "EVENT", "TENURE"})
    void titles_of_works_keep_their_question_marks(EntityType type) {
        assertThat(DOUBT.without(type, "Quo vadis?")).isEqualTo("Quo vadis?");
    }

    @ParameterizedTest
    @EnumSource(names = {"PERSON", "PLACE", "GROUP", "OFFICE", "CONCEPT"})
    void where_marks_are_parts_of_names_they_stay(EntityType type) {
        assertThat(new Doubt(null).without(type, "Meßkirch?")).isEqualTo("Meßkirch?");
        assertThat(DOUBT.without(type, "Meßkirch?")).isEqualTo("Meßkirch");
    }

    @ParameterizedTest
    @CsvSource({"?, 0", "(?), 0", "??, 0", "[?], 0", "? ?, 0", "Ulm?, 1", "(), 1", "' ', 1"})
    void a_question_mark_alone_says_nothing(String text, int known) {
        assertThat(Doubt.known(List.of(new Field(text, Locator.file("a.csv"))))).hasSize(known);
    }
}
