package org.vitagraph.link;

/**
 * A point on the earth, in degrees of WGS 84.
 *
 * @param latitude from -90 to 90, north above 0
 * @param longitude from -180 to 180, east above 0
 */
public record Point(double latitude, double longitude) {

    private static final double RADIUS_KM = 6371.0088;

    /** Checks the ranges. */
    public Point {
        if (!isOnEarth(latitude, longitude)) {
            throw new IllegalArgumentException("no point on the earth: " + latitude + ", " + longitude);
        }
    }

    /** Tells whether there is such a point. */
    public static boolean isOnEarth(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }

    /** Gives the distance to another in kilometres, along a great circle of a sphere (haversine). */
    public double kilometresTo(Point other) {
        double north = StrictMath.toRadians(other.latitude - latitude);
        double east = StrictMath.toRadians(other.longitude - longitude);
        double a = square(StrictMath.sin(north / 2))
                + StrictMath.cos(StrictMath.toRadians(latitude))
                        * StrictMath.cos(StrictMath.toRadians(other.latitude))
                        * square(StrictMath.sin(east / 2));
        return 2 * RADIUS_KM * StrictMath.asin(Math.min(1, StrictMath.sqrt(a)));
    }

    private static double square(double value) {
        return value * value;
    }
}
