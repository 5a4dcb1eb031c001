package org.vitagraph.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Draws events on one scale of years. */
public final class TimelineDrawing {

    private static final int WIDTH = 960;
    private static final int MARGIN = 18;
    private static final int ROW = 22;
    private static final int HEAD = 30;
    private static final int BAR = 10;
    private static final double SHORTEST = 5;
    private static final double OPEN = 46;
    private static final double THINNEST = 2;
    private static final double DAY = 1 / 365.0;
    private static final int MOST_LETTERS = 62;
    private static final int MOST_ROWS = 150;
    private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000);
    private static final int MOST_TICKS = 12;

    private final double first;
    private final double scale;

    private TimelineDrawing(double first, double last) {
        this.first = first;
        this.scale = (WIDTH - 2 * MARGIN) / Math.max(1, last - first);
    }

    /**
     * Draws events that have a time.
     *
     * @param happenings in the order in which they are to stand
     * @param naming gives what stands beside each
     */
    public static Timeline of(List<Happening> happenings, Function<Happening, Link> naming) {
        List<Happening> all = happenings.stream()
                .filter(happening -> !moments(happening).isEmpty())
                .toList();
        return of(all.subList(0, Math.min(MOST_ROWS, all.size())), all.size(), naming);
    }

    private static Timeline of(List<Happening> dated, int all, Function<Happening, Link> naming) {
        double first = Double.MAX_VALUE;
        double last = -Double.MAX_VALUE;
        for (Happening happening : dated) {
            for (Moment moment : moments(happening)) {
                for (OptionalDouble bound :
                        List.of(moment.earliest(), moment.begun(), moment.lasted(), moment.latest())) {
                    first = Math.min(first, bound.orElse(first));
                    last = Math.max(last, bound.orElse(last));
                }
            }
        }
        if (dated.isEmpty() || last < first) {
            return new Timeline(WIDTH, HEAD, List.of(), List.of(), all);
        }
        TimelineDrawing drawing = new TimelineDrawing(Math.floor(first), Math.ceil(last + 0.01));
        List<Timeline.Row> rows = new ArrayList<>();
        int y = HEAD;
        for (Happening happening : dated) {
            Drawn drawn = drawing.row(happening, naming.apply(happening), y);
            rows.add(drawn.row());
            y += drawn.height();
        }
        return new Timeline(WIDTH, y + MARGIN / 2, drawing.ticks(Math.ceil(last + 0.01)), rows, all);
    }

    /** Gives the time that is taken as known, and the readings that are not. */
    private static List<Moment> moments(Happening happening) {
        List<Moment> moments = new ArrayList<>();
        happening.moment().filter(TimelineDrawing::isBounded).ifPresent(moments::add);
        moments.addAll(readings(happening));
        return moments;
    }

    private static List<Moment> readings(Happening happening) {
        return happening.claims().stream()
                .filter(claim ->
                        !claim.standing().isTaken() && !claim.standing().isDenial())
                .map(Claim::moment)
                .flatMap(Optional::stream)
                .filter(TimelineDrawing::isBounded)
                .toList();
    }

    private static boolean isBounded(Moment moment) {
        return moment.order() < Double.MAX_VALUE;
    }

    private List<Timeline.Tick> ticks(double last) {
        double span = last - first;
        int step =
                STEPS.stream().filter(s -> span / s <= MOST_TICKS).findFirst().orElse(STEPS.getLast());
        List<Timeline.Tick> ticks = new ArrayList<>();
        for (long year = (long) Math.ceil(first / step) * step; year <= last; year += step) {
            ticks.add(new Timeline.Tick(Tenths.of(x((double) year)), Long.toString(year)));
        }
        return ticks;
    }

    /** A row and the room that it takes: two lines where the name stands above its bars. */
    private record Drawn(Timeline.Row row, int height) {}

    private Drawn row(Happening happening, Link name, int y) {
        List<Timeline.Bar> bars = new ArrayList<>();
        for (Moment reading : readings(happening)) {
            bars.add(reading(reading));
        }
        happening.moment().filter(TimelineDrawing::isBounded).ifPresent(moment -> draw(moment, bars));
        double left = bars.stream()
                .mapToDouble(bar -> Double.parseDouble(bar.x()))
                .min()
                .orElse(MARGIN);
        double right = bars.stream()
                .mapToDouble(bar -> Double.parseDouble(bar.x()) + Double.parseDouble(bar.width()))
                .max()
                .orElse(MARGIN);
        Link text = shortened(name);
        double length = Lettering.width(text.label().text()) + 8;
        boolean after = right + length < WIDTH;
        boolean before = !after && left - length > 0;
        boolean above = !after && !before;
        double beside = after ? right + 7 : left - 7;
        double middle = y + ROW / 2.0 + (above ? ROW : 0);
        return new Drawn(
                new Timeline.Row(
                        Tenths.of(y + ROW / 2.0 + 4),
                        Tenths.of(middle - BAR / 2.0),
                        bars,
                        text,
                        Tenths.of(above ? Math.max(0, Math.min(left, WIDTH - length)) : beside),
                        before ? "end" : "start",
                        happening.putative() ? "not" : "taken"),
                above ? 2 * ROW : ROW);
    }

    private static Link shortened(Link name) {
        String text = name.label().text();
        if (text.codePointCount(0, text.length()) <= MOST_LETTERS) {
            return name;
        }
        String start = text.substring(0, text.offsetByCodePoints(0, MOST_LETTERS - 1));
        return new Link(name.href(), new Text(start + "…", name.label().language()), name.iri());
    }

    private Timeline.Bar reading(Moment reading) {
        OptionalDouble begin = reading.earliest().isPresent() ? reading.earliest() : reading.begun();
        OptionalDouble end = reading.latest().isPresent() ? reading.latest() : reading.lasted();
        double known = x(begin.orElse(end.orElse(reading.order())));
        double from = begin.isPresent() ? known : known - OPEN;
        double to = end.isPresent() ? x(end.getAsDouble()) : known + OPEN;
        return bar(from, Math.max(to, from + SHORTEST), "reading");
    }

    /** Draws a time in up to three pieces: coming in, sure, going out. */
    private void draw(Moment moment, List<Timeline.Bar> bars) {
        if (!isSureOfSomeTime(moment)) {
            bars.add(within(moment));
            return;
        }
        double begun = x(moment.begun().orElse(moment.lasted().orElse(moment.order())));
        double lasted = x(moment.lasted().orElse(moment.begun().orElse(moment.order())));
        double earliest = moment.earliest().isPresent() ? x(moment.earliest().getAsDouble()) : begun - OPEN;
        double latest = moment.latest().isPresent() ? x(moment.latest().getAsDouble()) : lasted + OPEN;
        if (begun - earliest > 0.5) {
            bars.add(bar(earliest, begun, "begin"));
        }
        bars.add(bar(begun, Math.max(begun + THINNEST, lasted), "sure"));
        if (latest - lasted > 0.5) {
            bars.add(bar(lasted, latest, moment.latest().isPresent() ? "end" : "open"));
        }
    }

    /** Tells whether there is a moment for which it is known that the event had begun and not ended. */
    private static boolean isSureOfSomeTime(Moment moment) {
        if (moment.begun().isPresent() && moment.lasted().isPresent()) {
            return moment.begun().getAsDouble() <= moment.lasted().getAsDouble();
        }
        return moment.begun().isPresent() || moment.lasted().isPresent();
    }

    private Timeline.Bar within(Moment moment) {
        double earliest = x(moment.earliest().orElse(moment.order()));
        double latest = x(moment.latest().orElse(moment.order()));
        if (moment.earliest().isEmpty()) {
            return bar(latest - OPEN, latest, "before");
        }
        if (moment.latest().isEmpty()) {
            return bar(earliest, earliest + OPEN, "after");
        }
        double middle = (earliest + latest) / 2;
        if (latest - earliest <= DAY * scale) {
            return bar(middle - BAR / 2.0, middle + BAR / 2.0, "day");
        }
        double half = Math.max(SHORTEST, latest - earliest) / 2;
        return bar(middle - half, middle + half, "within");
    }

    /** Gives a bar as far as it lies within the drawing. */
    private static Timeline.Bar bar(double from, double to, String shape) {
        double left = Math.max(0, from);
        return new Timeline.Bar(Tenths.of(left), Tenths.of(Math.min(WIDTH, to) - left), shape);
    }

    private double x(double year) {
        return MARGIN + (year - first) * scale;
    }
}
