package org.vitagraph.site.map;

import java.util.ArrayList;
import java.util.List;

/** Cuts rings that reach over the 180th meridian, so that they can be drawn on a plane (RFC 7946 §3.1.9). */
final class Antimeridian {

    private static final double HALF = 180;
    private static final double WHOLE = 360;
    private static final double POLE = 90;

    private Antimeridian() {}

    /** Gives a ring as it is, or the parts of it on either side. */
    static List<Line> cut(Line ring) {
        List<double[]> points = unwrapped(ring);
        double turn = points.getLast()[0] - points.getFirst()[0];
        if (Math.abs(turn) > HALF) {
            closeOverPole(points);
        }
        double least = points.stream().mapToDouble(point -> point[0]).min().orElse(0);
        double most = points.stream().mapToDouble(point -> point[0]).max().orElse(0);
        if (least >= -HALF && most <= HALF) {
            return List.of(line(points, 0));
        }
        List<Line> parts = new ArrayList<>();
        for (double shift = -WHOLE; shift <= WHOLE; shift += WHOLE) {
            List<double[]> part = clipped(clipped(points, shift - HALF, true), shift + HALF, false);
            if (part.size() > 2) {
                parts.add(line(part, shift));
            }
        }
        return parts;
    }

    /** Gives the points with longitudes that go on beyond 180 degrees instead of leaping to the other side. */
    private static List<double[]> unwrapped(Line ring) {
        List<double[]> points = new ArrayList<>();
        double turns = 0;
        for (int i = 0; i < ring.size(); i++) {
            double step = i == 0 ? 0 : ring.longitude(i) - ring.longitude(i - 1);
            turns -= Math.abs(step) > HALF ? Math.signum(step) * WHOLE : 0;
            points.add(new double[] {ring.longitude(i) + turns, ring.latitude(i)});
        }
        return points;
    }

    /** A ring around a pole has no inside on a plane: it goes along the pole to where it began. */
    private static void closeOverPole(List<double[]> points) {
        double pole = Math.signum(points.getFirst()[1]) * POLE;
        points.add(new double[] {points.getLast()[0], pole});
        points.add(new double[] {points.getFirst()[0], pole});
        points.add(points.getFirst());
    }

    /** Gives what lies on one side of a meridian (Sutherland and Hodgman). */
    private static List<double[]> clipped(List<double[]> points, double meridian, boolean east) {
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double[] from = points.get(i == 0 ? points.size() - 1 : i - 1);
            double[] to = points.get(i);
            boolean fromIn = east ? from[0] >= meridian : from[0] <= meridian;
            boolean toIn = east ? to[0] >= meridian : to[0] <= meridian;
            if (fromIn != toIn) {
                double share = (meridian - from[0]) / (to[0] - from[0]);
                kept.add(new double[] {meridian, from[1] + share * (to[1] - from[1])});
            }
            if (toIn) {
                kept.add(to);
            }
        }
        return kept;
    }

    private static Line line(List<double[]> points, double shift) {
        boolean closed = points.getFirst()[0] == points.getLast()[0] && points.getFirst()[1] == points.getLast()[1];
        int size = points.size() + (closed ? 0 : 1);
        double[] longitudes = new double[size];
        double[] latitudes = new double[size];
        for (int i = 0; i < size; i++) {
            double[] point = points.get(i % points.size());
            longitudes[i] = point[0] - shift;
            latitudes[i] = point[1];
        }
        return new Line(longitudes, latitudes);
    }
}
