package org.vitagraph.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * Lists of what was found by name.
 *
 * @param catalogue all things
 * @param pages makes pages
 */
record Lists(Catalogue catalogue, Pages pages) {

    private static final int MOST_HITS = 100;

    /** What lists of the types of things are called. */
    static final Map<String, String> TITLES = Map.of(
            "person", "People", "event", "Events", "place", "Places", "group", "Groups", "office", "Offices", "source",
            "Sources", "text", "Texts", "tenure", "Tenures");

    /** The types of things that have a time. */
    static final Set<String> IN_TIME = Set.of("event", "tenure");

    private Reply reply(Request request, String title, ListPage page) {
        Shell shell = pages.shell(request, title);
        return Reply.page(shell.words().language(), () -> pages.page("list", shell, Map.of("page", page)));
    }

    private Reader reader(Request request) {
        return pages.reader(request);
    }

    /** Gives a thing as an item of a list. */
    static ListPage.Item item(Reader reader, Entry entry, String note) {
        return new ListPage.Item(link(reader, entry), dates(reader, entry), note);
    }

    /** Gives the years of a life in the reader's language. */
    static Text dates(Reader reader, Entry entry) {
        return new Text(entry.dates(reader.words()), reader.words().language());
    }

    static Link link(Reader reader, Entry entry) {
        return new Link(reader.href(entry.iri()), entry.label(reader.languages()), entry.iri());
    }

    /** Answers for {@code /search?q=}. */
    Reply search(Request request) {
        String words = request.parameter("q");
        Reader reader = reader(request);
        Words own = reader.words();
        List<ListPage.Item> items = new ArrayList<>();
        if (!words.isEmpty()) {
            Optional<String> type = Optional.of(request.parameter("type")).filter(TITLES::containsKey);
            for (NameIndex.Hit hit : catalogue.search(words, type.map(Set::of), MOST_HITS)) {
                Text label = hit.entry().label(reader.languages());
                String sort = own.say(hit.entry().type());
                items.add(item(
                        reader,
                        hit.entry(),
                        label.text().equals(hit.form()) ? sort : sort + ": " + Text.apart(hit.form())));
            }
        }
        ListPage page = new ListPage(words, List.of(), List.of(), items, "", "");
        return reply(request, own.say("Search"), page);
    }
}
