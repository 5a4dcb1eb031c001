package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.house.Hostile;
import org.vitagraph.rdf.SmallGraphs;

class EndpointTest extends ServedRelease {

    private static final String ALL = "SELECT * { ?s ?p ?o }";
    private static final String ROWS_FOR_EVER = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, application/sparql-results+json",
        "application/sparql-results+xml, application/sparql-results+xml",
        "text/csv, text/csv; charset=utf-8",
        "text/tab-separated-values, text/tab-separated-values; charset=utf-8",
        "*/*, application/sparql-results+json",
        "'text/html,application/xhtml+xml,*/*;q=0.8', application/sparql-results+json"
    })
    void getOfASelectIs200InTheTypeAccepted(String accept, String type) throws Exception {
        HttpResponse<String> response = get("/sparql?query=" + encode(ALL + " LIMIT 1"), "Accept", accept);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(type(response)).isEqualToIgnoringWhitespace(type);
        assertThat(response.body()).contains("example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, text/turtle",
        "application/n-triples, application/n-triples",
        "application/ld+json, application/ld+json",
        "application/rdf+xml, application/rdf+xml"
    })
    void postOfAConstructIs200InTheTypeAccepted(String accept, String type) throws Exception {
        HttpRequest request = to("/sparql")
                .header("Accept", accept)
                .header("Content-Type", "application/sparql-query")
                .POST(HttpRequest.BodyPublishers.ofString("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 5"))
                .build();
        HttpResponse<String> response = send(request);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(type(response)).startsWith(type);
        assertThat(response.body()).contains("example.org");
    }

    @Test
    void postOfAFormIs200() throws Exception {
        HttpResponse<String> response = form("query=" + encode("ASK { ?s ?p ?o }"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("true");
    }

    @Test
    void headOfASelectIs200WithoutABody() throws Exception {
        HttpRequest request = to("/sparql?query=" + encode(ALL + " LIMIT 1"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> response = send(request);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void getOfSomethingNotOfferedIs406() throws Exception {
        HttpResponse<String> response = get("/sparql?query=" + encode(ALL), "Accept", "image/png");
        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.body()).contains("text/csv");
    }

    @Test
    void theDefaultGraphIsTheUnionAndNamedGraphsAreThere() throws Exception {
        assertThat(csv("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")).isEqualTo("n\r\n363\r\n");
        assertThat(csv("SELECT (COUNT(*) AS ?n) { GRAPH <" + SmallGraphs.BASE + "/graph/links> { ?s ?p ?o } }"))
                .isEqualTo("n\r\n1\r\n");
        assertThat(csv("SELECT (COUNT(*) AS ?n) FROM <" + SmallGraphs.BASE + "/graph/links> { ?s ?p ?o }"))
                .isEqualTo("n\r\n1\r\n");
    }

    @Test
    void graphsNamedBesideTheQueryReplaceItsOwn() throws Exception {
        String query =
                "/sparql?query=" + encode("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }") + "&format=csv&default-graph-uri=";
        assertThat(get(query + encode(SmallGraphs.BASE + "/graph/vocabulary")).body())
                .isEqualTo("n\r\n1\r\n");
        assertThat(get(query + encode("file:///etc/passwd")).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"БЕЛОБОРОДОВ", "белобородов", "Белобородо́в", "белобород*"})
    void wordsAreFoundWithoutCaseAndDiacritics(String words) throws Exception {
        String query = "PREFIX text: <http://jena.apache.org/text#> SELECT (COUNT(*) AS ?n) "
                + "{ ?s text:query (<http://www.cidoc-crm.org/cidoc-crm/P190_has_symbolic_content> '" + words + "') }";
        assertThat(csv(query)).isEqualTo("n\r\n40\r\n");
    }

    @Test
    void labelsAreFoundByThePlainLettersOfTheirWords() throws Exception {
        String query =
                "PREFIX text: <http://jena.apache.org/text#> SELECT ?l { (?s ?score ?l) text:query 'lukasz angstrom' }";
        assertThat(csv(query)).isEqualTo("l\r\nŁukasz Müller-Ångström\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.*(a|b)+/", "*ov", "a ?b"})
    void aSearchThatReadsAllWordsIs400(String words) throws Exception {
        String query =
                "PREFIX text: <http://jena.apache.org/text#> SELECT * { BIND('" + words + "' AS ?w) ?s text:query ?w }";
        assertThat(get("/sparql?query=" + encode(query)).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } | 403",
                "SELECT * { FILTER EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } } | 403",
                "SELECT * { { SELECT * { SERVICE SILENT ?x { ?s ?p ?o } } } } | 403",
                "SELECT (<java:java.lang.String>(1) AS ?x) {} | 403",
                "SELECT * { FILTER(<java:a.B>()) } | 403",
                "SELECT (SUM(<java:a.B>(?x)) AS ?y) { ?s ?p ?x } | 403",
                "SELECT * { ?s ?p ?o } ORDER BY <java:a.B>(?o) | 403",
                "SELECT ?g { ?s ?p ?o } GROUP BY (<java:a.B>(?o) AS ?g) | 403",
                "SELECT * { ?s ?p ?o } HAVING (<java:a.B>(1)) | 403",
                "SELECT (<http://jena.apache.org/ARQ/js#f>(1) AS ?x) {} | 403",
                "SELECT (<http://www.w3.org/2005/xpath-functions#apply>(<java:a.B>) AS ?x) {} | 403",
                "SELECT (CALL(<java:a.B>) AS ?x) {} | 400",
                "SELECT * { ?s <java:a.B> ?o } | 403",
                "SELECT * { ?s <http://jena.apache.org/ARQ/property#versionARQ> ?o } | 403",
                "SELECT * { ?s <http://jena.hpl.hp.com/ARQ/property#splitIRI> (?a ?b) } | 403",
                "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o } | 403",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(<java:a.B>(?o)) > 1) | 403",
                "SELECT * { ?s ?p ?o FILTER(?o > 1 && NOT EXISTS { ?s ?p ?x FILTER(<java:a.B>(?x)) }) } | 403",
                "SELECT * { ?s ?p ?o OPTIONAL { ?o ?q ?x FILTER(<java:a.B>(?x)) } } | 403",
                "SELECT * FROM NAMED <http://127.0.0.1/x> { GRAPH ?g { ?s ?p ?o } } | 403",
                "DESCRIBE <https://example.org/x> FROM <file:///etc/passwd> | 403",
                "INSERT DATA { <a:b> <a:b> <a:b> } | 400",
                "LOAD <file:///etc/passwd> | 400",
                "nonsense | 400"
            })
    @Hostile({45, 47, 48})
    void aQueryThatReachesBeyondTheReleaseIsRefused(String query, int status) throws Exception {
        HttpResponse<String> response = get("/sparql?query=" + encode(query));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.body()).doesNotContain("\tat ");
    }

    @Test
    void deepNestingIs400() throws Exception {
        String query = "SELECT * {" + "{".repeat(20_000) + "}".repeat(20_000) + "}";
        assertThat(form("query=" + encode(query)).statusCode()).isEqualTo(400);
    }

    @Test
    @Hostile(43)
    void aLongQueryIs413() throws Exception {
        String query = "SELECT * {} #" + "x".repeat(256 * 1024);
        assertThat(form("query=" + encode(query)).statusCode()).isEqualTo(413);
    }

    @Test
    @Hostile(46)
    void changesAreRefused() throws Exception {
        String update = "INSERT DATA { <a:b> <a:b> <a:b> }";
        assertThat(form("update=" + encode(update)).statusCode()).isEqualTo(405);
        HttpRequest body = to("/sparql")
                .header("Content-Type", "application/sparql-update")
                .POST(HttpRequest.BodyPublishers.ofString(update))
                .build();
        assertThat(send(body).statusCode()).isEqualTo(415);
        HttpRequest put = to("/sparql?default")
                .header("Content-Type", "text/turtle")
                .PUT(HttpRequest.BodyPublishers.ofString("<a:b> <a:b> <a:b> ."))
                .build();
        assertThat(send(put).statusCode()).isEqualTo(405);
        for (String path : List.of("/update", "/data", "/sparql/update", "/$/server", "/$/datasets")) {
            HttpRequest post = to(path).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("update=" + encode(update)))
                    .build();
            assertThat(send(post).statusCode()).as(path).isIn(404, 405);
        }
        assertThat(csv("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")).isEqualTo("n\r\n363\r\n");
    }

    @Test
    void aQueryThatTakesTooLongIs503() throws Exception {
        String query = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
        HttpResponse<String> response = get("/sparql?timeout=1&query=" + encode(query));
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("1 seconds");
    }

    @Test
    @Hostile(49)
    void anAnswerThatBreaksOffIsNeverWholeToItsReader() {
        assertThat(CompletableFuture.supplyAsync(() -> read(ROWS_FOR_EVER)))
                .failsWithin(Duration.ofSeconds(60))
                .withThrowableThat()
                .withMessageContaining("closed");
    }

    private String read(String query) {
        try {
            HttpRequest request = to("/sparql?timeout=3&query=" + encode(query)).build();
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            try (InputStream body = response.body()) {
                body.transferTo(java.io.OutputStream.nullOutputStream());
                return "whole";
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void halfOpenConnectionsDoNotKeepOthersOut() throws Exception {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = new Socket("localhost", endpoint.port());
                socket.getOutputStream()
                        .write(("POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
                                        + "Content-Length: 100\r\n\r\nSELECT")
                                .getBytes(StandardCharsets.US_ASCII));
                sockets.add(socket);
            }
            assertThat(csv("SELECT (1 AS ?n) {}")).isEqualTo("n\r\n1\r\n");
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void theHomePageNamesTheReleaseAndItsExamplesEscaped() throws Exception {
        HttpResponse<String> response = get("/");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains("Lives &lt;of&gt; &quot;some&quot; persons")
                .contains("All &lt;names&gt;")
                .contains("href=\"sparql?format=text&amp;query=SELECT+%3Fn")
                .doesNotContain("href=\"/")
                .contains("<td>201</td>");
        assertThat(response.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void theDescriptionIsThereWhereItIsLookedFor() throws Exception {
        for (String path : List.of("/description", "/.well-known/void", "/sparql")) {
            HttpResponse<String> response = get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(type(response)).startsWith("text/turtle");
            assertThat(response.body()).contains("void:sparqlEndpoint").contains("spdx:checksumValue");
        }
    }

    @Test
    void twoReadersServeOneReleaseAtTheSameTime() throws Exception {
        try (OpenRelease second = OpenRelease.open(release, OpenRelease.TIMEOUT)) {
            assertThat(second.ask("ASK { ?s ?p ?o }")).isTrue();
            assertThat(csv("SELECT (1 AS ?n) {}")).isEqualTo("n\r\n1\r\n");
        }
        assertThat(Verification.of(release)).isEmpty();
    }
}
