package org.vitagraph.site.map;

import java.util.Arrays;
import java.util.Locale;

/** A line on the earth; one that is closed begins and ends at the same point. */
public final class Line {

    private final double[] longitudes;
    private final double[] latitudes;
    private final Box bounds;

    Line(double[] longitudes, double[] latitudes) {
        this.longitudes = longitudes;
        this.latitudes = latitudes;
        this.bounds = new Box(
                Arrays.stream(longitudes).min().orElse(0),
                Arrays.stream(latitudes).min().orElse(0),
                Arrays.stream(longitudes).max().orElse(0),
                Arrays.stream(latitudes).max().orElse(0));
    }

    /** Gives the smallest box that it lies in. */
    public Box bounds() {
        return bounds;
    }

    /** Gives the number of its points. */
    public int size() {
        return longitudes.length;
    }

    /** Gives the longitude of a point, in degrees. */
    public double longitude(int at) {
        return longitudes[at];
    }

    /** Gives the latitude of a point, in degrees. */
    public double latitude(int at) {
        return latitudes[at];
    }

    /** Tells whether some of it may lie in a box. */
    public boolean meets(Box box) {
        return bounds.west() <= box.east()
                && bounds.east() >= box.west()
                && bounds.south() <= box.north()
                && bounds.north() >= box.south();
    }

    /** Writes it as coordinates of GeoJSON (RFC 7946 §3.1.1), to a hundredth of a degree. */
    void json(StringBuilder out) {
        String before = "";
        out.append('[');
        for (int i = 0; i < longitudes.length; i++) {
            String point = "[" + number(longitudes[i]) + "," + number(latitudes[i]) + "]";
            boolean end = i == longitudes.length - 1;
            if (!point.equals(before) || end) {
                out.append(i == 0 ? "" : ",").append(point);
                before = point;
            }
        }
        out.append(']');
    }

    private static String number(double degrees) {
        String text = String.format(Locale.ROOT, "%.2f", degrees);
        return text.replaceFirst("\\.?0+$", "").replaceFirst("^-?$|^-0$", "0");
    }
}
