package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.house.Hostile;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.Limits;

/** Queries that take, or would take, more than a stranger may have: each ends with a status that says so. */
class HostileQueriesTest extends ServedRelease {

    @Override
    Limits limits() {
        return Limits.USUAL.with(Limit.TIME, 1).with(Limit.CLIENT_CPU, 100_000);
    }

    @Hostile(41)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?i LIMIT 1",
                "SELECT DISTINCT ?c ?f ?i { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c = ?nothing) }",
                "SELECT ?f (SAMPLE(?b) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } GROUP BY ?f",
                "SELECT (COUNT(*) AS ?n) { ?a (!<x:y>|!<x:z>)* ?b . ?c (!<x:y>)* ?d . ?e (!<x:y>)* ?f . ?g (!<x:y>)* ?h }",
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } OFFSET 900000000000",
                "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(STR(?l) = 'x') }",
                "CONSTRUCT { ?a ?b ?i } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(STR(?l) = 'x') }",
                "DESCRIBE ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(STR(?l) = 'x') }"
            })
    void aQueryWithoutEndIs503(String query) throws Exception {
        HttpResponse<String> response = get("/sparql?query=" + encode(query));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
        assertThat(response.body()).contains("limit 'time'").contains("1 seconds");
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    @Hostile(44)
    @ParameterizedTest
    @MethodSource
    void moreThanALimitAllowsIs400AndNamesIt(String limit, String query) throws Exception {
        HttpResponse<String> response = form("query=" + encode(query));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.body()).contains("limit '" + limit + "'").contains(": " + number(limit));
    }

    private static String number(String limit) {
        return Long.toString(Limit.of(limit).orElseThrow().usual());
    }

    static Stream<Arguments> moreThanALimitAllowsIs400AndNamesIt() {
        String one = "{ ?s ?p ?o }";
        return Stream.of(
                Arguments.of("nesting", "SELECT * {" + "{".repeat(20_000) + "}".repeat(20_000) + "}"),
                Arguments.of("nesting", "SELECT * { FILTER(" + "(".repeat(120) + "1" + ")".repeat(120) + ") }"),
                Arguments.of("unions", "SELECT * { " + (one + " UNION ").repeat(150) + one + " }"),
                Arguments.of("patterns", "SELECT * { " + "?s ?p ?o .".repeat(600) + " }"),
                Arguments.of("paths", "SELECT * { ?s " + "<x:a>/".repeat(600) + "<x:a> ?o }"),
                Arguments.of("values", "SELECT * { VALUES ?x { " + "1 ".repeat(10_001) + " } }"),
                Arguments.of("values", "SELECT * { } VALUES (?x ?y) { " + "(1 2) ".repeat(5_001) + " }"),
                Arguments.of("paths", "SELECT * { ?s (" + "<x:a>|".repeat(200) + "<x:a>)* ?o }"),
                Arguments.of("expressions", "SELECT * { FILTER(1 IN (" + "2,".repeat(6_000) + "3)) }"),
                Arguments.of("expression-depth", "SELECT * { FILTER(" + "1+".repeat(800) + "1 = 2) }"),
                Arguments.of("pattern-length", "SELECT * { FILTER(REGEX('a', '" + "a".repeat(6_000) + "')) }"));
    }

    @Test
    void whatIsWithinTheLimitsIsAnswered() throws Exception {
        assertThat(csv("SELECT (COUNT(*) AS ?n) { " + "{ ?s a ?o } UNION ".repeat(50) + "{ ?s a ?o } }"))
                .isEqualToNormalizingNewlines("n\n" + 51 * 80 + "\n");
        assertThat(csv("SELECT * { FILTER(" + "1+".repeat(400) + "1 = 401) }")).isEqualToNormalizingNewlines("\n\n");
        assertThat(csv("SELECT (COUNT(*) AS ?n) { VALUES ?x { " + "1 ".repeat(900) + " } FILTER(?x IN ("
                        + "2,".repeat(400) + "1)) }"))
                .isEqualToNormalizingNewlines("n\n900\n");
    }

    @Hostile(48)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.*(a|b)+/",
                "*ov",
                "?ov",
                "a ?b",
                "a*b*c*d",
                "[a TO z]",
                "form:[* TO *]",
                "{a TO z}",
                "a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a"
            })
    void aSearchThatReadsAllWordsIs400(String words) throws Exception {
        String query =
                "PREFIX text: <http://jena.apache.org/text#> SELECT * { BIND('" + words + "' AS ?w) ?s text:query ?w }";
        assertThat(get("/sparql?query=" + encode(query)).statusCode()).isEqualTo(400);
    }

    @Hostile(50)
    @ParameterizedTest
    @ValueSource(strings = {"99999999", "-1", "0", "1e9", "31", "%00", "1%3B2", "9999999999999999999999999"})
    void aTimeoutThatAsksForMoreIsTheEndpointsOwn(String timeout) throws Exception {
        String query = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
        HttpResponse<String> response = get("/sparql?timeout=" + timeout + "&query=" + encode(query));
        assertThat(response.statusCode()).as(response.body()).isIn(503, 400);
    }
}
