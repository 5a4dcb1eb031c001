package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Pages say each thing once, with what supports it, and nothing that no source says. */
class PlainPagesTest extends ServedSite {

    @Override
    Path publication(Path temporary) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("publication"));
        Files.writeString(folder.resolve("publication.yaml"), """
                vitagraph: 1
                title: Lives
                base: https://example.org/bio
                date: 2026-01-01
                languages: [en]
                sources:
                  a: {file: a.yaml, title: A source, language: en}
                  b: {file: b.yaml, title: Another, language: en}
                """);
        Files.writeString(folder.resolve("a.yaml"), """
                vitagraph: 1
                source: a
                language: en
                people: {anna: Anna Lund}
                places: {ulm: Ulm}
                groups: {club: The Club}
                passages:
                  - passage: p1
                    facts:
                      - {gender: anna, id: A1, as: female, words: she}
                      - {residence: anna, id: A2, to: ulm, words: lived in Ulm}
                      - {membership: anna, id: A3, body: club, words: member of the Club}
                      - {formation: club, id: A4, when: 1857, words: founded in 1857}
                      - {identifier: ulm, id: A5, value: "2820256", scheme: geonames}
                """);
        Files.writeString(folder.resolve("b.yaml"), """
                vitagraph: 1
                source: b
                language: en
                people: {lund: A. Lund}
                passages:
                  - passage: p1
                    facts:
                      - {birth: lund, id: B1, when: 1840, words: born 1840}
                """);
        Files.writeString(folder.resolve("identities.tsv"), """
                id\ta\tb\tdecision\tcertainty\treason
                I1\tperson:a:anna\tperson:b:lund\tsame\tcertain\tOne house
                """);
        return folder;
    }

    private String page(String path) throws Exception {
        return get(path, "Accept", "text/html").body();
    }

    @Test
    void whatTheFlatDescriptionRepeatsStandsOnce() throws Exception {
        assertThat(page("/page/person/anna"))
                .contains(">female<", "<dt>residence")
                .doesNotContain("has gender", "has_gender", "lived at", "lived_at", "number of sources");
        assertThat(page("/page/group/club")).contains("1857").doesNotContain("<dt>formed");
    }

    @Test
    void aMembershipIsNoEventBesideItself() throws Exception {
        String events = get("/data/person/anna.csv", "Accept", "text/csv").body();

        assertThat(events).contains("1840").doesNotContain("/id/group/club\n", "/id/group/club\r");
    }

    @Test
    void whatTheEditorsDecideIsNoSourceThatSpeaksOfAPerson() throws Exception {
        assertThat(get("/data/person/anna.ttl", "Accept", "text/turtle").body())
                .containsPattern("vg:source_count 2")
                .doesNotContain("vg:source <https://example.org/bio/id/source/identities>");
    }

    @Test
    void anAddressThatEndsWithASlashIsShown() throws Exception {
        assertThat(page("/page/place/ulm"))
                .containsPattern("<a[^>]*href=\"https://sws.geonames.org/2820256/\"[^>]*>[^<]*2820256");
        assertThat(get("/data/place/ulm.ttl", "Accept", "text/turtle").body()).contains("has exact match – 2820256");
    }
}
