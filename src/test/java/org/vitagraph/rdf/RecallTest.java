package org.vitagraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecallTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** Work that writes each of its words twice, and tells of those that are wrong. */
    private final class Work {
        private final List<String> heard = new ArrayList<>();
        private final List<String> given = new ArrayList<>();
        private final Recall recall;
        private final Recall.Channel channel;
        private final List<String> waiting = new ArrayList<>();

        Work(String common, @Nullable Path earlier, String now) throws IOException {
            recall = Recall.of(common, earlier, folder.resolve(now));
            channel = recall.facts(
                    (bytes, from, length) -> given.add(new String(bytes, from, length, StandardCharsets.UTF_8)));
            recall.atEnd(() -> {
                waiting.forEach(this::give);
                waiting.clear();
            });
        }

        private void give(String word) {
            byte[] bytes = ("." + word).getBytes(StandardCharsets.UTF_8);
            channel.line(bytes, 1, bytes.length - 1);
        }

        Work does(String word) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            if (!recall.takesFacts(bytes, bytes.length)) {
                heard.add(word);
                give(word);
                waiting.add(word);
                if (word.contains("elsewhere")) {
                    give("\"line\":4");
                }
                if (word.contains("wrong")) {
                    recall.forget();
                }
                recall.done();
            }
            return this;
        }

        List<String> given() throws IOException {
            recall.close();
            return given;
        }
    }

    @Test
    void what_a_stretch_gave_is_given_again_also_what_was_held_back() throws IOException {
        List<String> first = new Work("a", null, "one").does("x").does("y").given();
        assertThat(first).containsExactly("x", "x", "y", "y");
        Work second =
                new Work("a", folder.resolve("one"), "two").does("y").does("z").does("x");
        assertThat(second.given()).containsExactly("y", "y", "z", "z", "x", "x");
        assertThat(second.heard).containsExactly("z");
        Work third = new Work("a", folder.resolve("two"), "three").does("x").does("z");
        assertThat(third.given()).containsExactly("x", "x", "z", "z");
        assertThat(third.heard).isEmpty();
    }

    @Test
    void a_stretch_that_told_something_is_done_again() throws IOException {
        new Work("a", null, "one").does("wrong").given();
        Work second = new Work("a", folder.resolve("one"), "two").does("wrong");
        assertThat(second.given()).containsExactly("wrong", "wrong");
        assertThat(second.heard).containsExactly("wrong");
    }

    @Test
    void a_stretch_that_stands_in_other_lines_gives_the_same_in_these() throws IOException {
        String row = "{\"a\":\"\\\"line\\\":7\",\"line\":7} \u0001\"line\":9,\"column\":7 \"line\":7";
        new Work("a", null, "one").does(row).given();
        Work second = new Work("a", folder.resolve("one"), "two")
                .does(row.replace("\"line\":7", "\"line\":107").replace("\"line\":9", "\"line\":10"));
        String moved = "{\"a\":\"\\\"line\\\":7\",\"line\":107} \u0001\"line\":10,\"column\":7 \"line\":107";
        assertThat(second.given()).containsExactly(moved, moved);
        assertThat(second.heard).isEmpty();
        // Three lines are not the two that there were, nor is another column the same.
        Work third = new Work("a", folder.resolve("two"), "three")
                .does(moved.replace(" \"line\":107", " \"line\":108"))
                .does(moved.replace("\"column\":7", "\"column\":8"));
        third.given();
        assertThat(third.heard).hasSize(2);
    }

    @Test
    void a_stretch_that_stands_in_other_rows_and_nodes_gives_the_same_in_these() throws IOException {
        String places =
                "{\"cell\":\"AB12\",\"label\":\"B12\"} {\"path\":\"/a[1]/p[12]/@n\"} {\"path\":\"/7/12/x-12/007/12345678901\"}";
        new Work("a", null, "one").does(places).given();
        String moved = places.replace("AB12", "AB13").replace("[12]", "[13]").replace("/12/", "/13/");
        Work second = new Work("a", folder.resolve("one"), "two").does(moved);
        assertThat(second.given()).containsExactly(moved, moved);
        assertThat(second.heard).isEmpty();
        for (String other : List.of("AC12", "a[12]", "x-13", "008", "12345678902", "label\":\"B13")) {
            String before = other.replace("AC", "AB")
                    .replace("a[12", "a[1")
                    .replace("x-13", "x-12")
                    .replace("008", "007")
                    .replace("902", "901")
                    .replace("B13", "B12");
            Work third = new Work("a", folder.resolve("one"), "three").does(places.replace(before, other));
            third.given();
            assertThat(third.heard).as(other).hasSize(1);
        }
    }

    @Test
    void only_what_is_marked_is_a_line_number_where_there_are_no_facts() throws IOException {
        // Latin-1 has the mark as a letter.
        List<String> heard = new ArrayList<>();
        List<String> given = new ArrayList<>();
        marked("a.csv\u00FF7, \"line\":7", null, "one", heard, given);
        marked("a.csv\u00FF8, \"line\":7", folder.resolve("one"), "two", heard, given);
        assertThat(heard).hasSize(1);
        assertThat(given).containsExactly("a.csv\u00FF7, \"line\":7", "a.csv\u00FF8, \"line\":7");
        marked("a.csv\u00FF8, \"line\":8", folder.resolve("two"), "three", heard, given);
        assertThat(heard).hasSize(2);
    }

    private void marked(String text, @Nullable Path earlier, String now, List<String> heard, List<String> given)
            throws IOException {
        try (Recall recall = Recall.of("a", earlier, folder.resolve(now))) {
            Recall.Channel channel = recall.channel(
                    (bytes, from, length) -> given.add(new String(bytes, from, length, StandardCharsets.ISO_8859_1)));
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            if (!recall.takes(bytes, bytes.length)) {
                heard.add(text);
                channel.line(bytes, 0, bytes.length);
                recall.done();
            }
        }
    }

    @Test
    void a_stretch_that_gives_a_line_in_which_it_does_not_stand_is_done_again() throws IOException {
        new Work("a", null, "one").does("elsewhere \"line\":3").given();
        Work second = new Work("a", folder.resolve("one"), "two").does("elsewhere \"line\":3");
        second.given();
        assertThat(second.heard).hasSize(1);
    }

    @Test
    void other_settings_and_another_state_recall_nothing() throws IOException {
        new Work("a", null, "one").does("x").given();
        Work other = new Work("b", folder.resolve("one"), "two").does("x");
        other.given();
        assertThat(other.heard).containsExactly("x");
        Work later = new Work("a", folder.resolve("one"), "three");
        later.recall.about("something else");
        later.does("x").given();
        assertThat(later.heard).containsExactly("x");
    }

    @Test
    void a_file_that_is_not_whole_is_not_believed() throws IOException {
        new Work("a", null, "one").does("x").given();
        byte[] whole = Files.readAllBytes(folder.resolve("one"));
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            assertThat(isBelieved(changed)).as("byte %d", i).isFalse();
            assertThat(isBelieved(java.util.Arrays.copyOf(whole, i))).isFalse();
        }
        assertThat(isBelieved(whole)).isTrue();
    }

    private boolean isBelieved(byte[] file) throws IOException {
        Path changed = Files.write(folder.resolve("changed"), file);
        Work work = new Work("a", changed, "next").does("x");
        work.given();
        return work.heard.isEmpty();
    }
}
