package org.vitagraph.site.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/**
 * The outlines of land and today's borders, at a scale of 1 to 50 million: Natural Earth, which is in the public domain, as the npm
 * package world-atlas 2.0.2 has it.
 *
 * <p>The file is in TopoJSON 1.0: lines that several shapes share stand in it once, as whole numbers, each the distance from the one
 * before; a shape names its lines by number, one that runs the other way by the number's complement.
 */
public final class Outlines {

    /** The version of the package, and of how it is written here. */
    public static final String VERSION = "2.0.2-1";

    private static final String FILE = "countries-50m.json";

    private final List<Line> land = new ArrayList<>();
    private final List<Line> borders = new ArrayList<>();

    /** Reads them. */
    public Outlines() {
        JsonObject file = read();
        List<double[][]> arcs = arcs(file);
        JsonObject objects = file.getObj("objects");
        for (JsonArray ring : rings(objects.getObj("land"))) {
            land.addAll(Antimeridian.cut(ring(ring, arcs)));
        }
        int[] uses = new int[arcs.size()];
        for (JsonArray ring : rings(objects.getObj("countries"))) {
            for (JsonValue arc : ring) {
                uses[position(number(arc))]++;
            }
        }
        for (int i = 0; i < uses.length; i++) {
            if (uses[i] > 1) {
                borders.add(new Line(arcs.get(i)[0], arcs.get(i)[1]));
            }
        }
    }

    private static JsonObject read() {
        try (InputStream in = Objects.requireNonNull(Outlines.class.getResourceAsStream(FILE), FILE)) {
            return JSON.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<double[][]> arcs(JsonObject file) {
        JsonObject transform = file.getObj("transform");
        double[] scale = pair(transform.get("scale").getAsArray());
        double[] origin = pair(transform.get("translate").getAsArray());
        List<double[][]> arcs = new ArrayList<>();
        for (JsonValue value : file.get("arcs").getAsArray()) {
            JsonArray steps = value.getAsArray();
            double[] longitudes = new double[steps.size()];
            double[] latitudes = new double[steps.size()];
            double x = 0;
            double y = 0;
            for (int i = 0; i < steps.size(); i++) {
                double[] step = pair(steps.get(i).getAsArray());
                x += step[0];
                y += step[1];
                longitudes[i] = x * scale[0] + origin[0];
                latitudes[i] = y * scale[1] + origin[1];
            }
            arcs.add(new double[][] {longitudes, latitudes});
        }
        return arcs;
    }

    private static double[] pair(JsonArray values) {
        return new double[] {
            values.get(0).getAsNumber().value().doubleValue(),
            values.get(1).getAsNumber().value().doubleValue()
        };
    }

    /** Gives the rings of all polygons in a collection, the holes among them. */
    private static List<JsonArray> rings(JsonObject collection) {
        List<JsonArray> rings = new ArrayList<>();
        for (JsonValue value : collection.get("geometries").getAsArray()) {
            JsonObject geometry = value.getAsObject();
            boolean many = geometry.getString("type").equals("MultiPolygon");
            for (JsonValue part : geometry.get("arcs").getAsArray()) {
                if (many) {
                    part.getAsArray().forEach(ring -> rings.add(ring.getAsArray()));
                } else {
                    rings.add(part.getAsArray());
                }
            }
        }
        return rings;
    }

    private static Line ring(JsonArray ring, List<double[][]> arcs) {
        int size = 0;
        for (JsonValue arc : ring) {
            size += arcs.get(position(number(arc)))[0].length;
        }
        double[] longitudes = new double[size];
        double[] latitudes = new double[size];
        int at = 0;
        for (JsonValue value : ring) {
            int arc = number(value);
            double[][] points = arcs.get(position(arc));
            for (int i = 0; i < points[0].length; i++) {
                int from = arc < 0 ? points[0].length - 1 - i : i;
                longitudes[at] = points[0][from];
                latitudes[at] = points[1][from];
                at++;
            }
        }
        return new Line(longitudes, latitudes);
    }

    private static int number(JsonValue value) {
        return value.getAsNumber().value().intValue();
    }

    private static int position(int arc) {
        return arc < 0 ? ~arc : arc;
    }

    /** Gives the shores, each a closed line. */
    public List<Line> land() {
        return List.copyOf(land);
    }

    /** Gives the borders between countries. */
    public List<Line> borders() {
        return List.copyOf(borders);
    }

    /** Gives both as GeoJSON: a feature of polygons, and one of lines. */
    public String geoJson() {
        StringBuilder out = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        out.append("{\"type\":\"Feature\",\"properties\":{\"is\":\"land\"},\"geometry\":{\"type\":\"MultiPolygon\",");
        out.append("\"coordinates\":[");
        for (int i = 0; i < land.size(); i++) {
            out.append(i == 0 ? "[" : ",[");
            land.get(i).json(out);
            out.append(']');
        }
        out.append("]}},{\"type\":\"Feature\",\"properties\":{\"is\":\"border\"},");
        out.append("\"geometry\":{\"type\":\"MultiLineString\",\"coordinates\":[");
        for (int i = 0; i < borders.size(); i++) {
            out.append(i == 0 ? "" : ",");
            borders.get(i).json(out);
        }
        return out.append("]}}]}").toString();
    }
}
