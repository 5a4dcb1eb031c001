package org.vitagraph.source.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.house.Hostile;

class HostileJsonTest {

    private static void refused(JsonRun run, String iterator, String finding) {
        List<String> places = run.places(iterator);

        assertThat(run.complete).isFalse();
        assertThat(run.findings)
                .as(places.toString())
                .singleElement()
                .asString()
                .isEqualTo(finding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", "[*]", "..a", "b"})
    @Hostile(15)
    void nesting_of_a_hundred_thousand_is_refused_wherever_it_is_met(String iterator) {
        refused(
                JsonRun.json("[".repeat(100_000)),
                iterator,
                "TOO_LARGE a.json:1:501 Values are nested more than 500 deep.");
    }

    @Test
    void nesting_of_five_hundred_is_read() {
        JsonRun run = JsonRun.json("[".repeat(500) + "1" + "]".repeat(500));

        run.each(
                (i, record) ->
                        record.unread((path, field) -> assertThat(field.text()).isEqualTo("1")),
                "$");
        assertThat(run.complete).isTrue();
    }

    @Test
    @Hostile(15)
    void a_huge_exponent_stays_text() {
        assertThat(JsonRun.json("{\"a\":1e999999}").values("$", "a")).containsExactly("1e999999");
    }

    @Test
    void a_number_of_many_digits_is_refused() {
        JsonRun run = JsonRun.json("{\n \"a\": " + "9".repeat(2000) + "}");

        run.places("$");
        assertThat(run.findings)
                .singleElement()
                .asString()
                .startsWith("TOO_LARGE a.json:2:")
                .endsWith(" A number is longer than 1000 characters.");
    }

    @Test
    @Hostile(15)
    void a_key_that_comes_twice_in_a_record_is_refused_with_both_places() {
        refused(
                JsonRun.json("[{\n\"a\": 1,\n\"b\": 2, \"a\": 3}]"),
                "[*]",
                "DUPLICATE_KEY a.json:3:9 The object has two members 'a': here, and in line 2, column 6.");
    }

    @Test
    void a_key_that_comes_twice_on_the_way_to_the_records_is_refused() {
        refused(
                JsonRun.json("{\"p\":[],\n\"p\":[]}"),
                "p[*]",
                "DUPLICATE_KEY a.json:2:1 The object has two members 'p': here, and in line 1, column 2.");
    }

    @Test
    @Hostile(15)
    void a_text_of_a_gigabyte_is_refused_without_being_kept() {
        JsonRun run = JsonRun.of("json", () -> gigabyte("[1,\n\""));

        refused(run, "[*]", "TOO_LARGE a.json:2:1 A text is longer than 1048576 characters.");
    }

    @Test
    void a_key_of_a_gigabyte_is_refused() {
        JsonRun run = JsonRun.of("json", () -> gigabyte("{\""));

        run.places("b");
        assertThat(run.findings).singleElement().asString().startsWith("TOO_LARGE a.json:1:");
    }

    @Test
    void a_record_of_many_small_values_is_refused_at_its_begin() {
        JsonRun run = JsonRun.json("[\n [" + "0,".repeat(1_100_000) + "0]]");

        run.places("[*]");
        assertThat(run.findings)
                .singleElement()
                .asString()
                .startsWith("TOO_LARGE a.json:2:2 The record that begins here");
    }

    @Test
    @Hostile(2)
    void a_byte_that_is_no_UTF_8_is_found_with_its_place() {
        JsonRun run = JsonRun.json("{\"a\":\n \"Müller\"}".getBytes(ISO_8859_1));

        refused(run, "$", "ENCODING a.json:2:4 The byte 0xFC does not belong to UTF-8.");
    }

    @Test
    void a_wrong_byte_far_into_a_file_is_found_too() {
        byte[] good = "[\"ю\",\r\n".getBytes(UTF_8);
        String many = "1,\r\n".repeat(100_000);
        byte[] content = new byte[good.length + many.length() + 1];
        System.arraycopy(good, 0, content, 0, good.length);
        System.arraycopy(many.getBytes(UTF_8), 0, content, good.length, many.length());
        content[content.length - 1] = (byte) 0xC3;
        JsonRun run = JsonRun.json(content);

        run.places("b");
        assertThat(run.findings).containsExactly("ENCODING a.json:100002:1 The byte 0xC3 does not belong to UTF-8.");
    }

    @Test
    void UTF_16_is_read_and_said() {
        JsonRun run = JsonRun.json("[\"Ж\"]".getBytes(UTF_16LE));

        assertThat(run.values("$", "[*]")).containsExactly("Ж");
        assertThat(run.findings)
                .containsExactly("ENCODING_GUESSED a.json:1:1 The file is read as UTF-16LE, as its first bytes say.");
    }

    @Test
    void UTF_16_with_a_byte_order_mark_is_read() {
        assertThat(JsonRun.json("\uFEFF[\"Ж\"]".getBytes(UTF_16LE)).values("$", "[*]"))
                .containsExactly("Ж");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_text() {
        JsonRun run = JsonRun.json("\uFEFF[\"Ж\"]");

        assertThat(run.values("$", "[*]")).containsExactly("Ж");
        assertThat(run.findings).isEmpty();
    }

    @Test
    void an_encoding_that_the_source_names_is_used() {
        JsonRun run = JsonRun.encoded("iso-8859-1", "[\"Müller\"]".getBytes(ISO_8859_1));

        assertThat(run.values("$", "[*]")).containsExactly("Müller");
        assertThat(run.findings).isEmpty();
    }

    @Test
    void an_encoding_that_nobody_knows_is_reported_where_it_is_said() {
        JsonRun run = JsonRun.encoded("utf-99", new byte[0]);

        refused(run, "$", "BAD_SETTING map.yaml:3:1 No encoding is called 'utf-99'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1] x", "[1] [2]", "[1]}"})
    void what_stands_behind_the_value_is_refused(String content) {
        JsonRun run = JsonRun.json(content);

        run.places("[*]");
        assertThat(run.findings).singleElement().asString().startsWith("SYNTAX a.json:1:");
        assertThat(run.complete).isFalse();
    }

    @Test
    void a_file_that_ends_too_early_is_refused() {
        refused(JsonRun.json("[\n{\"a\":1},\n"), "[*]", "SYNTAX a.json:3:1 The file ends in the middle of a value.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[NaN]", "{a:1}", "['a']", "[1,]", "[01]", "[1 2]", "// c\n[]", "[+1]", "[\"\\x\"]"})
    void what_is_nearly_JSON_is_refused(String content) {
        JsonRun run = JsonRun.json(content);

        run.places("[*]");
        assertThat(run.findings)
                .singleElement()
                .asString()
                .startsWith("SYNTAX a.json:1:")
                .endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "x\\udc00", "\\ud800\\ud800"})
    void half_of_a_character_is_refused(String text) {
        JsonRun run = JsonRun.json("{\n\"a\": \"" + text + "\"}");

        run.places("$");
        assertThat(run.findings)
                .singleElement()
                .asString()
                .startsWith("CHARACTER_REFUSED a.json:2:6 Half of a character stands in this text: U+D");
    }

    @Test
    void what_an_old_wrong_decoding_left_is_kept_and_warned_of() {
        JsonRun run = JsonRun.json("[\"Eug\u0080ne\"]");

        assertThat(run.values("$", "[*]")).containsExactly("Eug\u0080ne");
        assertThat(run.findings)
                .containsExactly("SUSPICIOUS_CHARACTER a.json:1:2 A control character stands in this text: U+0080.");
    }

    @Test
    void both_halves_of_a_character_are_read() {
        assertThat(JsonRun.json("[\"\\ud83d\\ude00\"]").values("$", "[*]")).containsExactly("\ud83d\ude00");
    }

    @Test
    void an_escaped_zero_is_refused_in_texts_and_names() {
        refused(
                JsonRun.json("[\"a\\u0000b\"]"),
                "$",
                "CHARACTER_REFUSED a.json:1:2 A control character stands in this text: U+0000.");
        refused(
                JsonRun.json("{\"\\u0000\":1}"),
                "$",
                "CHARACTER_REFUSED a.json:1:2 A control character stands in this text: U+0000.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"a\u0000b\"]", "[1\u0000]", "\u0000"})
    @Hostile(3)
    void a_zero_byte_is_refused(String content) {
        JsonRun run = JsonRun.json(content);

        run.places("$");
        assertThat(run.findings)
                .singleElement()
                .asString()
                .startsWith("CHARACTER_REFUSED a.json:1:")
                .contains("U+0000");
    }

    @Test
    void two_values_in_one_line_are_refused() {
        refused(
                JsonRun.lines("{\"a\":1}\n{\"a\":2} {\"a\":3}\n"),
                "$",
                "SYNTAX a.json:2:9 A second value stands in this line; JSON Lines has one value in a line.");
    }

    @Test
    void a_value_over_several_lines_is_refused() {
        refused(
                JsonRun.lines("{\n\"a\":1}\n"),
                "$",
                "SYNTAX a.json:1:1 The value that begins here goes over several lines; JSON Lines has one value in a line.");
    }

    @Test
    void after_an_error_nothing_more_is_pushed_and_what_came_before_is() {
        JsonRun run = JsonRun.lines("{\"a\":1}\n{\"a\":,}\n{\"a\":3}\n");

        assertThat(run.values("$", "a")).containsExactly("1");
        assertThat(run.complete).isFalse();
    }

    private static InputStream gigabyte(String begin) {
        byte[] some = "x".repeat(1 << 20).getBytes(UTF_8);
        List<InputStream> parts = new ArrayList<>();
        parts.add(new ByteArrayInputStream(begin.getBytes(UTF_8)));
        for (int i = 0; i < 1024; i++) {
            parts.add(new ByteArrayInputStream(some));
        }
        return new SequenceInputStream(Collections.enumeration(parts));
    }
}
