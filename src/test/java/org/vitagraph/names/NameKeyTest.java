package org.vitagraph.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Голощёкин,Голощекин,Goloshchekin,Goloshchyokin,Goloschtschokin,Gološčëkin,Golosjtsjokin",
                "Белобородов,Beloborodov,Beloborodow,Biéloborodoff",
                "Троцкий,Trotsky,Trotzki,Trotski",
                "Зиновьев,Zinoviev,Sinowjew,Zinov'ev",
                "Дзержинский,Dzerzhinsky,Dserschinski,Dzierżyński"
            })
    void spellingsOfOneNameSoundAlike(String spellings) {
        assertThat(Stream.of(spellings.split(",")).map(NameKeyTest::skeleton).distinct())
                .as(spellings)
                .hasSize(1);
    }

    @Test
    void differentNamesDoNot() {
        assertThat(Stream.of("Beloborodov", "Safarov", "Voykov", "Kalinin", "Stalin", "Sverdlov", "Yurovsky")
                        .map(NameKeyTest::skeleton)
                        .distinct())
                .hasSize(7);
    }

    @Test
    void theSameLettersAreMoreAlikeThanTheSameSounds() {
        NameKey sought = NameKey.of("Goloshchekin").getFirst();
        assertThat(NameKey.likeness(sought, NameKey.of("GOLOSHCHEKIN").getFirst()))
                .isEqualTo(1);
        assertThat(NameKey.likeness(sought, NameKey.of("Голощёкин").getFirst())).isBetween(0.6, 0.99);
        assertThat(NameKey.likeness(sought, NameKey.of("Stalin").getFirst())).isZero();
    }

    @Test
    void wordsOfNothingButSignsAreNone() {
        assertThat(NameKey.of(" – ’ . ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"鄭𠮷, zheng 𠮷", "𠮷野𠮷, 𠮷 ye 𠮷", "ខ្មែរ, ខមែរ", "ʿAbd al-ʿAzīz, abd al aziz", "Mª Ruiz, m ruiz"})
    void lettersWithoutARomanisationAreKeptAndIdeographsAreWordsOfTheirOwn(String name, String words) {
        assertThat(NameKey.of(name)).extracting(NameKey::plain).containsExactly(words.split(" "));
    }

    private static String skeleton(String name) {
        return NameKey.of(name).getFirst().skeleton();
    }
}
