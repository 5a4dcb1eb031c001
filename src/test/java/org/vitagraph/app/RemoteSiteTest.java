package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.model.Finding;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.Endpoint;
import org.vitagraph.store.LoadLog;
import org.vitagraph.store.RemoteCredentials;
import org.vitagraph.store.RemoteLoad;
import org.vitagraph.store.RemoteRelease;
import org.vitagraph.store.Watch;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.Limits;

/** The site over a store elsewhere, into which the release was loaded, says the same as over the release. */
class RemoteSiteTest extends ServedSite {

    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"([^\"#]*)");
    private static final int MOST = Integer.getInteger("remote.addresses", 70);
    private static final int ROUND_TRIPS = 8;
    private static final RemoteCredentials NOBODY = RemoteCredentials.of(Map.of());
    private static final Limits PATIENT = Limits.USUAL.with(Limit.TIME, 60);

    private final DatasetGraph data = DatasetFactory.createTxnMem().asDatasetGraph();

    @SuppressWarnings("NullAway.Init")
    private FusekiServer fuseki;

    @SuppressWarnings("NullAway.Init")
    private Between between;

    @SuppressWarnings("NullAway.Init")
    private RemoteRelease there;

    @SuppressWarnings("NullAway.Init")
    private Endpoint remote;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path logs;

    @BeforeAll
    void load() throws IOException {
        fuseki = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/ds", data, true)
                .build()
                .start();
        put();
        // What others keep in the same store is none of ours.
        Txn.executeWrite(
                data,
                () -> data.add(Quad.create(
                        NodeFactory.createURI("https://example.com/graph"),
                        NodeFactory.createURI("https://example.com/a"),
                        NodeFactory.createURI("https://example.com/p"),
                        NodeFactory.createURI("https://example.com/b"))));
        between = new Between(URI.create("http://localhost:" + fuseki.getHttpPort() + "/ds/sparql"));
        there = open(NOBODY, Optional.of(open.release()), PATIENT);
        remote = serve(there);
    }

    private void put() throws IOException {
        Release release = open.release();
        URI graphs = URI.create("http://localhost:" + fuseki.getHttpPort() + "/ds/data");
        List<Finding> findings = new ArrayList<>();
        RemoteLoad.Target target = new RemoteLoad.Target(graphs, Optional.empty(), NOBODY);
        assertThat(RemoteLoad.load(release, target, new LoadLog(logs, release, graphs), findings::add))
                .as("%s", findings)
                .isTrue();
    }

    private RemoteRelease open(RemoteCredentials who, Optional<Release> local, Limits limits) throws IOException {
        return RemoteRelease.open(new RemoteRelease.Target(between.address(), who), Optional.empty(), local, limits);
    }

    private static Endpoint serve(RemoteRelease release) throws IOException {
        return Endpoint.start(
                release, new Endpoint.Setup(0, true, List.of(), ServeCommand.site(release, Example.FOLDER)));
    }

    @AfterAll
    void unload() throws IOException {
        remote.close();
        there.close();
        between.close();
        fuseki.stop();
    }

    private static String sparql(String query) {
        return "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    /** Gives addresses that the first page leads to, over any number of clicks. */
    private Set<String> addresses() throws Exception {
        Set<String> known = new TreeSet<>(Set.of("/"));
        List<String> waiting = new ArrayList<>(known);
        while (!waiting.isEmpty() && known.size() < MOST) {
            String path = waiting.removeFirst();
            HttpResponse<String> page = get(path);
            Matcher links = LINK.matcher(page.body());
            while (header(page, "Content-Type").startsWith("text/html") && links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                String from = "http://x" + path;
                URI to = link.startsWith("?")
                        ? URI.create(from.replaceFirst("\\?.*", "") + link)
                        : URI.create(from).resolve(link);
                boolean ours = "x".equals(to.getHost()) && !to.getRawPath().equals("/sparql");
                String next = to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
                if (ours && known.add(next)) {
                    waiting.add(next);
                }
            }
        }
        return known;
    }

    @Test
    void every_page_and_document_is_the_same_byte_for_byte_and_needs_few_round_trips() throws Exception {
        Set<String> addresses = addresses();
        assertThat(addresses).hasSizeGreaterThanOrEqualTo(MOST);
        get(remote, "/");
        get(remote, "/reconcile");
        List<String> different = new ArrayList<>();
        List<String> many = new ArrayList<>();
        for (String path : addresses) {
            long begin = there.requests();
            HttpResponse<String> elsewhere = get(remote, path);
            if (there.requests() - begin > ROUND_TRIPS) {
                many.add(path + " " + (there.requests() - begin));
            }
            HttpResponse<String> here = get(endpoint, path);
            if (here.statusCode() != elsewhere.statusCode()
                    || !same(path, here.body(), elsewhere.body())
                    || !header(here, "ETag").equals(header(elsewhere, "ETag"))) {
                different.add(path + " " + here.statusCode() + " " + elsewhere.statusCode());
            }
        }
        assertThat(different).isEmpty();
        assertThat(many).isEmpty();
    }

    /** Compares two answers; TriG has its statements in the order in which they were gathered. */
    private static boolean same(String path, String one, String other) {
        return path.endsWith(".trig") ? IsoMatcher.isomorphic(trig(one), trig(other)) : one.equals(other);
    }

    private static DatasetGraph trig(String text) {
        return RDFParser.fromString(text, Lang.TRIG).toDatasetGraph();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 50",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
                "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g",
                "SELECT (COUNT(*) AS ?n) FROM <https://example.org/bio/graph/facts> { ?s ?p ?o }",
                "ASK { <https://example.com/a> ?p ?o }",
                "ASK { ?s a <http://www.cidoc-crm.org/cidoc-crm/E21_Person> }"
            })
    void a_query_has_the_same_answer(String query) throws Exception {
        HttpResponse<String> elsewhere = get(remote, sparql(query) + "&format=csv");
        assertThat(elsewhere.statusCode()).as(elsewhere.body()).isEqualTo(200);
        assertThat(elsewhere.body())
                .isEqualTo(get(sparql(query) + "&format=csv").body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONSTRUCT { ?s <http://example.org/is> ?o } WHERE { ?s a ?o }",
                "CONSTRUCT { [] <http://example.org/is> 'it' } WHERE {}",
                "DESCRIBE ?s { ?s a <http://www.cidoc-crm.org/cidoc-crm/E21_Person> }",
                "DESCRIBE <https://example.org/bio/graph/facts>"
            })
    void a_graph_is_the_same(String query) throws Exception {
        String elsewhere = get(remote, sparql(query) + "&format=ntriples").body();
        String here = get(sparql(query) + "&format=ntriples").body();
        assertThat(sorted(elsewhere)).isEqualTo(sorted(here));
    }

    private static List<String> sorted(String lines) {
        return lines.replaceAll("_:\\S+", "_:b").lines().sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
                "SELECT * FROM <https://example.com/graph> { ?s ?p ?o }",
                "SELECT * { ?s <http://jena.apache.org/text#query> 'x' }",
                "SELECT (<java:java.lang.Runtime>() AS ?x) {}"
            })
    void what_is_refused_is_refused_before_the_store_is_asked(String query) throws Exception {
        long before = there.requests();
        assertThat(get(remote, sparql(query)).statusCode()).isEqualTo(403);
        assertThat(there.requests()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = Between.Mood.class,
            names = {"GOOD"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_store_that_fails_is_503_with_Retry_After_and_then_forgotten(Between.Mood mood) throws Exception {
        boolean slow = mood == Between.Mood.SLOW || mood == Between.Mood.SLOW_TO_END;
        try (RemoteRelease hasty = open(NOBODY, Optional.empty(), slow ? PATIENT.with(Limit.TIME, 3) : PATIENT);
                Endpoint endpoint = serve(hasty)) {
            between.mood = mood;
            Instant begin = Instant.now();
            for (String path :
                    List.of("/links", "/page/person/beloborodov", sparql("SELECT * { ?s ?p ?o } LIMIT 77"))) {
                HttpResponse<String> answer = get(endpoint, path);
                assertThat(answer.statusCode()).as(path).isEqualTo(503);
                assertThat(header(answer, "Retry-After")).as(path).isNotEmpty();
                assertThat(answer.body()).doesNotContain("Exception", "Secret", "localhost", "Sign in", "at org.");
            }
            assertThat(get(endpoint, "/health/ready").statusCode()).isEqualTo(503);
            assertThat(get(endpoint, "/about").statusCode()).isEqualTo(200);
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(25));
            between.mood = Between.Mood.GOOD;
            assertThat(get(endpoint, "/links").statusCode()).isEqualTo(200);
        } finally {
            between.mood = Between.Mood.GOOD;
        }
    }

    @Test
    void a_store_that_is_not_there_is_a_sentence_at_the_start() {
        RemoteRelease.Target nowhere = new RemoteRelease.Target(URI.create("http://localhost:1/sparql"), NOBODY);
        assertThatThrownBy(() -> RemoteRelease.open(nowhere, Optional.empty(), Optional.empty(), PATIENT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("http://localhost:1/sparql");
        assertThatThrownBy(() -> RemoteRelease.open(
                        new RemoteRelease.Target(between.address(), NOBODY),
                        Optional.of("https://example.com/other"),
                        Optional.empty(),
                        PATIENT))
                .hasMessageContaining("holds no release of https://example.com/other")
                .hasMessageContaining("https://example.org/bio");
        RemoteCredentials secret = RemoteCredentials.of(Map.of("VITAGRAPH_TOKEN", "t"));
        RemoteRelease.Target open = new RemoteRelease.Target(URI.create("http://example.org/sparql"), secret);
        assertThatThrownBy(() -> RemoteRelease.open(open, Optional.empty(), Optional.empty(), PATIENT))
                .hasMessageContaining("https only");
    }

    @Test
    void credentials_are_sent_and_what_is_not_at_hand_is_said_to_be_elsewhere() throws Exception {
        RemoteCredentials who = RemoteCredentials.of(Map.of("VITAGRAPH_TOKEN", "t"));
        try (RemoteRelease alone = open(who, Optional.empty(), PATIENT);
                Endpoint endpoint = serve(alone)) {
            assertThat(between.heard).isEqualTo("Bearer t");
            for (String path : List.of("/dumps/", "/release/1.0/", "/releases", "/changes/1..2", "/timemap/id/a/b")) {
                HttpResponse<String> answer = get(endpoint, path);
                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                assertThat(answer.body()).contains("not served here");
            }
            for (String path : List.of(
                    "/data/person/beloborodov.trig", "/data/person/beloborodov.jsonld", "/page/person/beloborodov")) {
                assertThat(same(path, get(path).body(), get(endpoint, path).body()))
                        .as(path)
                        .isTrue();
            }
        }
    }

    @Test
    void while_the_store_is_loaded_anew_nothing_is_answered() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        Quad version = Txn.calculateRead(data, () -> data.stream()
                .filter(quad -> quad.getPredicate().getURI().equals("http://www.w3.org/ns/dcat#version")
                        && quad.getSubject().getURI().equals(BASE + "/dataset"))
                .findFirst()
                .orElseThrow());
        try (RemoteRelease first = open(NOBODY, Optional.empty(), PATIENT);
                Endpoint endpoint = Endpoint.start(
                        first,
                        (served, frozen) ->
                                new Endpoint.Setup(0, true, List.of(), ServeCommand.site(served, Example.FOLDER)),
                        told::add);
                Watch watch = Watch.over(
                        endpoint,
                        first,
                        () -> open(NOBODY, Optional.empty(), PATIENT),
                        Duration.ofMillis(100),
                        told::add)) {
            assertThat(watch).isNotNull();
            assertThat(get(endpoint, "/links").statusCode()).isEqualTo(200);
            Txn.executeWrite(data, () -> data.delete(version));
            await(() -> get(endpoint, "/links").statusCode() == 503);
            Txn.executeWrite(
                    data,
                    () -> data.add(Quad.create(
                            version.getGraph(),
                            version.getSubject(),
                            version.getPredicate(),
                            NodeFactory.createLiteralString("2.0"))));
            await(() -> get(endpoint, "/").body().contains("2.0"));
            assertThat(get(endpoint, "/links").statusCode()).isEqualTo(200);
            assertThat(told).anyMatch(line -> line.contains("being loaded")).anyMatch(line -> line.contains("2.0"));
        } finally {
            put();
        }
    }

    /** Something that comes about after a while. */
    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.holds()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(100);
        }
    }
}
