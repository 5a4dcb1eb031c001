package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the example, over HTTP. */
class SiteTest extends ServedSite {

    private static final Pattern HREF = Pattern.compile("href=\"([^\"#]*)[^\"]*\"");
    private static final int MOST = 700;

    @Test
    void personPageShowsNamesTimesEventsDisputesAndWhatIsNotTakenAsFact() throws Exception {
        String page = page("/page/person/beloborodov");
        assertThat(page)
                .contains(
                        "<h1 dir=\"auto\" lang=\"en\">Alexander Beloborodov</h1>",
                        "Александр Георгиевич Белобородов",
                        "<svg",
                        "Arrest of Alexander Beloborodov (early in 1908)",
                        "He was arrested early in 1908",
                        "Sentence 3",
                        "What the sources disagree on",
                        "another source is preferred",
                        "denied by the source",
                        "one of several readings, not decided",
                        "supposed by the source, not taken as fact",
                        "Said, but not taken as fact")
                .doesNotContain(" style=", "<script>", "javascript:");
    }

    @Test
    void whatIsOnlySupposedIsNeverAmongTheFacts() throws Exception {
        assertThat(page("/page/event/execution-michael"))
                .contains("Said, but not taken as fact", "supposed by the source, not taken as fact")
                .doesNotContain("id=\"facts\"", "<span class=\"mark\" aria-hidden=\"true\">●</span>");
    }

    @Test
    void claimPageSaysWhy() throws Exception {
        assertThat(page("/page/claim/F014-when"))
                .contains(
                        "He was arrested early in 1908",
                        "[1908-01..1908-06]",
                        "1908-01-01 – 1908-07-13",
                        "calendar not stated",
                        "early-in-year",
                        "facts/encyclopedia.yaml:249:9",
                        "take it as fact",
                        "How to cite",
                        "data/claim/F014-when.bib");
        assertThat(get("/data/claim/F014-when.csl").body()).contains("\"type\" : \"webpage\"", "\"date-parts\"");
        assertThat(get("/data/claim/F014-when.ris").body())
                .startsWith("TY  - ELEC\r\n")
                .endsWith("ER  - \r\n");
        assertThat(get("/data/claim/F014-when.bib").body()).startsWith("@misc{claim-F014-when,\n");
    }

    @Test
    void aSourceIsCitedByItsOwnRecord() throws Exception {
        assertThat(get("/data/source/enwiki-2018.bib").body())
                .startsWith("@incollection{source-enwiki-2018,\n")
                .contains("booktitle = {Wikipedia, The Free Encyclopedia}", "year = {2018}");
        assertThat(get("/data/source/enwiki-2018.csl").body()).contains("entry-encyclopedia");
        assertThat(page("/page/source/enwiki-2018"))
                .contains("Alexander Beloborodov. In: Wikipedia, The Free Encyclopedia. 2018")
                .doesNotContain("date-parts");
        assertThat(get("/data/claim/E02-when.bib").body())
                .contains("note = {After: Alexander Beloborodov. In: Wikipedia, The Free Encyclopedia");
    }

    @Test
    void sourcePageGoesSentenceBySentence() throws Exception {
        String page = page("/page/source/encyclopedia");
        assertThat(page.indexOf("Sentence 2<")).isBetween(page.indexOf("Sentence 1<"), page.indexOf("Sentence 10<"));
        assertThat(page).contains("He was arrested early in 1908");
    }

    @Test
    void groupAndOfficePagesListMembersAndHoldersInTime() throws Exception {
        assertThat(page("/page/group/communist-party"))
                .contains("Members and officers", "1918–1936", "Alexander Beloborodov");
        assertThat(page("/page/office/chair-cec-ural-soviet")).contains("Holders", "In January 1918");
    }

    @Test
    void theBodyInWhichAnOfficeIsHeldIsNoHolderOfIt() throws Exception {
        String page = page("/page/office/head-of-nkvd-rsfsr-dewiki");
        String drawn = page.substring(page.indexOf("<svg"), page.indexOf("</svg>"));
        assertThat(drawn).contains(">Alexander Beloborodov</text>").doesNotContain(">NKVD of the Russian SFSR</text>");
        String holders = page.substring(page.indexOf("id=\"tenures\""));
        assertThat(holders.substring(0, holders.indexOf("</section>")))
                .contains("page/person/beloborodov")
                .doesNotContain("page/group/");
        assertThat(page("/page/person/beloborodov"))
                .containsPattern("id=\"tenures\"(?s).*page/group/nkvd-rsfsr-dewiki");
    }

    @Test
    void aRelationStandsOnThePagesOfBothAsItIsSaid() throws Exception {
        String relation =
                ">Alexander Beloborodov</a> – <span class=\"heading\">enemy of</span> – <span dir=\"auto\" lang=\"en\">Joseph Stalin</span>";
        assertThat(page("/page/person/stalin")).contains("Also said of this").containsPattern(relation);
        assertThat(page("/page/person/stalin"))
                .containsPattern(
                        "page/person/beloborodov\"[^>]*>Alexander Beloborodov</a></td><td data-sort=\"centre\">"
                                + "(?s).{1,200}enemy of</td>");
        assertThat(page("/page/person/beloborodov")).doesNotContain("– <span class=\"heading\">enemy of</span>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Голощёкин", "голощекин", "Goloshchekin", "Goloshchyokin", "Goloschtschokin", "goloshch"})
    void searchFindsOneManInAnyScriptAndSpelling(String name) throws Exception {
        String page = page("/search?q=" + encode(name));
        int first = page.indexOf("<li>", page.indexOf("entries"));
        assertThat(page.substring(first, page.indexOf("</li>", first))).contains("page/person/goloshchyokin");
    }

    @Test
    void browsingNarrowsDownByFacets() throws Exception {
        assertThat(page("/browse/person")).contains("Narrow down", "?occupation=");
        String office = encode(BASE + "/id/office/military-commissar");
        assertThat(page("/browse/person?office=" + office))
                .contains("Filipp Goloshchyokin", "remove")
                .doesNotContain(">Leon Trotsky<");
    }

    @Test
    void csvOfALifeHasALineForEachEvent() throws Exception {
        HttpResponse<String> csv = get("/data/person/beloborodov.csv");
        assertThat(header(csv, "Content-Type")).isEqualToIgnoringWhitespace("text/csv; charset=utf-8");
        assertThat(csv.body())
                .contains(
                        "Arrest of Alexander Beloborodov (early in 1908),arrest,arrestee,early in 1908,[1908-01..1908-06]")
                .endsWith("\r\n");
        assertThat(get("/data/person/tolmachyov.csv").body())
                .startsWith("event,kind,")
                .contains("Tolmachyov")
                .endsWith("\r\n");
    }

    /** The store keeps small values in the numbers of nodes, where 1 and true look the same. */
    @Test
    void aNumberIsNoBoolean() throws Exception {
        assertThat(get("/data/person/tolmachyov.nt").body())
                .contains("list_position> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer>")
                .contains("accepted> \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean>");
    }

    @Test
    void aLifeIsThereAsLinkedArt() throws Exception {
        HttpResponse<String> life = get("/data/person/beloborodov.la");
        assertThat(header(life, "Content-Type"))
                .startsWith("application/ld+json")
                .isEqualTo("application/ld+json;profile=\"https://linked.art/ns/v1/linked-art.json\"; charset=utf-8");
        try (InputStream schema = SiteTest.class.getResourceAsStream("linked-art-person.schema.json")) {
            assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(life.body(), InputFormat.JSON))
                    .isEmpty();
        }
        assertThat(life.body())
                .contains(
                        "\"Person\"",
                        "\"content\" : \"Alexander Beloborodov\"",
                        "\"born\"",
                        "\"died\"",
                        "\"carried_out\"");
        assertThat(get("/data/place/ipatiev-house.la").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ | The life of Alexander Beloborodov",
                "/timeline | Arrest of Alexander Beloborodov",
                "/links | nothing but the name speaks for it",
                "/links?from=1 | Leon Trotsky",
                "/data/person/stalin.la | http://www.wikidata.org/entity/Q855",
                "/network | Nikolay Krestinsky",
                "/ontology | P4_has_time-span",
                "/shapes | sh:NodeShape",
                "/about | supposed by the source",
                "/query?example=1 | early in 1908",
                "/robots.txt | Sitemap: https://example.org/bio/sitemap.xml",
                "/sitemap.xml?type=person | https://example.org/bio/page/person/beloborodov",
                "/opensearch.xml | {searchTerms}",
                "/catalog.ttl | dcat:Catalog",
                "/catalog.jsonld | schema:Dataset",
                "/.well-known/void | void:Dataset",
                "/page/person/beloborodov | \"@type\" : \"Person\"",
                "/context.jsonld | \"@context\"",
                "/page/kind/arrest | Arrest of Alexander Beloborodov",
                "/page/place/ipatiev-house | Ipatiev"
            })
    void otherPagesAreThere(String path, String says) throws Exception {
        assertThat(get(path).body()).contains(says);
    }

    @Test
    void reconciliationFindsByNameAndYearAndSaysWhenItIsSure() throws Exception {
        assertThat(get("/reconcile").body()).contains("\"versions\"", "\"identifierSpace\"", "{{id}}");
        String queries = "{\"q0\":{\"query\":\"Белобородов Александр\",\"type\":\"person\",\"limit\":3,"
                + "\"properties\":[{\"pid\":\"born\",\"v\":\"1891\"}]}}";
        assertThat(get("/reconcile?queries=" + encode(queries)).body())
                .contains("\"person/beloborodov\"", "\"match\" : true");
        assertThat(get("/reconcile?extend="
                                + encode("{\"ids\":[\"person/beloborodov\"],\"properties\":[{\"id\":\"born\"}]}"))
                        .body())
                .contains("1891-10-26");
        assertThat(get("/reconcile?queries=%7Bnonsense").statusCode()).isEqualTo(400);
        assertThat(get("/reconcile/suggest/entity?prefix=belob").body()).contains("person/beloborodov");
        assertThat(get("/reconcile/view?id=person%2Fbeloborodov").statusCode()).isEqualTo(303);
    }

    @Test
    void theQueryPageAnswersAskAndNamesWhatItAnswers() throws Exception {
        HttpResponse<String> asked = get("/query?query=" + encode("ASK { ?s ?p ?o }"));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains(">true</span>");
        for (String other : new String[] {"CONSTRUCT WHERE { ?s ?p ?o }", "DESCRIBE <urn:x>"}) {
            HttpResponse<String> graph = get("/query?query=" + encode(other));
            assertThat(graph.statusCode()).isEqualTo(400);
            assertThat(graph.body()).contains("This page answers SELECT and ASK");
        }
    }

    @Test
    void theQueryPageRefusesWhatTheEndpointRefuses() throws Exception {
        HttpResponse<String> refused =
                get("/query?query=" + encode("SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("SERVICE is not allowed");
        HttpResponse<String> broken = get("/query?query=" + encode("SELECT <script>alert(1)</script>"));
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=",
                "/browse/person?group=",
                "/browse/person?from=",
                "/timeline?decade=",
                "/query?example=",
                "/?lang=",
                "/reconcile?queries="
            })
    void whatTheAskerSendsIsEscaped(String path) throws Exception {
        for (String attack : new String[] {
            "\"><script>alert(1)</script>",
            "' onmouseover='x",
            "javascript:alert(1)",
            "\u0000",
            "%",
            "-1",
            "99999999999999999999"
        }) {
            HttpResponse<String> response = get(path + encode(attack));
            assertThat(response.statusCode()).as(attack).isLessThan(500);
            assertThat(response.body()).as(attack).doesNotContain("<script>alert", "href=\"javascript");
        }
    }

    @Test
    void pagesAllowNoScriptsAndNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = get("/");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    /** Goes through the site from its first page; every link within it must lead somewhere. */
    @Test
    void noLinkWithinTheSiteIsBroken() throws Exception {
        Set<URI> seen = new LinkedHashSet<>();
        Deque<URI> left = new ArrayDeque<>();
        left.add(at("/"));
        while (!left.isEmpty() && seen.size() < MOST) {
            URI uri = left.poll();
            if (!seen.add(uri)) {
                continue;
            }
            HttpResponse<String> response =
                    get(uri.toString().substring(at("").toString().length()));
            assertThat(response.statusCode()).as(uri.toString()).isIn(200, 303);
            if (header(response, "Content-Type").startsWith("text/html")) {
                Matcher links = HREF.matcher(response.body());
                while (links.find()) {
                    String href = links.group(1).replace("&amp;", "&");
                    URI target = href.startsWith("?") ? at(uri.getRawPath() + href) : uri.resolve(href);
                    boolean inside = target.toString().startsWith(at("/").toString());
                    if (inside
                            && !href.isEmpty()
                            && !href.startsWith("data:")
                            && !href.contains("/data/")
                            && !href.contains("?example=")
                            && !href.contains("lang=")
                            && !href.contains("dumps/")) {
                        left.add(target);
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(300);
    }

    private String page(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualToIgnoringWhitespace("text/html; charset=utf-8");
        return response.body();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void theOntologyNamesEachTermOnceAndLeadsToNoOther() throws Exception {
        String page = page("/ontology");
        assertThat(page.indexOf(">E2_Temporal_Entity –"))
                .isPositive()
                .isLessThan(page.indexOf(">E10_Transfer_of_Custody –"));
        assertThat(page).doesNotContain("> – ", "id=\"\"");
        Set<String> ids = new LinkedHashSet<>();
        for (Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(page); id.find(); ) {
            assertThat(ids.add(id.group(1))).as(id.group(1) + " occurs twice").isTrue();
        }
        for (Matcher link = Pattern.compile("href=\"#([^\"]+)\"").matcher(page); link.find(); ) {
            assertThat(ids).contains(link.group(1));
        }
        assertThat(page).contains("href=\"http://www.w3.org/2001/XMLSchema#string\"", "id=\"P4_has_time-span\"");
    }
}
