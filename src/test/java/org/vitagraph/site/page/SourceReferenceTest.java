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
                        "  author = {Meyer, Anna and {The Editors}},\n",
                        "  editor = {van Beek, Jan},\n",
                        "  booktitle = {Lexikon},\n",
                        "  year = {1934},\n",
                        "  url = {https://example.org/holm_1}\n");
        assertThat(article.ris())
                .startsWith("TY  - ENCYC\r\nTI  - Holm & Söhne\r\nAU  - Meyer, Anna\r\n")
                .contains("PY  - 1934\r\n", "SP  - 12\r\nEP  - 13\r\n")
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
    @CsvSource(delimiter = '|', textBlock = """
            {"family": "Humboldt", "given": "Alexander", "dropping-particle": "von"} | Humboldt, Alexander von | Humboldt, Alexander von
            {"family": "Beek", "given": "Jan", "non-dropping-particle": "van"}       | van Beek, Jan           | van Beek, Jan
            {"family": "Smith", "given": "John", "suffix": "Jr."}                    | Smith, John, Jr.        | Smith, Jr., John
            {"family": "Smith", "suffix": "Jr."}                                     | Smith, Jr.              | Smith, Jr., {}
            {"family": "Plato"}                                                      | Plato                   | Plato
            {"family": "Maria Celeste"}                                              | Maria Celeste           | {Maria Celeste}
            {"family": "Gray and Co.", "given": "A & B"}                             | Gray and Co., A & B     | {Gray and Co.}, A \\& B
            {"literal": "The Editors", "given": "x"}                                 | The Editors             | {The Editors}
            {"given": "Ann", "dropping-particle": "of", "suffix": "II"}              | Ann of II               | {Ann of II}
            """)
    void namesKeepAllTheirParts(String name, String inverted, String bibTeX) {
        Reference reference = Reference.of("{\"title\": \"T\", \"author\": [" + name + "]}", "")
                .orElseThrow();
        assertThat(reference.sentence()).isEqualTo(inverted + ": T");
        assertThat(reference.bibTeX("k")).contains("  author = {" + bibTeX + "},\n");
        assertThat(reference.ris()).contains("AU  - " + inverted + "\r\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [[1934, 5], [1936]] | 1934–1936 | 1934--1936 | 1934-1936
            [[1934, 5, 1], [1934, 6, 3]] | 1934 | 1934 | 1934
            [[1934], []]        | 1934      | 1934       | 1934
            """)
    void aRangeOfYearsKeepsItsEnd(String parts, String sentence, String bibTeX, String ris) {
        Reference reference = Reference.of("{\"title\": \"T\", \"issued\": {\"date-parts\": " + parts + "}}", "")
                .orElseThrow();
        assertThat(reference.sentence()).isEqualTo("T. " + sentence);
        assertThat(reference.bibTeX("k")).contains("  year = {" + bibTeX + "},\n");
        assertThat(reference.ris()).contains("PY  - " + ris + "\r\n");
    }

    @ParameterizedTest
    @CsvSource({"12-34, 12, 34", "12–34, 12, 34", "12, 12, ''", "'12-14, 18', '12-14, 18', ''", "e12, e12, ''"})
    void firstAndLastPageAreToldApart(String page, String first, String last) {
        String ris = Reference.of("{\"title\": \"T\", \"page\": \"" + page + "\"}", "")
                .orElseThrow()
                .ris();
        assertThat(ris).contains("SP  - " + first + "\r\n" + (last.isEmpty() ? "ER" : "EP  - " + last + "\r\nER"));
    }

    @ParameterizedTest
    @CsvSource({"''", "[", "'{\"title\":'"})
    void whatIsNoRecordIsNone(String csl) {
        assertThat(Reference.of(csl, "Label")).isEmpty();
    }
}
