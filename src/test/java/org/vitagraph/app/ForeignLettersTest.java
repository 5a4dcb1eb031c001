package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A publication whose base has other letters than ASCII: headers have it as a URI (RFC 3987 §3.1). */
class ForeignLettersTest extends ServedSite {

    private static final String URI = "https://xn--e1afmkfd.xn--p1ai/%D0%B6%D0%B8%D0%B7%D0%BD%D1%8C";

    @Override
    Path publication(Path temporary) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("publication"));
        Files.writeString(folder.resolve("publication.yaml"), """
                vitagraph: 1
                title: A test
                base: https://xn--e1afmkfd.xn--p1ai/жизнь
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
                passages:
                  - passage: p1
                    facts:
                      - {birth: anna, id: F1, when: 1901, words: born 1901}
                """);
        return folder;
    }

    @ParameterizedTest
    @CsvSource({
        "/page/person/anna, canonical, /id/person/anna",
        "/data/person/anna.ttl, describes, /id/person/anna",
        "/page/claim/F1-when, canonical, /id/claim/F1-when",
        "/data/person/anna.ttl, describedby, /.well-known/void"
    })
    void linksHaveTheBaseAsAUri(String path, String relation, String to) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Link")).contains("<" + URI + to + ">; rel=\"" + relation + "\"");
    }

    @Test
    void theDataKeepTheLetters() throws Exception {
        assertThat(get("/data/person/anna.nt").body()).contains("<https://xn--e1afmkfd.xn--p1ai/жизнь/id/person/anna>");
    }
}
