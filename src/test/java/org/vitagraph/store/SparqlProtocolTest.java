package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.rdf.SmallGraphs;

/** The query operation of the SPARQL 1.1 Protocol (§2.1), case by case; the update operation (§2.2) is refused. */
class SparqlProtocolTest extends ServedRelease {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DIRECT = "application/sparql-query";
    private static final String LINKS = encode(SmallGraphs.BASE + "/graph/links");
    private static final String VOCABULARY = encode(SmallGraphs.BASE + "/graph/vocabulary");

    private String send(String method, String path, String type, String body) throws IOException {
        String typed = type.isEmpty() ? "" : "Content-Type: " + type + "\r\n";
        return Wire.ask(
                endpoint.port(),
                method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + typed
                        + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASK {}", "SELECT (1 AS ?n) {}", "CONSTRUCT { <a:b> <a:b> 1 } {}", "DESCRIBE <x:y>"})
    void queryViaGetUrlEncodedPostAndPostDirectly(String query) throws IOException {
        assertThat(Wire.status(Wire.get(endpoint.port(), "/sparql?query=" + encode(query))))
                .isEqualTo(200);
        assertThat(Wire.status(send("POST", "/sparql", FORM, "query=" + encode(query))))
                .isEqualTo(200);
        assertThat(Wire.status(send("POST", "/sparql", DIRECT, query))).isEqualTo(200);
        assertThat(Wire.status(send("POST", "/sparql", DIRECT + "; charset=UTF-8", query)))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'default-graph-uri=LINKS', 1",
        "'default-graph-uri=LINKS&default-graph-uri=VOCABULARY', 2",
        "'named-graph-uri=LINKS', 0",
        "'default-graph-uri=VOCABULARY&named-graph-uri=LINKS', 1"
    })
    void aDatasetNamedInTheProtocolIsAsked(String parameters, int triples) throws IOException {
        String named = parameters.replace("LINKS", LINKS).replace("VOCABULARY", VOCABULARY);
        String query = "SELECT (COUNT(*) AS ?n) FROM <" + SmallGraphs.BASE + "/graph/facts> { ?s ?p ?o }";
        String expected = "n\r\n" + triples + "\r\n";
        assertThat(Wire.get(endpoint.port(), "/sparql?format=csv&query=" + encode(query) + '&' + named))
                .endsWith(expected);
        assertThat(send("POST", "/sparql", FORM, "format=csv&query=" + encode(query) + '&' + named))
                .endsWith(expected);
        assertThat(send("POST", "/sparql?format=csv&" + named, DIRECT, query)).endsWith(expected);
    }

    @Test
    void aNamedGraphOfTheProtocolIsThereByItsName() throws IOException {
        String query = encode("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }");
        assertThat(Wire.get(endpoint.port(), "/sparql?format=csv&query=" + query + "&named-graph-uri=" + LINKS))
                .endsWith("n\r\n1\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "ASK {}, application/sparql-results+json",
        "ASK {}, application/sparql-results+xml",
        "SELECT (1 AS ?n) {}, text/csv",
        "SELECT (1 AS ?n) {}, text/tab-separated-values",
        "DESCRIBE <x:y>, application/rdf+xml",
        "CONSTRUCT { <a:b> <a:b> 1 } {}, text/turtle"
    })
    void theTypeAcceptedIsTheTypeGiven(String query, String type) throws IOException {
        String answer = Wire.get(endpoint.port(), "/sparql?query=" + encode(query), "Accept: " + type);
        assertThat(Wire.header(answer, "Content-Type")).startsWith(type);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /sparql?query=ASK%20%7B%7D&query=ASK%20%7B%7D, '', '', 400",
        "POST, /sparql, application/x-www-form-urlencoded, query=ASK%20%7B%7D&query=ASK%20%7B%7D, 400",
        "POST, /sparql, application/x-www-form-urlencoded, nothing=1, 400",
        "POST, /sparql, application/x-www-form-urlencoded, query=, 400",
        "POST, /sparql, text/plain, ASK {}, 415",
        "POST, /sparql, '', ASK {}, 415",
        "POST, /sparql, application/sparql-query, ASK {, 400",
        "POST, /sparql, application/sparql-query, ASK { 'ÿ', 400",
        "GET, /sparql?query=ASK%20%7B, '', '', 400",
        "GET, /sparql?query=%ff, '', '', 400",
        "GET, /sparql?query=%zz, '', '', 400",
        "POST, /sparql, application/x-www-form-urlencoded, query=%ff, 400",
        "POST, /sparql, application/x-www-form-urlencoded, query=%%%, 400",
        "PUT, /sparql?query=ASK%20%7B%7D, application/sparql-query, ASK {}, 405",
        "DELETE, /sparql, '', '', 405",
        "POST, /sparql, application/sparql-update, CLEAR ALL, 415",
        "POST, /sparql, application/x-www-form-urlencoded, update=CLEAR%20ALL, 405",
        "POST, /sparql?using-graph-uri=x:y, application/sparql-update, CLEAR ALL, 415",
        "GET, /sparql?update=CLEAR%20ALL, '', '', 405"
    })
    void whatIsNoQueryOperationIsRefused(String method, String path, String type, String body, int status)
            throws IOException {
        String answer = send(method, path, type, body);
        assertThat(Wire.status(answer)).as(answer).isEqualTo(status);
    }
}
