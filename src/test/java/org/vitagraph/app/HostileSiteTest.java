package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.house.Hostile;

/** A publication whose titles, names and quoted words hold markup: readers see it, browsers do not run it. */
class HostileSiteTest extends ServedSite {

    private static final String ATTACK = "<script>alert(1)</script><img src=x onerror=alert(1)>";

    @Override
    Path publication(Path temporary) throws IOException {
        Path copy = Example.copy(temporary.resolve("publication"));
        Path facts = copy.resolve("facts/encyclopedia.yaml");
        Example.change(
                copy.resolve("publication.yaml"),
                "  en: The life of Alexander Beloborodov",
                "  en: 'Life " + ATTACK + "'");
        Example.change(facts, "words: He was arrested early in 1908", "words: 'He was arrested " + ATTACK + "'");
        Example.change(facts, "Arrest of Alexander Beloborodov (early in 1908)", ATTACK);
        return copy;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/page/person/beloborodov",
                "/page/event/arrest-1908",
                "/page/claim/F014-when",
                "/page/source/encyclopedia",
                "/search?q=script",
                "/browse/event",
                "/timeline",
                "/about",
                "/query?example=1",
                "/nothing/here",
                "/page/no/such",
                "/opensearch.xml"
            })
    @Hostile(56)
    void markupIsShownAndNeverRun(String path) throws Exception {
        HttpResponse<String> response = get(path, "Accept", "text/html");
        assertThat(response.body()).doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void itIsStillThereToBeRead() throws Exception {
        assertThat(get("/page/event/arrest-1908").body()).contains("&lt;script&gt;alert(1)");
        assertThat(get("/data/event/arrest-1908.ttl").body()).contains(ATTACK);
    }
}
