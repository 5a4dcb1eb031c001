package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where something happened, where it is known and where it is only supposed; in a publication whose address is not ASCII. */
class PlacedSiteTest extends ServedSite {

    @Override
    Path publication(Path temporary) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("publication"));
        Files.writeString(folder.resolve("publication.yaml"), """
                vitagraph: 1
                title: {en: A test}
                base: https://example.org/größe
                date: 2026-01-01
                languages: [en]
                sources:
                  a: {file: a.yaml, title: A source, language: en}
                """);
        Files.writeString(folder.resolve("a.yaml"), """
                vitagraph: 1
                source: a
                language: en
                people: {ann: Ann Berg, bob: Bob Holm}
                places: {ulm: Ulm, bonn: Bonn}
                passages:
                  - passage: p1
                    facts:
                      - {coordinates: ulm, latitude: 48.4, longitude: 10}
                      - {coordinates: bonn, latitude: 50.7, longitude: 7.1}
                      - {birth: ann, place: bonn}
                      - {death: ann, when: 1900, place: bonn}
                      - {stay: ann, place: ulm, when: 1850, modality: hedged}
                      - {birth: bob, when: 1820}
                """);
        return folder;
    }

    private String text(String path) throws Exception {
        return get(path, "Accept", "text/html")
                .body()
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .replace(" ,", ",");
    }

    @Test
    void aPlaceIsOnItsMapWhereNothingIsKnownToHaveHappened() throws Exception {
        assertThat(get("/page/place/ulm", "Accept", "text/html").body()).contains("data-number=\"0\"");
        assertThat(text("/page/place/ulm")).doesNotContain("Ulm 1").doesNotContain("Ulm 0");
        assertThat(get("/page/place/bonn", "Accept", "text/html").body()).contains("data-number=\"2\"");
    }

    @Test
    void onePlaceIsNotSeveral() throws Exception {
        assertThat(text("/map"))
                .contains("Places in which something happened and of which it is stated where they lie: 1")
                .doesNotContain("1 places");
    }

    @ParameterizedTest
    @CsvSource({"en, 'born Bonn died 1900, Bonn'", "de, 'geboren Bonn gestorben 1900, Bonn'"})
    void aPlaceWithoutADateHasNoCommaBeforeIt(String language, String life) throws Exception {
        assertThat(text("/page/person/ann?lang=" + language)).contains(life);
        assertThat(text("/page/person/bob")).contains("born 1820");
    }

    @ParameterizedTest
    @CsvSource({"/sitemap.xml", "/sitemap.xml?type=person", "/robots.txt"})
    void addressesForMachinesAreEncoded(String path) throws Exception {
        assertThat(get(path).body())
                .contains("https://example.org/gr%C3%B6%C3%9Fe/")
                .doesNotContain("größe");
    }
}
