package org.vitagraph.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceReferenceTest {

    private static final String ARTICLE = """
            {"type": "entry-encyclopedia", "title": "Holm & Söhne", "container-title": "Lexikon",
             "author": [{"family": "Meyer", "given": "Anna"}, {"literal": "The Editors"}],
             "editor": [{"family": "Beek", "given": "Jan", "non-dropping-particle": "van"}],
             "publisher": "Verlag", "publisher-place": "Ulm", "volume": 3, "page": "12-13",
             "issued": {"date-parts": [[1934, 5]]}, "URL": "https://example.org/holm_1"}
            """;

    private final Reference article = Reference.of(ARTICLE, "Label").orElseThrow();

    @Test
    void itIsALineOfAListOfBooks() {
        assertThat(article.sentence())
                .isEqualTo("Meyer, Anna; The Editors: Holm & Söhne. In: Lexikon. Ulm: Verlag, 3, 1934, 12-13");
    }

    @Test
    void itIsAnEntryOfEachFormat() {
        assertThat(article.bibTeX("source-a"))
                .startsWith("@incollection{source-a,\n")
                .contains(
                        "  title = {Holm \\& Söhne},\n",
                        "  author = {{Meyer, Anna} and {The Editors}},\n",
                        "  editor = {{van Beek, Jan}},\n",
                        "  booktitle = {Lexikon},\n",
                        "  year = {1934},\n",
                        "  url = {https://example.org/holm_1}\n");
        assertThat(article.ris())
                .startsWith("TY  - ENCYC\r\nTI  - Holm & Söhne\r\nAU  - Meyer, Anna\r\n")
                .contains("PY  - 1934\r\n")
                .endsWith("ER  - \r\n");
        assertThat(article.csl("https://example.org/id/source/a"))
                .startsWith("[")
                .contains("https://example.org/id/source/a", "entry-encyclopedia", "date-parts");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "manuscript"}                          | Label
            {"title": "T", "issued": 1934}                  | T. 1934
            {"title": "T", "issued": "c. 1934"}             | T. c. 1934
            {"title": "T", "issued": {"raw": "May 1934"}}   | T. May 1934
            {"title": "T", "issued": {"date-parts": []}}    | T
            {"title": "T", "author": "nobody", "page": []}  | T
            {"title": "T", "editor": [{"given": "Ann"}]}    | Ann: T
            """)
    void whatIsMissingOrOtherThanExpectedIsLeftOut(String csl, String sentence) {
        assertThat(Reference.of(csl, "Label")).map(Reference::sentence).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({"''", "[", "'{\"title\":'"})
    void whatIsNoRecordIsNone(String csl) {
        assertThat(Reference.of(csl, "Label")).isEmpty();
    }
}
