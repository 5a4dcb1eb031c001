package org.vitagraph.site.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitagraph.site.page.Text;

class NameIndexTest {

    private final NameIndex names = new NameIndex(Stream.of(
                    "Jean d'Aubigné",
                    "D’Artagnan",
                    "Guillaume L’Hospital",
                    "Shane O'Neill",
                    "Lorenzo dell’Acqua",
                    "Михаил д’Орбиньи",
                    "Albert Berg",
                    "Maksim Gor'ky")
            .map(name -> new Entry(name, "person", List.of(new Text(name, "")), Set.of(name), "", "", List.of()))
            .toList());

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Aubigné, Jean d'Aubigné",
                "d'Aubigné, Jean d'Aubigné",
                "d’Aubigné, Jean d'Aubigné",
                "D'AUBIGNE, Jean d'Aubigné",
                "dAubigné, Jean d'Aubigné",
                "Jean Aubigné, Jean d'Aubigné",
                "Artagnan, D’Artagnan",
                "Hospital, Guillaume L’Hospital",
                "L'Hospital, Guillaume L’Hospital",
                "O'Neill, Shane O'Neill",
                "ONeill, Shane O'Neill",
                "Neill, Shane O'Neill",
                "Acqua, Lorenzo dell’Acqua",
                "Орбиньи, Михаил д’Орбиньи",
                "Gorky, Maksim Gor'ky"
            })
    void findsNamesWithTheirElidedWordsAndWithout(String sought, String found) {
        assertThat(names.search(sought, Optional.empty(), 3))
                .extracting(hit -> hit.entry().iri())
                .startsWith(found);
    }

    @ParameterizedTest
    @CsvSource({"Aubigné, 0.99", "Jean Aubigné, 1", "Neill, 0.99", "Berg, 0.99"})
    void aWordThatIsReadInTwoWaysIsOne(String sought, double score) {
        assertThat(names.search(sought, Optional.empty(), 1).getFirst().score()).isEqualTo(score);
    }
}
