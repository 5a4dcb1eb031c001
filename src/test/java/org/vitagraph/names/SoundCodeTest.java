package org.vitagraph.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One name in the romanisations that libraries, newspapers and states have used. */
class SoundCodeTest {

    private static String skeleton(String name) {
        return SoundCode.skeleton(SoundCode.of(Folding.fold(name)));
    }

    @Test
    void every_romanisation_of_a_name_has_one_skeleton() {
        for (String name : List.of(
                "Щербаков",
                "Shcherbakov",
                "Ščerbakov",
                "Šerbakov",
                "Schtscherbakow",
                "Chtcherbakov",
                "Szczerbakow",
                "Stcherbakoff")) {
            assertThat(skeleton(name)).as(name).isEqualTo("SRPKV");
        }
        for (String name : List.of("Чехов", "Chekhov", "Čehov", "Tschechow", "Tchekhov", "Czechow")) {
            assertThat(SoundCode.likeness(SoundCode.of(Folding.fold("Чехов")), SoundCode.of(Folding.fold(name))))
                    .as(name)
                    .isGreaterThan(0.75);
        }
    }

    @Test
    void a_transcription_sounds_like_its_original_and_unlike_another_name() {
        List<List<String>> pairs = List.of(
                List.of("Коттель", "Cottel"),
                List.of("Уайтлоу", "Whitelaw"),
                List.of("Шрёдер", "Schröder"),
                List.of("Меркауски", "Murkowski"),
                List.of("Демийи", "Demilly"));
        for (List<String> pair : pairs) {
            String mine = SoundCode.of(Folding.fold(pair.getFirst()));
            assertThat(SoundCode.likeness(mine, SoundCode.of(Folding.fold(pair.getLast()))))
                    .as(pair.toString())
                    .isGreaterThan(0.6);
            assertThat(SoundCode.likeness(mine, SoundCode.of("bronstein")))
                    .as(pair.toString())
                    .isLessThan(0.5);
        }
    }

    @Test
    void letters_of_every_European_alphabet_are_folded() {
        assertThat(Folding.fold("  Þórður Łukasz-Ærø ‘Şükrü’ O'Neill ")).isEqualTo("thordur lukasz aero sukru oneill");
        assertThat(Folding.words("Жан-Жак Щёголев")).containsExactly("zhan", "zhak", "shchegolev");
        assertThat(Folding.fold("!?")).isEmpty();
    }

    @Test
    void short_forms_and_forms_of_other_languages_are_known() {
        GivenNames names = GivenNames.builtIn();

        assertThat(names.formsOf("bob")).contains("robert");
        assertThat(names.formsOf("friedrich")).contains("frederick", "fritz");
        assertThat(names.formsOf("qwerty")).isEmpty();
    }
}
