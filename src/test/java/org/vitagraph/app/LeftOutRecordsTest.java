package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vitagraph.model.Code;

/** What is left out of a source, or never asked for, is told where it stands. */
class LeftOutRecordsTest extends OneSource {
    @Test
    void a_row_with_cells_behind_the_last_column_is_left_out_as_a_whole_where_the_policy_lets_it() throws IOException {
        String rows = "id,name,birth.date\na,Ann,1783\nb,Berg,Bob,1784\nc,Cid\nd,Dan,1786\n";
        write("people.csv", rows);
        String extra = "people.csv:3:12";
        assertThat(told(check())).contains(Code.RAGGED_ROW.id() + " ERROR " + extra);
        for (String policy : new String[] {"warn", "quarantine"}) {
            more = ", policy: " + policy;
            assertThat(told(check()))
                    .contains(
                            Code.RAGGED_ROW.id() + " WARNING " + extra
                                    + " The cell stands behind the last column, of which there are 3."
                                    + " The row is left out.",
                            Code.RAGGED_ROW.id() + " WARNING people.csv:4:1",
                            Code.SKIPPED.id() + " INFO people.csv:3:1 1 record was left out:"
                                    + " it has cells behind the last column.")
                    .doesNotContain("ERROR");
        }
        assertThat(facts())
                .contains("\"s.a.birth\"", "\"s.c.name\"", "\"s.d.birth\"")
                .doesNotContain("Berg", "s.b.");
    }

    @Test
    void records_that_others_are_joined_to_count_as_found_and_what_is_not_read_of_them_is_told() throws IOException {
        files = "tree.ged";
        write("tree.ged", """
                0 HEAD
                1 GEDC
                2 VERS 5.5.1
                1 CHAR UTF-8
                0 @I1@ INDI
                1 NAME Anna /Berg/
                1 BIRT
                2 DATE 1796
                2 SOUR @S1@
                0 @S1@ SOUR
                1 TITL Parish register
                1 AUTH A clerk
                1 CHAN
                2 DATE 1 JAN 2000
                0 @R1@ REPO
                1 NAME An archive
                0 TRLR
                """);
        assertThat(told(check()))
                .isEqualTo(Code.NEVER_READ.id()
                        + " INFO tree.ged:12:8 'sources: SOUR/AUTH' was never read: 1 value, such as 'A clerk'.\n"
                        + Code.NEVER_READ.id() + " INFO tree.ged:15:1 No iterator finds the records REPO: 1 record.\n");
    }

    @Test
    void elements_that_both_a_block_and_a_lookup_find_are_told_of_by_the_block_only() throws IOException {
        files = "people.xml";
        more = ", map: own";
        write("people.xml", """
                <all>
                <place><id>u</id><name>Ulm</name><height>478</height></place>
                <person><id>a</id><name>Anna</name><in>u</in><shoe>38</shoe></person>
                </all>
                """);
        write("mappings/sources/own.yaml", """
                vitagraph: 1
                format: xml
                lookups:
                  both: {each: person | place, key: $(id)}
                records:
                  - name: person
                    each: person
                    people: {$(id): $(name)}
                    join: {where: {with: both, on: $(in)}}
                    facts:
                      - birth: $(id)
                        place: {place: $(where:name), key: $(in)}
                """);
        assertThat(told(check()))
                .contains("'both: place/height' was never read", "'person: person/shoe' was never read")
                .doesNotContain("No iterator", "both: person");
    }

    @Test
    void what_no_iterator_finds_in_JSON_is_told_unless_the_map_leaves_it_out_on_purpose() throws IOException {
        files = "people.json";
        more = ", map: own";
        write("people.json", """
                {"persons": [{"id": "1", "name": "Ann Berg"}],
                 "motions": [{"id": "m1", "text": "Be it so"}], "votes": {"yes": 1}}
                """);
        String map = """
                vitagraph: 1
                format: json
                ignore: [%s]
                records:
                  - name: person
                    each: persons[*]
                    people: {$(id): $(name)}
                    facts:
                      - {name: $(id), form: $(name)}
                """;
        String votes =
                Code.NEVER_READ.id() + " INFO people.json:2:58 No iterator finds votes: 1 value, with 1 inside.\n";
        write("mappings/sources/own.yaml", map.formatted(""));
        assertThat(told(check()))
                .isEqualTo(Code.NEVER_READ.id()
                        + " INFO people.json:2:14 No iterator finds motions[*]: 1 value, with 2 inside.\n" + votes);
        write("mappings/sources/own.yaml", map.formatted("'motions*'"));
        assertThat(told(check())).isEqualTo(votes);
    }

    @Test
    void who_is_named_by_a_key_without_a_record_is_told_of_records_that_are_all_alike_and_recalled_too()
            throws IOException {
        write("mappings/sources/kin.yaml", """
                vitagraph: 1
                format: csv
                records:
                  - name: person
                    people: {$(id): $(name)}
                    facts:
                      - name: $(id)
                        form: $(name)
                      - child-of: $(id)
                        to: {person: "", key: $(mother)}
                """);
        more = ", map: kin";
        write("people.csv", "id,name,mother\np1,Anna Berg,p3\np3,Otto Berg,p9\n");
        String missing = Code.NOT_IN_THE_SET.id() + " WARNING people.csv:3:14";
        assertThat(told(check())).containsOnlyOnce(Code.NOT_IN_THE_SET.id()).contains(missing);
        for (int i = 0; i < 2; i++) {
            Findings findings = new Findings();
            new Build(folder, Set.of(), findings).release(folder.resolve(".out"));
            assertThat(told(findings.report())).contains(missing);
        }
    }

    @Test
    void remarks_that_no_column_of_facts_holds_are_told() throws IOException {
        write("people.csv", "id,name,birth_date,remarks\na,Anna Berg,1801,a widow\n");
        assertThat(told(check()))
                .contains(Code.NEVER_READ.id()
                        + " INFO people.csv:2:18 'remarks' was never read: 1 value, such as 'a widow'.");
    }

    @Test
    void a_map_of_graphs_reads_json_as_one_and_says_where_it_finds_nothing() throws IOException {
        files = "people.json";
        more = ", map: schema-org";
        String person =
                "[{\"@context\": {\"@vocab\": \"https://schema.org/\"}, \"@type\": \"%s\", \"@id\": \"https://example.com/1\","
                        + " \"givenName\": \"Josef\", \"birthDate\": \"1800\"}]";
        write("people.json", person.formatted("Person"));
        assertThat(facts()).contains("[\"Josef\",", "1800");
        write("people.json", person.formatted("Robot"));
        assertThat(told(check()))
                .contains("The source 's' gave no fact: mappings/sources/schema-org.yaml finds no record in it.");
    }
}
