package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two sources of two languages: an event of one is named with the names that the other has in the language of its label. */
class JoinedLabelsTest extends TwoSources {

    @BeforeEach
    void speakTwoLanguages() throws IOException {
        write("publication.yaml", """
                vitagraph: 1
                title: {de: Eine Probe}
                base: https://example.org/two
                date: 2026-11-25
                languages: [de, ru]
                sources:
                  a: {file: facts/a.yaml, title: A, language: de}
                  b: {file: facts/b.yaml, title: B, language: ru}
                """);
        german("Olga Nebelung");
        write("facts/b.yaml", """
                vitagraph: 1
                source: b
                language: ru
                people: {olga: Ольга Небелунг, emil: Эмиль Кварст}
                passages:
                  - passage: p1
                    facts:
                      - {death: olga, id: B1, when: 1895, words: умерла в 1895}
                      - {death: emil, id: B2, when: 1896, words: умер в 1896}
                """);
        write("identities.tsv", """
                id\ta\tb\tdecision\tcertainty\tsource\tpassage\twords\tdecided_by\treason
                I1\tperson:a:olga\tperson:b:olga\tsame\tcertain\t\t\t\tAn editor\tThe same name.
                I2\tperson:a:emil\tperson:b:emil\tpossibly\tpossible\t\t\t\tAn editor\tLike names.
                """);
    }

    @Test
    void anEventIsNamedWithTheNamesOfItsOwnLanguage() throws IOException {
        Set<String> facts = graph("facts");

        assertThat(facts)
                .contains(
                        "event/death-olga label \"Tod von Olga Nebelung\"@de",
                        "event/death-olga label \"Смерть: Ольга Небелунг\"@ru",
                        "event/birth-olga label \"Geburt von Olga Nebelung\"@de",
                        "event/birth-olga label \"Рождение: Ольга Небелунг\"@ru",
                        "person/olga label \"Olga Nebelung\"@de",
                        "person/olga label \"Ольга Небелунг\"@ru")
                .as("who may be one is two")
                .contains("event/death-emil-b label \"Tod von Эмиль Кварст\"@de");
    }

    @Test
    void whatAnotherSourceCallsThemIsHeededWhenOnlyThatHasChanged() throws IOException {
        assertThat(graph("facts")).contains("event/death-olga label \"Tod von Olga Nebelung\"@de");

        german("Olga Nebel");

        assertThat(graph("facts"))
                .contains("event/death-olga label \"Tod von Olga Nebel\"@de")
                .doesNotContain("event/death-olga label \"Tod von Olga Nebelung\"@de");
    }

    private void german(String olga) throws IOException {
        write("facts/a.yaml", """
                vitagraph: 1
                source: a
                language: de
                people: {olga: %s, emil: Emil Quarst}
                passages:
                  - passage: p1
                    facts:
                      - {birth: olga, id: A1, when: 1861, words: geboren 1861}
                      - {birth: emil, id: A2, when: 1862, words: geboren 1862}
                """.formatted(olga));
    }
}
