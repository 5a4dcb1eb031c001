package org.vitagraph.site;

import java.util.List;
import java.util.Map;
import org.vitagraph.site.data.Imprint;
import org.vitagraph.site.http.Reply;
import org.vitagraph.site.http.Request;
import org.vitagraph.site.index.Catalogue;
import org.vitagraph.site.page.HomePage;
import org.vitagraph.site.page.ListPage;
import org.vitagraph.site.page.Pages;
import org.vitagraph.site.page.QueryPage;
import org.vitagraph.site.page.Reader;
import org.vitagraph.site.page.Shell;

/**
 * The first page.
 *
 * @param catalogue all things
 * @param pages makes pages
 * @param imprint the publication
 * @param examples queries to begin with
 */
record Front(Catalogue catalogue, Pages pages, Imprint imprint, List<QueryPage.Example> examples) {

    private static final int MOST_PEOPLE = 36;
    private static final int MOST_EXAMPLES = 10;
    private static final List<Map.Entry<String, String>> SORTS = List.of(
            Map.entry("person", "people"),
            Map.entry("event", "events"),
            Map.entry("tenure", "tenures"),
            Map.entry("place", "places"),
            Map.entry("group", "groups"),
            Map.entry("office", "offices"),
            Map.entry("source", "sources"));

    /** Answers for {@code /}. */
    Reply answer(Request request) {
        if (!request.path().equals("/")) {
            return Addresses.nothing();
        }
        Reader reader = pages.reader(request);
        String language = reader.words().language();
        Map<String, Integer> figures = catalogue.figures();
        List<HomePage.Figure> counted = SORTS.stream()
                .filter(sort -> figures.containsKey(sort.getKey()))
                .map(sort ->
                        new HomePage.Figure(sort.getKey(), sort.getValue(), figures.getOrDefault(sort.getKey(), 0)))
                .toList();
        List<ListPage.Item> people = catalogue.of("person").stream()
                .limit(MOST_PEOPLE)
                .map(entry -> Lists.item(reader, entry, ""))
                .toList();
        List<HomePage.Figure> graphs = imprint.manifest().triples().entrySet().stream()
                .map(graph -> new HomePage.Figure("", graph.getKey(), graph.getValue()))
                .toList();
        HomePage page = new HomePage(
                imprint.description(language),
                counted,
                people,
                examples.subList(0, Math.min(MOST_EXAMPLES, examples.size())),
                graphs,
                citation(language));
        Shell shell = pages.shell(
                request, reader.words().say("First page"), "", List.of(), Discovery.dataset(imprint, language));
        return Reply.page(language, () -> pages.page("home", shell, Map.of("page", page)));
    }

    private String citation(String language) {
        String made = imprint.creators().isEmpty() ? "" : String.join(", ", imprint.creators()) + ": ";
        String date = imprint.manifest().date().isEmpty()
                ? ""
                : " (" + imprint.manifest().date() + ")";
        return made + imprint.title(language) + ", release "
                + imprint.manifest().version() + date + ". "
                + imprint.manifest().base() + "/";
    }
}
