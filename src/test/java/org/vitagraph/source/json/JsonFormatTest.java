package org.vitagraph.source.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitagraph.model.Locator;
import org.vitagraph.source.record.SourceRecord;

class JsonFormatTest {
    private static final String PEOPLE = """
            {"meta": {"name": "a parliament"},
             "persons": [
               {"id": "p1", "name": "Mari Tamm", "birth_date": "1951-03-25",
                "links": [{"note": "Wikipedia", "url": "https://example.org/a"}, {"note": "blog", "url": "https://example.org/b"}]},
               {"id": "p2", "name": "Jaan  ", "birth_date": null, "links": [], "memberships": [{"role": "member"}]}
             ],
             "events": [{"id": "term/13"}]
            }
            """;

    @Test
    void records_are_found_with_line_and_pointer() {
        assertThat(JsonRun.json(PEOPLE).places("persons[*]"))
                .containsExactly("0 a.json:3 /persons/0", "0 a.json:5 /persons/1");
    }

    @Test
    void a_dollar_at_the_begin_of_an_iterator_changes_nothing() {
        assertThat(JsonRun.json(PEOPLE).places("$.persons[*]"))
                .isEqualTo(JsonRun.json(PEOPLE).places("persons[*]"));
    }

    @Test
    void several_iterators_are_served_in_one_pass_and_in_the_order_of_the_file() {
        assertThat(JsonRun.json(PEOPLE).places("events[*]", "persons[*]", "persons[*].memberships[*]"))
                .containsExactly(
                        "1 a.json:3 /persons/0",
                        "1 a.json:5 /persons/1",
                        "2 a.json:5 /persons/1/memberships/0",
                        "0 a.json:7 /events/0");
    }

    @Test
    void an_array_at_the_top_gives_its_elements_as_in_the_dump_of_Wikidata() {
        JsonRun run = JsonRun.json("[\n{\"id\":\"Q1\"},\n{\"id\":\"Q2\"}\n]\n");

        assertThat(run.values("[*]", "id")).containsExactly("Q1", "Q2");
        assertThat(run.places("[*]")).containsExactly("0 a.json:2 /0", "0 a.json:3 /1");
        assertThat(run.complete).isTrue();
    }

    @Test
    void all_members_of_an_object_are_records() {
        assertThat(JsonRun.json("{\"entities\":{\"Q1\":{\"a\":1},\"a/b~c\":{\"a\":2}}}")
                        .places("entities.*"))
                .containsExactly("0 a.json:1 /entities/Q1", "0 a.json:1 /entities/a~1b~0c");
    }

    @Test
    void the_whole_file_is_one_record() {
        JsonRun run = JsonRun.json(PEOPLE);

        assertThat(run.values("$", "meta.name")).containsExactly("a parliament");
        assertThat(run.places("$")).containsExactly("0 a.json:1 ");
    }

    @Test
    void a_filter_in_an_iterator_of_a_file_chooses_records() {
        assertThat(JsonRun.json(PEOPLE).places("persons[?(@.id=='p2')]")).containsExactly("0 a.json:5 /persons/1");
    }

    @Test
    void records_are_found_at_any_depth_and_each_once() {
        String nested = "{\"p\":{\"id\":1,\"p\":{\"id\":2}},\"x\":[{\"p\":{\"id\":3}}]}";

        assertThat(JsonRun.json(nested).places("..p"))
                .containsExactly("0 a.json:1 /p", "0 a.json:1 /p/p", "0 a.json:1 /x/0/p");
    }

    @Test
    void json_lines_give_a_record_a_line() {
        JsonRun run = JsonRun.lines("{\"a\":1}\n\n{\"a\":2}\r\n{\"a\":3}");

        assertThat(run.values("", "a")).containsExactly("1", "2", "3");
        assertThat(run.places("$")).containsExactly("0 a.json:1 ", "0 a.json:3 ", "0 a.json:4 ");
    }

    @Test
    void an_iterator_applies_within_each_line() {
        assertThat(JsonRun.lines("{\"p\":[1,2]}\n{\"p\":[3]}\n").places("p[*]"))
                .containsExactly("0 a.json:1 /p/0", "0 a.json:1 /p/1", "0 a.json:2 /p/0");
    }

    @Test
    void references_find_values_in_the_order_of_the_file() {
        JsonRun run = JsonRun.json(PEOPLE);

        assertThat(run.values("persons[*]", "links[*].url"))
                .containsExactly("https://example.org/a", "https://example.org/b");
        assertThat(run.values("persons[*]", "links[1].url")).containsExactly("https://example.org/b");
        assertThat(run.values("persons[*]", "links[?(@.note=='Wikipedia')].url"))
                .containsExactly("https://example.org/a");
        assertThat(run.values("persons[*]", "links[?@.note != 'Wikipedia' && @.url == \"https://example.org/b\"].note"))
                .containsExactly("blog");
        assertThat(run.values("$", "..id")).containsExactly("p1", "p2", "term/13");
        assertThat(run.values("persons[*].links[*].url", "@"))
                .containsExactly("https://example.org/a", "https://example.org/b");
    }

    @Test
    void names_with_signs_stand_in_quotes() {
        JsonRun run = JsonRun.json("{\"a key\":{\"it's\":1},\"@id\":\"x\",\"schema:name\":\"y\",\"имя\":\"z\"}");

        assertThat(run.values("$", "['a key']['it\\'s']")).containsExactly("1");
        assertThat(run.values("$", "@id")).containsExactly("x");
        assertThat(run.values("$", "schema:name")).containsExactly("y");
        assertThat(run.values("$", "имя")).containsExactly("z");
        assertThat(run.values("$", "..['a key'].*")).containsExactly("1");
    }

    @Test
    void scalars_give_their_text_as_written_and_null_and_blanks_give_nothing() {
        JsonRun run = JsonRun.json("[1.50, 1E5, -0, true, false, null, \"\", \" \", \" x \", {}, []]");

        assertThat(run.values("$", "[*]")).containsExactly("1.50", "1E5", "-0", "true", "false", " x ");
    }

    @Test
    void a_number_in_a_filter_is_no_text() {
        JsonRun run = JsonRun.json("[{\"y\":1900,\"n\":\"a\"},{\"y\":\"1900\",\"n\":\"b\"},{\"n\":\"c\"}]");

        assertThat(run.values("$", "[?(@.y==1900)].n")).containsExactly("a");
        assertThat(run.values("$", "[?(@.y!=1900)].n")).containsExactly("b", "c");
    }

    @Test
    void a_value_knows_its_line_and_pointer() {
        List<Locator> places = new ArrayList<>();
        JsonRun run = JsonRun.json(PEOPLE);
        run.each((i, record) -> run.fields(record, "links[0].url").forEach(f -> places.add(f.at())), "persons[*]");

        assertThat(places).containsExactly(new Locator.Path("a.json", 4, "/persons/0/links/0/url"));
    }

    @Test
    void parts_are_records_of_their_own_with_pointers_from_the_file() {
        List<String> found = new ArrayList<>();
        JsonRun run = JsonRun.json(PEOPLE);
        run.each(
                (i, record) -> {
                    for (SourceRecord part : run.parts(record, "links[*]")) {
                        found.add(part.at().text() + " "
                                + run.fields(part, "note").getFirst().text());
                    }
                },
                "persons[*]");

        assertThat(found).containsExactly("a.json:4 /persons/0/links/0 Wikipedia", "a.json:4 /persons/0/links/1 blog");
    }

    @Test
    void what_was_never_asked_for_is_told_without_positions() {
        JsonRun run = JsonRun.json("{\"a\":1,\"b\":[{\"c\":2},{\"c\":3,\"d e\":4}],\"f\":null,\"g\":\" \"}");

        assertThat(run.unread()).containsExactly("a=1", "b[*].c=2", "b[*].c=3", "b[*]['d e']=4");
        assertThat(run.unread("a", "b[0].c")).containsExactly("b[*].c=3", "b[*]['d e']=4");
        assertThat(run.unread("b[?(@.c==3)]['d e']")).containsExactly("a=1");
        assertThat(JsonRun.json("\"x\"").unread()).containsExactly("@=x");
    }

    @Test
    void what_a_part_was_asked_for_counts_for_its_record() {
        List<String> unread = new ArrayList<>();
        JsonRun run = JsonRun.json("{\"b\":[{\"c\":2}],\"d\":5}");
        run.each(
                (i, record) -> {
                    run.parts(record, "b[*]").forEach(part -> run.fields(part, "c"));
                    record.unread((path, field) -> unread.add(path));
                },
                "$");

        assertThat(unread).containsExactly("d");
    }

    @Test
    void a_file_of_lines_may_be_empty_and_a_file_of_JSON_may_not() {
        JsonRun lines = JsonRun.lines("");
        JsonRun json = JsonRun.json(" \n ");

        assertThat(lines.places("$")).isEmpty();
        assertThat(lines.complete).isTrue();
        assertThat(json.places("$")).isEmpty();
        assertThat(json.findings).containsExactly("SYNTAX a.json:2:2 The file holds no JSON value.");
    }
}
