package org.vitagraph.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TenthsTest {

    @Test
    void numbersAreWrittenAsEver() {
        for (int i = -3000; i <= 3000; i++) {
            same(i / 100.0);
        }
        Random random = new Random(1);
        for (int i = 0; i < 3000; i++) {
            same((random.nextDouble() - 0.5) * 5000);
        }
    }

    private static void same(double value) {
        assertThat(Tenths.of(value)).isEqualTo(String.format(Locale.ROOT, "%.1f", value));
    }
}
