package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.house.Hostile;

/** Addresses of things, over HTTP: what they lead to, and what is said of what is kept. */
class DereferencingTest extends ServedSite {

    private static final String PERSON = "/id/person/beloborodov";
    private static final String REGISTER = """
            type	slug	entity	status	target
            person	beloborodow	person:encyclopedia:beloborodov	renamed	beloborodov
            event	never-was	F999	withdrawn\t
            """;

    @Override
    Path publication(Path temporary) throws IOException {
        Path copy = Example.copy(temporary.resolve("publication"));
        Files.writeString(copy.resolve("iris.tsv"), REGISTER);
        return copy;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html | ../../page/person/beloborodov",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | ../../page/person/beloborodov",
                "*/* | ../../page/person/beloborodov",
                "text/turtle | ../../data/person/beloborodov.ttl",
                "TEXT/Turtle;q=0.2, application/ld+json;q=0.7 | ../../data/person/beloborodov.jsonld",
                "application/xhtml+xml | ../../page/person/beloborodov",
                "application/* | ../../data/person/beloborodov.jsonld",
                "text/html;q=0.1, application/* | ../../data/person/beloborodov.jsonld",
                "text/html;q=0, application/rdf+xml | ../../data/person/beloborodov.rdf",
                "application/n-triples | ../../data/person/beloborodov.nt",
                "application/trig | ../../data/person/beloborodov.trig",
                "text/csv | ../../data/person/beloborodov.csv",
                "application/x-bibtex | ../../data/person/beloborodov.bib",
                ";;q=x,,text/turtle | ../../data/person/beloborodov.ttl"
            })
    void getOfAnIdIs303ByAccept(String accept, String location) throws Exception {
        HttpResponse<String> response = get(PERSON, "Accept", accept);
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(header(response, "Location")).isEqualTo(location);
        assertThat(header(response, "Vary")).contains("Accept");
        assertThat(header(response, "Link"))
                .contains("rel=\"alternate\"; type=\"text/turtle\"")
                .contains("type=\"application/ld+json;profile=\\\"https://linked.art/ns/v1/linked-art.json\\\"\"");
        assertThat(header(response, "ETag")).isEmpty();
    }

    @Test
    void getOfAnIdWithNothingAcceptableIs406ThatListsWhatThereIs() throws Exception {
        HttpResponse<String> response = get(PERSON, "Accept", "image/png");
        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.body()).contains("/data/person/beloborodov.ttl", "text/html");
    }

    @ParameterizedTest
    @CsvSource({
        "/id/person/beloborodov.ttl, 303, ../../data/person/beloborodov.ttl",
        "/id/person/beloborodov.html, 303, ../../page/person/beloborodov",
        "/claim/F014-when, 303, ../page/claim/F014-when",
        "/id/person/beloborodow, 301, ../../id/person/beloborodov",
        "/id/person/beloborodow.ttl, 301, ../../id/person/beloborodov.ttl",
        "/id/person/beloborodow.html, 301, ../../id/person/beloborodov.html",
        "/page/person/beloborodow, 301, ../../page/person/beloborodov",
        "/data/person/beloborodow.ttl, 301, ../../data/person/beloborodov.ttl",
        "/id/person/beloborodov-enwiki, 301, ../../id/person/beloborodov",
        "/data/person/beloborodov, 303, ../../data/person/beloborodov.ttl"
    })
    void getOfAnotherAddressLeadsToTheRightOne(String path, int status, String location) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(header(response, "Location")).isEqualTo(location);
    }

    @ParameterizedTest
    @CsvSource({
        "/id/event/never-was, 410",
        "/id/event/never-was.ttl, 410",
        "/id/person/beloborodow.exe, 404",
        "/page/event/never-was, 410",
        "/data/event/never-was.ttl, 410",
        "/id/person/nobody, 404",
        "/id/person, 404",
        "/id/person/, 404",
        "/id/person/beloborodov/, 404",
        "/id/person/beloborodov.exe, 404",
        "/page/person/%3Cscript%3E, 404",
        "/page/person/a%22b, 404",
        "/page/person/%D0%91, 404",
        "/data/place/ipatiev-house.csv, 404"
    })
    void getOfWhatIsNotThereIs404Or410(String path, int status) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).doesNotContain("<script>", "Exception", "at org.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/id/person/a%2Fb", "/assets/%2e%2e/%2e%2e/etc/passwd", "/page/person/..%2f..%2fx", "/page/%00"})
    @Hostile(57)
    void pathsThatClimbAreNeverAnswered(String path) throws Exception {
        assertThat(get(path).statusCode()).isBetween(400, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, text/turtle",
        "nt, application/n-triples",
        "rdf, application/rdf+xml",
        "jsonld, application/ld+json",
        "trig, application/trig"
    })
    void dataAreTheSameInEachFormatAndSayTheirLicence(String suffix, String type) throws Exception {
        HttpResponse<String> response = get("/data/person/beloborodov." + suffix);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).startsWith(type);
        Graph expected = parse(get("/data/person/beloborodov.ttl").body(), Lang.TURTLE);
        Graph graph = parse(response.body(), RDFLanguages.contentTypeToLang(type));
        if (!suffix.equals("trig")) {
            assertThat(graph.size()).isEqualTo(expected.size());
            assertThat(graph.isIsomorphicWith(expected)).isTrue();
        }
        Node document = NodeFactory.createURI(BASE + "/data/person/beloborodov");
        assertThat(graph.contains(document, NodeFactory.createURI("http://purl.org/dc/terms/license"), Node.ANY))
                .isTrue();
        assertThat(header(response, "Link")).contains("rel=\"license\"", "rel=\"describedby\"");
    }

    @Test
    void dataHoldEventsTimesRolesNamesAndClaimsAndALabelForEachObject() throws Exception {
        Graph graph = parse(get("/data/person/beloborodov.ttl").body(), Lang.TURTLE);
        for (String node : new String[] {
            "event/arrest-1908",
            "participation/arrest-1908--beloborodov--arrestee",
            "time/arrest-1908--one-of_1908-01..1908-06-calendar-not-stated",
            "claim/F014-when",
            "source/encyclopedia--s03",
            "source/encyclopedia"
        }) {
            assertThat(graph.contains(NodeFactory.createURI(BASE + "/id/" + node), Node.ANY, Node.ANY))
                    .as(node)
                    .isTrue();
        }
        Node label = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label");
        graph.find().forEachRemaining(triple -> {
            Node object = triple.getObject();
            if (object.isURI() && object.getURI().startsWith(BASE + "/id/")) {
                assertThat(graph.contains(object, label, Node.ANY))
                        .as(object.toString())
                        .isTrue();
            }
            assertThat(object.isBlank() || triple.getSubject().isBlank()).isFalse();
        });
    }

    @Test
    void getWithTheEntityTagIs304AndHeadSaysTheSameWithoutABody() throws Exception {
        HttpResponse<String> first = get("/data/person/beloborodov.ttl");
        String tag = header(first, "ETag");
        assertThat(tag).startsWith("W/\"");
        HttpResponse<String> again = get("/data/person/beloborodov.ttl", "If-None-Match", "\"x\", " + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(get("/data/person/beloborodov.nt"), "ETag")).isNotEqualTo(tag);
        HttpResponse<String> head = method("HEAD", "/data/person/beloborodov.ttl");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(tag);
        assertThat(header(head, "Content-Length"))
                .isEqualTo(Integer.toString(first.body().getBytes(StandardCharsets.UTF_8).length));
        assertThat(header(first, "Last-Modified")).endsWith("GMT");
    }

    @Test
    void gzipIsSentToWhoTakesIt() throws Exception {
        HttpResponse<byte[]> packed = client.send(
                HttpRequest.newBuilder(at("/data/person/beloborodov.ttl"))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(packed, "Vary")).contains("Accept-Encoding");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(get("/data/person/beloborodov.ttl").body());
        }
        HttpResponse<String> refused = get("/data/person/beloborodov.ttl", "Accept-Encoding", "gzip;q=0");
        assertThat(header(refused, "Content-Encoding")).isEmpty();
    }

    @Test
    void otherOriginsMayReadWithoutCredentials() throws Exception {
        HttpResponse<String> preflight = method("OPTIONS", PERSON);
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(header(preflight, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(preflight, "Access-Control-Allow-Credentials")).isEmpty();
        assertThat(method("DELETE", PERSON).statusCode()).isEqualTo(405);
        assertThat(method("PUT", "/page/person/beloborodov").statusCode()).isEqualTo(405);
    }

    /** RFC 9110 §10.2.1. */
    @ParameterizedTest
    @CsvSource({
        "/data/person/beloborodov.ttl, false",
        "/page/person/beloborodov, false",
        "/query, false",
        "/dumps/, false",
        "/release/1.0.0/page/person/beloborodov, false",
        "/sparql, true",
        "/reconcile, true",
        "/reconcile/draft/match, true",
        "/release/1.0.0/sparql, true"
    })
    void whatAnAddressTakesIsSaidWhateverIsAsked(String path, boolean posts) throws Exception {
        String methods = posts ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
        for (String method : posts ? List.of("OPTIONS", "DELETE") : List.of("OPTIONS", "DELETE", "POST")) {
            HttpResponse<String> answer = method(method, path);
            assertThat(answer.statusCode()).as(method).isEqualTo(method.equals("OPTIONS") ? 204 : 405);
            assertThat(header(answer, "Allow")).as(method).isEqualTo(methods);
        }
        assertThat(header(method("OPTIONS", path), "Access-Control-Allow-Methods"))
                .isEqualTo(methods);
    }

    @Test
    void namesOfHostsThatTheAskerGivesAreNotRepeated() throws Exception {
        try (Socket socket = new Socket("localhost", endpoint.port())) {
            String request = "GET " + PERSON + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                    + "Accept: text/turtle\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(response).startsWith("HTTP/1.1 303").doesNotContain("evil.example");
        }
    }

    @Test
    void pagesSayTheirLanguageAndDifferByIt() throws Exception {
        HttpResponse<String> german = get("/page/person/beloborodov", "Accept-Language", "de-AT, en;q=0.5");
        assertThat(header(german, "Content-Language")).isEqualTo("de");
        assertThat(header(german, "Vary")).contains("Accept-Language");
        assertThat(german.body()).contains("<h1 dir=\"auto\" lang=\"de\">Alexander Georgijewitsch Beloborodow</h1>");
        HttpResponse<String> english = get("/page/person/beloborodov");
        assertThat(header(english, "ETag")).isNotEqualTo(header(german, "ETag"));
    }

    private static Graph parse(String text, Lang lang) {
        DatasetGraph quads = RDFParser.fromString(text, lang).toDatasetGraph();
        Graph union = GraphFactory.createDefaultGraph();
        quads.find().forEachRemaining(quad -> union.add(quad.asTriple()));
        return union;
    }
}
