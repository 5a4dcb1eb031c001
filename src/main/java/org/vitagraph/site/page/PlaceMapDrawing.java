package org.vitagraph.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vitagraph.site.map.Box;
import org.vitagraph.site.map.Line;
import org.vitagraph.site.map.Outlines;
import org.vitagraph.site.map.Point;

/**
 * Draws places over the outlines of land. Meridians and parallels are straight, and a degree of longitude is as long as it is in the
 * middle of the drawing (equidistant cylindrical projection).
 */
public final class PlaceMapDrawing {

    private static final int WIDTH = 960;
    private static final int LOWEST = 360;
    private static final int HIGHEST = 620;
    private static final double FLATTEST = 0.2;
    private static final double FINEST = 1.5;
    /** How far outside lines are drawn, so that their edges are not seen. */
    private static final int FAR = 40;

    private static final double LINE = 14;
    private static final List<Double> STEPS = List.of(1.0, 2.0, 5.0, 10.0, 15.0, 30.0);
    private static final int MOST_LINES = 9;

    private final Box box;
    private final int height;
    private final double scaleX;
    private final double scaleY;

    private PlaceMapDrawing(Box wanted) {
        double middle = (wanted.south() + wanted.north()) / 2;
        double squeeze = Math.max(FLATTEST, Math.cos(Math.toRadians(middle)));
        double natural = WIDTH * wanted.height() / (wanted.width() * squeeze);
        height = (int) Math.clamp(natural, LOWEST, HIGHEST);
        double scale = Math.min(WIDTH / (wanted.width() * squeeze), height / wanted.height());
        scaleX = scale * squeeze;
        scaleY = scale;
        double x = (wanted.west() + wanted.east()) / 2;
        box = new Box(
                x - WIDTH / scaleX / 2,
                middle - height / scaleY / 2,
                x + WIDTH / scaleX / 2,
                middle + height / scaleY / 2);
    }

    /** Draws places, with so much of the earth around them that all are seen. */
    public static PlaceMap of(List<PlaceMap.Place> places, Outlines outlines) {
        return places.isEmpty()
                ? PlaceMap.NONE
                : of(Box.around(places.stream().map(PlaceMap.Place::point).toList()), places, outlines);
    }

    /** Draws places in a part of the earth. */
    public static PlaceMap of(Box wanted, List<PlaceMap.Place> places, Outlines outlines) {
        PlaceMapDrawing drawing = new PlaceMapDrawing(wanted);
        return new PlaceMap(
                WIDTH,
                drawing.height,
                drawing.path(outlines.land(), true),
                drawing.path(outlines.borders(), false),
                drawing.grid(),
                drawing.spots(places));
    }

    /**
     * Writes lines as a path. What is outside is drawn along the edge; points nearer than can be seen are left out, and islands that are
     * smaller than that.
     */
    private String path(List<Line> lines, boolean closed) {
        StringBuilder path = new StringBuilder();
        for (Line line : lines) {
            double size = line.bounds().width() * scaleX + line.bounds().height() * scaleY;
            if (line.meets(box) && size >= FINEST) {
                path(line, closed, path);
            }
        }
        return path.toString();
    }

    private void path(Line line, boolean closed, StringBuilder path) {
        int lastX = 0;
        int lastY = 0;
        boolean begun = false;
        int last = line.size() - 1;
        for (int i = 0; i <= last; i++) {
            if (!closed && !isNear(line, i)) {
                begun = false;
                continue;
            }
            int side = side(line, i);
            if (begun && side != 0 && i < last && side == side(line, i - 1) && side == side(line, i + 1)) {
                continue;
            }
            int x = (int) Math.round(10 * Math.clamp(x(line.longitude(i)), -FAR, WIDTH + FAR));
            int y = (int) Math.round(10 * Math.clamp(y(line.latitude(i)), -FAR, height + FAR));
            if (!begun) {
                path.append('M');
                tenths(x, path);
                path.append(' ');
                tenths(y, path);
            } else if (i == last || Math.abs(x - lastX) + Math.abs(y - lastY) >= 10 * FINEST) {
                path.append('l');
                tenths(x - lastX, path);
                path.append(' ');
                tenths(y - lastY, path);
            } else {
                continue;
            }
            begun = true;
            lastX = x;
            lastY = y;
        }
        path.append(closed ? "Z" : "");
    }

    /** Gives on which sides a point is out of what is drawn, 0 for none (Cohen and Sutherland). */
    private int side(Line line, int at) {
        double x = x(line.longitude(at));
        double y = y(line.latitude(at));
        return (x < -FAR ? 1 : x > WIDTH + FAR ? 2 : 0) + (y < -FAR ? 4 : y > height + FAR ? 8 : 0);
    }

    /** Tells whether a point or one beside it is seen. */
    private boolean isNear(Line line, int at) {
        for (int i = Math.max(0, at - 1); i <= Math.min(line.size() - 1, at + 1); i++) {
            if (box.holds(line.longitude(i), line.latitude(i))) {
                return true;
            }
        }
        return false;
    }

    private static void tenths(int number, StringBuilder path) {
        path.append(number < 0 ? "-" : "").append(Math.abs(number) / 10);
        if (number % 10 != 0) {
            path.append('.').append(Math.abs(number) % 10);
        }
    }

    private String grid() {
        double longest = Math.max(box.width(), box.height());
        double step = STEPS.stream()
                .filter(s -> longest / s <= MOST_LINES)
                .findFirst()
                .orElse(STEPS.getLast());
        StringBuilder path = new StringBuilder();
        for (double at = Math.ceil(box.west() / step) * step; at <= box.east(); at += step) {
            path.append('M').append(Tenths.of(x(at))).append(" 0V").append(height);
        }
        for (double at = Math.ceil(box.south() / step) * step; at <= box.north(); at += step) {
            path.append("M0 ").append(Tenths.of(y(at))).append('H').append(WIDTH);
        }
        return path.toString();
    }

    /** The places with the most happenings get their names first; a name that would lie over another is left out. */
    private List<PlaceMap.Spot> spots(List<PlaceMap.Place> places) {
        List<double[]> taken = new ArrayList<>();
        List<PlaceMap.Spot> spots = new ArrayList<>();
        List<PlaceMap.Place> sorted = places.stream()
                .sorted(Comparator.comparingInt(PlaceMap.Place::number).reversed())
                .toList();
        for (PlaceMap.Place place : sorted) {
            Point point = place.point();
            double x = x(point.longitude());
            double y = y(point.latitude());
            double radius = radius(place.number());
            double length = Lettering.width(place.what().label().text());
            double after = x + radius + 4;
            boolean start = after + length < WIDTH;
            double begin = start ? after : x - radius - 4 - length;
            boolean free = taken.stream()
                    .noneMatch(other -> begin < other[1] && other[0] < begin + length && Math.abs(other[2] - y) < LINE);
            if (free) {
                taken.add(new double[] {begin, begin + length, y});
            }
            String anchor = start ? "start" : "end";
            spots.add(new PlaceMap.Spot(
                    place,
                    Tenths.of(x),
                    Tenths.of(y),
                    Tenths.of(radius),
                    Tenths.of(start ? after : begin + length),
                    Tenths.of(y + 4),
                    free ? anchor : ""));
        }
        return spots;
    }

    private static double radius(int number) {
        return Math.min(22, 4 + 1.6 * Math.log(Math.max(1, number)) / Math.log(2));
    }

    private double x(double longitude) {
        return (longitude - box.west()) * scaleX;
    }

    private double y(double latitude) {
        return (box.north() - latitude) * scaleY;
    }
}
