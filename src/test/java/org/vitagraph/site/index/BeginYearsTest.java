package org.vitagraph.site.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeginYearsTest {

    @ParameterizedTest
    @CsvSource({
        "1700~, 1695-01-01T00:00:00Z, 1700",
        "~1700, 1695-01-01T00:00:00Z, 1700",
        "1700-01-01, 1699-12-21T00:00:00Z, 1700",
        "1700-~05, 1700-04-01T00:00:00Z, 1700",
        "1700~/1710, 1695-01-01T00:00:00Z, 1700",
        "-0043~, -0048-01-01T00:00:00Z, -43",
        "Y12345, 12345-01-01T00:00:00Z, 12345",
        "[1698..1702], 1698-01-01T00:00:00Z, 1698",
        "170X, 1700-01-01T00:00:00Z, 1700",
        "1950S2, 1900-01-01T00:00:00Z, 1900",
        "'', 1698, 1698",
        "'', -0048-01-01T00:00:00Z, -48"
    })
    void theReadingGoesBeforeTheBounds(String reading, String earliest, int year) {
        assertThat(BeginYears.of(reading, earliest)).isEqualTo(year);
    }
}
