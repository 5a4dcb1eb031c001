package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.house.Hostile;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.Limits;

/** Values that grow, and patterns that backtrack, without end: what stops them is a limit of their own, and not the time. */
class HostileValuesTest extends ServedRelease {

    @Override
    Limits limits() {
        return Limits.USUAL.with(Limit.CLIENT_CPU, 100_000);
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
}
