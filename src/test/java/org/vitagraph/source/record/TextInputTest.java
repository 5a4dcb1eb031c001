package org.vitagraph.source.record;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.house.Hostile;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;

class TextInputTest {
    private static final String RUSSIAN = """
            имя;род занятий
            Белобородов Александр Георгиевич;электромонтёр, председатель исполкома. Арестован 15.08.1936
            Сафаров Георгий Иванович;журналист, редактор газеты «Ленинградская правда»
            """;
    private static final String GERMAN = """
            name;place
            Johann Philipp Franz von Schönborn;Würzburg, später Mainz, Domkapitular für vier Jahre
            """;
    private static final String GERMAN_LINE = "Würzburg, später Mainz, für vier Jahre";
    private static final String FRENCH =
            "nom;lieu\nThérèse Lévêque;née à Orléans, élevée près de la forêt, décédée à l’hôpital\n";

    private final List<Finding> findings = new ArrayList<>();

    private Optional<String> read(byte[] content, String encoding) throws IOException {
        FormatSettings settings =
                new FormatSettings("csv", encoding, "", List.of(), "", Map.of(), Locator.file("publication.yaml"));
        Optional<Reader> opened = TextInput.open(new Bytes("f.csv", content), settings, findings::add);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (Reader reader = opened.get()) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return Optional.of(text.toString());
        } catch (UnreadableFile e) {
            findings.add(e.finding());
            return Optional.empty();
        }
    }

    private Optional<String> read(byte[] content) throws IOException {
        return read(content, "");
    }

    private static byte[] bytes(int... values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int value : values) {
            out.write(value);
        }
        return out.toByteArray();
    }

    private Finding only() {
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    @Test
    void utf_8_is_read_without_a_word() throws IOException {
        assertThat(read(RUSSIAN.getBytes(UTF_8))).hasValue(RUSSIAN);
        assertThat(findings).isEmpty();
    }

    @Test
    @Hostile(1)
    void a_byte_order_mark_is_left_out() throws IOException {
        assertThat(read(("\uFEFF" + RUSSIAN).getBytes(UTF_8))).hasValue(RUSSIAN);
        assertThat(read(("\uFEFF" + RUSSIAN).getBytes(UTF_16LE))).hasValue(RUSSIAN);
        assertThat(read(("\uFEFF" + RUSSIAN).getBytes(UTF_16BE))).hasValue(RUSSIAN);
        assertThat(findings).isEmpty();
    }

    @Test
    void utf_16_without_a_mark_is_known_by_its_nul_bytes() throws IOException {
        assertThat(read(RUSSIAN.getBytes(UTF_16LE))).hasValue(RUSSIAN);
        assertThat(read(GERMAN.getBytes(UTF_16BE))).hasValue(GERMAN);
        assertThat(findings).extracting(Finding::code).containsOnly(Code.ENCODING_GUESSED);
        assertThat(findings).extracting(Finding::value).containsExactly("UTF-16LE", "UTF-16BE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "IBM866", "KOI8-R"})
    @Hostile(1)
    void a_Russian_encoding_is_recognised_and_said(String encoding) throws IOException {
        String text = RUSSIAN.replaceAll("[«»]", "\"");
        assertThat(read(text.getBytes(Charset.forName(encoding)))).hasValue(text);
        assertThat(only().code()).isEqualTo(Code.ENCODING_GUESSED);
        assertThat(only().message()).contains(encoding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GERMAN_LINE,
                "Sigríður Þórðardóttir",
                "Renoir né à Limoges, très célèbre, décédé à Cagnes en décembre",
                "Renée"
            })
    void Western_letters_are_read_as_windows_1252(String text) throws IOException {
        assertThat(read(text.getBytes(Charset.forName("windows-1252")))).hasValue(text);
        assertThat(only().value()).isEqualTo("windows-1252");
    }

    @Test
    void a_long_French_text_is_read_as_windows_1252() throws IOException {
        assertThat(read(FRENCH.getBytes(Charset.forName("windows-1252")))).hasValue(FRENCH);
        assertThat(only().value()).isEqualTo("windows-1252");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1250|Dvořák Jiří, skladatel, žil v Příbrami, později v Plzni, přítel Křížkovského",
                "windows-1250|Wałęsa Lech, elektryk, później prezydent, mieszkał w Gdańsku, żonaty z Danutą",
                "windows-1254|Şükrü Öztürk, doğdu, ağır işçi",
                "windows-1257|Jānis Bērziņš, dzimis Rīgā, žurnālists, miris Jūrmalā",
                "ISO-8859-7|Καβάφης Κωνσταντίνος, ποιητής, έζησε στην Αλεξάνδρεια",
            })
    @Hostile(1)
    void another_encoding_is_refused_and_never_mojibake(String encoding, String text) throws IOException {
        assertThat(read(text.getBytes(Charset.forName(encoding)))).isEmpty();
        assertThat(only().code()).isEqualTo(Code.ENCODING);
        assertThat(only().advice()).contains("'encoding:'");
    }

    @Test
    void two_readings_near_each_other_are_refused_and_both_are_named() throws IOException {
        assertThat(read(bytes('x', ';', 0xE0, ';', 'y', '\n'))).isEmpty();
        assertThat(only().code()).isEqualTo(Code.ENCODING);
        assertThat(only().message()).contains("windows-1251").contains("windows-1252");
        assertThat(only().advice()).contains("'encoding:'");
    }

    @Test
    void what_the_source_says_is_taken_without_a_guess() throws IOException {
        String mac = "Кто там";
        assertThat(read(mac.getBytes(Charset.forName("x-MacCyrillic")), "x-MacCyrillic"))
                .hasValue(mac);
        assertThat(findings).isEmpty();
    }

    @Test
    void an_unknown_name_of_an_encoding_is_a_bad_setting() throws IOException {
        assertThat(read(bytes('a'), "cp-cyrillic")).isEmpty();
        assertThat(only().code()).isEqualTo(Code.BAD_SETTING);
        assertThat(only().where().file()).isEqualTo("publication.yaml");
    }

    @Test
    void a_mark_that_contradicts_the_source_wins_with_a_warning() throws IOException {
        assertThat(read(("\uFEFF" + RUSSIAN).getBytes(UTF_8), "windows-1251")).hasValue(RUSSIAN);
        assertThat(only().code()).isEqualTo(Code.CHARACTERS_LIE);
    }

    @Test
    @Hostile(2)
    void a_wrong_byte_is_named_with_line_and_column() throws IOException {
        byte[] text = ("a\r\nb\rж" + "𐍈" + "?").getBytes(UTF_8);
        text[text.length - 1] = (byte) 0xE9;
        assertThat(read(text, "UTF-8")).isEmpty();
        assertThat(only().code()).isEqualTo(Code.ENCODING);
        assertThat(only().where().text()).isEqualTo("f.csv:3:3");
        assertThat(only().value()).isEqualTo("0xE9");
    }

    @Test
    void a_wrong_byte_far_behind_the_sample_names_the_likely_encoding() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("x;y\n".repeat(400_000).getBytes(UTF_8));
        out.writeBytes("Würzburg".getBytes(Charset.forName("windows-1252")));
        assertThat(read(out.toByteArray())).isEmpty();
        assertThat(only().where().text()).isEqualTo("f.csv:400001:2");
        assertThat(only().message()).contains("0xFC").contains("windows-1252");
    }

    @Test
    void a_sequence_cut_off_at_the_end_is_refused() throws IOException {
        assertThat(read(bytes('a', '\n', 'b', 0xD0), "UTF-8")).isEmpty();
        assertThat(only().where().text()).isEqualTo("f.csv:2:2");
    }

    @Test
    void UTF_32_is_refused_in_plain_words() throws IOException {
        assertThat(read("\uFEFFab".getBytes(Charset.forName("UTF-32LE")))).isEmpty();
        assertThat(only().message()).contains("UTF-32");
        assertThat(read(bytes(0xFF, 0xFE, 0, 0, 'a', 0, 0, 0))).isEmpty();
        assertThat(findings).extracting(Finding::code).containsOnly(Code.ENCODING);
    }

    @ParameterizedTest
    @CsvSource({"0, U+0000 NULL", "7, U+0007 BEL", "133, U+0085 NEXT LINE (NEL)", "65534, U+FFFE"})
    @Hostile(3)
    void a_control_character_is_refused_with_its_place(int character, String name) throws IOException {
        String text = "first\nab" + (char) character + "c, and so on so that this is no UTF-16";
        assertThat(read(text.getBytes(UTF_8))).isEmpty();
        assertThat(only().code()).isEqualTo(Code.CHARACTER_REFUSED);
        assertThat(only().where().text()).isEqualTo("f.csv:2:3");
        assertThat(only().message()).contains(name);
    }

    @Test
    void text_encoded_twice_is_read_and_warned_of_with_what_was_meant() throws IOException {
        String twice = "id;имя\n1;" + new String("Сафаров".getBytes(UTF_8), Charset.forName("windows-1251"));
        assertThat(read(twice.getBytes(UTF_8))).hasValue(twice);
        assertThat(only().code()).isEqualTo(Code.CHARACTERS_LIE);
        assertThat(only().where().text()).isEqualTo("f.csv:2:3");
        assertThat(only().message()).contains("Сафаров").contains("windows-1251");
    }

    @Test
    void accents_encoded_twice_are_warned_of() throws IOException {
        String twice = "Jos" + new String("é".getBytes(UTF_8), Charset.forName("windows-1252")) + " Mart\u00EDn";
        assertThat(read(twice.getBytes(UTF_8))).hasValue(twice);
        assertThat(only().code()).isEqualTo(Code.CHARACTERS_LIE);
        assertThat(only().message()).contains("'é'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"СЁМИН, Рёрих и С. Рёскин", "SÃO JOÃO", "Ñuñoa, Ð, Þ", "РОССИЯ (РСФСР)"})
    void right_words_are_not_taken_for_text_encoded_twice(String text) throws IOException {
        assertThat(read(text.getBytes(UTF_8))).hasValue(text);
        assertThat(findings).isEmpty();
    }

    @Test
    void a_character_beyond_the_first_plane_is_read_whole_one_by_one() throws IOException {
        Reader reader =
                TextInput.open(Bytes.of("f", "a𐍈b"), settings(), findings::add).orElseThrow();
        StringBuilder text = new StringBuilder();
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            text.append((char) c);
        }
        assertThat(text).hasToString("a𐍈b");
    }

    private static FormatSettings settings() {
        return FormatSettings.of("csv", Locator.file("publication.yaml"));
    }
}
