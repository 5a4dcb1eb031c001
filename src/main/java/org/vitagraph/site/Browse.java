package org.vitagraph.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vitagraph.site.http.Reply;
import org.vitagraph.site.http.Request;
import org.vitagraph.site.index.Catalogue;
import org.vitagraph.site.index.Entry;
import org.vitagraph.site.page.Link;
import org.vitagraph.site.page.ListPage;
import org.vitagraph.site.page.Pages;
import org.vitagraph.site.page.Reader;
import org.vitagraph.site.page.Shell;
import org.vitagraph.site.page.Text;

/**
 * Lists of all things of a type, narrowed down by facets, a part at a time: {@code /browse/{type}}.
 *
 * @param catalogue all things
 * @param times when events were
 * @param pages makes pages
 */
record Browse(Catalogue catalogue, Times times, Pages pages) {

    private static final int ON_A_PAGE = 100;
    private static final int VALUES_ON_A_PAGE = 300;
    private static final int MOST_CHOICES = 12;
    private static final int LAST = 10_000_000;
    private static final int CENTURY = 99;
    private static final int DECADE = 9;

    private static final Set<String> OF_BIRTH = Set.of("place", "century");

    /** The parameter that asks for all values of a facet. */
    private static final String VALUES = "values";

    /** Answers. */
    Reply answer(Request request) {
        List<String> segments = request.segments();
        String type = segments.size() == 2 ? segments.get(1) : "";
        if (!Lists.TITLES.containsKey(type)) {
            return Addresses.nothing();
        }
        Reader reader = pages.reader(request);
        Map<String, String> chosen = new TreeMap<>();
        catalogue.facets(type).stream()
                .filter(facet -> !request.parameter(facet).isEmpty())
                .forEach(facet -> chosen.put(facet, request.parameter(facet)));
        List<Entry> found = chosen.isEmpty() ? catalogue.of(type) : catalogue.having(type, chosen);
        int from = request.number("from", 0, LAST);
        String values = request.parameter(VALUES);
        ListPage page = catalogue.facets(type).contains(values)
                ? values(reader, type, values, chosen, found, from)
                : things(request, reader, type, chosen, found, from);
        Shell shell = pages.shell(request, reader.words().say(Lists.TITLES.getOrDefault(type, type)));
        return Reply.page(shell.words().language(), () -> pages.page("list", shell, Map.of("page", page)));
    }

    private ListPage things(
            Request request, Reader reader, String type, Map<String, String> chosen, List<Entry> found, int asked) {
        int from = Math.min(asked, found.size());
        int to = Math.min(from + ON_A_PAGE, found.size());
        List<Entry> shown = found.subList(from, to);
        Map<String, Text> when = Lists.IN_TIME.contains(type) ? times.of(shown, request) : Map.of();
        return new ListPage(
                part(from, to, found.size()),
                chosen(reader, type, chosen),
                facets(reader, type, chosen, found),
                shown.stream()
                        .map(entry -> new ListPage.Item(
                                Lists.link(reader, entry),
                                when.getOrDefault(entry.iri(), Lists.dates(reader, entry)),
                                ""))
                        .toList(),
                from > 0 ? href(chosen, "from", Integer.toString(Math.max(0, from - ON_A_PAGE))) : "",
                to < found.size() ? href(chosen, "from", Integer.toString(to)) : "");
    }

    /** Lists all values of one facet, each with the number of things that have it and all that was chosen. */
    private ListPage values(
            Reader reader, String type, String facet, Map<String, String> chosen, List<Entry> found, int asked) {
        Map<String, String> here = new TreeMap<>(chosen);
        here.put(VALUES, facet);
        List<Map.Entry<String, Integer>> counts = catalogue.counts(type, found).getOrDefault(facet, List.of());
        int from = Math.min(asked, counts.size());
        int to = Math.min(from + VALUES_ON_A_PAGE, counts.size());
        return new ListPage(
                heading(reader, type, facet) + ": " + part(from, to, counts.size()),
                chosen(reader, type, chosen),
                List.of(),
                counts.subList(from, to).stream()
                        .map(count -> new ListPage.Item(
                                new Link(
                                        href(chosen, facet, count.getKey()),
                                        new Text(label(reader, facet, count.getKey()), ""),
                                        ""),
                                new Text("× " + count.getValue(), ""),
                                ""))
                        .toList(),
                from > 0 ? href(here, "from", Integer.toString(Math.max(0, from - VALUES_ON_A_PAGE))) : "",
                to < counts.size() ? href(here, "from", Integer.toString(to)) : "");
    }

    private static String part(int from, int to, int all) {
        return to - from < all ? (from + 1) + "–" + to + " / " + all : Integer.toString(all);
    }

    private List<ListPage.Choice> chosen(Reader reader, String type, Map<String, String> chosen) {
        List<ListPage.Choice> choices = new ArrayList<>();
        chosen.forEach((facet, value) -> {
            Map<String, String> without = new TreeMap<>(chosen);
            without.remove(facet);
            choices.add(new ListPage.Choice(
                    heading(reader, type, facet), label(reader, facet, value), href(without, "", ""), 0));
        });
        return choices;
    }

    /** Says what a facet is called; the place and the century of people are those of their birth. */
    private static String heading(Reader reader, String type, String facet) {
        boolean ofBirth = type.equals("person") && OF_BIRTH.contains(facet);
        return reader.words().say(ofBirth ? facet + " of birth" : facet);
    }

    private String label(Reader reader, String facet, String value) {
        return switch (facet) {
            case "century" -> years(value, CENTURY);
            case "decade" -> years(value, DECADE);
            default -> catalogue.label(value, reader.languages()).text();
        };
    }

    /** Gives the order of the choices that are shown: of time, or else the most frequent first. */
    private static Comparator<Map.Entry<String, Integer>> order(String facet) {
        return facet.equals("century") || facet.equals("decade")
                ? Comparator.comparing(count -> Integer.valueOf(count.getKey()))
                : Map.Entry.<String, Integer>comparingByValue().reversed();
    }

    private static String years(String first, int more) {
        try {
            return first + "–" + (Integer.parseInt(first) + more);
        } catch (NumberFormatException e) {
            return first;
        }
    }

    private List<ListPage.Facet> facets(Reader reader, String type, Map<String, String> chosen, List<Entry> found) {
        List<ListPage.Facet> facets = new ArrayList<>();
        catalogue.counts(type, found).forEach((facet, counts) -> {
            if (!chosen.containsKey(facet) && !counts.isEmpty()) {
                facets.add(new ListPage.Facet(
                        heading(reader, type, facet),
                        counts.stream()
                                .limit(MOST_CHOICES)
                                .sorted(order(facet))
                                .map(count -> new ListPage.Choice(
                                        facet,
                                        label(reader, facet, count.getKey()),
                                        href(chosen, facet, count.getKey()),
                                        count.getValue()))
                                .toList(),
                        counts.size() > MOST_CHOICES ? href(chosen, VALUES, facet) : "",
                        counts.size()));
            }
        });
        return facets;
    }

    /** Gives the address of this list with one more parameter, or one of another value; empty names add none. */
    private static String href(Map<String, String> chosen, String name, String value) {
        Map<String, String> all = new TreeMap<>(chosen);
        if (!name.isEmpty() && !(name.equals("from") && value.equals("0"))) {
            all.put(name, value);
        }
        return "?"
                + all.entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + encoded(pair.getValue()))
                        .collect(Collectors.joining("&"));
    }

    /** Writes a value as a parameter of an address. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Gives the lists in which all stands that happened in a place, or who belonged to a group or held an office. */
    List<ListPage.Choice> lists(Reader reader, String sort, String iri) {
        List<ListPage.Choice> lists = new ArrayList<>();
        for (String type : List.of("event", "tenure", "person")) {
            for (String facet : List.of(sort, "kind", "occupation")) {
                int number = catalogue.number(type, facet, iri);
                if (number > 0) {
                    String heading = type.equals("person") && facet.equals("place")
                            ? "People born here"
                            : Lists.TITLES.getOrDefault(type, type);
                    lists.add(new ListPage.Choice(
                            facet,
                            reader.words().say(heading),
                            reader.root() + "browse/" + type + "?" + facet + "=" + encoded(iri),
                            number));
                }
            }
        }
        return lists;
    }
}
