package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A publication with names in many scripts: which of them are shown, how they stand beside Latin letters and figures, and that they are found. */
class ManyScriptsSiteTest extends ServedSite {

    @Override
    Path publication(Path temporary) throws IOException {
        return written(temporary);
    }

    /** Writes the publication, and gives its folder. */
    static Path written(Path temporary) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("publication"));
        Files.writeString(folder.resolve("publication.yaml"), """
                vitagraph: 1
                title: {ja: 京都の人々}
                base: https://example.org/bio
                date: 2026-01-01
                languages: [ja]
                sources:
                  a: {file: people.csv, title: 名簿, language: ja}
                """);
        Files.writeString(folder.resolve("people.csv"), """
                id,name@ja,name@ja-Latn,name@ru,name@ru-Latn,name@he,birth date,death date,occupation
                j1,山田太郎,Yamada Tarō,Ямада Таро,Jamada Taro,,1870,1931,
                h1,,,,,שרה לוי (הרבנית),1870,1940,רב
                h2,,,,,محمد,early 1870s,,
                j2,鄭𠮷,,,,,,,
                j3,鄭和,,,,,,,
                """);
        return folder;
    }

    @ParameterizedTest
    @CsvSource({
        "en, 山田太郎, ja",
        "de, 山田太郎, ja",
        "ru, Ямада Таро, ru",
    })
    void pagesAndListsShowTheLabelInALanguageBeforeOneThatRomanisesIt(String reader, String name, String language)
            throws Exception {
        String page = get("/page/person/j1", "Accept", "text/html", "Accept-Language", reader)
                .body();
        String list = get("/browse/person", "Accept", "text/html", "Accept-Language", reader)
                .body();

        assertThat(page).containsPattern("<h1 dir=\"auto\" lang=\"" + language + "\"[^>]*>" + name + "</h1>");
        assertThat(list)
                .containsPattern(
                        "<a href=\"[^\"]*person/j1\" dir=\"auto\" lang=\"" + language + "\"[^>]*>" + name + "</a>");
    }

    @Test
    void aNameThatIsWrittenFromRightToLeftIsHeldApartFromWhatStandsBesideIt() throws Exception {
        String list = get("/browse/person", "Accept", "text/html").body();
        String page = get("/page/person/h1", "Accept", "text/html").body();

        assertThat(list)
                .contains(" dir=\"auto\" lang=\"he\">שרה לוי (הרבנית)</a>", " dir=\"auto\">רב</a>")
                .containsPattern("<span class=\"script\" dir=\"auto\"[^>]*>1870–1940</span>");
        assertThat(page)
                .contains(
                        "<h1 dir=\"auto\" lang=\"he\">שרה לוי (הרבנית)</h1>",
                        "<title>\u2068שרה לוי (הרבנית)\u2069 – 京都の人々</title>");
        assertThat(get("/page/claim/a.h1.birth-who", "Accept", "text/html").body())
                .containsPattern("“\u2068[^”]*שרה לוי[^”]*\u2069”. In: 京都の人々");
        assertThat(get("/data/person/h1.bib").body()).doesNotContain("\u2068");
    }

    @Test
    void listsShowALifeByItsYears() throws Exception {
        assertThat(get("/search?q=محمد", "Accept", "text/html").body()).contains(">1870/1873–</span>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷", "鄭𠮷", "zheng 𠮷"})
    void aLetterThatNobodyRomanisesIsFoundAsItIs(String sought) throws Exception {
        assertThat(get("/search?q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8), "Accept", "text/html")
                        .body())
                .contains(">鄭𠮷</a>")
                .doesNotContain(">鄭和</a>");
    }

    @Test
    void theTextIndexKnowsItToo() throws Exception {
        String query = "PREFIX text: <http://jena.apache.org/text#> SELECT ?x { ?x text:query \"𠮷\" }";

        assertThat(get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "Accept", "text/csv")
                        .body())
                .contains("/id/person/j2")
                .doesNotContain("/id/person/j3");
    }

    @Test
    void thingsAreCitedAndReconciledByTheSameLabel() throws Exception {
        assertThat(get("/data/person/j1.bib").body()).contains("山田太郎").doesNotContain("Yamada");
        assertThat(get("/data/person/j1.ris").body()).contains("山田太郎").doesNotContain("Yamada");
        assertThat(get("/reconcile/preview?id=person/j1").body()).contains(">山田太郎</h1>");
    }
}
