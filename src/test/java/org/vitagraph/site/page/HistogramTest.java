package org.vitagraph.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HistogramTest {

    private static Histogram of(Map<Integer, Integer> decades) {
        return Histogram.of(new TreeMap<>(decades), first -> "?decade=" + first, first -> "?century=" + first);
    }

    @Test
    void nothingIsDrawnOfNothing() {
        assertThat(of(Map.of()).isEmpty()).isTrue();
    }

    @Test
    void decadesWithoutEventsKeepTheirRoomAndLeadNowhere() {
        List<Histogram.Bar> bars = of(Map.of(1890, 2, 1910, 4)).bars();

        assertThat(bars).extracting(Histogram.Bar::first).containsExactly(1890, 1900, 1910);
        assertThat(bars).extracting(Histogram.Bar::href).containsExactly("?decade=1890", "", "?decade=1910");
        assertThat(Double.parseDouble(bars.getFirst().height()) * 2)
                .isEqualTo(Double.parseDouble(bars.getLast().height()));
    }

    @Test
    void manyDecadesAreDrawnByCentury() {
        Histogram histogram = of(Map.of(-40, 1, -30, 1, 1850, 3, 1890, 4));

        assertThat(histogram.bars().getFirst().years()).isEqualTo("-100–-1");
        assertThat(histogram.bars().getFirst().number()).isEqualTo(2);
        assertThat(histogram.bars().getLast().number()).isEqualTo(7);
        assertThat(histogram.bars().getLast().href()).isEqualTo("?century=1800");
        assertThat(histogram.most()).isEqualTo(7);
    }
}
