package org.vitagraph.site.map;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of the earth between two meridians and two parallels, in degrees; none reaches over the 180th meridian.
 *
 * @param west its western bound
 * @param south its southern bound
 * @param east its eastern bound, greater than the western
 * @param north its northern bound, greater than the southern
 */
public record Box(double west, double south, double east, double north) {

    /** All of the earth. */
    public static final Box EARTH = new Box(-180, -90, 180, 90);

    private static final double LEAST = 1.5;
    private static final double MARGIN = 0.12;

    /** Reads {@code west,south,east,north}; nothing where it is none. */
    public static Optional<Box> of(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        try {
            Box box = new Box(degrees(parts[0]), degrees(parts[1]), degrees(parts[2]), degrees(parts[3]));
            boolean good = box.west < box.east
                    && box.south < box.north
                    && EARTH.holds(box.west, box.south)
                    && EARTH.holds(box.east, box.north);
            return good ? Optional.of(box) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static double degrees(String text) {
        double read = Double.parseDouble(text);
        if (!Double.isFinite(read)) {
            throw new NumberFormatException(text);
        }
        return read;
    }

    /** Gives a box that has these points in it, with so much room around them as a reader needs. */
    public static Box around(Collection<Point> points) {
        return around(points, LEAST);
    }

    /** Gives a box that has these points in it, with some room around them, {@code least} degrees of it at least. */
    public static Box around(Collection<Point> points, double least) {
        double west = 180;
        double south = 90;
        double east = -180;
        double north = -90;
        for (Point point : points) {
            west = Math.min(west, point.longitude());
            east = Math.max(east, point.longitude());
            south = Math.min(south, point.latitude());
            north = Math.max(north, point.latitude());
        }
        double wide = Math.max(least, (east - west) * MARGIN);
        double high = Math.max(least, (north - south) * MARGIN);
        return new Box(
                Math.max(-180, west - wide),
                Math.max(-90, south - high),
                Math.min(180, east + wide),
                Math.min(90, north + high));
    }

    /** Tells whether a point lies in it, its bounds included. */
    public boolean holds(double longitude, double latitude) {
        return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
    }

    /** Tells whether a point lies in it, its bounds included. */
    public boolean holds(Point point) {
        return holds(point.longitude(), point.latitude());
    }

    /** Gives its width in degrees. */
    public double width() {
        return east - west;
    }

    /** Gives its height in degrees. */
    public double height() {
        return north - south;
    }

    /** Gives it as {@link #of} reads it. */
    public String text() {
        return String.format(Locale.ROOT, "%.3f,%.3f,%.3f,%.3f", west, south, east, north);
    }
}
