package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Maps, the lists beside them, and what else leads through many things: facets, hubs, the timeline of all. */
class MapTest extends ServedSite {

    private static final int VILLAGES = 250;
    private static final int NATIVES = 650;
    private static final Pattern SPOT = Pattern.compile(
            "<li data-at=\"([^\"]+)\" data-named=\"[^\"]*\" data-number=\"(\\d+)\"><a href=\"([^\"]+)\"[^>]*>([^<]+)</a>");

    @Override
    Path publication(Path temporary) throws IOException {
        Path folder = Voyages.copy(temporary.resolve("voyages"));
        Voyages.addMany(folder, VILLAGES);
        Voyages.addHub(folder, NATIVES);
        Example.change(
                folder.resolve("publication.yaml"),
                "languages: [en, de]\n",
                "languages: [en, de]\nsite:\n  tiles: {url: 'https://tiles.example.org:8443/{z}/{x}/{y}.png', attribution: A <b>map</b>}\n");
        return folder;
    }

    private record Spot(String at, int number, String href, String name) {}

    private List<Spot> spots(String path) throws Exception {
        Matcher matcher = SPOT.matcher(get(path).body());
        List<Spot> spots = new ArrayList<>();
        while (matcher.find()) {
            spots.add(new Spot(
                    matcher.group(1),
                    Integer.parseInt(matcher.group(2)),
                    matcher.group(3).replace("&amp;", "&"),
                    matcher.group(4)));
        }
        return spots;
    }

    @Test
    void manyPlacesStandInFieldsThatLeadToEachOfThem() throws Exception {
        Set<String> found = new HashSet<>();
        Set<String> asked = new HashSet<>();
        List<String> open = new ArrayList<>(List.of("/map"));
        int pages = 0;
        while (!open.isEmpty()) {
            String path = open.removeLast();
            assertThat(asked.add(path)).as("goes round in circles: " + path).isTrue();
            List<Spot> spots = spots(path);
            assertThat(spots).isNotEmpty().hasSizeLessThanOrEqualTo(60);
            for (Spot spot : spots) {
                if (spot.href().startsWith("?in=")) {
                    open.add("/map" + spot.href());
                } else {
                    found.add(spot.href());
                }
            }
            pages++;
        }
        assertThat(found).hasSize(VILLAGES + 7);
        assertThat(pages).isBetween(3, 100);
    }

    @Test
    void theNumbersOfFieldsAddUpToAllEvents() throws Exception {
        assertThat(spots("/map").stream().mapToInt(Spot::number).sum()).isEqualTo(VILLAGES + 7);
    }

    @Test
    void aLifeStandsOnAMapWithWhatHappenedWhere() throws Exception {
        String page = get("/page/person/ingrid").body();

        assertThat(spots("/page/person/ingrid"))
                .extracting(Spot::name)
                .contains("Bergen", "London", "Paris", "Tyumen")
                .doesNotContain("The old mill");
        assertThat(page)
                .contains("<path class=\"land\" d=\"M", "data-at=\"60.39000,5.32000\"", "Stay of Ingrid Vik in London");
        assertThat(page).contains("&lt;b>Odd&lt;/b>").doesNotContain("<b>Odd", "<img src=x");
    }

    @Test
    void picturesMayComeFromTheServerThatIsNamedAndNowhereElse() throws Exception {
        String map = header(get("/map"), "Content-Security-Policy");
        String person = header(get("/page/person/ingrid"), "Content-Security-Policy");
        String about = header(get("/about"), "Content-Security-Policy");

        assertThat(map)
                .contains("img-src https://tiles.example.org:8443 'self' data:;")
                .isEqualTo(person);
        assertThat(about).contains("img-src 'self' data:;", "script-src 'self';", "style-src 'self';");
        assertThat(get("/map").body()).contains("data-attribution=\"A &lt;b>map&lt;/b>\"");
    }

    @Test
    void onlyThePageOfQueriesMayHaveStylesOfItsOwn() throws Exception {
        String query = header(get("/query"), "Content-Security-Policy");

        assertThat(query).contains("style-src 'self' 'unsafe-inline';", "script-src 'self';", "connect-src 'self';");
        assertThat(header(get("/network"), "Content-Security-Policy")).doesNotContain("unsafe");
    }

    @Test
    void whatIsNoPartOfTheEarthIsAllOfIt() throws Exception {
        assertThat(spots("/map?in=9,9,1,1")).isEqualTo(spots("/map"));
    }

    @Test
    void scriptsAndLibrariesAreServedUnderNamesThatMayBeKept() throws Exception {
        Matcher scripts = Pattern.compile("<script src=\"\\./(assets/[^\"]+)\" defer>")
                .matcher(get("/map").body());
        int number = 0;
        while (scripts.find()) {
            HttpResponse<String> script = get("/" + scripts.group(1));
            assertThat(script.statusCode()).isEqualTo(200);
            assertThat(header(script, "Content-Type")).isEqualTo("text/javascript; charset=utf-8");
            assertThat(header(script, "Cache-Control")).contains("immutable");
            number++;
        }
        assertThat(number).isEqualTo(2);
    }

    @Test
    void eventsAreNarrowedDownByDecadePlaceAndKindTogether() throws Exception {
        String all = get("/browse/event").body();
        String two = get("/browse/event?decade=1870&kind=https%3A%2F%2Fw3id.org%2Fvitagraph%2Fns%23activity")
                .body();

        assertThat(all).contains("decade", "kind", "place", "All values");
        assertThat(two)
                .contains("Activity of Ingrid Vik, Marie Leroy", "Activity of Ingrid Vik, Paul Auer, Marie Leroy");
        assertThat(two).doesNotContain("Arrest of Paul Auer", "Birth of");
        assertThat(two).contains("<p dir=\"auto\">2</p>");
    }

    @Test
    void allValuesOfAFacetAreListedAPartAtATime() throws Exception {
        String first = get("/browse/event?values=place").body();

        assertThat(first).contains("place: " + (VILLAGES + 9), "Village 0", "The old mill");
        assertThat(get("/browse/event?values=nothing").body()).isNotEqualTo(first);
    }

    @Test
    void aPlaceLeadsToTheListOfAllThatHappenedThere() throws Exception {
        assertThat(get("/page/place/bergen").body())
                .contains("browse/event?place=https%3A%2F%2Fexample.org%2Fvoyages%2Fid%2Fplace%2Fbergen");
    }

    @Test
    void whatIsTooMuchForThePageOfAPlaceIsListedAPartAtATime() throws Exception {
        String page = get("/page/place/hub-hub").body();
        Matcher list = Pattern.compile(
                        "href=\"\\.\\./\\.\\./(browse/event[^\"]+)\"[^>]*>[^<]+</a> <span class=\"number\">" + NATIVES
                                + "<")
                .matcher(page);

        assertThat(page).contains("There is more than this page shows");
        assertThat(list.find()).isTrue();
        String first = get("/" + list.group(1)).body();
        assertThat(first).contains("1–100 / " + NATIVES, "Birth of Native");
        assertThat(get("/" + list.group(1) + "&from=600").body()).contains("601–650 / " + NATIVES, "Birth of Native");
    }

    @Test
    void theTimelineOfManyEventsIsDrawnByDecadeAndLeadsToThem() throws Exception {
        assertThat(get("/timeline").body())
                .contains("href=\"?decade=1870\"", "1870–1879")
                .doesNotContain("Arrest of Paul");
        assertThat(get("/timeline?decade=1870").body())
                .contains("Arrest of Paul Auer", "browse/event?decade=1870")
                .doesNotContain("Birth of Ingrid");
        assertThat(get("/timeline?century=1800").body())
                .contains("?decade=1870")
                .doesNotContain("?decade=1700\"");
    }

    @Test
    void browsersThatComeToTheEndpointAreLedToTheEditor() throws Exception {
        HttpResponse<String> browser = get("/sparql", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        HttpResponse<String> machine = get("/sparql", "Accept", "*/*");
        for (String accept :
                List.of("text/html;q=0.1,text/turtle;q=0.9", "text/html;q=0.1,*/*", "text/turtle,text/html;q=0")) {
            assertThat(get("/sparql", "Accept", accept).statusCode()).as(accept).isEqualTo(200);
        }
        for (String accept : List.of("text/html", "text/turtle;q=0.3,text/html;q=0.4", "*/*;q=0.1,text/html")) {
            assertThat(get("/sparql", "Accept", accept).statusCode()).as(accept).isEqualTo(303);
        }

        assertThat(browser.statusCode()).isEqualTo(303);
        assertThat(header(browser, "Location")).isEqualTo("query");
        assertThat(header(browser, "Vary")).contains("Accept");
        assertThat(machine.statusCode()).isEqualTo(200);
        assertThat(header(machine, "Content-Type")).startsWith("text/turtle");
    }
}
