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
    private static final double LETTER = 6.1;
    private static final double SHORTEST = 5;
    private static final double OPEN = 46;
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
        for (Happening happening : dated) {
            rows.add(drawing.row(happening, naming.apply(happening), HEAD + rows.size() * ROW + ROW / 2));
        }
        return new Timeline(
                WIDTH, HEAD + rows.size() * ROW + MARGIN / 2, drawing.ticks(Math.ceil(last + 0.01)), rows, all);
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

    private Timeline.Row row(Happening happening, Link name, int y) {
        List<Timeline.Bar> bars = new ArrayList<>();
        for (Moment reading : readings(happening)) {
            double from = x(reading.earliest().orElse(reading.begun().orElse(reading.order())));
            double to = x(reading.latest().orElse(reading.lasted().orElse(reading.order())));
            bars.add(new Timeline.Bar(Tenths.of(from), Tenths.of(Math.max(SHORTEST, to - from)), "reading"));
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
        double length = text.label().text().length() * LETTER;
        boolean after = right + 8 + length < WIDTH || right < WIDTH / 2.0;
        return new Timeline.Row(
                Tenths.of(y + 4),
                Tenths.of(y - BAR / 2.0),
                bars,
                text,
                Tenths.of(after ? right + 7 : left - 7),
                after ? "start" : "end",
                happening.putative() ? "not" : "taken");
    }

    private static Link shortened(Link name) {
        String text = name.label().text();
        if (text.codePointCount(0, text.length()) <= MOST_LETTERS) {
            return name;
        }
        String start = text.substring(0, text.offsetByCodePoints(0, MOST_LETTERS - 1));
        return new Link(name.href(), new Text(start + "…", name.label().language()), name.iri());
    }

    /** Draws a time in up to three pieces: coming in, sure, going out. */
    private void draw(Moment moment, List<Timeline.Bar> bars) {
        double earliest = x(moment.earliest().orElse(moment.order()));
        boolean openBegin = moment.earliest().isEmpty() && moment.begun().isEmpty();
        boolean openEnd = moment.latest().isEmpty() && moment.lasted().isEmpty();
        if (openBegin) {
            double end = x(moment.lasted().orElse(moment.latest().orElse(moment.order())));
            bars.add(new Timeline.Bar(Tenths.of(end - OPEN), Tenths.of(OPEN), "begin"));
            earliest = end;
        }
        if (moment.begun().isEmpty() && moment.lasted().isEmpty()) {
            within(moment, earliest, openEnd, bars);
            return;
        }
        double begun =
                x(moment.begun().orElse(moment.earliest().orElse(moment.lasted().orElse(moment.order()))));
        double lasted = x(moment.lasted().orElse(moment.begun().orElse(moment.order())));
        if (!openBegin && begun - earliest > 0.5) {
            bars.add(new Timeline.Bar(Tenths.of(earliest), Tenths.of(begun - earliest), "begin"));
        }
        double sure = Math.max(lasted, begun);
        bars.add(new Timeline.Bar(Tenths.of(begun), Tenths.of(Math.max(2, sure - begun)), "sure"));
        if (openEnd) {
            bars.add(new Timeline.Bar(Tenths.of(sure), Tenths.of(OPEN), "open"));
        } else if (x(moment.latest().orElse(moment.order())) - sure > 0.5) {
            bars.add(new Timeline.Bar(
                    Tenths.of(sure), Tenths.of(x(moment.latest().orElse(moment.order())) - sure), "end"));
        }
    }

    private void within(Moment moment, double earliest, boolean openEnd, List<Timeline.Bar> bars) {
        if (openEnd) {
            bars.add(new Timeline.Bar(Tenths.of(earliest), Tenths.of(OPEN), "open"));
            return;
        }
        double latest = x(moment.latest().orElse(moment.order()));
        if (latest - earliest < SHORTEST) {
            bars.add(new Timeline.Bar(Tenths.of((earliest + latest - BAR) / 2), Tenths.of(BAR), "day"));
        } else {
            bars.add(new Timeline.Bar(Tenths.of(earliest), Tenths.of(latest - earliest), "within"));
        }
    }

    private double x(double year) {
        return MARGIN + (year - first) * scale;
    }
}
