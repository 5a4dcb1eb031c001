package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A publication in German and Czech, with the graph of inverse properties: readers of other languages are given its first one. */
class OwnLanguageSiteTest extends ServedSite {

    @Override
    Path publication(Path temporary) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("publication"));
        Files.writeString(folder.resolve("publication.yaml"), """
                vitagraph: 1
                title: {cs: Život Anny Lund, de: Das Leben der Anna Lund}
                description: {cs: Zkouška, de: Eine Probe}
                base: https://example.org/bio
                date: 2026-01-01
                languages: [de, cs]
                compat: true
                sources:
                  a: {file: facts.yaml, title: Eine Quelle, language: de}
                """);
        Files.writeString(folder.resolve("facts.yaml"), """
                vitagraph: 1
                source: a
                language: de
                people:
                  anna: Anna Lund
                places:
                  town: {label: Wiesbach, types: [spa]}
                concepts:
                  spa: Badeort
                offices:
                  scribe: {label: {cs: městský písař, de: Stadtschreiber}}
                passages:
                  - passage: p1
                    facts:
                      - {birth: anna, id: F1, when: 1901, place: town, words: geboren 1901}
                      - {tenure: anna, event: desk, office: scribe, id: F2, words: Stadtschreiber}
                """);
        return folder;
    }

    @Test
    void whatHasNoNameInTheLanguageOfItsReaderIsNamedInTheFirstOfThePublication() throws Exception {
        String page = get("/page/office/scribe?lang=en", "Accept", "text/html").body();

        assertThat(page).contains("Das Leben der Anna Lund", "Stadtschreiber").doesNotContain("Život");
        assertThat(get("/?lang=fr", "Accept", "text/html").body())
                .contains("Eine Probe")
                .as("there are no queries to show")
                .doesNotContain("query#examples");
    }

    @Test
    void anOfficeIsNamedInAllItsLanguages() throws Exception {
        assertThat(get("/data/office/scribe.ttl", "Accept", "text/turtle").body())
                .containsPattern("skos:prefLabel \"[^\"]*\"@(cs|de)\\s*,\\s*\"[^\"]*\"@(cs|de)");
    }

    @Test
    void aTypeThatNoFactSpeaksOfIsDescribed() throws Exception {
        assertThat(get("/data/place/town.nt", "Accept", "application/n-triples").body())
                .contains("<https://example.org/bio/id/type/spa> .");
        assertThat(get("/data/type/spa.ttl", "Accept", "text/turtle").body())
                .contains("skos:Concept", "\"Badeort\"@de");
    }

    @Test
    void thePageDoesNotSayAgainWhatAnEventSaysOfThePerson() throws Exception {
        assertThat(get("/page/person/anna", "Accept", "text/html").body())
                .contains("1901")
                .doesNotContain("P98i");
        assertThat(get("/data/person/anna.ttl", "Accept", "text/turtle").body()).contains("P98i_was_born");
    }

    @Test
    void theKindOfAFactIsNamedInTheLanguageOfTheReader() throws Exception {
        assertThat(get("/page/claim/F1-when?lang=ru", "Accept", "text/html").body())
                .contains("page/kind/birth\" dir=\"auto\" lang=\"ru\">рождение</a>");
        assertThat(get("/page/claim/F1-when?lang=de", "Accept", "text/html").body())
                .contains("page/kind/birth\" dir=\"auto\" lang=\"de\">Geburt</a>");
    }

    @Test
    void whatPeopleAreNarrowedDownByIsSaidAsItIs() throws Exception {
        assertThat(get("/browse/person?lang=de", "Accept", "text/html").body())
                .contains("<h3>Geburtsort</h3>", "<h3>Jahrhundert der Geburt</h3>")
                .doesNotContain("<h3>Ort</h3>");
        assertThat(get("/browse/event?lang=de", "Accept", "text/html").body()).contains("<h3>Ort</h3>");
    }
}
