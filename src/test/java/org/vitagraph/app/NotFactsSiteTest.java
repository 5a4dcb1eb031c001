package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sources only suppose, deny or report is shown whole, and nowhere as a fact. */
class NotFactsSiteTest extends ServedSite {

    @Override
    Path publication(Path temporary) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("publication"));
        Files.writeString(folder.resolve("publication.yaml"), """
                vitagraph: 1
                title: {en: A test}
                base: https://example.org/bio
                date: 2026-01-01
                languages: [en, de]
                sources:
                  a: {file: facts.yaml, title: A source, language: en}
                """);
        Files.writeString(folder.resolve("facts.yaml"), """
                vitagraph: 1
                source: a
                language: en
                people:
                  ann: Ann Berg
                  bob: {label: {en: Bob Lund, de: Robert Lund}}
                  cy: Cyrus Holm
                places:
                  north: North
                  south: South
                  east: East
                groups: {court: The Court}
                concepts: {witness: witness}
                passages:
                  - passage: p1
                    facts:
                      - {trial: bob, id: A1, event: trial-x, place: north, when: 5 June 1850}
                      - {participation: ann, id: A2, event: trial-x, role: witness, modality: negated}
                      - {birth: ann, id: A3, when: 1820, place: south, alternative-to: A4}
                      - {birth: ann, id: A4, when: 1822, alternative-to: A3}
                      - {marriage: ann, id: A5, with: bob, when: 1845, place: north, modality: hedged}
                      - {killing: cy, id: A6, by: bob, when: 1899, modality: reported}
                      - {sentencing: bob, id: A7, by: court, when: 1893, modality: negated}
                      - {death: bob, id: A8, event: death-bob, when: 1900, place: north}
                      - {death: bob, id: A10, event: death-bob, place: east, modality: hedged}
                      - {birth: cy, id: A11, when: 1870, place: south, alternative-to: A12}
                      - {birth: cy, id: A12, when: 1872, alternative-to: A11, accept: yes, because: He says so.}
                      - {leaving: cy, id: A13, body: court, when: 1890, alternative-to: A14, alternative-kind: open}
                      - {leaving: cy, id: A14, body: court, when: 1892, alternative-to: A13, alternative-kind: open,
                         accept: yes, because: He says so.}
                      - {friend-of: ann, id: A9, to: cy, modality: reported}
                """);
        return folder;
    }

    private String data(String path) throws Exception {
        return get("/data/" + path).body();
    }

    private String page(String path) throws Exception {
        return get("/page/" + path, "Accept", "text/html").body();
    }

    private String row(String person, String event) throws Exception {
        return data("person/" + person + ".csv")
                .lines()
                .filter(line -> line.contains(event))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDeniedPartInARealEventIsNoFactOfALife() throws Exception {
        assertThat(row("ann", "trial-x"))
                .contains("5 June 1850,1850-06-05", ",no,")
                .doesNotContain(",yes,");
        assertThat(row("bob", "trial-x")).contains("5 June 1850", ",yes,");
        assertThat(page("person/ann"))
                .containsPattern(
                        "<li class=\"event putative\">\\s*<p class=\"when\"><span dir=\"auto\" lang=\"en\">5 June 1850</span>"
                                + " <span class=\"undated\">not taken as fact</span>");
    }

    @Test
    void anEventThatIsSupposedElsewhereIsNoFactOfThatPlace() throws Exception {
        assertThat(page("place/east"))
                .containsPattern(
                        "<li class=\"event putative\">\\s*<p class=\"when\"><span dir=\"auto\" lang=\"en\">1900</span>"
                                + " <span class=\"undated\">not taken as fact</span>");
        assertThat(page("place/north"))
                .containsPattern("<li class=\"event\">\\s*<p class=\"when\"><span dir=\"auto\" lang=\"en\">1900<");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ann | birth-ann | ,1820; 1822,1820; 1822,1820-01-01; 1822-01-01,1820-12-31; 1822-12-31,South,,no,",
                "ann | marriage-ann | ,spouse,1845,1845,1845-01-01,1845-12-31,North,Bob Lund,no,",
                "bob | marriage-ann | ,spouse,1845,1845,1845-01-01,1845-12-31,North,Ann Berg,no,",
                "bob | killing-cy | ,killer,1899,1899,1899-01-01,1899-12-31,,Cyrus Holm,no,",
                "bob | sentencing-bob | ,1893,1893,1893-01-01,1893-12-31,,The Court,no,denied by the source,"
            })
    void anEventThatIsNoFactKeepsItsTimesPlacesAndPeopleInTheTable(String person, String event, String cells)
            throws Exception {
        assertThat(row(person, event)).contains(cells);
    }

    @Test
    void whatIsSaidOfAnEventThatIsNoFactStandsOnThePagesAndInTheDataOfWhoTakesPart() throws Exception {
        assertThat(data("person/ann.ttl")).contains("A3-when", "A4-when", "A5-when", "A5-with", "\"1820\"");
        assertThat(data("person/bob.nt")).contains("claim/A6-when", "claim/A5-place");
        assertThat(page("person/ann"))
                .contains("/page/claim/A3-when", "/page/claim/A4-when", "<rect class=\"reading\"", "1822");
        assertThat(page("place/south")).contains("/page/claim/A3-when");
    }

    @Test
    void whoCitesWhatIsNoFactSaysSo() throws Exception {
        assertThat(data("claim/A6-by.bib")).contains("(killer) [only reported, not taken as fact]}");
        assertThat(data("claim/A5-when.ris")).contains("1845 [supposed by the source, not taken as fact]");
        assertThat(data("claim/A3-when.csl")).contains("1820 [one of several readings, not decided]");
        assertThat(data("claim/A8-when.bib")).contains("when: 1900}");
        assertThat(data("event/sentencing-bob-court-1893.bib"))
                .contains("title = {Sentencing of Bob Lund [denied by the source]}");
        assertThat(data("event/death-bob.bib")).contains("title = {Death of Bob Lund}");
        assertThat(page("event/sentencing-bob-court-1893?lang=de")).contains("Robert Lund [von der Quelle verneint] –");
        assertThat(page("claim/A2-who?lang=de")).contains("wer: nicht Ann Berg (witness) [von der Quelle verneint]");
    }

    @Test
    void oneOfTwoReadingsIsDecidedWhereTheOtherIsTaken() throws Exception {
        String taken = "another reading is taken as fact";
        String open = "one of several readings, not decided";
        assertThat(page("claim/A11-when")).contains(taken).doesNotContain(open);
        assertThat(page("claim/A11-place")).contains(taken).doesNotContain(open);
        assertThat(page("person/cy")).contains(taken);
        assertThat(page("claim/A11-when?lang=de")).contains("eine andere Lesart ist als Tatsache genommen");
        assertThat(data("claim/A11-when.csl")).contains("1870 [" + taken + "]");
        assertThat(row("cy", "birth-cy")).contains(",certain,").doesNotContain(taken, open);
        assertThat(page("claim/A3-when")).contains(open).doesNotContain(taken);
        assertThat(page("claim/A13-when")).contains(open).doesNotContain(taken);
    }
}
