package org.vitagraph.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page on dates says what the tests check: it has the same wordings, regions and differences. */
class DatesPageTest {
    private List<String> page = List.of();

    @BeforeEach
    void readThePage() throws IOException {
        page = Files.readAllLines(Path.of("src", "site", "markdown", "dates.md"));
    }

    @Test
    void everyLanguageHasTheTableOfItsWordings() {
        for (String[] language : DataTable.rows("languages.tsv")) {
            List<String> expected = WordingsTest.wordings().stream()
                    .filter(row -> row[0].equals(language[0]))
                    .map(row -> "| " + row[1] + " | `" + row[2] + "` |")
                    .toList();

            assertThat(table("### " + language[1])).isNotEmpty().isEqualTo(expected);
        }
    }

    @Test
    void theRegionsAreThoseThatAreShipped() {
        List<String> expected = CalendarRegion.shipped().values().stream()
                .map(region -> "| " + region.name() + " | " + region.firstGregorianDay() + " |")
                .toList();

        assertThat(page.stream().filter(line -> line.matches("\\| [a-z-]+ \\| \\d{4}-.*")))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyReasonForADifferenceIsGiven() {
        Stream<String> reasons = Stream.concat(
                        Tables.own("edtf-differences.tsv", 3).stream(),
                        Tables.own("wording-differences.tsv", 3).stream())
                .map(row -> "- " + row[2] + " (")
                .distinct();

        assertThat(reasons).allMatch(reason -> page.stream().anyMatch(line -> line.startsWith(reason)));
    }

    /** Gives the rows of the table under the heading. */
    private List<String> table(String heading) {
        return page.stream()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .filter(line -> line.startsWith("| ") && !line.equals("| wording | EDTF |"))
                .toList();
    }
}
