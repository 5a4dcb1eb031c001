package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.vitagraph.model.Severity;

/** Values of which a node has one at most, of which two sources give two: competing claims. */
class OneAtMostTest extends TwoSources {
    @Test
    void theSourceThatGoesBeforeGivesTheLength() throws IOException {
        source("a", "- {imprisonment: ann, id: a1, when: 1908, lasting: four months}");
        source("b", "- {imprisonment: ann, id: b1, when: 1908, lasting: five months}");

        assertThat(graph("facts"))
                .filteredOn(t -> t.contains("P191_had_duration") || t.contains("type E54_Dimension"))
                .containsExactly(
                        "duration/imprisonment-ann-1908--four-months type E54_Dimension",
                        "time/imprisonment-ann-1908--1908 P191_had_duration duration/imprisonment-ann-1908--four-months");
        assertThat(graph("claims"))
                .contains("claim/b1-lasting because outranked", "claim/a1-lasting conflicts_with claim/b1-lasting");
    }

    @Test
    void theLengthGoesWithTheDateThatIsAccepted() throws IOException {
        String publication = Files.readString(folder.resolve("publication.yaml"));
        write("publication.yaml", publication + "editorial: {prefer: [finer]}\n");
        things = "events: {cell: {label: Time in a cell, types: [imprisonment]}}";
        source("a", "- {imprisonment: ann, event: cell, id: a1, when: 1908, lasting: four months}");
        source("b", "- {imprisonment: ann, event: cell, id: b1, when: 1908-03, lasting: five months}");
        write(
                "identities.tsv",
                Files.readString(folder.resolve("identities.tsv"))
                        + "I2\tevent:a:cell\tevent:b:cell\tsame\tcertain\t\t\t\tAn editor\tOne cell.\n");

        assertThat(graph("facts"))
                .filteredOn(t -> t.contains("P191_had_duration"))
                .containsExactly("time/cell--1908-03 P191_had_duration duration/cell--five-months");
    }

    @Test
    void aMoveStartsFromOnePlaceAndAListHasOnePosition() throws IOException {
        places = ", city: City";
        source("a", """
                - {emigration: ann, from: town, id: a1, when: 1900}
                - {exile: ann, from: town, id: a2, when: 1901}
                - {tenure: ann, office: mayor, position: 1, id: a3, when: 1902}
                """);
        source("b", """
                - {emigration: ann, from: city, id: b1, when: 1900}
                - {exile: ann, from: city, id: b2, when: 1901}
                - {tenure: ann, office: mayor, position: 2, id: b3, when: 1902}
                """);
        write(
                "identities.tsv",
                Files.readString(folder.resolve("identities.tsv"))
                        + "I2\tplace:a:town\tplace:b:town\tsame\tcertain\t\t\t\tAn editor\tOne town.\n"
                        + "I3\toffice:a:mayor\toffice:b:mayor\tsame\tcertain\t\t\t\tAn editor\tOne office.\n");

        assertThat(check().findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(graph("facts"))
                .filteredOn(t -> t.contains("moved_from"))
                .hasSize(2)
                .allMatch(t -> t.endsWith("place/town"));
        assertThat(graph("facts"))
                .filteredOn(t -> t.contains("list_position"))
                .hasSize(1)
                .first()
                .asString()
                .contains("\"1\"");
        assertThat(graph("claims")).contains("claim/b1-from because outranked", "claim/b2-from because outranked");
    }
}
