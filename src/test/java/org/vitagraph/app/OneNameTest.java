package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Of whom but one name is said, somebody else may have that name, too. */
class OneNameTest extends OneSource {
    @Test
    void people_of_one_name_alone_are_others_in_each_record_and_each_column() throws IOException {
        write("people.csv", """
                id,name,mother,father,spouse
                a,Anna Berg,Maria,Otto Berg,Maria
                b,Bert Tal,Maria,Otto Berg,
                """);
        assertThat(facts())
                .contains("/a-mother-maria\"", "/b-mother-maria\"", "/a-spouse-maria\"", "/otto-berg\"")
                .doesNotContain("/maria\"", "/a-father");
    }

    @Test
    void with_a_key_or_in_the_head_of_the_map_they_are_one() throws IOException {
        write("mappings/sources/kin.yaml", """
                vitagraph: 1
                format: csv
                people: {Hildegard: Hildegard}
                records:
                  - name: person
                    key: $(id)
                    people: {$(id): $(name)}
                    facts:
                      - child-of: $(id)
                        to: {person: $(mother), key: "$(mother)"}
                      - associated-with: $(id)
                        to: $(teacher)
                """);
        more = ", map: kin";
        write("people.csv", "id,name,mother,teacher\na,Anna Berg,Maria,Hildegard\nb,Bert Tal,Maria,Hildegard\n");
        assertThat(facts()).contains("/Maria\"", "/Hildegard\"").doesNotContain("-mother-", "-teacher-");
    }

    @Test
    void who_has_but_a_given_name_or_a_surname_is_called_by_it() throws IOException {
        write("people.csv", """
                id,surname,given name,birth_date
                a,Berg,Anna,1801
                b,,Josef,1802
                c,Tal,,1803
                """);
        assertThat(told(check())).isEmpty();
        assertThat(facts()).contains("[\"Anna Berg\",", "[\"Josef\",", "[\"Tal\",");
        write("people.csv", "id,given name,birth_date\nb,Josef,1802\n");
        assertThat(facts()).contains("[\"Josef\",");
    }

    @Test
    void records_of_two_sorts_that_share_a_key_have_each_their_own_people_of_one_name() throws IOException {
        files = "lives.json";
        more = ", map: lives";
        write("mappings/sources/lives.yaml", """
                vitagraph: 1
                format: json
                records:
                  - name: monk
                    each: monks[*]
                    people: {"monk-$(id)": $(name)}
                    key: $(id)
                    facts:
                      - child-of: {person: $(name), key: "monk-$(id)"}
                        to: $(mother)
                  - name: nun
                    each: nuns[*]
                    people: {"nun-$(id)": $(name)}
                    key: $(id)
                    facts:
                      - child-of: {person: $(name), key: "nun-$(id)"}
                        to: $(mother)
                """);
        write("lives.json", """
                {"monks": [{"id": "1", "name": "Otto Berg", "mother": "Maria"}],
                 "nuns": [{"id": "1", "name": "Anna Tal", "mother": "Maria"}]}
                """);
        assertThat(facts()).contains("/monk-1-mother-maria\"", "/nun-1-mother-maria\"");
    }
}
