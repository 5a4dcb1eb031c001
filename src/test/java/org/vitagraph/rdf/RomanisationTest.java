package org.vitagraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of letters against the rules that it was made by; {@code -Dromanised.write=true} makes it anew. */
class RomanisationTest {

    private static final Path TABLE = Path.of("src/main/resources/org/vitagraph/rdf/romanised.tsv");
    private static final Transliterator RULES = Transliterator.getInstance(Romanisation.RULES);

    /** Latin with marks, Cyrillic, dashes and quotation marks. */
    private static IntStream covered() {
        return Stream.of(
                        IntStream.rangeClosed(0xA0, 0x24F),
                        IntStream.rangeClosed(0x400, 0x45F),
                        IntStream.rangeClosed(0x2010, 0x203A))
                .flatMapToInt(block -> block)
                .filter(code -> plain(RULES.transliterate(Character.toString(code))));
    }

    private static boolean plain(String text) {
        return text.chars().allMatch(c -> c > 0x1f && c < 0x7f);
    }

    private static String line(int code) {
        return String.format("%04x\t%s\n", code, RULES.transliterate(Character.toString(code)));
    }

    @Test
    void theTableHoldsWhatTheRulesMakeOfEachLetter() throws IOException {
        String made = covered().mapToObj(RomanisationTest::line).collect(Collectors.joining());
        if (Boolean.getBoolean("romanised.write")) {
            Files.writeString(TABLE, made);
        }
        assertThat(Files.readString(TABLE, StandardCharsets.UTF_8)).isEqualTo(made);
    }

    @Test
    void lettersAreRomanisedAloneAsTheyAreInCompany() {
        int[] letters = IntStream.concat(
                        covered(), IntStream.of("aZ9 -.'".chars().toArray()))
                .toArray();
        Random random = new Random(7);
        for (int i = 0; i < 60_000; i++) {
            String word = random.ints(4, 0, letters.length)
                    .mapToObj(at -> Character.toString(letters[at]))
                    .collect(Collectors.joining());

            assertThat(Romanisation.of(word)).as(word).isEqualTo(RULES.transliterate(word));
        }
    }

    @ParameterizedTest
    @CsvSource({"Ελλάδα,Ellada", "Ελ и é,El i e", "Ångström – Łódź,Angstrom - Lodz"})
    void othersGoByTheRules(String words, String latin) {
        assertThat(Romanisation.of(words)).isEqualTo(latin);
    }
}
