package org.vitagraph.site.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {

    private static final List<String> OFFERED = List.of("text/html", "text/turtle", "application/ld+json");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | text/html",
                "*/* | text/html",
                "text/* | text/html",
                "text/*, text/html;q=0.1 | text/turtle",
                "application/ld+json, */*;q=0.1 | application/ld+json",
                "text/html;q=0, */* | text/turtle",
                "application/ld+json;profile=\"https://linked.art/ns/v1/linked-art.json\" | application/ld+json",
                "application/ld+json;profile=\"a, b;q=0.1 \\\" c\";q=0.5, text/turtle;q=0.3 | application/ld+json",
                "text/turtle;q=nonsense, application/ld+json;q=0.1 | application/ld+json",
                "text/turtle;q=7, application/ld+json;q=0.1 | application/ld+json"
            })
    void theMostWantedIsChosen(String header, String chosen) {
        assertThat(new Accept(header).best(OFFERED)).contains(chosen);
    }

    @Test
    void nothingIsChosenWhereNothingFits() {
        assertThat(new Accept("image/png, text/html;q=0").best(OFFERED)).isEmpty();
    }

    @Test
    void aHeaderThatIsTooLongIsReadAsFarAsItMayBe() {
        assertThat(new Accept("text/turtle," + "x/y,".repeat(100_000)).best(OFFERED))
                .contains("text/turtle");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | en", "de-AT, en;q=0.5 | de", "ja, ru;q=0.2 | ru", "ja | en", "en;q=0.1, fr;q=0.9 | fr"})
    void aLanguageIsLookedUp(String header, String chosen) {
        assertThat(new Accept(header).language(List.of("en", "de", "fr", "ru"))).isEqualTo(chosen);
    }
}
