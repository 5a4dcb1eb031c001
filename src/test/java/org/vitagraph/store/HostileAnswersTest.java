package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.house.Hostile;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.Limits;

/** Answers that fail when some of them was sent: nobody can take what came for the whole. */
@Hostile(49)
class HostileAnswersTest extends ServedRelease {

    private static final String MANY = "SELECT ?a ?b ?d ?e { ?a ?b ?c . ?d a ?e }";
    private static final String ROWS_FOR_EVER = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    private static final String TRIPLES_FOR_EVER = "CONSTRUCT { ?a ?b ?f . ?d ?e ?c } { ?a ?b ?c . ?d ?e ?f }";

    @Override
    Limits limits() {
        return Limits.USUAL
                .with(Limit.TIME, 120)
                .with(Limit.HELD_BYTES, 64L * 1024)
                .with(Limit.HELD_ROWS, 300)
                .with(Limit.ROWS, 50_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "xml", "csv", "tsv"})
    void aTableCutByALimitHasNoEnd(String format) throws IOException {
        assertCut(Wire.get(endpoint.port(), path(ROWS_FOR_EVER, format)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"turtle", "ntriples"})
    void aGraphCutByALimitHasNoEnd(String format) throws IOException {
        assertCut(Wire.get(endpoint.port(), path(TRIPLES_FOR_EVER, format)));
    }

    @Test
    void aTableCutByTimeIsRefusedOrHasNoEnd() throws IOException {
        String slow = ROWS_FOR_EVER.replace("?l }", "?l FILTER(CONCAT(STR(?a), STR(?d), STR(?g)) != 'x') }");
        String answer = Wire.get(endpoint.port(), path(slow, "csv") + "&timeout=2");
        if (Wire.status(answer) == 503) {
            assertThat(answer).contains("limit 'time'");
        } else {
            assertCut(answer);
        }
    }

    private static void assertCut(String answer) {
        assertThat(Wire.status(answer)).isEqualTo(200);
        assertThat(Wire.header(answer, "Transfer-Encoding")).isEqualTo("chunked");
        assertThat(answer.length()).isGreaterThan(20_000);
        assertThat(answer).doesNotEndWith("\r\n0\r\n\r\n").doesNotContain("limit '");
    }

    @Test
    void aPackedAnswerThatIsCutCannotBeUnpackedToItsEnd() throws IOException {
        String query = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i BIND(CONCAT(STR(?c), STR(?f), STR(?i)) AS ?all) "
                + "BIND(SHA512(?all) AS ?x) BIND(SHA512(?x) AS ?y) BIND(SHA512(?y) AS ?z) }";
        String answer = Wire.get(endpoint.port(), path(query, "csv"), "Accept-Encoding: gzip");
        assertThat(Wire.header(answer, "Content-Encoding")).isEqualTo("gzip");
        byte[] body = unchunked(answer.substring(answer.indexOf("\r\n\r\n") + 4));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            assertThatThrownBy(in::readAllBytes).isInstanceOf(EOFException.class);
        }
    }

    private static byte[] unchunked(String chunks) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (at < chunks.length()) {
            int line = chunks.indexOf("\r\n", at);
            if (line < 0) {
                break;
            }
            int length = Integer.parseInt(chunks.substring(at, line), 16);
            body.append(chunks, line + 2, Math.min(chunks.length(), line + 2 + length));
            at = line + 2 + length + 2;
        }
        return body.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void inHttp10WhereABreakLooksLikeAnEndALongAnswerIsRefused() throws IOException {
        String answer = Wire.ask(endpoint.port(), "GET " + path(MANY, "csv") + " HTTP/1.0\r\nHost: localhost\r\n\r\n");
        assertThat(Wire.status(answer)).isEqualTo(400);
        assertThat(answer).contains("limit 'held-bytes'");
        String shorter = Wire.ask(
                endpoint.port(), "GET " + path(MANY + " LIMIT 9", "csv") + " HTTP/1.0\r\nHost: localhost\r\n\r\n");
        assertThat(Wire.status(shorter)).isEqualTo(200);
        assertThat(Wire.header(shorter, "Content-Length")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"jsonld, 400", "rdfxml, 400"})
    void aGraphThatIsMadeInMemoryIsRefusedWhereItIsTooLarge(String format, int status) throws IOException {
        String answer = Wire.get(endpoint.port(), path(TRIPLES_FOR_EVER, format));
        assertThat(Wire.status(answer)).isEqualTo(status);
        assertThat(answer).contains("limit 'graph-triples'");
    }

    @Test
    void aTooLongTextTableIsRefused() throws IOException {
        String answer = Wire.get(endpoint.port(), path(ROWS_FOR_EVER, "text"));
        assertThat(Wire.status(answer)).isEqualTo(400);
        assertThat(answer).contains("limit 'graph-triples'");
    }

    @Test
    void aLongAnswerThatIsCompleteComesWhole() throws Exception {
        assertThat(get(path(MANY, "csv")).body().lines().count()).isEqualTo(1 + rows());
        String raw = Wire.get(endpoint.port(), path(MANY, "csv"));
        assertThat(raw).endsWith("\r\n0\r\n\r\n");
        String packed = Wire.get(endpoint.port(), path(MANY, "csv"), "Accept-Encoding: gzip");
        try (GZIPInputStream in = new GZIPInputStream(
                new ByteArrayInputStream(unchunked(packed.substring(packed.indexOf("\r\n\r\n") + 4))))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .count())
                    .isEqualTo(1 + rows());
        }
    }

    private long rows() throws Exception {
        return count("?s ?p ?o") * count("?s a ?o");
    }

    private long count(String pattern) throws Exception {
        return Long.parseLong(csv("SELECT (COUNT(*) AS ?n) { " + pattern + " }").replaceAll("\\D", ""));
    }

    @Test
    void graphsStreamAndAreWhole() throws Exception {
        String construct = path("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", "ntriples");
        assertThat(Wire.header(Wire.get(endpoint.port(), construct), "Transfer-Encoding"))
                .isEqualTo("chunked");
        List<String> constructed = get(construct).body().lines().sorted().toList();
        assertThat(constructed.stream().distinct().count())
                .isEqualTo(Long.parseLong(
                        csv("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").replaceAll("\\D", "")));
        String describe = path("DESCRIBE ?s { ?s ?p ?o }", "ntriples");
        assertThat(Wire.header(Wire.get(endpoint.port(), describe), "Transfer-Encoding"))
                .isEqualTo("chunked");
        assertThat(get(describe).body().lines().sorted().toList()).isEqualTo(constructed);
    }

    @Test
    void aDescriptionIsOfTheThingsAskedForInTheGraphsAskedFor() throws Exception {
        String person = "https://example.org/bio/id/person/p0";
        assertThat(get(path("DESCRIBE <" + person + ">", "ntriples")).body().lines())
                .hasSize(6)
                .allMatch(line -> line.startsWith("<" + person + ">"));
        assertThat(get(path("DESCRIBE <" + person + "> FROM <https://example.org/bio/graph/links>", "ntriples"))
                        .body()
                        .lines())
                .hasSize(1);
        assertThat(get(path("DESCRIBE ?x <" + person + "> { <" + person + "> ?p ?x FILTER(ISIRI(?x)) }", "turtle"))
                        .body())
                .contains("name/p0");
    }

    private static String path(String query, String format) {
        return "/sparql?format=" + format + "&query=" + encode(query);
    }
}
