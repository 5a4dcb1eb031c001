package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.vitagraph.model.Mention;

/** What cells of tables hold beside what they say: spaces that nobody sees, the addresses of identifiers. */
class TableCellsTest extends OneSource {

    @Test
    void a_no_break_space_at_the_end_of_a_cell_is_none_of_its_text() throws IOException {
        Findings findings = new Findings();
        assertThat(read("people.csv", """
                        id,name,birth.date,father,birth.place
                        1,Anna Berg,1850,2,Bad Ems
                        2~,Uwe Berg,1820,,Bad~Ems~
                        """.replace('~', '\u00a0'), findings).stream()
                        .filter(fact -> fact.kind().equals("birth"))
                        .map(fact -> fact.slots().values().stream()
                                .flatMap(values -> values.stream()
                                        .filter(Mention.class::isInstance)
                                        .map(value -> ((Mention) value).entity().key()))
                                .toList()
                                .toString()))
                .containsExactlyInAnyOrder(
                        "[person:s:1, place:s:bad-ems, person:s:2]", "[person:s:2, place:s:bad-ems]");
        assertThat(told(findings.report())).isEmpty();
    }

    @Test
    void identifiers_may_stand_as_addresses_of_their_scheme() throws IOException {
        Findings findings = new Findings();
        assertThat(read("people.csv", """
                        id,name,wikidata uri,VIAF URI,gnd
                        1,A B,https://www.wikidata.org/wiki/Q4115189,https://viaf.org/viaf/12345/,https://d-nb.info/gnd/118540238
                        2,C D,http://www.wikidata.org/entity/Q42,67890,118529579
                        3,E F,https://viaf.org/viaf/12345,,
                        """, findings).stream()
                        .filter(fact -> fact.kind().equals("identifier"))
                        .map(CarefulMapsTest::line))
                .containsExactlyInAnyOrder(
                        "identifier: A B, Q4115189, Wikidata",
                        "identifier: A B, 12345, VIAF",
                        "identifier: A B, 118540238, GND",
                        "identifier: C D, Q42, Wikidata",
                        "identifier: C D, 67890, VIAF",
                        "identifier: C D, 118529579, GND");
        assertThat(findings.report().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains("'https://viaf.org/viaf/12345' does not look like");
            assertThat(finding.advice()).isEqualTo("Correct the value, or leave it empty.");
        });
    }

    @Test
    void people_who_are_called_by_numbers_only_are_told() throws IOException {
        Findings findings = new Findings();
        language = "de";
        read("offices.csv", """
                Person,Amt,von
                1,Richter,1850
                Anna Berg,Richter,1851
                2,Richter,1852
                """, findings);
        assertThat(told(findings.report()).lines().filter(line -> line.contains("by a number")))
                .containsExactly(
                        "VG-0565 WARNING offices.csv:2:1 A person is called '1' here, by a number and no name.",
                        "VG-0565 WARNING offices.csv:4:1 A person is called '2' here, by a number and no name.");
    }
}
