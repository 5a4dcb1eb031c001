package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitagraph.rdf.Deltas;
import org.vitagraph.rdf.Release;
import org.vitagraph.site.http.HttpDate;
import org.vitagraph.store.Endpoint;
import org.vitagraph.store.NamingOrder;
import org.vitagraph.store.OpenRelease;
import org.vitagraph.store.ReleaseNaming;

/** Two releases of the example, of which the second dates the arrest otherwise: told apart on the command line and over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastTest {

    private static final Instant FIRST = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-06-01T12:00:00Z");
    private static final Pattern ADDED = Pattern.compile("<strong>added</strong> <a href=\"\\.\\./(page/[^\"]+)\"");
    private static final String CLAIM = "/page/claim/F014-when";

    private final HttpClient client = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private Path out;

    @SuppressWarnings("NullAway.Init")
    private Release first;

    @SuppressWarnings("NullAway.Init")
    private Release second;

    @SuppressWarnings("NullAway.Init")
    private Endpoint endpoint;

    @BeforeAll
    void release(@TempDir Path temporary) throws IOException {
        Path folder = Example.copy(temporary.resolve("publication"));
        Example.change(folder.resolve("publication.yaml"), "https://example.org/bio", "https://example.org/größe");
        out = temporary.resolve("releases");
        first = named(folder, "1.0.0", FIRST);
        Path facts = folder.resolve("facts/encyclopedia.yaml");
        Example.change(facts, "        when: early in 1908\n", "        when: early in 1909\n");
        Files.writeString(
                facts,
                "\n      - stay: safarov\n        id: F900\n        when: 1909\n        words: G. I. Safarov\n",
                StandardOpenOption.APPEND);
        second = named(folder, "1.1.0", SECOND);
        OpenRelease open = OpenRelease.open(second, OpenRelease.TIMEOUT);
        endpoint = Endpoint.start(
                open,
                (release, frozen) -> new Endpoint.Setup(0, true, List.of(), ServeCommand.site(release, folder, frozen)),
                sentence -> {
                    throw new AssertionError(sentence);
                });
    }

    @AfterAll
    void stop() {
        endpoint.close();
    }

    private Release named(Path folder, String version, Instant at) throws IOException {
        Example.release(folder, Set.of(), out);
        return ReleaseNaming.name(new NamingOrder(out, version, "The arrest.", at), finding -> {})
                .orElseThrow();
    }

    @Test
    void diffTellsTheChangedFactInPlainWords() {
        Verb diff = Verb.run("diff", "1.0.0", "1.1.0", "--out", out);
        assertThat(diff.exit()).isZero();
        assertThat(diff.out()).contains("~ arrest F014 (encyclopedia", "    when: early in 1908 ", "→ early in 1909 ");
        assertThat(diff.err()).contains("1 added, 0 removed, ", " changed, ");
        Verb json = Verb.run("diff", "1.0.0", "current", "--out", out, "--json");
        assertThat(json.out())
                .contains("\"fact\" : \"F014\"", "\"change\" : \"changed\"", "\"before\" : \"early in 1908 ");
        assertThat(Verb.run("diff", "1.0.0", "1.0.0", "--out", out).out()).isEmpty();
        assertThat(Verb.run("diff", "1.0.0", "9.9.9", "--out", out).exit()).isEqualTo(1);
        assertThat(Verb.run("diff", "1.0.0", "1.1.0", "--out", out, "--patch", "--triples")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void whatWasRemovedAndAddedMakesTheSecondOfTheFirst() throws IOException {
        Set<String> quads = quads(first.dumps().resolve("all.nq.gz"));
        Set<String> patched = new TreeSet<>(quads);
        Set<String> removed = quads(second.dumps().resolve("all-since-1.0.0-removed.nq.gz"));
        Set<String> added = quads(second.dumps().resolve("all-since-1.0.0-added.nq.gz"));
        assertThat(removed).isNotEmpty();
        assertThat(added).isNotEmpty();
        assertThat(quads.removeAll(removed)).isTrue();
        quads.addAll(added);
        assertThat(quads).isEqualTo(quads(second.dumps().resolve("all.nq.gz")));
        for (String line : Verb.run("diff", "1.0.0", "1.1.0", "--out", out, "--patch")
                .out()
                .split("\n", -1)) {
            if (line.startsWith("D ")) {
                assertThat(patched.remove(line.substring(2))).as(line).isTrue();
            } else if (line.startsWith("A ")) {
                assertThat(patched.add(line.substring(2))).as(line).isTrue();
            }
        }
        assertThat(patched).isEqualTo(quads);
    }

    @Test
    void deltasOfEqualReleasesAreEmpty(@TempDir Path folder) throws IOException {
        for (Path file : new Deltas(second, second).write(folder)) {
            assertThat(quads(file)).isEmpty();
        }
    }

    @Test
    void releasesAreListedAndSwitched() {
        assertThat(Verb.run("releases", "--out", out).out()).contains("* 1.1.0", "  1.0.0", "The arrest.");
        assertThat(Verb.run("rollback", "--out", out, "--to", "1.0.0").err()).contains("1.0.0 is current");
        assertThat(Verb.run("releases", "--out", out, "--json").out()).contains("\"time\" : \"2026-03-01T12:00:00Z\"");
        assertThat(Verb.run("rollback", "--out", out, "--to", "1.1.0").exit()).isZero();
        assertThat(Verb.run("rollback", "--out", out, "--forward").exit()).isEqualTo(1);
        assertThat(Verb.run("release", "1.0.0", "--out", out).exit()).isEqualTo(1);
        assertThat(Verb.run("release", "one", "--out", out).err()).contains("VG-0807");
    }

    @Test
    void changesAreShownAndGivenAsData() throws Exception {
        HttpResponse<String> lead = get("/changes/1.0.0..1.1.0");
        assertThat(lead.statusCode()).isEqualTo(303);
        assertThat(lead.headers().firstValue("Location")).contains("../changes/1.0.0..1.1.0.html");
        assertThat(get("/changes/1.0.0..1.1.0.html").body())
                .contains("<del dir=\"auto\">early in 1908", "<ins dir=\"auto\">early in 1909");
        assertThat(get("/changes/1.0.0..1.1.0.html?about=person/beloborodov").body())
                .contains("early in 1909");
        assertThat(get("/changes/1.0.0..1.1.0.html?about=person/stalin").body()).doesNotContain("early in 1909");
        assertThat(get("/changes/1.0.0..1.1.0.json?about=%3Cscript%3E").statusCode())
                .isEqualTo(400);
        HttpResponse<String> json = get("/changes/1.0.0..1.1.0", "Accept", "application/json");
        assertThat(json.headers().firstValue("Location")).contains("../changes/1.0.0..1.1.0.json");
        assertThat(get("/changes/1.0.0..1.1.0.json").body()).contains("\"F014\"");
        assertThat(get("/changes/1.0.0..1.1.0.rdfp").body())
                .startsWith("H id <urn:uuid:")
                .endsWith("TC .\n");
        assertThat(get("/changes/1.0.0..9.html").statusCode()).isEqualTo(404);
        assertThat(get("/releases").body()).contains("release/1.0.0/", "changes/1.0.0..1.1.0", "The arrest.");
    }

    @Test
    void aClaimTellsWhenItChangedAndNotTheOthersOfItsFact() throws Exception {
        assertThat(get(CLAIM).body()).contains(">1.0.0</a> (added)", ">1.1.0</a> (changed)");
        assertThat(get("/page/claim/F014-who").body())
                .contains(">1.0.0</a> (added)")
                .doesNotContain("(changed)");
    }

    @Test
    void changesOfOneThingAreDataToo() throws Exception {
        String pair = "/changes/1.0.0..1.1.0";
        assertThat(get(pair + ".json?about=person/beloborodov").body())
                .contains("\"F014\"")
                .doesNotContain("\"F900\"");
        assertThat(get(pair + ".json?about=person/stalin").body()).doesNotContain("\"F014\"");
        assertThat(get(pair + ".html?about=person/beloborodov").body())
                .contains("href=\"../changes/1.0.0..1.1.0.json?about=person/beloborodov\"")
                .doesNotContain(".rdfp");
        assertThat(get(pair + "?about=person/beloborodov", "Accept", "application/rdf-patch, application/json;q=0.5")
                        .headers()
                        .firstValue("Location"))
                .contains("../changes/1.0.0..1.1.0.json?about=person/beloborodov");
        assertThat(get(pair + ".rdfp?about=person/beloborodov").statusCode()).isEqualTo(400);
        assertThat(get(pair + ".html").body()).contains("changes/1.0.0..1.1.0.json\"", "changes/1.0.0..1.1.0.rdfp\"");
    }

    @Test
    void changesLeadOnlyToWhatTheReleaseThatIsShownHas() throws Exception {
        Matcher added = ADDED.matcher(get("/changes/1.0.0..1.1.0.html").body());
        assertThat(added.find()).isTrue();
        String page = added.group(1);
        assertThat(get("/" + page).statusCode()).isEqualTo(200);
        assertThat(get("/release/1.0.0/" + page).statusCode()).isEqualTo(404);
        assertThat(get("/release/1.0.0/changes/1.0.0..1.1.0.html").body())
                .contains("<strong>added</strong>")
                .doesNotContain(page);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 01 Mar 2026 12:00:00 GMT | 1.0.0",
                "Sun, 31 May 2026 00:00:00 GMT | 1.0.0",
                "Thu, 01 Jan 1970 00:00:00 GMT | 1.0.0",
                "Mon, 01 Jun 2026 12:00:00 GMT | 1.1.0",
                "Fri, 01 Jan 2100 00:00:00 GMT | 1.1.0"
            })
    void aThingIsFoundAsItWasAtAMoment(String moment, String version) throws Exception {
        HttpResponse<String> gate = get("/id/person/beloborodov", "Accept-Datetime", moment);
        assertThat(gate.statusCode()).isEqualTo(302);
        assertThat(gate.headers().firstValue("Location"))
                .contains("../../release/" + version + "/id/person/beloborodov");
        assertThat(gate.headers().firstValue("Vary").orElse("")).contains("Accept-Datetime");
        assertThat(String.join(", ", gate.headers().allValues("Link")))
                .contains("rel=\"timemap\"", "original timegate");
    }

    @Test
    void aDateThatIsNoneIs400() throws Exception {
        assertThat(get("/page/person/beloborodov", "Accept-Datetime", "yesterday")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aMementoShowsWhatWasAndWhen() throws Exception {
        HttpResponse<String> was = get("/release/1.0.0" + CLAIM);
        assertThat(was.statusCode()).isEqualTo(200);
        assertThat(was.body()).contains("early in 1908").doesNotContain("early in 1909");
        assertThat(was.headers().firstValue("Memento-Datetime")).contains("Sun, 01 Mar 2026 12:00:00 GMT");
        assertThat(String.join(", ", was.headers().allValues("Link")))
                .contains("<../../../../page/claim/F014-when>; rel=\"original timegate\"");
        HttpResponse<String> now = get(CLAIM);
        assertThat(now.body()).contains("early in 1909", "changes/1.0.0..1.1.0").doesNotContain("Memento-Datetime");
        assertThat(get("/release/1.0.0/data/person/beloborodov.ttl").body()).contains("1908");
        assertThat(get("/release/1.0.0/").statusCode()).isEqualTo(200);
        HttpResponse<String> lead = get("/release/1.0.0/id/person/beloborodov");
        assertThat(lead.statusCode()).isEqualTo(303);
        assertThat(lead.headers().firstValue("Memento-Datetime")).contains("Sun, 01 Mar 2026 12:00:00 GMT");
        HttpResponse<String> map = get("/timemap/page/person/beloborodov");
        assertThat(map.headers().firstValue("Content-Type").orElse("")).startsWith("application/link-format");
        assertThat(map.body())
                .contains(
                        "<https://example.org/gr%C3%B6%C3%9Fe/release/1.0.0/page/person/beloborodov>; rel=\"memento\";"
                                + " datetime=\"");
        assertThat(get("/timemap/query").statusCode()).isEqualTo(404);
    }

    @Test
    void theListOfReleasesLeadsToThemFromAnEarlierOneToo() throws Exception {
        String page = get("/release/1.0.0/releases").body();
        assertThat(page).contains("href=\"./../../release/1.1.0/\"", "href=\"./../../changes/1.0.0..1.1.0\"");
        assertThat(get("/releases").body()).contains("href=\"./release/1.1.0/\"");
    }

    /** Who has a later release than the one shown, since there was a step back, does not have what is shown. */
    @ParameterizedTest
    @CsvSource({"0, 304", "1, 200", "-1, 200"})
    void onlyTheDateOfTheReleaseIsKnown(int later, int status) throws Exception {
        String since = HttpDate.text(SECOND.plusSeconds(later));
        assertThat(get("/data/person/beloborodov.ttl", "If-Modified-Since", since)
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/page/person/beloborodov",
        "/data/person/beloborodov.ttl",
        "/timemap/page/person/beloborodov",
        "/release/1.0.0/page/person/beloborodov"
    })
    void notModifiedVariesAsOkDoes(String path) throws Exception {
        HttpResponse<String> ok = get(path);
        String tag = ok.headers().firstValue("ETag").orElseThrow();
        String date = ok.headers().firstValue("Last-Modified").orElseThrow();
        for (HttpResponse<String> not : List.of(
                get(path, "If-None-Match", tag),
                get(path, "If-None-Match", "*"),
                get(path, "If-Modified-Since", date))) {
            assertThat(not.statusCode()).isEqualTo(304);
            assertThat(not.headers().allValues("Vary")).isEqualTo(ok.headers().allValues("Vary"));
            assertThat(not.headers().firstValue("ETag")).contains(tag);
        }
        assertThat(get("/page/person/nobody", "If-None-Match", "*").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + endpoint.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Set<String> quads(Path dump) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(dump))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new TreeSet<>(text.lines().toList());
        }
    }
}
