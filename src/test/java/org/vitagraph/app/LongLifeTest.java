package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.rdf.Crm;
import org.vitagraph.site.SiteCopy;

/** A life with more events than a page holds: it is told of a part at a time, and nothing is left out. */
class LongLifeTest extends ServedSite {

    private static final int STAYS = 650;
    private static final int EVENTS = STAYS + 2;
    private static final int PARTS = 7;
    private static final String PERSON = "/page/person/diarist-life";
    private static final String DATA = "/data/person/diarist-life";
    private static final Pattern EVENT =
            Pattern.compile("<div class=\"what\">\\s*<h3><a href=\"[./]*page/(event/[a-z0-9-]+)");
    private static final Pattern NEXT = Pattern.compile("<a rel=\"next\" href=\"([^\"]+)\"");

    @Override
    Path publication(Path temporary) throws IOException {
        Path folder = Voyages.copy(temporary.resolve("voyages"));
        Voyages.addLife(folder, STAYS);
        return folder;
    }

    private static List<String> all(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void thePagesLeadFromOneToTheNextThroughAllEvents() throws Exception {
        List<String> events = new ArrayList<>();
        String at = "";
        int pages = 0;
        while (pages == 0 || !at.isEmpty()) {
            String page = get(PERSON + at).body();
            assertThat(page)
                    .contains("Events in this part: " + (100 * pages + 1) + "–" + Math.min(EVENTS, 100 * pages + 100)
                            + " / " + EVENTS)
                    .doesNotContain("There is more than this page shows");
            events.addAll(all(EVENT, page));
            at = all(NEXT, page).stream().findFirst().orElse("");
            pages++;
        }
        assertThat(pages).isEqualTo(PARTS);
        assertThat(events).hasSize(EVENTS).doesNotHaveDuplicates();
    }

    @Test
    void eachPageSaysWhoThisIsAndWhenAllTheEventsWere() throws Exception {
        String page = get(PERSON + "?part=5").body();
        assertThat(page)
                .contains("<h1", "Dora Diarist", "1780", "1999", "<title>Dora Diarist (5/7)")
                .contains("href=\"?part=2\" aria-label=\"1820–1829: 80\"")
                .contains("href=\"?\" aria-label=\"1780–1789: 1\"");
        assertThat(get(PERSON).body())
                .contains("<title>Dora Diarist –", "1850–1859: 80", "data/person/diarist-life.ttl?part=1");
    }

    @Test
    void thePartsNextToAPartAreNamedInTheHeader() throws Exception {
        assertThat(header(get(PERSON), "Link"))
                .contains("<?part=2>; rel=\"next\"")
                .doesNotContain("prev");
        assertThat(header(get(PERSON + "?part=3"), "Link"))
                .contains("<?part=2>; rel=\"prev\"", "<?part=4>; rel=\"next\"", "diarist-life.ttl?part=3>");
        assertThat(header(get(PERSON + "?part=7"), "Link"))
                .contains("<?part=6>; rel=\"prev\"")
                .doesNotContain("next");
        HttpResponse<String> second = get(PERSON + "?part=2");
        assertThat(header(second, "ETag")).isNotEmpty().isNotEqualTo(header(get(PERSON), "ETag"));
        assertThat(get(PERSON + "?part=2", "If-None-Match", header(second, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void thereAreNoOtherParts() throws Exception {
        for (String part : List.of("0", "8", "-1", "01", "%2B1", "", "x", "99999999999")) {
            assertThat(get(PERSON + "?part=" + part).statusCode()).as(part).isEqualTo(404);
            assertThat(get(DATA + ".ttl?part=" + part).statusCode()).as(part).isEqualTo(404);
        }
        assertThat(get("/page/person/ingrid?part=1").statusCode()).isEqualTo(200);
        assertThat(get("/page/person/ingrid?part=2").statusCode()).isEqualTo(404);
        assertThat(get("/page/place/bergen?part=1").statusCode()).isEqualTo(404);
    }

    @Test
    void thePartsOfTheDataAreTogetherAllOfThem() throws Exception {
        Graph whole = graph(get(DATA + ".ttl").body());
        Set<Node> events = new LinkedHashSet<>();
        for (int part = 1; part <= PARTS; part++) {
            Graph graph = graph(get(DATA + ".ttl?part=" + part).body());
            Node document = NodeFactory.createURI("https://example.org/voyages" + DATA + "?part=" + part);
            Node next = NodeFactory.createURI("https://example.org/voyages" + DATA + "?part=" + (part + 1));
            Node links = NodeFactory.createURI("http://www.w3.org/1999/xhtml/vocab#next");
            assertThat(graph.contains(document, links, next)).isEqualTo(part < PARTS);
            assertThat(events(graph).size()).isBetween(52, 102);
            events.addAll(events(graph));
            graph.stream(
                            NodeFactory.createURI("https://example.org/voyages/id/person/diarist-life"),
                            Node.ANY,
                            Node.ANY)
                    .forEach(triple -> assertThat(whole.contains(triple))
                            .as(triple.toString())
                            .isTrue());
        }
        assertThat(events).hasSize(EVENTS).isEqualTo(events(whole));
        assertThat(get(DATA + ".csv?part=2").body().lines()).hasSize(101);
    }

    private static Graph graph(String turtle) {
        return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
    }

    private static Set<Node> events(Graph graph) {
        return graph.stream(Node.ANY, Crm.P4_HAS_TIME_SPAN, Node.ANY)
                .map(triple -> triple.getSubject())
                .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
    }

    @Test
    void aCopyHoldsEachPart(@TempDir Path temporary) throws Exception {
        SiteCopy.Written written = BenchSite.copy(open, temporary.resolve("copy"));
        assertThat(written.pages()).isPositive();
        Path page = temporary.resolve("copy/page/person");
        List<String> events = new ArrayList<>();
        String at = "diarist-life.html";
        while (!at.isEmpty()) {
            String html = Files.readString(page.resolve(at));
            events.addAll(all(EVENT, html));
            at = all(NEXT, html).stream()
                    .findFirst()
                    .map(href -> href.substring(href.lastIndexOf('/') + 1))
                    .orElse("");
        }
        assertThat(events).hasSize(EVENTS).doesNotHaveDuplicates();
        assertThat(page.resolve("diarist-life.part-7.de.html")).exists();
        assertThat(page.resolve("diarist-life.part-8.html")).doesNotExist();
        assertThat(Files.readString(page.resolve("diarist-life.part-2.html")))
                .contains("../../data/person/diarist-life.part-2.ttl", "diarist-life.part-2.de.html")
                .contains("rel=\"prev\" href=\"../../page/person/diarist-life.html\"");
        assertThat(events(graph(Files.readString(temporary.resolve("copy/data/person/diarist-life.part-2.ttl")))))
                .hasSizeBetween(100, 102);
    }
}
