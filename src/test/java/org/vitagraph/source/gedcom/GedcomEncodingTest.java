package org.vitagraph.source.gedcom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.house.Hostile;

class GedcomEncodingTest {

    private static GedcomText read(String stated, String name, Charset written, String mark) {
        String file = mark + GedcomText.file("5.5.1", stated, "0 @I1@ INDI\n1 NAME " + name);
        return GedcomText.ofBytes(file.getBytes(written), "", "INDI", "NAME");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8, Čapek",
        "ASCII, US-ASCII, Capek",
        "ANSI, windows-1252, Müller",
        "CP1252, windows-1252, Müller",
        "WINDOWS-1251, windows-1251, Чехов",
        "IBMPC, IBM437, Müller",
        "MACINTOSH, x-MacRoman, Müller",
        "ISO-8859-1, ISO-8859-1, Müller"
    })
    void what_the_file_says_is_believed_where_its_bytes_agree(String stated, Charset written, String name) {
        GedcomText text = read(stated, name, written, "");

        assertThat(text.values).containsExactly(name);
        assertThat(text.faults()).isEmpty();
    }

    @Test
    @Hostile(19)
    void ANSEL_marks_go_behind_their_letters_and_are_composed() {
        byte[] name = bytes(
                0xE8, 'u', ' ', 0xE2, 'E', ' ', 0xF0, 'c', ' ', 0xE3, 0xF2, 'a', ' ', 0xA1, 0xB2, 0xCF, ' ', 0xE2, 'q');

        GedcomText text = ansel(name);

        assertThat(text.values).containsExactly("ü É ç ậ Łøß q\u0301");
        assertThat(text.faults()).isEmpty();
    }

    @Test
    void a_byte_that_ANSEL_has_not_is_refused_with_its_place() {
        GedcomText text = ansel(bytes('M', 0xFC, 'l', 'l', 'e', 'r'));

        assertThat(text.values).isEmpty();
        assertThat(text.whole).isFalse();
        assertThat(text.faults()).containsExactly("CHARACTERS_LIE a.ged:4:1", "ENCODING a.ged:6:9");
        assertThat(text.findings.getLast().value()).isEqualTo("0xFC");
        assertThat(text.findings.getLast().advice()).contains("encoding:");
    }

    @Test
    void an_ANSEL_mark_without_letter_is_refused() {
        assertThat(ansel(bytes('A', 'n', 'd', 'r', 0xE9, ' ', 'x')).faults())
                .containsExactly("CHARACTERS_LIE a.ged:4:1", "ENCODING a.ged:6:12");
    }

    private static GedcomText ansel(byte[] name) {
        byte[] head = GedcomText.file("5.5.1", "ANSEL", "0 @I1@ INDI\n1 NAME ")
                .replace("\n0 TRLR\n", "")
                .getBytes(ISO_8859_1);
        byte[] end = "\n0 TRLR".getBytes(ISO_8859_1);
        byte[] file = Arrays.copyOf(head, head.length + name.length + end.length);
        System.arraycopy(name, 0, file, head.length, name.length);
        System.arraycopy(end, 0, file, head.length + name.length, end.length);
        return GedcomText.ofBytes(file, "", "INDI", "NAME");
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANSEL", "ASCII", "ANSI", "IBMPC", "UNICODE"})
    void UTF_8_that_is_called_otherwise_is_read_as_what_it_is(String stated) {
        GedcomText text = read(stated, "Čapek", UTF_8, "");

        assertThat(text.values).containsExactly("Čapek");
        assertThat(text.faults()).containsExactly("CHARACTERS_LIE a.ged:4:1");
    }

    @Test
    void UTF_8_that_it_is_not_is_refused_with_its_place() {
        GedcomText text = read("UTF-8", "Müller", ISO_8859_1, "");

        assertThat(text.values).isEmpty();
        assertThat(text.faults()).containsExactly("CHARACTERS_LIE a.ged:4:1", "ENCODING a.ged:6:9");
    }

    @Test
    void ASCII_that_it_is_not_is_refused_with_its_place() {
        assertThat(read("ASCII", "Müller", ISO_8859_1, "").faults())
                .containsExactly("CHARACTERS_LIE a.ged:4:1", "ENCODING a.ged:6:9");
    }

    @Test
    void an_unknown_encoding_is_refused_only_where_it_matters() {
        assertThat(read("KLINGON", "Muller", ISO_8859_1, "").values).containsExactly("Muller");
        assertThat(read("KLINGON", "Müller", ISO_8859_1, "").faults()).containsExactly("ENCODING a.ged:4:1");
    }

    @Test
    void wide_characters_are_read_with_and_without_mark() {
        for (String mark : new String[] {"", "\uFEFF"}) {
            assertThat(read("UNICODE", "Чехов", UTF_16LE, mark).values).containsExactly("Чехов");
            assertThat(read("UNICODE", "Чехов", UTF_16BE, mark).values).containsExactly("Чехов");
            assertThat(read("UNICODE", "Чехов", UTF_16BE, mark).faults()).isEmpty();
        }
    }

    @Test
    void wide_characters_that_are_called_ANSEL_are_read_and_told() {
        GedcomText text = read("ANSEL", "Чехов", UTF_16LE, "\uFEFF");

        assertThat(text.values).containsExactly("Чехов");
        assertThat(text.faults()).containsExactly("CHARACTERS_LIE a.ged:4:1");
    }

    @Test
    void a_mark_of_UTF_8_wins_over_what_the_file_says() {
        GedcomText text = read("ANSI", "Чехов", UTF_8, "\uFEFF");

        assertThat(text.values).containsExactly("Чехов");
        assertThat(text.faults()).containsExactly("CHARACTERS_LIE a.ged:4:1");
    }

    @Test
    void a_file_that_says_nothing_is_UTF_8_or_refused() {
        assertThat(read("", "Чехов", UTF_8, "").values).containsExactly("Чехов");
        assertThat(read("", "Чехов", UTF_8, "").faults()).containsExactly("ENCODING_GUESSED a.ged:1:1");
        assertThat(read("", "Müller", ISO_8859_1, "").faults()).containsExactly("ENCODING a.ged:5:9");
    }

    @Test
    void version_7_is_UTF_8_without_saying_so() {
        byte[] file = GedcomText.file("7.0", "", "0 @I1@ INDI\n1 NAME Чехов").getBytes(UTF_8);

        assertThat(GedcomText.ofBytes(file, "", "INDI", "NAME").values).containsExactly("Чехов");
        assertThat(GedcomText.ofBytes(file, "", "INDI", "NAME").faults()).isEmpty();
    }

    @Test
    void the_setting_of_the_source_wins() {
        byte[] file =
                GedcomText.file("5.5", "ASCII", "0 @I1@ INDI\n1 NAME Müller").getBytes(ISO_8859_1);

        GedcomText text = GedcomText.ofBytes(file, "windows-1252", "INDI", "NAME");

        assertThat(text.values).containsExactly("Müller");
        assertThat(text.faults()).isEmpty();
        assertThat(GedcomText.ofBytes(file, "klingon", "INDI", "NAME").faults()).containsExactly("ENCODING a.ged:1:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n"})
    void lines_end_with_CR_LF_or_both(String end) {
        String file =
                GedcomText.file("5.5.1", "UTF-8", "0 @I1@ INDI\n1 NAME Čapek").replace("\n", end);

        GedcomText text = GedcomText.ofBytes(file.getBytes(UTF_8), "", "INDI", "NAME");

        assertThat(text.values).containsExactly("Čapek");
        assertThat(text.places).containsExactly("a.ged:6:8");
        assertThat(text.faults()).isEmpty();
    }
}
