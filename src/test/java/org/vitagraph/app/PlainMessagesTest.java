package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Findings about sources say what is wrong there, and nothing that is not so. */
class PlainMessagesTest extends OneSource {

    @Test
    void a_date_of_gedcom_is_told_by_whoever_understood_more_of_it() throws IOException {
        files = "tree.ged";
        write(files, """
                0 HEAD
                1 GEDC
                2 VERS 5.5.1
                2 FORM LINEAGE-LINKED
                1 CHAR UTF-8
                0 @I1@ INDI
                1 NAME Anna /Berg/
                1 BIRT
                2 DATE BET 1750 AND 1740
                1 DEAT
                2 DATE 1 Mai 1790
                0 TRLR
                """);
        assertThat(told(check()))
                .contains("VG-0401 ERROR tree.ged:9:21 The second date is before the first.")
                .contains("\"mai\" is not known as part of a date.")
                .doesNotContain("any century");
    }

    @Test
    void a_record_without_a_key_is_not_called_by_one() throws IOException {
        files = "people.xml";
        more = ", policy: warn";
        write(files, """
                <TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson><person><note>?</note></person>
                <person xml:id="a"><persName>Anna Berg</persName></person></listPerson></standOff></TEI>
                """);
        assertThat(told(check())).contains("The record gave no fact.").doesNotContain("'x'");
    }

    @Test
    void what_a_condition_never_lets_in_is_told_apart_from_what_is_not_there() throws IOException {
        more = ", map: m";
        write("people.csv", "id,name,kind,place\na,Anna Berg,x,Ulm\n");
        write("mappings/sources/m.yaml", """
                vitagraph: 1
                format: csv
                records:
                  - people: {$(id): $(name)}
                    facts:
                      - birth: $(id)
                        place: $(place)
                      - death: $(id)
                        if: {$(kind): [dead]}
                        place: $(place)
                """);
        assertThat(told(check()))
                .contains("'place' found nothing here in any record, though it did at line 7")
                .doesNotContain("'place' found nothing in any record");
    }

    @Test
    void a_node_at_fault_that_no_claim_names_is_told_at_the_fact_that_made_it() throws IOException {
        files = "facts.yaml";
        write(files, """
                vitagraph: 1
                source: s
                language: en
                people: {a: Anna}
                groups: {g: Guild, h: House}
                passages:
                  - passage: p1
                    facts:
                      - {succeeds: g, to: h, words: w}
                      - {membership: a, body: g, words: w}
                      - {organ-of: a, to: h, words: w}
                """);
        assertThat(told(check()))
                .contains("facts.yaml:11:10 “Anna in “House” as organ”: An organ of a body is a body.")
                .doesNotContain("See also");
    }
}
