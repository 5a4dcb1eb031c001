package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The main job, in a process of its own: the example is built and served, and asked while it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishTest {

    private static final Pattern ADDRESS = Pattern.compile("at http://localhost:(\\d+)/");
    private static final int PATIENCE = 120;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path temporary;

    @SuppressWarnings("NullAway.Init")
    private Process served;

    private int port;

    @BeforeAll
    void publish() throws Exception {
        Path log = temporary.resolve("publish.log");
        served = start(log, "publish", Example.FOLDER.toString(), "--port", "0", "--out", out());
        for (int i = 0; i < PATIENCE * 10 && port == 0 && served.isAlive(); i++) {
            Matcher told = ADDRESS.matcher(Files.readString(log));
            port = told.find() ? Integer.parseInt(told.group(1)) : 0;
            Thread.sleep(100);
        }
        assertThat(port).as(Files.readString(log)).isPositive();
    }

    @AfterAll
    void stop() throws InterruptedException {
        served.destroy();
        assertThat(served.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void get_timeline_as_csv_gives_his_life_with_roles_in_order() throws Exception {
        HttpResponse<String> answer = get("/sparql?query=" + encode(timeline()), "text/csv");

        assertThat(answer.statusCode()).isEqualTo(200);
        List<String> expected = Files.readAllLines(Path.of("src", "test", "resources", "questions", "cq01.tsv"));
        assertThat(answer.body().lines().toList().subList(0, 3))
                .containsExactly(
                        expected.get(0).replace('\t', ','),
                        "Birth of Alexander Beloborodov,person born,26 October 1891",
                        "Alexander Beloborodov as member of Russian Social Democratic Labour Party (Bolsheviks),member,1907–1918");
        assertThat(answer.body()).contains("Arrest of Alexander Beloborodov (early in 1908),arrestee,early in 1908");
    }

    @Test
    void post_timeline_gives_json_xml_tsv_and_csv_by_accept() throws Exception {
        for (String type : List.of(
                "application/sparql-results+json",
                "application/sparql-results+xml",
                "text/tab-separated-values",
                "text/csv")) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/sparql"))
                    .header("Accept", type)
                    .header("Content-Type", "application/sparql-query")
                    .POST(HttpRequest.BodyPublishers.ofString(timeline())));
            assertThat(answer.statusCode()).as(type).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
            assertThat(answer.body()).contains("early in 1908");
        }
    }

    @Test
    void get_construct_gives_turtle() throws Exception {
        HttpResponse<String> answer = get(
                "/sparql?query="
                        + encode(
                                "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o . FILTER(?s = <https://example.org/bio/id/event/arrest-1908>) }"),
                "text/turtle");

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/turtle");
        Graph graph = RDFParser.fromString(answer.body(), Lang.TURTLE).toGraph();
        assertThat(graph.size()).isGreaterThan(5);
    }

    @Test
    void service_and_update_are_refused() throws Exception {
        assertThat(get("/sparql?query=" + encode("SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }"), "text/csv")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> update = send(HttpRequest.newBuilder(at("/sparql"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("update=" + encode("INSERT DATA { <a:a> <a:a> <a:a> }"))));
        assertThat(update.statusCode()).isEqualTo(405);
        assertThat(get("/sparql?query=" + encode("ASK { <a:a> <a:a> <a:a> }"), "text/csv")
                        .body())
                .contains("false");
    }

    @Test
    void home_page_links_to_endpoint_and_dumps_with_example_queries() throws Exception {
        HttpResponse<String> page = get("/", "text/html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("The life of Alexander Beloborodov", "/sparql", "dumps/", "What Beloborodov took part in");
    }

    @Test
    void dump_of_the_facts_is_turtle() throws Exception {
        Path dump = Path.of(out(), "current", "dumps", "facts.ttl.gz").toRealPath();
        String release = dump.getName(dump.getNameCount() - 3).toString();

        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(at("/dumps/" + release + "/facts.ttl.gz"))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Files.readAllBytes(dump));
        Graph facts = RDFParser.source(new GZIPInputStream(new ByteArrayInputStream(answer.body())))
                .lang(Lang.TURTLE)
                .toGraph();
        assertThat(facts.size()).isGreaterThan(1000);
    }

    @Test
    void list_of_dumps_has_relative_links() throws Exception {
        for (String address : List.of("/dumps/", "/dumps/" + version() + "/")) {
            HttpResponse<String> page =
                    client.send(HttpRequest.newBuilder(at(address)).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(page.body()).doesNotContain("href=\"/");
            Matcher link = Pattern.compile("href=\"([^\"]*all\\.nq\\.gz)\"").matcher(page.body());
            assertThat(link.find()).as(page.body()).isTrue();
            HttpRequest file = HttpRequest.newBuilder(at(address).resolve(link.group(1)))
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .build();
            assertThat(client.send(file, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }

    private String version() throws IOException {
        Path release = Path.of(out(), "current").toRealPath();
        return String.valueOf(release.getFileName());
    }

    @Test
    void query_and_verify_run_while_it_is_served() throws Exception {
        Path table = temporary.resolve("query.log");
        Process query = start(table, "query", timelineFile().toString(), "--out", out(), "--format", "csv");
        assertThat(query.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(query.exitValue()).as(Files.readString(table)).isZero();
        assertThat(Files.readString(table)).contains("early in 1908");

        Path told = temporary.resolve("verify.log");
        Process verify = start(told, "verify", "--out", out());
        assertThat(verify.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(verify.exitValue()).as(Files.readString(told)).isZero();
        assertThat(get("/", "text/html").statusCode()).isEqualTo(200);
    }

    private static String out() {
        return temporary.resolve("releases").toString();
    }

    private static Path timelineFile() {
        return Example.FOLDER.resolve("queries/cq01-life-in-order.rq");
    }

    private static String timeline() throws IOException {
        return Files.readString(timelineFile());
    }

    private HttpResponse<String> get(String path, String accept) throws Exception {
        return send(HttpRequest.newBuilder(at(path)).header("Accept", accept));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Process start(Path log, String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}
