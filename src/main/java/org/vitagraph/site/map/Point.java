package org.vitagraph.site.map;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point of the earth.
 *
 * @param latitude degrees north of the equator, -90 to 90
 * @param longitude degrees east of Greenwich, -180 to 180
 */
public record Point(double latitude, double longitude) {

    private static final String NUMBER = "([-+]?[0-9]{1,3}(?:\\.[0-9]{1,18})?)";
    private static final Pattern WKT = Pattern.compile(
            "(?:<([^<>]{1,200})>\\s{0,9})?POINT\\s{0,9}\\(\\s{0,9}" + NUMBER + "\\s{1,9}" + NUMBER + "\\s{0,9}\\)",
            Pattern.CASE_INSENSITIVE);
    private static final String LONGITUDE_FIRST = "/CRS84";
    private static final String LATITUDE_FIRST = "/4326";

    /**
     * Reads a point in well-known text (GeoSPARQL 1.1 §8.5.1): longitude first, but where EPSG 4326 is named; nothing where it is no
     * point of the earth or stands in another system.
     */
    public static Optional<Point> ofWkt(String text) {
        Matcher wkt = WKT.matcher(text.strip());
        if (!wkt.matches()) {
            return Optional.empty();
        }
        String system = wkt.group(1) == null ? LONGITUDE_FIRST : wkt.group(1);
        double one = Double.parseDouble(wkt.group(2));
        double other = Double.parseDouble(wkt.group(3));
        if (system.endsWith(LONGITUDE_FIRST)) {
            return of(other, one);
        }
        return system.endsWith(LATITUDE_FIRST) ? of(one, other) : Optional.empty();
    }

    private static Optional<Point> of(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                ? Optional.of(new Point(latitude, longitude))
                : Optional.empty();
    }

    /** Gives latitude and longitude, with a comma between, as scripts read them. */
    public String text() {
        return String.format(Locale.ROOT, "%.5f,%.5f", latitude, longitude);
    }
}
