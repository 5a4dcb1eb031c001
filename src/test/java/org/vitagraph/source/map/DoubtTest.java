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
    private static final Doubt DOUBT = new Doubt(Certainty.POSSIBLE, new DoubtWords("de"));

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
        assertThat(new Doubt(null, new DoubtWords("de")).without(type, "Meßkirch?"))
                .isEqualTo("Meßkirch?");
        assertThat(DOUBT.without(type, "Meßkirch?")).isEqualTo("Meßkirch");
    }

    @ParameterizedTest
    @CsvSource({
        "probably Ulm, Ulm",
        "vermutlich Ulm, Ulm",
        "Vermutlich Ulm, Ulm",
        "verm. Ulm, Ulm",
        "peut-être Ulm, Ulm",
        "предположительно Ульм, Ульм",
        "Ulm (wahrscheinlich), Ulm",
        "Ulm [uncertain], Ulm",
        "Ulm (verm.), Ulm",
        "vielleicht Ulm?, Ulm"
    })
    void a_word_of_doubt_before_a_name_or_in_brackets_behind_it_is_no_part_of_it(String text, String name) {
        assertThat(DOUBT.without(EntityType.PLACE, text)).isEqualTo(name);
        assertThat(DOUBT.noName(EntityType.PLACE, name)).isEmpty();
        assertThat(new Doubt(null, new DoubtWords("de")).without(EntityType.PLACE, text))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Probably Ulm",
                "Wohl Anna",
                "wohl",
                "Wohlau",
                "perhaps",
                "verm.",
                "Ulm (Wohl)burg",
                "maybeck Ulm"
            })
    void what_only_looks_like_a_word_of_doubt_is_left(String text) {
        assertThat(DOUBT.without(EntityType.PLACE, text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "nicht Ulm, NEGATED",
        "kein Maler, NEGATED",
        "not a member of the guild, NEGATED",
        "no painter, NEGATED",
        "pas Ulm, NEGATED",
        "не Ульм, NEGATED",
        "None, NEGATED",
        "[нет], NEGATED",
        "Ulm oder Bonn, ONE_OF_TWO",
        "Anna Berg or Eva Dorn, ONE_OF_TWO",
        "Ulm ou Bonn, ONE_OF_TWO",
        "Ульм или Бонн, ONE_OF_TWO"
    })
    void what_is_not_so_and_one_of_two_are_no_names(String text, Doubt.NoName why) {
        assertThat(DOUBT.noName(EntityType.CONCEPT, text)).contains(why);
        assertThat(new Doubt(null, new DoubtWords("de")).noName(EntityType.CONCEPT, text))
                .isEmpty();
        assertThat(DOUBT.noName(EntityType.TEXT, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nicht Anna",
                "nicht",
                "No. 5",
                "no. 5",
                "Kein Karl",
                "Nottingham",
                "notary",
                "Frankfurt (Oder)",
                "Frankfurt Oder",
                "Val d'Or",
                "Le Mont Or",
                "Nonette",
                "Pas de Calais",
                "Oder",
                "Bonn oder 5"
            })
    void names_that_only_look_so_are_names(String text) {
        assertThat(DOUBT.noName(EntityType.PLACE, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"?, 0", "(?), 0", "??, 0", "[?], 0", "? ?, 0", "---, 0", "[...], 0", "Ulm?, 1", "(), 1", "' ', 1"})
    void a_question_mark_alone_says_nothing(String text, int known) {
        assertThat(Doubt.known(List.of(new Field(text, Locator.file("a.csv"))))).hasSize(known);
    }

    @ParameterizedTest
    @CsvSource({
        "it, forse Ulma, non Ulma, Bonn o Ulma",
        "es, Quizás Ulm, no Ulm, Bonn o Ulm",
        "pt, talvez Ulm, não Ulm, Bonn ou Ulm",
        "nl, Waarschijnlijk Ulm, niet Ulm, Bonn of Ulm",
        "pl, być może Ulm, nie Ulm, Bonn lub Ulm",
        "uk, мабуть Ульм, не Ульм, Бонн або Ульм",
        "cs, snad Ulm, ne Ulm, Bonn nebo Ulm",
        "sv, troligen Ulm, inte Ulm, Bonn eller Ulm"
    })
    void words_of_further_languages_count_in_sources_of_these_languages_only(
            String language, String doubted, String negated, String either) {
        DoubtWords own = new DoubtWords(language);
        assertThat(own.withoutDoubt(doubted)).isNotEqualTo(doubted).matches("(Ul|Ул).*");
        assertThat(own.isNegated(negated)).isTrue();
        assertThat(own.isOneOfTwo(either)).isTrue();

        DoubtWords others = new DoubtWords("en");
        assertThat(others.withoutDoubt(doubted)).isEqualTo(doubted);
        assertThat(new DoubtWords("el").isOneOfTwo("Duke of Kent")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no Porto", "no Rio de Janeiro", "Prov. de Angola"})
    void what_is_a_word_of_the_language_of_the_source_is_none_of_another(String place) {
        DoubtWords portuguese = new DoubtWords("pt");

        assertThat(portuguese.isNegated(place)).isFalse();
        assertThat(portuguese.withoutDoubt(place)).isEqualTo(place);
        assertThat(new DoubtWords("en").isNegated("no Porto")).isTrue();
    }
}
