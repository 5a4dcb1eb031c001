package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a passage stands in its source is shown wherever it is cited. */
class PassagePlacesSiteTest extends ServedSite {

    @Override
    Path publication(Path temporary) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("publication"));
        Files.writeString(folder.resolve("publication.yaml"), """
                vitagraph: 1
                title: {en: A test}
                base: https://example.org/bio
                date: 2026-01-01
                languages: [en]
                sources:
                  a: {file: a.yaml, title: A book, language: en}
                  b:
                    file: b.yaml
                    title: An article
                    language: en
                    csl: {type: article-journal, title: On Berg, page: 10-30, volume: 7}
                """);
        Files.writeString(folder.resolve("a.yaml"), """
                vitagraph: 1
                source: a
                language: en
                people: {ann: Ann Berg}
                places: {ulm: Ulm}
                passages:
                  - passage: youth
                    label: On her youth
                    volume: II
                    pages: 12–14
                    folio: 3r
                    line: 5
                    url: https://example.com/scan/12
                    accessed: 2020-02-03
                    facts:
                      - {birth: ann, id: A1, when: 1820, place: ulm}
                """);
        Files.writeString(folder.resolve("b.yaml"), """
                vitagraph: 1
                source: b
                language: en
                people: {ann: Ann Berg}
                passages:
                  - {passage: end, label: Her end, pages: 29, facts: [{death: ann, id: B1, when: 1870}]}
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

    @ParameterizedTest
    @CsvSource({"/page/claim/A1-when", "/page/person/ann", "/page/source/a", "/page/source/a--youth"})
    void itStandsOnThePages(String path) throws Exception {
        assertThat(text(path))
                .contains("volume II, pages 12–14, folio 3r, line 5, https://example.com/scan/12, accessed 2020-02-03");
    }

    @Test
    void itIsSaidInTheReadersLanguage() throws Exception {
        assertThat(text("/page/claim/A1-when?lang=de")).contains("Band II, Seiten 12–14, Blatt 3r, Zeile 5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claim/A1-when.bib | note = {After: A book, On her youth, volume II, pages 12–14, folio 3r, line 5,",
                "claim/A1-when.ris | N1  - After: A book, On her youth, volume II, pages 12–14, folio 3r, line 5,",
                "claim/A1-when.csl | After: A book, On her youth, volume II, pages 12–14, folio 3r, line 5,",
                "claim/B1-when.bib | note = {After: On Berg. 7, 10-30, Her end, pages 29}"
            })
    void itIsPartOfTheCitationOfAClaim(String path, String said) throws Exception {
        assertThat(get("/data/" + path).body()).contains(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source/b--end.bib | @article | pages = {29}, | volume = {7}, | note = {Her end, pages 29}",
                "source/b--end.ris | TY  - JOUR | SP  - 29 | VL  - 7 | N1  - Her end, pages 29",
                "source/a--youth.bib | @misc | title = {On her youth} | note = {After: A book, On her youth, volume II, | folio 3r"
            })
    void aPassageIsCitedByWhereItStands(String path, String type, String one, String other, String note)
            throws Exception {
        assertThat(get("/data/" + path).body()).contains(type, one, other, note);
    }

    @Test
    void aPassagesPageSaysHowItIsCited() throws Exception {
        assertThat(text("/page/source/b--end")).contains("On Berg. 7, 10-30, Her end, pages 29 bib ris csl");
    }

    @Test
    void theRecordOfAPassageHasItsOwnPages() throws Exception {
        assertThat(get("/data/source/b--end.csl").body().replaceAll("\\s+", ""))
                .contains("\"page\":\"29\"", "\"volume\":7", "\"note\":\"Herend,pages29\"");
    }
}
