package org.vitagraph.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * How much happened in each decade, or in each century where the decades would be too many, drawn.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param bars one for each span of years, those between the first and the last in which nothing happened among them
 * @param most how much happened in the fullest span
 */
public record Histogram(int width, int height, List<Bar> bars, int most) {

    /** Nothing to draw. */
    public static final Histogram NONE = new Histogram(0, 0, List.of(), 0);

    private static final int WIDTH = 960;
    private static final int HEIGHT = 240;
    private static final int FOOT = 22;
    private static final int HEAD = 18;
    private static final int MOST_BARS = 80;
    private static final int DECADE = 10;
    private static final int CENTURY = 100;
    private static final int LABELS = 12;
    private static final double WIDEST = 64;

    public Histogram {
        bars = List.copyOf(bars);
    }

    /**
     * A span of years.
     *
     * @param first its first year
     * @param last its last year
     * @param number how much happened
     * @param href where it is shown
     * @param year what is written below it, empty for nothing
     */
    public record Bar(
            int first,
            int last,
            int number,
            String href,
            String x,
            String y,
            String width,
            String height,
            String year) {

        /** Gives the years. */
        public String years() {
            return first + "–" + last;
        }
    }

    /**
     * Draws.
     *
     * @param decades how much happened, by the first year of the decade
     * @param decade gives where a decade is shown
     * @param century gives where a century is shown
     */
    public static Histogram of(
            SortedMap<Integer, Integer> decades, IntFunction<String> decade, IntFunction<String> century) {
        if (decades.isEmpty()) {
            return NONE;
        }
        int span = (decades.lastKey() - decades.firstKey()) / DECADE + 1;
        int step = span <= MOST_BARS ? DECADE : CENTURY;
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        decades.forEach((first, number) -> counts.merge(Math.floorDiv(first, step) * step, number, Integer::sum));
        int number = (counts.lastKey() - counts.firstKey()) / step + 1;
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        double wide = Math.min(WIDEST, (double) WIDTH / number);
        int every = Math.max(1, (int) Math.ceil((double) number / LABELS));
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int first = counts.firstKey() + i * step;
            int count = counts.getOrDefault(first, 0);
            double high = count == 0 ? 0 : Math.max(2, (double) count / most * (HEIGHT - FOOT - HEAD));
            bars.add(new Bar(
                    first,
                    first + step - 1,
                    count,
                    count == 0 ? "" : (step == DECADE ? decade : century).apply(first),
                    Tenths.of(i * wide + 1),
                    Tenths.of(HEIGHT - FOOT - high),
                    Tenths.of(Math.max(1, wide - 2)),
                    Tenths.of(high),
                    i % every == 0 ? Integer.toString(first) : ""));
        }
        return new Histogram(WIDTH, HEIGHT, bars, most);
    }

    /** Gives the line on which years are written. */
    public int foot() {
        return height - 6;
    }

    /** Tells whether there is nothing to draw. */
    public boolean isEmpty() {
        return bars.isEmpty();
    }
}
