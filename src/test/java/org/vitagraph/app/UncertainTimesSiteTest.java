package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Lists and the timeline of times that are known by a bound only, or roughly, or lie before our era. */
class UncertainTimesSiteTest extends ServedSite {

    @Override
    Path publication(Path temporary) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("publication"));
        Files.writeString(folder.resolve("publication.yaml"), """
                vitagraph: 1
                title: {de: Eine Probe}
                base: https://example.org/bio
                date: 2026-01-01
                languages: [de]
                sources:
                  a: {file: facts.yaml, title: Eine Quelle, language: de}
                """);
        Files.writeString(folder.resolve("facts.yaml"), """
                vitagraph: 1
                source: a
                language: de
                people: {otto: Otto Quarst, hans: Hans Quarst, uwe: Uwe Alt, ida: Ida Neu, eva: Eva Neu}
                offices: {scribe: Stadtschreiber}
                passages:
                  - passage: p1
                    facts:
                      - {birth: otto, id: F1, when: um 1820, words: um 1820}
                      - {death: otto, id: F2, when: vor 1900, words: vor 1900}
                      - {death: hans, id: F3, when: nach 1900, words: nach 1900}
                      - {birth: uwe, id: F4, when: 44 v. Chr., words: 44 v. Chr.}
                      - {birth: ida, id: F6, when: um 1700, words: um 1700}
                      - {birth: eva, id: F7, when: zwischen 1698 und 1702, words: zwischen 1698 und 1702}
                      - {tenure: hans, event: desk, office: scribe, id: F5, when: seit 1875, words: seit 1875}
                """);
        return folder;
    }

    @Test
    void aListSaysWhenInTheWordsOfTheSource() throws Exception {
        assertThat(get("/browse/event?lang=de").body())
                .contains(">um 1820</span>", "lang=\"de\">vor 1900</span>", ">nach 1900</span>", ">44 v. Chr.</span>")
                .doesNotContain(">1815</span>", ">1900</span>", ">-43</span>");
        assertThat(get("/browse/tenure?lang=de").body()).contains(">seit 1875</span>");
    }

    @Test
    void theTimelineHasWhatIsKnownByItsEndOnly() throws Exception {
        assertThat(get("/timeline?lang=de").body())
                .contains("Tod von Otto Quarst", "Tod von Hans Quarst", "Geburt von Uwe Alt", "Hans Quarst");
    }

    @Test
    void aDecadeBeforeOurEraLeadsToItsEvents() throws Exception {
        assertThat(get("/timeline?lang=de&century=-100").body()).contains("href=\"?decade=-50\"");
        assertThat(get("/timeline?lang=de&decade=-50").body())
                .contains("Geburt von Uwe Alt")
                .doesNotContain("Geburt von Otto Quarst", "Tod von Otto Quarst");
    }

    @Test
    void aYearThatTheReadingNamesIsThatOfDecadesAndCenturies() throws Exception {
        assertThat(get("/timeline?lang=de&decade=1700").body())
                .contains("Geburt von Ida Neu")
                .doesNotContain("Geburt von Eva Neu");
        assertThat(get("/timeline?lang=de&decade=1690").body())
                .contains("Geburt von Eva Neu")
                .doesNotContain("Geburt von Ida Neu");
        assertThat(get("/timeline?lang=de&century=1700").body()).contains("href=\"?decade=1700\"");
        assertThat(get("/browse/event?lang=de&decade=1700").body())
                .contains("Geburt von Ida Neu")
                .doesNotContain("Geburt von Eva Neu", "Geburt von Otto Quarst");
        assertThat(get("/browse/person?lang=de&century=1700").body())
                .contains("Ida Neu")
                .doesNotContain("Eva Neu");
        assertThat(get("/browse/person?lang=de&century=1600").body())
                .contains("Eva Neu")
                .doesNotContain("Ida Neu");
        assertThat(get("/browse/event?lang=de").body()).contains("decade=1690", "decade=1700");
    }
}
