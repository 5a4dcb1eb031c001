package org.vitagraph.source.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeverFoundTest {

    private static List<String> told(String content, String... iterators) {
        JsonRun run = JsonRun.json(content);
        run.places(iterators);
        assertThat(run.complete).isTrue();
        return run.findings;
    }

    @Test
    void what_no_iterator_finds_is_told_by_its_outermost_path() {
        String content = """
                {"persons":[{"id":"1"}],
                 "families":[{"id":"f1","wed":{"when":"1871","where":null}},{"id":"f2"}],
                 "meta":"a parliament", "a key":[[1,2],[3]]}
                """;

        assertThat(told(content, "persons[*]"))
                .containsExactly(
                        "NEVER_READ a.json:2:14 No iterator finds families[*]: 2 values, with 3 inside.",
                        "NEVER_READ a.json:3:9 No iterator finds meta: 1 value.",
                        "NEVER_READ a.json:3:35 No iterator finds ['a key'][*][*]: 3 values.");
    }

    @Test
    void what_is_inside_records_is_theirs_to_tell() {
        assertThat(told(
                        "{\"persons\":[{\"id\":\"1\",\"names\":[{\"n\":\"A\"}]}]}",
                        "persons[*]",
                        "persons[*].names[*]"))
                .isEmpty();
        assertThat(told("{\"a\":1,\"b\":[{\"c\":2}]}", "$")).isEmpty();
    }

    @Test
    void what_holds_nothing_is_not_lost() {
        assertThat(told("{\"persons\":[],\"events\":[],\"meta\":{\"a\":null},\"b\":{},\"c\":null}", "persons[*]"))
                .isEmpty();
        assertThat(told("{\"data\":{\"persons\":[]}}", "data.persons[*]")).isEmpty();
    }

    @Test
    void what_stands_on_the_way_to_records_is_told_with_its_own_path() {
        String content = "{\"bodies\":[{\"name\":\"B\",\"people\":[{\"id\":1}]},{\"name\":\"C\"}]}";

        assertThat(told(content, "bodies[*].people[*]"))
                .containsExactly("NEVER_READ a.json:1:20 No iterator finds bodies[*].name: 2 values.");
        assertThat(told(content, "bodies[*].members[*]"))
                .containsExactly("NEVER_READ a.json:1:12 No iterator finds bodies[*]: 2 values, with 3 inside.");
    }

    @Test
    void what_a_filter_or_a_position_leaves_out_is_told() {
        String content = "{\"persons\":[{\"id\":\"1\"},{\"id\":\"2\",\"n\":\"B\"},{\"id\":\"3\"}]}";

        assertThat(told(content, "persons[?(@.id=='1')]"))
                .containsExactly("NEVER_READ a.json:1:24 No iterator finds persons[*]: 2 values of 3, with 3 inside.");
        assertThat(told(content, "persons[0]"))
                .containsExactly("NEVER_READ a.json:1:24 No iterator finds persons[*]: 2 values of 3, with 3 inside.");
    }

    @Test
    void names_that_are_data_are_one_path() {
        assertThat(told("{\"e\":{\"Q1\":{\"l\":\"A\",\"c\":[1]},\"Q2\":{\"l\":\"B\",\"c\":[2]}}}", "e.*.c[*]"))
                .containsExactly("NEVER_READ a.json:1:17 No iterator finds e.*.l: 2 values.");
    }

    @Test
    void iterators_of_any_depth_miss_what_bears_no_such_name() {
        assertThat(told("{\"p\":{\"id\":1,\"q\":{\"id\":2}},\"x\":[{\"p\":{\"id\":3},\"y\":4},5]}", "..p"))
                .containsExactly(
                        "NEVER_READ a.json:1:54 No iterator finds x[*]: 1 value of 2.",
                        "NEVER_READ a.json:1:51 No iterator finds x[*].y: 1 value.");
    }

    @Test
    void lines_are_told_together() {
        JsonRun run = JsonRun.lines("{\"p\":[1],\"q\":2}\n\"x\"\n{\"p\":[],\"q\":4}\n");
        run.places("p[*]");

        assertThat(run.findings)
                .containsExactly(
                        "NEVER_READ a.json:2:1 No iterator finds $: 1 value of 3.",
                        "NEVER_READ a.json:1:14 No iterator finds q: 2 values.");
    }

    @Test
    void a_file_with_ever_new_names_is_read_in_little_memory() {
        long before = used();
        JsonRun run = JsonRun.of("json", NeverFoundTest::names);
        run.places("..p");

        assertThat(run.complete).isTrue();
        assertThat(run.findings).hasSize(201);
        assertThat(run.findings.getLast()).matches("NEVER_READ a.json No iterator finds [0-9]{5} more paths either.");
        assertThat(used() - before).isLessThan(50L << 20);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Gives objects of which each has a name that no other has. */
    private static InputStream names() {
        int most = 500_000;
        return new SequenceInputStream(Collections.enumeration(new AbstractList<InputStream>() {
            @Override
            public int size() {
                return most + 2;
            }

            @Override
            public InputStream get(int at) {
                String text = at == 0 ? "[{\"p\":0}" : at > most ? "]" : ",{\"name" + at + "\":1}";
                return new ByteArrayInputStream(text.getBytes(UTF_8));
            }
        }));
    }
}
