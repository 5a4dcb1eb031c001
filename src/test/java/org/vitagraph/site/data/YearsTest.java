package org.vitagraph.site.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times are numbers that lie as the times do. */
class YearsTest {

    @ParameterizedTest
    @CsvSource({
        "1918-07-17T00:00:00Z, 1918-07-17T00:00:00.000Z",
        "1896-02-29T23:59:59Z, 1896-02-29T23:59:59+00:00",
        "0001-01-01T00:00:00Z, 0001-01-01T02:30:00+02:30"
    })
    void theUsualFormIsReadAsAnyOther(String usual, String other) {
        assertThat(Years.of(usual)).isEqualTo(Years.of(other)).isPresent();
    }

    @Test
    void laterIsMore() {
        assertThat(year("1918-07-16T22:00:00Z")).isLessThan(year("1918-07-17T00:00:00Z"));
        assertThat(year("-0044-03-15T00:00:00Z")).isLessThan(year("0014-08-19T00:00:00Z"));
        assertThat(year("+12000-01-01T00:00:00Z")).isGreaterThan(12_000 - 1);
    }

    private static double year(String dateTime) {
        return Years.of(dateTime).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1918", "1918-02-29T00:00:00Z", "1918-13-01T00:00:00Z", "1918-07-17T00:00:00", "soon"})
    void whatIsNoTimeIsNone(String text) {
        assertThat(Years.of(text)).isEqualTo(OptionalDouble.empty());
    }
}
