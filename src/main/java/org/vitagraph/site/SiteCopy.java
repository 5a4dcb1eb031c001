package org.vitagraph.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.IRILib;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.vitagraph.model.LanguageTag;
import org.vitagraph.rdf.Release;
import org.vitagraph.site.copy.CopiedPage;
import org.vitagraph.site.copy.CopyAddress;
import org.vitagraph.site.copy.CopyFolder;
import org.vitagraph.site.copy.Signposts;
import org.vitagraph.site.copy.Subjects;
import org.vitagraph.site.copy.Work;
import org.vitagraph.site.data.Address;
import org.vitagraph.site.data.DataFormat;
import org.vitagraph.site.data.Directory;
import org.vitagraph.site.http.Reply;
import org.vitagraph.site.http.Request;
import org.vitagraph.site.http.Route;
import org.vitagraph.site.page.Happening;
import org.vitagraph.site.page.Link;
import org.vitagraph.site.page.Pages;
import org.vitagraph.site.page.Text;
import org.vitagraph.site.page.TextPage;
import org.vitagraph.site.page.Words;

/**
 * Writes the whole site as plain files, so that what was published can be read where nothing of ours runs any more: the page of each thing
 * in some languages, its data in each form, lists, dumps and descriptions. The first language has the plain names, {@code x.html}; in the
 * others {@code x.de.html} stands beside it.
 */
public final class SiteCopy {

    private static final int AT_ONCE = 32;

    /** What a copy says otherwise than a server, and is written apart. */
    private static final Set<String> DESCRIPTIONS = Set.of(
            "/sitemap.xml",
            "/robots.txt",
            "/context.jsonld",
            "/.well-known/void",
            "/catalog.ttl",
            "/catalog.jsonld",
            "/catalog.rdf",
            "/catalog.nt");

    private final Release release;
    private final Site.Parts parts;
    private final Map<String, Route> routes;
    private final Pages pages;
    private final Map<String, Directory.Retired> retired;
    private final Set<CopyAddress> wanted = ConcurrentHashMap.newKeySet();

    private final LongAdder written = new LongAdder();

    SiteCopy(
            Release release,
            Site.Parts parts,
            Map<String, Route> routes,
            Pages pages,
            Map<String, Directory.Retired> retired) {
        this.release = release;
        this.parts = parts;
        this.routes = Map.copyOf(routes);
        this.pages = pages;
        this.retired = Map.copyOf(retired);
    }

    /**
     * What was written.
     *
     * @param pages pages for readers, in all languages
     * @param files all files
     * @param bytes in these
     */
    public record Written(long pages, long files, long bytes) {}

    /** Gives the languages that are worth copying: those of the interface that the publication has labels in; English where none is. */
    public List<String> languages() {
        List<String> both = parts.things().imprint().languages().stream()
                .map(LanguageTag::withoutRegion)
                .filter(Words.LANGUAGES::contains)
                .toList();
        List<String> ordered = Words.LANGUAGES.stream().filter(both::contains).toList();
        return ordered.isEmpty() ? Words.LANGUAGES.subList(0, 1) : ordered;
    }

    /**
     * Writes the copy aside and puts it in place.
     *
     * @param folder where to; nothing may be there but an earlier copy, which is replaced
     * @param languages of the pages, the usual one first
     * @throws IOException where it cannot be written; what was there before is as it was
     */
    public Written write(Path folder, List<String> languages) throws IOException {
        Map<String, String> suffixes = new LinkedHashMap<>();
        for (String language : languages) {
            suffixes.put(language, suffixes.isEmpty() ? "" : "." + language);
        }
        try (CopyFolder copy = new CopyFolder(folder)) {
            CopiedPage page = new CopiedPage(suffixes, release.manifest().version(), wanted::add);
            Map<String, Directory.Retired> old = things(copy, page, languages);
            others(copy, page, languages);
            dumps(copy, page, languages);
            descriptions(copy, languages, old);
            copy.keep();
            return new Written(written.sum(), copy.files(), copy.bytes());
        }
    }

    private Map<String, Directory.Retired> things(CopyFolder copy, CopiedPage page, List<String> languages)
            throws IOException {
        ThingCopy things = new ThingCopy(parts.things(), parts.documents(), copy, new ThingCopy.Writer() {
            @Override
            public void page(CopyAddress address, String language, Reply reply, boolean documents) throws IOException {
                write(copy, page, address, language, documents, reply);
            }

            @Override
            public void leading(Address address, String language, Address to) throws IOException {
                String suffix = page.suffixes().getOrDefault(language, "") + ".html";
                String target = "../../page/" + to.path() + suffix;
                copy.write("page/" + address.path() + suffix, Request.bytes(Signposts.leading(to.path(), target, "")));
            }
        });
        try (Subjects subjects = new Subjects(release);
                Work work = new Work()) {
            List<String> batch = new ArrayList<>();
            for (var subject = subjects.next(); subject.isPresent(); subject = subjects.next()) {
                batch.add(subject.get());
                if (batch.size() == AT_ONCE) {
                    List<String> full = List.copyOf(batch);
                    work.add(() -> things.write(full, languages));
                    batch.clear();
                }
            }
            List<String> last = List.copyOf(batch);
            work.add(() -> things.write(last, languages));
            work.finish();
        }
        return things.retired(retired);
    }

    /** Writes the pages that are about no single thing: the first one, and what is linked to from any that was written. */
    private void others(CopyFolder copy, CopiedPage page, List<String> languages) throws IOException {
        wanted.add(CopyAddress.of("/", ""));
        Set<CopyAddress> done = ConcurrentHashMap.newKeySet();
        while (!done.containsAll(wanted)) {
            List<CopyAddress> round = wanted.stream().filter(done::add).toList();
            try (Work work = new Work()) {
                for (CopyAddress address : round) {
                    work.add(() -> other(copy, page, address, languages));
                }
                work.finish();
            }
        }
    }

    private void other(CopyFolder copy, CopiedPage page, CopyAddress address, List<String> languages)
            throws IOException {
        if (DESCRIPTIONS.contains(address.path())) {
            return;
        }
        for (String language : address.isFile() ? languages.subList(0, 1) : languages) {
            Reply reply = answer(address.request(language));
            if (reply.status() == 200) {
                write(copy, page, address, language, true, reply);
            }
        }
    }

    private Reply answer(Request request) {
        String path = request.path();
        Route route = routes.get(path.equals("/") ? "" : path);
        for (int slash = path.lastIndexOf('/'); route == null && slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            route = routes.get(path.substring(0, slash) + "/*");
        }
        return route == null ? Addresses.nothing() : route.answer(request);
    }

    private void write(
            CopyFolder copy, CopiedPage page, CopyAddress address, String language, boolean documents, Reply reply)
            throws IOException {
        String suffix = page.suffixes().getOrDefault(language, "");
        String file = address.file(suffix).orElseThrow();
        byte[] body = reply.body().get();
        if (reply.type().equals(Reply.HTML)) {
            String html = new String(body, StandardCharsets.UTF_8);
            body = Request.bytes(page.of(html, address, language, documents, instead(language)));
            written.increment();
        }
        copy.write(file, body);
    }

    private String instead(String language) {
        Words words = pages.words(CopyAddress.of("/", "").request(language));
        return "<p class=\"hint\">" + words.say("A copy as files: searching and asking need the server.") + "</p>";
    }

    private void dumps(CopyFolder copy, CopiedPage page, List<String> languages) throws IOException {
        String version = release.manifest().version();
        List<Happening.Detail> rows = new ArrayList<>();
        Set<Path> files;
        try (Stream<Path> all = Files.list(release.dumps())) {
            files = all.collect(Collectors.toCollection(TreeSet::new));
        }
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            copy.copy(file, "dumps/" + version + "/" + name);
            rows.add(new Happening.Detail(
                    name, List.of(new Link(version + "/" + name, new Text(Files.size(file) + " B", ""), ""))));
        }
        TextPage text = new TextPage(List.of(), List.of(new TextPage.Section("files", version, "", rows, "")));
        CopyAddress address = CopyAddress.of("/dumps/", "");
        for (String language : languages) {
            Request request = address.request(language);
            var shell = pages.shell(request, pages.words(request).say("Download"));
            Reply reply = Reply.page(language, () -> pages.page("text", shell, Map.of("page", text)));
            write(copy, page, address, language, true, reply);
        }
    }

    /** Gives the release's description without the endpoint, which files do not have. */
    private byte[] description(String endpoint) throws IOException {
        Graph graph = RDFParser.source(release.description()).lang(Lang.TURTLE).toGraph();
        Node node = NodeFactory.createURI(endpoint);
        graph.remove(node, Node.ANY, Node.ANY);
        graph.remove(Node.ANY, Node.ANY, node);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(RDFFormat.TURTLE_BLOCKS).output(out);
        return out.toByteArray();
    }

    private void descriptions(CopyFolder copy, List<String> languages, Map<String, Directory.Retired> old)
            throws IOException {
        String base = release.manifest().base();
        for (Map.Entry<String, byte[]> sitemap : parts.discovery().sitemaps().entrySet()) {
            copy.write(sitemap.getKey(), sitemap.getValue());
        }
        copy.write(
                "robots.txt",
                Request.bytes("User-agent: *\nDisallow:\nSitemap: " + IRILib.encodeNonASCII(base) + "/sitemap.xml\n"));
        byte[] description = description(base + "/sparql");
        copy.write(".well-known/void", description);
        copy.write("void.ttl", description);
        for (DataFormat form : Discovery.forms()) {
            copy.write("catalog." + form.suffix(), parts.discovery().catalog(form, false));
        }
        copy.write(
                "context.jsonld",
                answer(CopyAddress.of("/context.jsonld", "").request("en"))
                        .body()
                        .get());
        Signposts signposts = new Signposts(base, languages, old);
        copy.write("_redirects", Request.bytes(signposts.redirects()));
        copy.write("_headers", Request.bytes(signposts.headers()));
        copy.write("servers/netlify/_redirects", Request.bytes(signposts.forcedRedirects()));
        copy.write("404.html", Request.bytes(signposts.missing()));
        copy.write("servers/nginx.conf", Request.bytes(signposts.nginx()));
        copy.write(".nojekyll", new byte[0]);
        copy.write(
                CopyFolder.MARK,
                Request.bytes("This folder is a copy of " + base + "/ as files, of release "
                        + release.manifest().version() + ".\nWhat needs a server is not in it: searching, queries,"
                        + " reconciliation, earlier releases.\nHow a server can lead from names to pages and data is said"
                        + " in _redirects and _headers\n(for Cloudflare Pages, where they must stand at the root of the host) and in"
                        + " servers/ (for Netlify and nginx).\n"));
    }
}
