package org.vitagraph.site;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.QueryService;
import org.vitagraph.site.data.Statements;
import org.vitagraph.site.http.Reply;
import org.vitagraph.site.http.Request;
import org.vitagraph.site.index.BeginYears;
import org.vitagraph.site.index.Catalogue;
import org.vitagraph.site.index.Decades;
import org.vitagraph.site.index.Meetings;
import org.vitagraph.site.page.Happening;
import org.vitagraph.site.page.Histogram;
import org.vitagraph.site.page.Link;
import org.vitagraph.site.page.Network;
import org.vitagraph.site.page.NetworkDrawing;
import org.vitagraph.site.page.OverviewPage;
import org.vitagraph.site.page.Pages;
import org.vitagraph.site.page.Reader;
import org.vitagraph.site.page.Shell;
import org.vitagraph.site.page.Text;
import org.vitagraph.site.page.Timeline;
import org.vitagraph.site.page.TimelineDrawing;
import org.vitagraph.site.page.View;

/**
 * Views of the whole publication: all events in time, a decade at a time where there are many, and who met whom.
 *
 * @param store the release
 * @param catalogue all things
 * @param decades events by decade
 * @param meetings who met whom
 * @param pages makes pages
 */
record Overviews(QueryService store, Catalogue catalogue, Decades decades, Meetings meetings, Pages pages) {

    private static final int MOST_EVENTS = 150;
    private static final Pattern YEAR = Pattern.compile("-?[0-9]{1,4}");
    private static final int DECADE = 10;
    private static final int CENTURY = 100;
    private static final int MOST_PAIRS = 120;

    /** What ended before some day began too, though nobody says when. */
    private static final String ANY_TIME = "FILTER EXISTS { ?span " + Decades.BOUNDS
            + " ?bound } OPTIONAL { ?span crm:P82a_begin_of_the_begin ?begin }";

    /** Answers for {@code /timeline}: how much happened when, and the events themselves where they are few or of one decade. */
    Reply timeline(Request request) {
        SortedMap<Integer, Integer> counts = decades.counts();
        boolean all = decades.events() <= MOST_EVENTS;
        Optional<Integer> decade = year(request, "decade");
        Optional<Integer> century = year(request, "century");
        Graph graph = all || decade.isPresent()
                ? store.construct(query(decade.map(BeginYears::inDecade).orElse(ANY_TIME)))
                : GraphFactory.createDefaultGraph();
        Reader reader = pages.reader(Statements.of(graph), request);
        String sentence = all && decade.isEmpty()
                ? reader.words().say("All events that have a time.")
                : decade.or(() -> century)
                        .map(first -> first + "–" + (first + (decade.isPresent() ? DECADE : CENTURY) - 1))
                        .orElse(reader.words().say("How many events began when; a bar leads to its events."));
        SortedMap<Integer, Integer> shown =
                century.map(first -> counts.subMap(first, first + CENTURY)).orElse(counts);
        OverviewPage page = new OverviewPage(
                sentence,
                TimelineDrawing.of(happenings(graph, reader), Happening::link),
                Network.NONE,
                Histogram.of(shown, first -> "?decade=" + first, first -> "?century=" + first),
                decade
                        .map(first -> new Link(
                                reader.root() + "browse/event?decade=" + first,
                                new Text(
                                        reader.words().say("All events of these years"),
                                        reader.words().language()),
                                ""))
                        .stream()
                        .toList(),
                "",
                "");
        return reply(request, reader.words().say("Timeline"), page);
    }

    private static List<Happening> happenings(Graph graph, Reader reader) {
        return graph
                .find(Node.ANY, Crm.P4_HAS_TIME_SPAN, Node.ANY)
                .mapWith(triple -> happening(reader, triple.getSubject(), triple.getObject()))
                .toList()
                .stream()
                .sorted(Comparator.comparingDouble((Happening happening) ->
                                happening.moment().orElseThrow().order())
                        .thenComparing(happening -> happening.link().iri()))
                .toList();
    }

    private static Optional<Integer> year(Request request, String name) {
        return YEAR.matcher(request.parameter(name)).matches()
                ? Optional.of(Integer.parseInt(request.parameter(name)))
                : Optional.empty();
    }

    private static String query(String time) {
        return "PREFIX crm: <" + Crm.NS + "> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
                + "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
                + "CONSTRUCT { ?event rdfs:label ?label ; crm:P4_has_time-span ?span . ?span ?p ?o } WHERE { "
                + "{ SELECT ?event ?span { ?event crm:P4_has_time-span ?span . " + time
                + " } ORDER BY ?begin ?event LIMIT " + MOST_EVENTS
                + " } ?event rdfs:label ?label . ?span ?p ?o }";
    }

    private static Happening happening(Reader reader, Node event, Node span) {
        return new Happening(
                reader.link(event),
                List.of(),
                Optional.of(reader.moment(span)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of());
    }

    /** Answers for {@code /network}, a number of pairs at a time. */
    Reply network(Request request) {
        Reader reader = pages.reader(request);
        List<Meetings.Pair> pairs = meetings.pairs();
        int from = Math.min(request.number("from", 0, pairs.size()), pairs.size());
        int to = Math.min(from + MOST_PAIRS, pairs.size());
        List<Network.Tie> ties = pairs.subList(from, to).stream()
                .map(pair ->
                        new Network.Tie(person(reader, pair.one()), person(reader, pair.other()), pair.events(), ""))
                .toList();
        OverviewPage page = new OverviewPage(
                reader.words().say("People who took part in the same events; the more events, the stronger the line."),
                Timeline.NONE,
                NetworkDrawing.of(ties),
                Histogram.NONE,
                List.of(),
                from > 0 ? "?from=" + Math.max(0, from - MOST_PAIRS) : "",
                to < pairs.size() ? "?from=" + to : "");
        return reply(request, reader.words().say("Network"), page, View.NETWORK);
    }

    private Link person(Reader reader, String iri) {
        return catalogue
                .find(iri)
                .map(entry -> Lists.link(reader, entry))
                .orElseGet(() -> new Link(reader.href(iri), new Text(reader.shortened(iri), ""), iri));
    }

    private Reply reply(Request request, String title, OverviewPage page, View... views) {
        Shell shell = pages.shell(request, title).with(views);
        return Reply.page(shell.words().language(), () -> pages.page("drawing", shell, Map.of("page", page)));
    }
}
