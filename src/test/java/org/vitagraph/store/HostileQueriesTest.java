package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    @Hostile(42)
    @ParameterizedTest
    @MethodSource
    void aValueThatGrowsWithoutEndIs400(String query) throws Exception {
        HttpResponse<String> response = form("query=" + encode(query));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.body()).containsAnyOf("limit 'value-length'", "limit 'number-length'");
    }

    static Stream<String> aValueThatGrowsWithoutEndIs400() {
        String long200 = "x".repeat(200);
        String grown = "REPLACE(REPLACE(REPLACE(STR(?t), '.', '" + long200 + "'), '.', '" + long200 + "'), '.', '"
                + long200 + "')";
        return Stream.of(
                "SELECT ?x60 { BIND('abcdefgh' AS ?x0) " + steps("CONCAT(?a, ?a)") + " }",
                "SELECT * { ?s a ?t . BIND('abcdefgh' AS ?x0) " + steps("CONCAT(?a, ?a)") + " FILTER(?x60 = 'a') }",
                "SELECT ?x60 { BIND(12345678901234567890 AS ?x0) " + steps("?a * ?a") + " }",
                "SELECT ?x60 { BIND(1.2345678901234567890 AS ?x0) " + steps("?a * ?a") + " }",
                "SELECT ?x60 { BIND('ab' AS ?x0) " + steps("REPLACE(?a, '(.)', '$1$1$1$1')") + " }",
                "SELECT ?x60 { BIND('ab' AS ?x0) " + steps("STR(STRDT(CONCAT(?a, ?a), <x:t>))") + " }",
                "SELECT ?x60 { BIND('ab' AS ?x0) " + steps("STRLANG(CONCAT(STR(?a), STR(?a)), 'en')") + " }",
                "SELECT * { ?s a ?t FILTER(STRLEN(" + grown + ") > 0) }",
                "SELECT * { ?s a ?t } ORDER BY " + grown,
                "SELECT (COUNT(*) AS ?n) { ?s a ?t } GROUP BY (" + grown + " AS ?g)",
                "SELECT (COUNT(" + grown + ") AS ?n) { ?s a ?t }",
                "SELECT ?t { ?s a ?t } GROUP BY ?t HAVING (COUNT(" + grown + ") > 1)",
                "SELECT * { ?s a ?t FILTER NOT EXISTS { ?s ?p ?o FILTER(" + grown + " = 'a') } }",
                "SELECT * { ?s a ?t OPTIONAL { ?s ?p ?o FILTER(" + grown + " = 'a') } }",
                "SELECT * { ?s a ?t { SELECT * { ?s ?p ?t FILTER(" + grown + " = 'a') } } }",
                "SELECT (GROUP_CONCAT(?w; SEPARATOR='" + "-".repeat(20_000) + "') AS ?all) { ?s ?p ?w }",
                "SELECT (GROUP_CONCAT(DISTINCT ?w; SEPARATOR='" + "-".repeat(20_000) + "') AS ?all) { ?s ?p ?w }");
    }

    private static String steps(String step) {
        return IntStream.range(0, 60)
                .mapToObj(i -> "BIND(" + step.replace("?a", "?x" + i) + " AS ?x" + (i + 1) + ")")
                .collect(Collectors.joining(" "));
    }

    @Hostile(42)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { BIND('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' AS ?s) FILTER(REGEX(?s, '^(a+)+$')) }",
                "SELECT * { BIND('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' AS ?s) FILTER(REGEX(?s, '(a|aa)+$')) }",
                "SELECT * { BIND('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' AS ?s) FILTER(REPLACE(?s, '(a*)*b', '') = '') }",
                "SELECT * { BIND('(a*)*b' AS ?p) FILTER(REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', ?p)) }"
            })
    void aPatternThatBacktracksWithoutEndIsAnsweredAtOnce(String query) throws Exception {
        assertThat(csv(query).lines().count()).isEqualTo(1);
    }

    @Hostile(42)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ?p ?o FILTER(REGEX(STR(?o), '(a)\\\\1')) }",
                "SELECT * { ?s ?p ?o FILTER(REGEX(STR(?o), '(?=a)b')) }",
                "SELECT * { ?s ?p ?o FILTER(REGEX(STR(?o), '((a{900}){900}){900}')) }",
                "SELECT * { ?s ?p ?o BIND(CONCAT('(?=', 'a)') AS ?q) FILTER(REGEX(STR(?o), ?q)) }",
                "SELECT * { ?s ?p ?o FILTER(REGEX(STR(?o), '[')) }"
            })
    void aPatternThatCannotBeLookedForInLinearTimeIs400(String query) throws Exception {
        assertThat(get("/sparql?query=" + encode(query)).statusCode()).isEqualTo(400);
    }

    @Test
    void patternsMeanWhatTheyMeanInSparql() throws Exception {
        assertThat(csv("SELECT (REGEX('Straße', 'STRASSE|straße', 'i') AS ?a) (REGEX('a.c', 'a.c', 'q') AS ?b) "
                        + "(REGEX('abc', 'a.c', 'q') AS ?c) (REGEX('Łukasz', 'ŁUK', 'i') AS ?d) "
                        + "(REPLACE('abcd', '(b)(c)', '[$2\\\\$$1]') AS ?e) (REPLACE('x'@en, 'x', 'y') AS ?f) "
                        + "(LANG(REPLACE('x'@en, 'x', 'y')) AS ?g) (REGEX('a b', 'a\\\\sb', '') AS ?h) "
                        + "(REGEX('ab', 'a b', 'x') AS ?i) (REPLACE('abc', 'x*', '-') AS ?j) {}"))
                .isEqualToNormalizingNewlines("a,b,c,d,e,f,g,h,i,j\ntrue,true,false,true,a[c$b]d,y,en,true,true,\n");
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
