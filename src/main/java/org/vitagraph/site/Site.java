package org.vitagraph.site;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.vitagraph.rdf.Archive;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Library;
import org.vitagraph.rdf.QueryService;
import org.vitagraph.rdf.Release;
import org.vitagraph.site.data.DataWriter;
import org.vitagraph.site.data.Directory;
import org.vitagraph.site.data.FactFile;
import org.vitagraph.site.data.Imprint;
import org.vitagraph.site.data.JsonLd;
import org.vitagraph.site.data.Neighbourhoods;
import org.vitagraph.site.http.Kept;
import org.vitagraph.site.http.Reply;
import org.vitagraph.site.http.Request;
import org.vitagraph.site.http.Route;
import org.vitagraph.site.http.SiteServlet;
import org.vitagraph.site.http.Turns;
import org.vitagraph.site.index.Catalogue;
import org.vitagraph.site.index.Decades;
import org.vitagraph.site.index.Meetings;
import org.vitagraph.site.index.Places;
import org.vitagraph.site.page.OtherForms;
import org.vitagraph.site.page.Pages;
import org.vitagraph.site.page.QueryPage;
import org.vitagraph.site.page.Shell;
import org.vitagraph.site.page.Words;

/** The site over one release. */
public final class Site {

    /** How much is gathered for a page, and for a document: a page lists no more than a reader can read. */
    private static final int MOST_ON_A_PAGE = 600;

    /** The same for pages of places, groups, offices and kinds, which lead to lists of all. */
    private static final int MOST_ON_A_HUB = 200;

    private static final int MOST_IN_A_DOCUMENT = 20_000;

    /** What says the same to readers of any language. */
    private static final Set<String> UNSPOKEN = Set.of(
            "/data/*",
            "/assets/*",
            "/context.jsonld",
            "/catalog",
            "/catalog.ttl",
            "/catalog.jsonld",
            "/catalog.rdf",
            "/catalog.nt",
            "/dataset",
            "/graph/*",
            "/description",
            "/.well-known/void",
            "/timemap/*",
            "/robots.txt",
            "/sitemap.xml",
            "/opensearch.xml");

    /** What is asked for most, and follows from the release alone. */
    private static final Set<String> OFTEN_ASKED = Set.of("/page/*", "/data/*");

    /** Answers that are kept to be given again: a few thousand pages, packed; fewer of a release that is shown as it was. */
    private static final long KEPT_BYTES = 16L << 20;

    private static final long KEPT_BYTES_WHEN_FROZEN = 1L << 20;
    private static final Kept NOTHING_KEPT = new Kept(0);
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final Setup setup;
    private final QueryService store;
    private final Imprint imprint;
    private final Release release;
    private final Pages pages;
    private final Assets assets = new Assets();
    private final Map<String, HttpServlet> servlets = new LinkedHashMap<>();
    private final Map<String, Route> routes = new LinkedHashMap<>();
    private final Kept kept;
    private final Turns turns = new Turns(Math.max(4, 2 * PROCESSORS));
    private final Turns turnsOfThings;

    /**
     * What a site needs to know beside the release.
     *
     * @param software name and version of the software
     * @param retired addresses that are no longer in use, by {@code type/slug}
     * @param examples queries to begin with
     * @param library the shapes that releases are checked against
     * @param archive the releases that can still be read
     * @param recognisers make what recognises people by what somebody else knows of them
     * @param tiles a server of map pictures
     * @param frozen whether the release is shown as it was, below {@code /release/{version}/}
     */
    public record Setup(
            String software,
            Map<String, Directory.Retired> retired,
            List<QueryPage.Example> examples,
            Library library,
            Archive archive,
            Recogniser.Maker recognisers,
            Tiles tiles,
            boolean frozen) {

        public Setup {
            examples = List.copyOf(examples);
            retired = Map.copyOf(retired);
        }
    }

    private Site(Release release, QueryService store, Setup setup) throws IOException {
        this.setup = setup;
        this.store = store;
        this.imprint = Imprint.read(release);
        this.release = release;
        this.pages = new Pages(imprint, assets.names());
        this.kept = new Kept(setup.frozen() ? KEPT_BYTES_WHEN_FROZEN : KEPT_BYTES);
        this.turnsOfThings = store.isElsewhere() ? turns : new Turns(PROCESSORS);
    }

    /**
     * A site that can be served.
     *
     * @param servlets what serves it, by path specification
     * @param preparation reads what lists and search need, for which the first reader waits otherwise
     */
    public record Laid(Map<String, HttpServlet> servlets, Runnable preparation) {

        public Laid {
            servlets = Map.copyOf(servlets);
        }
    }

    /**
     * Lays out a site.
     *
     * @param release what is shown
     * @param store the release, open for queries
     * @throws IOException where the release's description cannot be read
     */
    public static Laid laid(Release release, QueryService store, Setup setup) throws IOException {
        Site site = new Site(release, store, setup);
        Parts parts = site.lay();
        return new Laid(site.servlets, parts.catalogue()::prepare);
    }

    /**
     * Prepares a copy of the site as files.
     *
     * @param release what is shown
     * @param store the release, open for queries
     * @throws IOException where the release's description cannot be read
     */
    public static SiteCopy copy(Release release, QueryService store, Setup setup) throws IOException {
        Site site = new Site(release, store, setup);
        Parts parts = site.lay();
        return new SiteCopy(release, parts, site.routes, site.pages, setup.retired());
    }

    /** What answers for single things, as a copy asks it, and all things. */
    record Parts(Things things, Documents documents, Discovery discovery, Catalogue catalogue) {}

    private Parts lay() {
        Iris iris = new Iris(imprint.manifest().base());
        Directory directory = new Directory(store, iris, setup.retired());
        Neighbourhoods forPages = new Neighbourhoods(store, iris, MOST_ON_A_PAGE);
        Neighbourhoods forHubs = forPages.with(MOST_ON_A_HUB);
        Neighbourhoods forData = forPages.with(MOST_IN_A_DOCUMENT);
        JsonLd jsonLd = new JsonLd();
        Catalogue catalogue = new Catalogue(store, iris);
        Addresses addresses = new Addresses(directory);
        Past past = new Past(setup.archive(), imprint, pages, setup.frozen(), new ClaimHistory(new PublishedLevels()));
        serve("/releases", past::releases);
        serve("/timemap/*", past::timeMap);
        serve("/changes/*", new Changes(setup.archive(), pages, directory)::answer);
        serve("/id/*", past.around(addresses::id));
        serve("/claim/*", addresses::claim);
        Documents documents = new Documents(
                directory, forData, new DataWriter(imprint, jsonLd), new OtherForms(imprint, iris, Words.of("en")));
        serve("/data/*", past.around(documents::answer));
        Policy policy = new Policy(setup.tiles());
        Browse browse = new Browse(catalogue, new Times(store, pages), pages);
        Maps maps = new Maps(catalogue, new Places(store), assets.outlines(), pages, setup.tiles(), policy);
        Things things = new Things(
                directory, forPages, forHubs, pages, imprint, new FactFile(release.facts()), past, maps, browse);
        Route page = past.around(things::answer);
        serve("/page/*", page);
        // These count what lists hold, and may have to wait for that: among those who wait for lists, not before people
        // and events.
        Things.HUBS.forEach(
                hub -> servlets.put("/page/" + hub + "/*", new SiteServlet(page, frame(), turns, kept, false)));
        Lists lists = new Lists(catalogue, pages);
        Texts texts = new Texts(store, pages, imprint, setup.library(), setup.software());
        Overviews overviews =
                new Overviews(store, catalogue, new Decades(store), new Meetings(store, catalogue), pages);
        Discovery discovery = new Discovery(imprint, catalogue, release, setup.archive());
        serve("", new Front(catalogue, pages, imprint, setup.examples())::answer);
        serve("/browse/*", browse::answer);
        serve("/search", lists::search);
        serve("/query", new Queries(store, pages, policy, setup.examples())::answer);
        serve("/ontology", texts::ontology);
        serve("/shapes", texts::shapes);
        serve("/about", texts::about);
        serve("/map", maps::answer);
        serve("/timeline", overviews::timeline);
        serve("/network", overviews::network);
        serve("/links", new Linked(store, pages)::answer);
        Reconciliation reconciliation = new Reconciliation(
                catalogue,
                new RecognisedPeople(catalogue, store, iris, setup.recognisers()),
                new ReconciledThings(catalogue, imprint),
                pages);
        servlets.put("/reconcile", new SiteServlet(reconciliation::answer, frame(), turns, NOTHING_KEPT, true));
        servlets.put("/reconcile/*", new SiteServlet(reconciliation::more, frame(), turns, NOTHING_KEPT, true));
        serve("/robots.txt", discovery::robots);
        serve("/sitemap.xml", discovery::sitemap);
        serve("/opensearch.xml", discovery::openSearch);
        serve("/catalog", discovery::catalog);
        serve("/dataset", discovery::catalog);
        serve("/graph/*", discovery::graph);
        serve("/description", discovery::description);
        serve("/.well-known/void", discovery::description);
        Discovery.forms().forEach(form -> serve("/catalog." + form.suffix(), request -> discovery.catalog(form)));
        serve("/assets/*", assets::answer);
        serve("/context.jsonld", request -> Reply.found("application/ld+json", jsonLd::context));
        servlets.put("/*", new SiteServlet(request -> Addresses.nothing(), frame(), turns, NOTHING_KEPT, false));
        return new Parts(things, documents, discovery, catalogue);
    }

    private void serve(String path, Route route) {
        routes.put(path, route);
        SiteServlet.Frame frame = UNSPOKEN.contains(path) ? frame().unspoken() : frame();
        servlets.put(
                path,
                OFTEN_ASKED.contains(path)
                        ? new SiteServlet(route, frame, turnsOfThings, kept, false)
                        : new SiteServlet(route, frame, turns, NOTHING_KEPT, false));
    }

    private SiteServlet.Frame frame() {
        String license = imprint.manifest().license();
        String described = "<" + imprint.manifest().base() + "/.well-known/void>; rel=\"describedby\"";
        return new SiteServlet.Frame(
                imprint.manifest().version() + ' ' + setup.software() + ' ' + new TreeMap<>(assets.names()),
                imprint.modified(),
                imprint.manifest().naming().isNamed(),
                license.isEmpty() ? described : described + ", <" + license + ">; rel=\"license\"",
                Words.LANGUAGES,
                this::problem);
    }

    private Reply problem(Request request, int status, String sentence) {
        Words words = pages.words(request);
        String title =
                switch (status) {
                    case 404 -> words.say("Not found");
                    case 410 -> words.say("Withdrawn");
                    case 406 -> words.say("Not in this form");
                    default -> words.say("That did not work");
                };
        Shell shell = pages.shell(request, title);
        return Reply.page(
                        words.language(),
                        () -> pages.page("problem", shell, Map.of("status", status, "sentence", words.say(sentence))))
                .status(status);
    }
}
