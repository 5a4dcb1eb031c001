package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Beside what is taken as fact stand the signs and sources of those statements only that say it. */
class SignsOfFactsTest extends ServedSite {

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
                  a: {file: a.yaml, title: Source A, language: en}
                  b: {file: b.yaml, title: Source B, language: en}
                """);
        Files.writeString(folder.resolve("a.yaml"), """
                vitagraph: 1
                source: a
                language: en
                people: {ann: Ann Berg, abe: Abe Holm, dan: Dan Lund, eva: Eva Beck}
                groups: {club: The Club}
                concepts: {painter: painter, thief: thief, guest: guest}
                passages:
                  - passage: p1
                    facts:
                      - {enemy-of: ann, id: A1, to: abe}
                      - {enemy-of: ann, id: A2, to: dan, modality: negated}
                      - {enemy-of: ann, id: A3, to: eva, certainty: probable}
                      - {occupation: ann, id: A4, as: painter}
                      - {occupation: ann, id: A5, as: thief, modality: negated}
                      - {membership: eva, id: A6, body: club}
                      - {membership: dan, id: A7, body: club, modality: negated}
                      - {presence: ann, id: A8, event: dinner, with: eva, when: 1850}
                      - {participation: abe, id: A9, event: dinner, role: guest, modality: hedged}
                      - {participation: dan, id: A10, event: dinner, role: guest, modality: negated}
                """);
        Files.writeString(folder.resolve("b.yaml"), """
                vitagraph: 1
                source: b
                language: en
                people: {ann: Ann Berg, abe: Abe Holm}
                passages:
                  - passage: p1
                    facts:
                      - {enemy-of: ann, id: B1, to: abe}
                """);
        Files.writeString(folder.resolve("identities.tsv"), """
                id\ta\tb\tdecision\tcertainty\tsource\tpassage\twords\tdecided_by\treason
                I1\tperson:a:ann\tperson:b:ann\tsame\tcertain\t\t\t\tAn editor\tOne name.
                I2\tperson:a:abe\tperson:b:abe\tsame\tcertain\t\t\t\tAn editor\tOne name.
                """);
        return folder;
    }

    /** Gives the rows of facts, or of events, of a page: what they show, with the signs beside it. */
    private String rows(String path, String begin, String end) throws Exception {
        String page = get("/page/" + path, "Accept", "text/html").body();
        String section = page.substring(page.indexOf(begin));
        return section.substring(0, section.indexOf(end))
                .replaceAll("(?s)</summary>.*?</details>", "</summary></details>")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    @Test
    void whatIsDeniedOfOneIsNoSignOfAnother() throws Exception {
        assertThat(rows("person/ann", "<h2 id=\"facts\">", "</section>"))
                .contains(
                        "enemy of Abe Holm ● certain Source A · Source B",
                        "enemy of Eva Beck ◕ likely Source A",
                        "painter ● certain Source A")
                .doesNotContain("⊘", "Dan Lund", "thief");
        assertThat(rows("group/club", "<h2 id=\"facts\">", "</section>"))
                .contains("Eva Beck ● certain Source A")
                .doesNotContain("⊘", "Dan Lund");
    }

    @Test
    void whatIsNotTakenIsToldApart() throws Exception {
        assertThat(rows("person/ann", "<h2 id=\"doubtful\">", "</section>"))
                .contains("Ann Berg : enemy of not Dan Lund ⊘", "not thief ⊘");
    }

    @Test
    void whoOnlyMayHaveBeenThereIsNoSignOfAnEvent() throws Exception {
        assertThat(rows("event/dinner", "<ol class=\"events self\">", "</ol>"))
                .contains("● certain Source A")
                .doesNotContain("◌", "⊘", "Abe", "Dan");
        assertThat(rows("event/dinner", "<h2 id=\"doubtful\">", "</section>"))
                .contains("who Abe Holm , as guest ◌", "who not Dan Lund , as guest ⊘");
    }
}
