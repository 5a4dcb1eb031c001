package org.vitagraph.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vitagraph.site.http.Reply;
import org.vitagraph.site.http.Request;
import org.vitagraph.site.index.Catalogue;
import org.vitagraph.site.index.Once;
import org.vitagraph.site.index.Places;
import org.vitagraph.site.map.Box;
import org.vitagraph.site.map.Outlines;
import org.vitagraph.site.map.Point;
import org.vitagraph.site.page.Link;
import org.vitagraph.site.page.MapPage;
import org.vitagraph.site.page.Pages;
import org.vitagraph.site.page.PlaceMap;
import org.vitagraph.site.page.PlaceMapDrawing;
import org.vitagraph.site.page.Reader;
import org.vitagraph.site.page.Shell;
import org.vitagraph.site.page.Text;
import org.vitagraph.site.page.Thing;
import org.vitagraph.site.page.View;

/**
 * Maps: of the places of a thing, and {@code /map} of all places, by fields of a grid where there are many.
 *
 * @param catalogue all things
 * @param places where they are
 * @param outlines the outlines of land
 * @param pages makes pages
 * @param tiles a server of map pictures
 * @param policy what pages may load
 */
record Maps(Catalogue catalogue, Places places, Once<Outlines> outlines, Pages pages, Tiles tiles, Policy policy) {

    private static final int MOST_PLACES = 60;
    private static final int MOST_NAMED = 3;
    private static final int COLUMNS = 10;
    private static final int ROWS = 6;
    private static final double CLOSEST = 0.02;
    private static final int LAST = 10_000_000;

    /** Draws the places that a thing has to do with; nothing where none is known to lie anywhere. */
    PlaceMap of(Thing thing) {
        Map<Link, Set<Link>> happened = new LinkedHashMap<>();
        if (places.point(thing.link().iri()).isPresent()) {
            happened.computeIfAbsent(thing.link(), place -> new LinkedHashSet<>());
        }
        Stream.concat(thing.self().stream(), thing.happenings().stream())
                .filter(happening -> !happening.putative())
                .forEach(happening -> happening.allPlaces().forEach(place -> happened.computeIfAbsent(
                                place, p -> new LinkedHashSet<>())
                        .add(happening.link())));
        List<PlaceMap.Place> found = new ArrayList<>();
        happened.forEach((place, events) -> places.point(place.iri())
                .ifPresent(point -> found.add(new PlaceMap.Place(place, point, events.size(), List.copyOf(events)))));
        return found.isEmpty()
                ? PlaceMap.NONE
                : PlaceMapDrawing.of(found.subList(0, Math.min(MOST_PLACES, found.size())), outlines.get());
    }

    /** Answers for {@code /map}. */
    Reply answer(Request request) {
        Reader reader = pages.reader(request);
        Optional<Box> asked = Box.of(request.parameter("in"));
        List<Places.Located> here = places.in(asked.orElse(Box.EARTH));
        Box box = asked.orElseGet(() -> here.isEmpty()
                ? Box.EARTH
                : Box.around(here.stream().map(Places.Located::point).toList()));
        boolean single = here.size() <= MOST_PLACES || box.width() < CLOSEST && box.height() < CLOSEST;
        int from = single ? Math.min(request.number("from", 0, LAST), here.size()) : 0;
        int to = Math.min(from + MOST_PLACES, here.size());
        List<PlaceMap.Place> shown = single
                ? here.subList(from, to).stream()
                        .map(place -> new PlaceMap.Place(link(reader, place), place.point(), place.events(), List.of()))
                        .toList()
                : fields(reader, here, box);
        MapPage page = new MapPage(
                PlaceMapDrawing.of(box, shown, outlines.get()),
                here.size(),
                asked.isPresent(),
                single && from > 0 ? href(box, Math.max(0, from - MOST_PLACES)) : "",
                single && to < here.size() ? href(box, to) : "");
        Shell shell = pages.shell(request, reader.words().say("Map")).with(View.MAP);
        return policy.allow(
                Reply.page(
                        shell.words().language(), () -> pages.page("map", shell, Map.of("page", page, "tiles", tiles))),
                View.MAP);
    }

    private static String href(Box box, int from) {
        return "?in=" + box.text() + (from > 0 ? "&from=" + from : "");
    }

    private Link link(Reader reader, Places.Located place) {
        return catalogue
                .find(place.iri())
                .map(entry -> Lists.link(reader, entry))
                .orElseGet(() ->
                        new Link(reader.href(place.iri()), new Text(reader.shortened(place.iri()), ""), place.iri()));
    }

    /** Puts places that lie in the same field of a grid together; who follows the link of a field sees it in a grid of its own. */
    private List<PlaceMap.Place> fields(Reader reader, List<Places.Located> here, Box box) {
        Map<Integer, List<Places.Located>> byField = new TreeMap<>();
        for (Places.Located place : here) {
            int column =
                    (int) Math.clamp((place.point().longitude() - box.west()) / box.width() * COLUMNS, 0, COLUMNS - 1);
            int row = (int) Math.clamp((box.north() - place.point().latitude()) / box.height() * ROWS, 0, ROWS - 1);
            byField.computeIfAbsent(row * COLUMNS + column, field -> new ArrayList<>())
                    .add(place);
        }
        List<PlaceMap.Place> fields = new ArrayList<>();
        for (List<Places.Located> field : byField.values()) {
            int events = field.stream().mapToInt(Places.Located::events).sum();
            Places.Located first = field.getFirst();
            List<Link> named = field.stream()
                    .limit(MOST_NAMED)
                    .map(place -> link(reader, place))
                    .toList();
            Box around = Box.around(field.stream().map(Places.Located::point).toList(), CLOSEST / 4);
            Text name = named.getFirst().label();
            String more = field.size() == 1 ? "" : String.format(Locale.ROOT, " + %d", field.size() - 1);
            fields.add(new PlaceMap.Place(
                    field.size() == 1
                            ? named.getFirst()
                            : new Link(href(around, 0), new Text(name.apart() + more, name.language()), ""),
                    field.size() == 1 ? first.point() : middle(field),
                    events,
                    field.size() == 1 ? List.of() : named));
        }
        return fields;
    }

    private static Point middle(List<Places.Located> field) {
        return new Point(
                field.stream()
                        .mapToDouble(place -> place.point().latitude())
                        .average()
                        .orElse(0),
                field.stream()
                        .mapToDouble(place -> place.point().longitude())
                        .average()
                        .orElse(0));
    }
}
