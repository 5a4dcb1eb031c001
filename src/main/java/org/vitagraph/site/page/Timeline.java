package org.vitagraph.site.page;

import java.util.List;

/**
 * Times drawn beside each other, with what is not known of them left to be seen: where a time is certain it is solid, towards its
 * outermost bounds it fades, an open end fades into nothing.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param ticks the years
 * @param rows one for each event, in order
 * @param all how many events there are to draw; there is not room for very many
 */
public record Timeline(int width, int height, List<Tick> ticks, List<Row> rows, int all) {

    /** Nothing to draw. */
    public static final Timeline NONE = new Timeline(0, 0, List.of(), List.of(), 0);

    public Timeline {
        ticks = List.copyOf(ticks);
        rows = List.copyOf(rows);
    }

    /** A year with its line. */
    public record Tick(String x, String year) {}

    /**
     * One event.
     *
     * @param y the line on which its name is written
     * @param top the upper edge of its bars
     * @param bars what is drawn
     * @param text what it is called
     * @param textX where that begins or, where {@code anchor} is {@code end}, ends
     * @param anchor {@code start} or {@code end}
     * @param style {@code taken} or {@code not}
     */
    public record Row(String y, String top, List<Bar> bars, Link text, String textX, String anchor, String style) {

        public Row {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A piece of time.
     *
     * @param x where it begins
     * @param width how long it is
     * @param shape {@code sure}, {@code begin} (fading in), {@code end} (fading out), {@code within} (some time in it), {@code before}
     *     and {@code after} (some time before its end, after its beginning), {@code open} (no end is known), {@code day}, {@code reading} (a
     *     reading that is not taken as fact)
     */
    public record Bar(String x, String width, String shape) {}

    /** Tells whether there is nothing to draw. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
