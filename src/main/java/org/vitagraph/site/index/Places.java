package org.vitagraph.site.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.QueryService;
import org.vitagraph.site.map.Box;
import org.vitagraph.site.map.Point;

/** Where places lie, and how many events took place in each. */
public final class Places {

    /** What leads from an event to its places: where it was, from where and to where somebody moved. */
    static final String OF_EVENT = "crm:P7_took_place_at|crm:P26_moved_to|crm:P27_moved_from";

    private static final String PREFIX = "PREFIX crm: <" + Crm.NS + "> ";

    private final Once<Map<String, Point>> points;
    private final Once<List<Located>> located;

    /** A place that lies somewhere, and the number of its events. */
    public record Located(String iri, Point point, int events) {}

    /** Prepares what is read when it is first asked for. */
    public Places(QueryService store) {
        points = new Once<>(() -> points(store));
        located = new Once<>(() -> located(store));
    }

    /** Coordinates stand with a point that stands for the place (CRM P189), or with the place itself; the first of several counts. */
    private static Map<String, Point> points(QueryService store) {
        Map<String, Point> points = new HashMap<>();
        for (String path :
                List.of("^crm:P189_approximates/crm:P168_place_is_defined_by", "crm:P168_place_is_defined_by")) {
            store.select(PREFIX + "SELECT ?place ?wkt { ?place " + path + " ?wkt } ORDER BY ?place ?wkt", rows -> {
                rows.forEachRemaining(row -> {
                    if (row.get("place").isURI() && row.get("wkt").isLiteral()) {
                        Point.ofWkt(row.get("wkt").getLiteralLexicalForm())
                                .ifPresent(point ->
                                        points.putIfAbsent(row.get("place").getURI(), point));
                    }
                });
                return true;
            });
        }
        return points;
    }

    private List<Located> located(QueryService store) {
        Map<String, Integer> events = new HashMap<>();
        store.select(
                PREFIX + "SELECT ?place (COUNT(DISTINCT ?event) AS ?events) { ?event " + OF_EVENT
                        + " ?place } "
                        + "GROUP BY ?place",
                rows -> {
                    rows.forEachRemaining(row -> events.put(
                            row.get("place").toString(),
                            Integer.parseInt(row.get("events").getLiteralLexicalForm())));
                    return true;
                });
        List<Located> all = new ArrayList<>();
        points.get().forEach((iri, point) -> {
            if (events.containsKey(iri)) {
                all.add(new Located(iri, point, events.getOrDefault(iri, 0)));
            }
        });
        all.sort(Comparator.comparingInt(Located::events).reversed().thenComparing(Located::iri));
        return List.copyOf(all);
    }

    /** Gives where a place lies; nothing where that is not known. */
    public Optional<Point> point(String iri) {
        return Optional.ofNullable(points.get().get(iri));
    }

    /** Gives the places in a part of the earth in which something happened, those with the most events first. */
    public List<Located> in(Box box) {
        return located.get().stream().filter(place -> box.holds(place.point())).toList();
    }
}
