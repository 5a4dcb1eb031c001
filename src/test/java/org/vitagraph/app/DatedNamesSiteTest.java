package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Since when and until when somebody had a name, and two belonged together, stands on their pages. */
class DatedNamesSiteTest extends ServedSite {

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
                  a: {file: facts.yaml, title: A source, language: en}
                """);
        Files.writeString(folder.resolve("facts.yaml"), """
                vitagraph: 1
                source: a
                language: en
                people:
                  anna: Anna Lund
                  carl: Carl Lund
                passages:
                  - passage: p1
                    label: Page 1
                    facts:
                      - name: anna
                        id: F1
                        form: Anna Lund
                        sort: married-name
                        when: {words: from 1901 to 1904, edtf: 1901/1904}
                        words: from 1901 to 1904 her name was Anna Lund
                      - spouse-of: anna
                        id: F2
                        to: carl
                        when: {words: three years from 1901, edtf: 1901/1904}
                        words: was married to Carl Lund
                """);
        return folder;
    }

    @Test
    void besideANameStandsWhenItWasUsed() throws Exception {
        String page = get("/page/person/anna", "Accept", "text/html").body();
        assertThat(page)
                .contains(
                        "<span class=\"used\" dir=\"auto\" lang=\"en\">from 1901 to 1904</span>",
                        "/page/claim/F1-when");
    }

    @Test
    void aDatedRelationStandsInTheLivesOfBoth() throws Exception {
        for (String person : new String[] {"anna", "carl"}) {
            assertThat(get("/page/person/" + person, "Accept", "text/html").body())
                    .contains(">Anna Lund – Carl Lund</a>", "three years from 1901");
        }
    }
}
