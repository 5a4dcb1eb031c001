package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.rdf.FileSum;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.Endpoint;
import org.vitagraph.store.OpenRelease;

/** The example written as files, and read over a server that knows nothing but files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)[^\"]*\"");
    private static final Pattern ANY_TAG = Pattern.compile("<a( [^>]*)?>");

    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    private final HttpClient client = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private Path copy;

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeAll
    void export(@TempDir Path folder) throws IOException {
        temporary = folder;
        Path publication = Example.copy(temporary.resolve("publication"));
        Files.writeString(publication.resolve("iris.tsv"), """
                type	slug	entity	status	target
                person	beloborodoff	person:encyclopedia:beloborodov	renamed	beloborodov
                person	nobody	F998	withdrawn\t
                """);
        Example.release(publication, Set.of(), temporary.resolve("releases"));
        copy = temporary.resolve("copy");
        assertThat(run("--static", copy.toString())).isZero();
        server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                copy.toAbsolutePath(),
                SimpleFileServer.OutputLevel.NONE);
        server.start();
    }

    @AfterAll
    void stop() {
        server.stop(0);
    }

    private int run(String... more) {
        return Main.run(Stream.concat(
                        Stream.of(
                                "export",
                                temporary.resolve("publication").toString(),
                                "--out",
                                temporary.resolve("releases").toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private HttpResponse<String> get(URI uri) throws Exception {
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Goes through the copy from its first page. */
    @Test
    void noLinkWithinTheCopyIsBroken() throws Exception {
        Set<URI> seen = new LinkedHashSet<>();
        Deque<URI> left = new ArrayDeque<>(List.of(at("/"), at("/dumps/"), at("/id/person/beloborodov/")));
        int pages = 0;
        while (!left.isEmpty()) {
            URI uri = left.poll();
            if (!seen.add(uri)) {
                continue;
            }
            String path = uri.getPath();
            if (!path.endsWith("/") && !path.endsWith(".html")) {
                assertThat(copy.resolve(path.substring(1))).as(uri.toString()).isRegularFile();
                continue;
            }
            HttpResponse<String> page = get(uri);
            assertThat(page.statusCode()).as(uri.toString()).isEqualTo(200);
            pages++;
            Matcher links = LINK.matcher(page.body());
            while (links.find()) {
                URI target = uri.resolve(links.group(1).replace("&amp;", "&"));
                if (target.toString().startsWith(at("/").toString())) {
                    assertThat(target.getQuery()).as("in %s", uri).isNull();
                    left.add(target);
                }
            }
        }
        assertThat(pages).isGreaterThan(1500);
        assertThat(seen).hasSizeGreaterThan(5000);
    }

    @Test
    void everyPageAndDocumentOfTheServerIsThereAndDocumentsAreTheSame() throws Exception {
        Release release = Release.find(temporary.resolve("releases")).orElseThrow();
        Path publication = temporary.resolve("publication");
        try (OpenRelease open = OpenRelease.open(release, Duration.ofSeconds(20));
                Endpoint endpoint = Endpoint.start(
                        open, new Endpoint.Setup(0, true, List.of(), ServeCommand.site(open, publication)))) {
            for (String thing :
                    List.of("person/beloborodov", "claim/F014-when", "kind/arrest", "source/encyclopedia")) {
                for (String suffix : List.of("ttl", "nt", "jsonld", "rdf", "trig", "bib", "ris", "csl")) {
                    String path = "/data/" + thing + "." + suffix;
                    String served = get(URI.create("http://127.0.0.1:" + endpoint.port() + path))
                            .body();
                    assertThat(served).as(path).isEqualTo(Files.readString(copy.resolve(path.substring(1))));
                }
            }
        }
        assertThat(copy.resolve("data/person/beloborodov.csv")).isRegularFile();
        assertThat(copy.resolve("data/person/beloborodov.la")).isRegularFile();
    }

    @Test
    void aNameLeadsOnWithoutAServerThatCanRedirect() throws Exception {
        assertThat(get(at("/id/person/beloborodov/")).body())
                .contains("http-equiv=\"refresh\" content=\"0; url=../../../page/person/beloborodov.html\"")
                .contains("rel=\"canonical\" href=\"https://example.org/bio/id/person/beloborodov\"")
                .contains("type=\"text/turtle\" href=\"../../../data/person/beloborodov.ttl\"");
        assertThat(get(at("/id/person/beloborodoff/")).body())
                .contains("url=../../../id/person/beloborodov/index.html");
        assertThat(get(at("/id/person/nobody/")).body()).contains("withdrawn");
        assertThat(get(at("/claim/F014-when/")).body()).contains("url=../../page/claim/F014-when.html");
    }

    @Test
    void serversAreToldHowToLead() throws IOException {
        assertThat(Files.readString(copy.resolve("_redirects")))
                .contains("/bio/id/:type/:slug /bio/page/:type/:slug 303\n")
                .contains("/bio/id/person/beloborodoff /bio/id/person/beloborodov 301\n")
                // There rules come before files: one for pages would lead to itself for ever.
                .doesNotContain("\n/bio/page/");
        assertThat(Files.readString(copy.resolve("servers/netlify/_redirects")))
                .contains("/bio/id/:type/:slug /bio/page/:type/:slug 303!\n")
                .contains("/bio/id/person/beloborodoff /bio/id/person/beloborodov 301!\n");
        assertThat(Files.readString(copy.resolve("_headers")))
                .contains(
                        "/bio/*\n  Access-Control-Allow-Origin: *\n",
                        "/bio/data/*.ttl\n  Content-Type: text/turtle\n",
                        "profile=\"https://linked.art/ns/v1/linked-art.json\"\n");
        assertThat(Files.readString(copy.resolve("404.html"))).contains("href=\"/bio/\"");
        assertThat(Files.readString(copy.resolve("servers/nginx.conf")))
                .contains(
                        "\"~*text/turtle\" ttl;", "location = /bio/id/person/nobody { return 410; }", "\"~*^de\" .de;");
    }

    private HttpResponse<String> from(int port, String path, String... headers) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/bio" + path))
                        .headers(headers)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** A real nginx serves the copy as its configuration there says. */
    @Test
    void nginxServesTheCopyUnderItsOwnAddresses(@TempDir Path folder) throws Exception {
        int port = Nginx.freePort();
        String servers = Files.readString(copy.resolve("servers/nginx.conf"))
                .replace("listen 80", "listen 127.0.0.1:" + port)
                .replace("/srv/copy", copy.toAbsolutePath().toString());
        Nginx nginx = Nginx.start(folder, servers, port);
        try {
            HttpResponse<String> turtle = from(port, "/id/person/beloborodov", "Accept", "text/turtle");
            assertThat(turtle.statusCode()).isEqualTo(303);
            assertThat(turtle.headers().firstValue("location")).contains("/bio/data/person/beloborodov.ttl");
            assertThat(turtle.headers().firstValue("vary")).contains("Accept");
            HttpResponse<String> data = from(port, "/data/person/beloborodov.ttl", "Accept", "*/*");
            assertThat(data.body()).isEqualTo(Files.readString(copy.resolve("data/person/beloborodov.ttl")));
            assertThat(data.headers().firstValue("content-type").orElse("")).startsWith("text/turtle");
            assertThat(data.headers().firstValue("access-control-allow-origin")).contains("*");

            HttpResponse<String> page = from(port, "/id/person/beloborodov", "Accept", "text/html");
            assertThat(page.headers().firstValue("location")).contains("/bio/page/person/beloborodov");
            assertThat(from(port, "/page/person/beloborodov", "Accept-Language", "de-AT,en;q=0.5")
                            .body())
                    .contains("<html lang=\"de\"");
            assertThat(from(port, "/page/person/beloborodov", "Accept-Language", "en")
                            .body())
                    .contains("<html lang=\"en\"");
            for (String path : List.of("/", "/browse/person", "/dumps/", "/.well-known/void", "/catalog", "/about")) {
                assertThat(from(port, path, "Accept", "*/*").statusCode())
                        .as(path)
                        .isEqualTo(200);
            }
            assertThat(from(port, "/id/person/nobody", "Accept", "*/*").statusCode())
                    .isEqualTo(410);
            assertThat(from(port, "/page/person/nobody-at-all", "Accept", "*/*").statusCode())
                    .isEqualTo(404);
        } finally {
            nginx.close();
        }
    }

    @Test
    void whatNeedsAServerDoesNotLookAsIfItWorked() throws Exception {
        String page = get(at("/index.html")).body();
        assertThat(page)
                .contains("A copy as files: searching and asking need the server.")
                .doesNotContain("<form", "rel=\"search\"", "href=\"query", "href=\"sparql", "href=\"search");
        assertThat(page).contains("<a>");
        Matcher anchors = ANY_TAG.matcher(page);
        assertThat(anchors.results().filter(a -> a.group().contains("href")).count())
                .isGreaterThan(40);
        assertThat(Files.readString(copy.resolve(".well-known/void"))).doesNotContain("sparqlEndpoint", "sd:Service");
    }

    @Test
    void otherLanguagesStandBesideThePlainPageAndLeadToEachOther() throws Exception {
        String german = get(at("/page/person/beloborodov.de.html")).body();
        assertThat(german)
                .contains("<html lang=\"de\">", "Eine Kopie als Dateien", "href=\"../../index.de.html\"")
                .contains("href=\"../../page/person/beloborodov.html\" hreflang=\"en\"")
                .contains("<a hreflang=\"fr\"");
        assertThat(get(at("/browse/person.de.html")).body()).contains("page/person/beloborodov.de.html");
    }

    @Test
    void descriptionsAndDumpsAreThere() throws Exception {
        assertThat(RDFParser.source(copy.resolve("void.ttl"))
                        .lang(Lang.TURTLE)
                        .toGraph()
                        .size())
                .isGreaterThan(100);
        Release release = Release.find(temporary.resolve("releases")).orElseThrow();
        Path dumps = copy.resolve("dumps").resolve(release.manifest().version());
        assertThat(FileSum.of(dumps.resolve("all.nq.gz")))
                .isEqualTo(release.manifest().files().get("dumps/all.nq.gz"));
        assertThat(Files.readString(copy.resolve("sitemap.xml")))
                .contains("https://example.org/bio/sitemap-person-0.xml");
        assertThat(Files.readString(copy.resolve("sitemap-person-0.xml")))
                .contains("<loc>https://example.org/bio/page/person/beloborodov.html</loc>");
        assertThat(get(at("/dumps/")).body()).contains("all.nq.gz\"");
    }

    @Test
    void theSameReleaseGivesTheSameBytes() throws Exception {
        Path other = temporary.resolve("other");
        assertThat(run("--static", other.toString())).isZero();
        assertThat(sums(other)).isEqualTo(sums(copy));
    }

    private static SortedMap<String, FileSum> sums(Path folder) throws IOException {
        SortedMap<String, FileSum> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sums.put(folder.relativize(file).toString(), FileSum.of(file));
            }
        }
        return sums;
    }

    @Test
    void aFolderThatHoldsSomethingElseIsLeftAlone() throws IOException {
        Path mine = Files.createDirectories(temporary.resolve("mine"));
        Files.writeString(mine.resolve("letter.txt"), "dear");
        assertThat(run("--static", mine.toString())).isEqualTo(2);
        assertThat(mine.resolve("letter.txt")).hasContent("dear");
        assertThat(run("--static", temporary.resolve("x").toString(), "--languages", "la"))
                .isEqualTo(2);
        assertThat(run("--static", temporary.resolve("x").toString(), "--release", "9.9.9"))
                .isEqualTo(1);
        assertThat(temporary.resolve("x")).doesNotExist();
    }
}
