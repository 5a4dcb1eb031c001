package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Somebody moves from one place to another: both are places of the event, on maps, in lists and in tables. */
class MovesSiteTest extends ServedSite {

    @Override
    Path publication(Path temporary) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("publication"));
        Files.writeString(folder.resolve("publication.yaml"), """
                vitagraph: 1
                title: A test
                base: https://example.org/bio
                date: 2026-01-01
                languages: [en]
                sources:
                  s: {file: facts.yaml, title: A source, language: en}
                """);
        Files.writeString(folder.resolve("facts.yaml"), """
                vitagraph: 1
                source: s
                language: en
                people:
                  anna: Anna Lund
                places:
                  bonn: Bonn
                  rome: Rome
                passages:
                  - passage: p1
                    words: from Bonn to Rome
                    facts:
                      - {coordinates: bonn, latitude: 50.73, longitude: 7.1}
                      - {coordinates: rome, latitude: 41.9, longitude: 12.5}
                      - {move: anna, id: F1, from: bonn, to: rome, when: 1901}
                """);
        return folder;
    }

    @Test
    void bothEndsStandOnMaps() throws Exception {
        assertThat(get("/map").body()).contains("data-at=\"50.73000,7.10000\"", "data-at=\"41.90000,12.50000\"");
        assertThat(get("/page/person/anna").body())
                .contains("data-at=\"50.73000,7.10000\"", "data-at=\"41.90000,12.50000\"");
    }

    @Test
    void bothEndsAreListedAndToldApart() throws Exception {
        assertThat(get("/browse/event?place=" + BASE + "/id/place/rome").body()).contains("page/event/");
        assertThat(get("/page/place/bonn").body()).contains("browse/event?place=");
        assertThat(get("/page/person/anna").body()).contains("<span class=\"heading\">from</span>");
    }

    @Test
    void whereAPlaceLiesIsNoRelationToAnother() throws Exception {
        assertThat(get("/page/place/bonn").body()).contains("page/event/").doesNotContain("Also said of this");
    }

    @Test
    void bothEndsStandInTheTableOfALife() throws Exception {
        assertThat(get("/data/person/anna.csv").body()).contains(",Bonn; Rome,");
    }
}
