package org.vitagraph.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {

    private static final Text LATIN = new Text("Jamada Taro", "ru-Latn");
    private static final Text RUSSIAN = new Text("Ямада Таро", "ru");
    private static final Text ROMANISED = new Text("Yamada Tarō", "ja-Latn");
    private static final Text JAPANESE = new Text("山田太郎", "ja");
    private static final List<Text> LABELS = List.of(LATIN, ROMANISED, RUSSIAN, JAPANESE);

    @Test
    void theLabelInALanguageGoesBeforeOneInAScriptOfIt() {
        assertThat(Text.preferred(LABELS, List.of("ru", "en", "ja"))).contains(RUSSIAN);
        assertThat(Text.preferred(LABELS, List.of("fr", "ja"))).contains(JAPANESE);
        assertThat(Text.preferred(List.of(JAPANESE, LATIN), List.of("ru", "ja")))
                .as("a script of the reader's language goes before another language")
                .contains(LATIN);
    }

    @Test
    void whatIsWrittenFromRightToLeftIsHeldApartInASentence() {
        assertThat(new Text("שרה לוי", "he").apart()).isEqualTo("\u2068שרה לוי\u2069");
        assertThat(JAPANESE.apart()).isEqualTo("山田太郎");
    }

    @Test
    void whoReadsNoneOfTheLanguagesIsShownTheSameInAnyOrderOfTheLabels() {
        Text english = new Text("Taro Yamada", "en");

        assertThat(Text.preferred(LABELS, List.of("fr"))).contains(JAPANESE);
        assertThat(Text.preferred(LABELS.reversed(), List.of("fr"))).contains(JAPANESE);
        assertThat(Text.preferred(List.of(LATIN, english), List.of("fr"))).contains(english);
        assertThat(Text.preferred(List.of(), List.of("fr"))).isEmpty();
    }
}
