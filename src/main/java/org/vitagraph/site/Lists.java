package org.vitagraph.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vitagraph.site.http.Reply;
import org.vitagraph.site.http.Request;
import org.vitagraph.site.index.Catalogue;
import org.vitagraph.site.index.Entry;
import org.vitagraph.site.index.NameIndex;
import org.vitagraph.site.page.Link;
import org.vitagraph.site.page.ListPage;
import org.vitagraph.site.page.Pages;
import org.vitagraph.site.page.Reader;
import org.vitagraph.site.page.Shell;
import org.vitagraph.site.page.Text;
import org.vitagraph.site.page.Words;

/**
 * Lists of things: all of a type, narrowed down by facets, and what was found by name.
 *
 * @param catalogue all things
 * @param pages makes pages
 */
record Lists(Catalogue catalogue, Pages pages) {

    private static final int ON_A_PAGE = 100;
    private static final int MOST_CHOICES = 12;
    private static final int MOST_HITS = 100;
    private static final int LAST = 10_000_000;
    private static final Set<String> FACETS = Set.of("century", "place", "group", "office", "occupation");
    private static final Map<String, String> TITLES = Map.of(
            "person", "People", "event", "Events", "place", "Places", "group", "Groups", "office", "Offices", "source",
            "Sources", "text", "Texts", "tenure", "Tenures");

    /** Answers for {@code /browse/{type}}. */
    Reply browse(Request request) {
        List<String> segments = request.segments();
        String type = segments.size() == 2 ? segments.get(1) : "";
        if (!TITLES.containsKey(type)) {
            return Addresses.nothing();
        }
        Reader reader = reader(request);
        Map<String, String> chosen = new TreeMap<>();
        if (type.equals("person")) {
            FACETS.stream()
                    .filter(facet -> !request.parameter(facet).isEmpty())
                    .forEach(facet -> chosen.put(facet, request.parameter(facet)));
        }
        List<Entry> all = chosen.isEmpty() ? catalogue.of(type) : catalogue.having(chosen);
        int from = Math.min(request.number("from", 0, LAST), all.size());
        int to = Math.min(from + ON_A_PAGE, all.size());
        ListPage page = new ListPage(
                all.size() > ON_A_PAGE ? (from + 1) + "–" + to + " / " + all.size() : "",
                chosen.entrySet().stream()
                        .map(choice -> chosen(reader, choice, chosen))
                        .toList(),
                type.equals("person") ? facets(reader, chosen, all) : List.of(),
                all.subList(from, to).stream()
                        .map(entry -> item(reader, entry, ""))
                        .toList(),
                from > 0 ? href(chosen, Math.max(0, from - ON_A_PAGE)) : "",
                to < all.size() ? href(chosen, to) : "");
        return reply(request, reader.words().say(TITLES.getOrDefault(type, type)), page);
    }

    private Reply reply(Request request, String title, ListPage page) {
        Shell shell = pages.shell(request, title);
        return Reply.page(shell.words().language(), () -> pages.page("list", shell, Map.of("page", page)));
    }

    private Reader reader(Request request) {
        return pages.reader(GraphFactory.createDefaultGraph(), request);
    }

    /** Gives a thing as an item of a list. */
    static ListPage.Item item(Reader reader, Entry entry, String note) {
        return new ListPage.Item(link(reader, entry), entry.dates(), note);
    }

    static Link link(Reader reader, Entry entry) {
        return new Link(reader.href(entry.iri()), entry.label(reader.languages()), entry.iri());
    }

    private ListPage.Choice chosen(Reader reader, Map.Entry<String, String> choice, Map<String, String> chosen) {
        Map<String, String> without = new TreeMap<>(chosen);
        without.remove(choice.getKey());
        return new ListPage.Choice(
                reader.words().say(choice.getKey()),
                label(reader, choice.getKey(), choice.getValue()),
                href(without, 0),
                0);
    }

    private String label(Reader reader, String facet, String value) {
        return facet.equals("century")
                ? value + "–"
                : catalogue.label(value, reader.languages()).text();
    }

    private List<ListPage.Facet> facets(Reader reader, Map<String, String> chosen, List<Entry> all) {
        List<ListPage.Facet> facets = new ArrayList<>();
        catalogue.counts(all).forEach((facet, counts) -> {
            if (!chosen.containsKey(facet) && !counts.isEmpty()) {
                facets.add(new ListPage.Facet(
                        reader.words().say(facet),
                        counts.stream()
                                .limit(MOST_CHOICES)
                                .map(count -> {
                                    Map<String, String> narrower = new TreeMap<>(chosen);
                                    narrower.put(facet, count.getKey());
                                    return new ListPage.Choice(
                                            facet,
                                            label(reader, facet, count.getKey()),
                                            href(narrower, 0),
                                            count.getValue());
                                })
                                .toList()));
            }
        });
        return facets;
    }

    private static String href(Map<String, String> chosen, int from) {
        Map<String, String> all = new TreeMap<>(chosen);
        if (from > 0) {
            all.put("from", Integer.toString(from));
        }
        return "?"
                + all.entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /** Answers for {@code /search?q=}. */
    Reply search(Request request) {
        String words = request.parameter("q");
        Reader reader = reader(request);
        Words own = reader.words();
        List<ListPage.Item> items = new ArrayList<>();
        if (!words.isEmpty()) {
            Optional<String> type = Optional.of(request.parameter("type")).filter(TITLES::containsKey);
            for (NameIndex.Hit hit : catalogue.search(words, type, MOST_HITS)) {
                Text label = hit.entry().label(reader.languages());
                String sort = own.say(hit.entry().type());
                items.add(item(reader, hit.entry(), label.text().equals(hit.form()) ? sort : sort + ": " + hit.form()));
            }
        }
        ListPage page = new ListPage(words, List.of(), List.of(), items, "", "");
        return reply(request, own.say("Search"), page);
    }
}
