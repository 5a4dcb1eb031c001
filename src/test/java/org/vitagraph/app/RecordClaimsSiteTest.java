package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vitagraph.store.Verification;

/** A publication whose sources, a table and a file of facts, have one claim for each passage. */
class RecordClaimsSiteTest extends ServedSite {

    @Override
    Path publication(Path temporary) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("publication"));
        Files.writeString(folder.resolve("publication.yaml"), """
                vitagraph: 1
                title: Records
                base: https://example.org/bio
                date: 2026-01-01
                languages: [en]
                sources:
                  a: {file: facts.yaml, title: The letters, language: en, claims: record}
                  b: {file: register.csv, title: The register, language: en, claims: record}
                """);
        Files.writeString(folder.resolve("register.csv"), """
                id,name,birth.date,birth.place
                1,Anna Lund,1851,Ulm
                2,Bert Lund,1852,Bonn
                """);
        Files.writeString(folder.resolve("facts.yaml"), """
                vitagraph: 1
                source: a
                language: en
                people: {anna: Anna Lund, carl: Carl Lund}
                places: {bonn: Bonn}
                passages:
                  - passage: p1
                    facts:
                      - {birth: anna, id: F1, when: 1850, words: born in 1850}
                      - {death: anna, id: F2, when: 1900, modality: hedged, words: dead perhaps}
                      - {friend-of: anna, to: carl, id: F3, words: a friend}
                      - {residence: anna, to: bonn, id: F4, words: Bonn, accept: no, because: Another Anna.}
                """);
        Files.writeString(folder.resolve("identities.tsv"), """
                id\ta\tb\tdecision\tcertainty\tsource\tpassage\twords\tdecided_by\treason
                I1\tperson:a:anna\tperson:b:1\tsame\tcertain\t\t\t\tAn editor\tThe same years.
                """);
        return folder;
    }

    @Test
    void theReleaseIsWhole() throws Exception {
        assertThat(Verification.of(open.release())).isEmpty();
        assertThat(Verification.ofStore(open.release(), Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void aPageNamesTheSourceOfWhatTheClaimOfARecordCarries() throws Exception {
        assertThat(get("/page/event/birth-anna", "Accept", "text/html").body())
                .contains("What is accepted of p1", "The letters", "taken as fact", "another source is preferred");
        assertThat(get("/page/person/anna", "Accept", "text/html").body())
                .contains("The letters", "Another Anna.", "supposed by the source, not taken as fact");
    }

    @Test
    void theClaimOfARecordIsTakenAsFact() throws Exception {
        assertThat(get("/page/claim/a--p1--record", "Accept", "text/html").body())
                .contains("What is accepted of p1", "The letters", "take it as fact")
                .doesNotContain("not take it as fact", "not taken as fact");
    }
}
