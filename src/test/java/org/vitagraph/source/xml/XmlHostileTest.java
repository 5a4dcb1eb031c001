package org.vitagraph.source.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.house.Hostile;

class XmlHostileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE l [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
                "<!DOCTYPE l [<!ENTITY a 'aa'><!ENTITY b '&a;&a;&a;'>]>",
                "<!DOCTYPE l [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/p.dtd'> %p;]>",
                "<!DOCTYPE l SYSTEM 'http://127.0.0.1:1/l.dtd'>",
                "<!DOCTYPE l>"
            })
    @Hostile(17)
    void a_DOCTYPE_is_refused_with_its_place_and_nothing_is_pushed(String doctype) {
        XmlText text = XmlText.of("<?xml version='1.0'?>\n  " + doctype + "<l><p>&x;</p></l>", "p", ".");

        assertThat(text.whole).isFalse();
        assertThat(text.records).isEmpty();
        assertThat(text.faults()).containsExactly("DOCTYPE_REFUSED a.xml:2:3");
    }

    @Test
    @Hostile(17)
    void an_XInclude_is_refused_with_its_place() {
        String content = "<l xmlns:xi='http://www.w3.org/2001/XInclude'>\n<p>x</p><xi:include href='b.xml'/></l>";

        XmlText text = XmlText.of(content, "p", ".");

        assertThat(text.whole).isFalse();
        assertThat(text.faults()).containsExactly("DOCTYPE_REFUSED a.xml:2:9");
        assertThat(text.findings.getLast().value()).isEqualTo("b.xml");
    }

    @Test
    @Hostile(17)
    void an_undeclared_entity_is_no_empty_string() {
        XmlText text = XmlText.of("<l><p>x</p>\n<p>a&nbsp;b</p></l>", "p", ".");

        assertThat(text.values).containsExactly("x");
        assertThat(text.findings.getFirst().message())
                .isEqualTo("The entity &nbsp; is not one of XML's own: write the character itself.");
        assertThat(text.faults()).hasSize(1).first().asString().startsWith("SYNTAX a.xml:2:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<l><p>x</p>\\n<p>y</l> | The end tag </l> stands here, but <p> of line 2 is still open. | 2",
                "<l><p>x</p>\\n<p> | The file ends here, but <p> of line 2 is still open. | 2",
                "<l><p>x</p><q:r/></l> | The prefix 'q' is not declared. | 1",
                "<l><p>x</p><r a='1' a='2'/></l> | The attribute 'a' stands twice in one tag. | 1",
                "<l><p>x</p>\\n< r/></l> | This is not well-formed XML | 2",
                "<l><p>x</p>\\1</l> | This is not well-formed XML | 1",
            })
    void what_is_not_well_formed_is_told_in_plain_words(String content, String message, int line) {
        XmlText text = XmlText.of(content.replace("\\n", "\n").replace("\\1", "\u0001"), "p", ".");

        assertThat(text.whole).isFalse();
        assertThat(text.values).containsExactly("x");
        assertThat(text.findings).hasSize(1);
        assertThat(text.findings.getFirst().message()).startsWith(message).doesNotContain("row", "wstx");
        assertThat(text.faults().getFirst()).startsWith("SYNTAX a.xml:" + line + ":");
    }

    @Test
    void an_empty_file_is_no_XML() {
        assertThat(XmlText.of("", "p").faults()).containsExactly("SYNTAX a.xml:1:1");
    }

    @Test
    @Hostile(18)
    void a_hundred_and_one_levels_are_read() {
        XmlText text = XmlText.of("<l>" + "<p>".repeat(100) + "x" + "</p>".repeat(100) + "</l>", "l", "count(.//p)");

        assertThat(text.values).containsExactly("100");
        assertThat(text.faults()).isEmpty();
    }

    @Test
    @Hostile(18)
    void elements_nest_a_thousand_deep_and_no_deeper() {
        assertThat(XmlText.of("<p>".repeat(1_000) + "</p>".repeat(1_000), "/p", "count(.//p)").values)
                .containsExactly("999");
        assertThat(XmlText.of("<p>".repeat(1_001) + "</p>".repeat(1_001), "/p").faults())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("TOO_LARGE a.xml:1:");
    }

    @Test
    void a_record_without_end_is_refused_where_it_begins() {
        String content = "<l>\n<p>" + "<q>0123456789</q>".repeat(500_000) + "</p></l>";

        XmlText text = XmlText.of(content, "p");

        assertThat(text.records).isEmpty();
        assertThat(text.faults()).containsExactly("TOO_LARGE a.xml:2:1");
    }

    @Test
    void a_text_without_end_is_refused() {
        assertThat(XmlText.of("<l><p>" + "x".repeat(17 << 20) + "</p></l>", "p").faults())
                .containsExactly("TOO_LARGE a.xml:1:4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<l><!--%s--><p/></l>", "<l><%s/></l>", "<l>\n  <?a %s?></l>", "<l><p a='%s'/></l>"})
    void a_token_without_end_is_refused(String content) {
        XmlText text = XmlText.of(content.replace("%s", "x".repeat(18 << 20)), "p");

        assertThat(text.whole).isFalse();
        assertThat(text.faults()).hasSize(1).first().asString().startsWith("TOO_LARGE a.xml:");
    }

    @Test
    void too_many_attributes_or_names_are_refused() {
        StringBuilder attributes = new StringBuilder();
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 21_000; i++) {
            attributes.append(" a").append(i).append("='1'");
            names.append("<n").append(i).append("/>");
        }

        assertThat(XmlText.of("<l" + attributes + "/>", "p").faults())
                .first()
                .asString()
                .startsWith("TOO_LARGE a.xml:1:");
        assertThat(XmlText.of("<l>" + names + "</l>", "p").faults())
                .first()
                .asString()
                .startsWith("TOO_LARGE a.xml:1:");
    }

    @ParameterizedTest
    @CsvSource({"windows-1251, Чехов", "KOI8-R, Чехов", "ISO-8859-1, Müller", "UTF-8, Чехов", "Shift_JIS, 漱石"})
    void the_declared_encoding_is_read(String encoding, String name) {
        String content = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><l><p>" + name + "</p></l>";

        XmlText text = XmlText.ofBytes(content.getBytes(Charset.forName(encoding)), "", List.of("p"), ".");

        assertThat(text.values).containsExactly(name);
        assertThat(text.faults()).isEmpty();
    }

    @Test
    void wide_characters_are_read_with_and_without_mark() {
        String content = "<?xml version='1.0' encoding='UTF-16'?><l><p>Чехов</p></l>";

        for (String mark : new String[] {"", "\uFEFF"}) {
            assertThat(XmlText.ofBytes((mark + content).getBytes(UTF_16LE), "", List.of("p"), ".").values)
                    .containsExactly("Чехов");
            assertThat(XmlText.ofBytes((mark + content).getBytes(UTF_16BE), "", List.of("p"), ".").values)
                    .containsExactly("Чехов");
        }
        assertThat(XmlText.of("\uFEFF<l><p>Чехов</p></l>", "p", ".").values).containsExactly("Чехов");
    }

    @Test
    void a_byte_that_does_not_belong_is_told_with_its_place_and_what_came_before_is_whole() {
        byte[] content =
                "<?xml version='1.0' encoding='UTF-8'?>\n<l><p>one</p>\n<p>Müller</p></l>".getBytes(ISO_8859_1);

        XmlText text = XmlText.ofBytes(content, "", List.of("p"), ".");

        assertThat(text.whole).isFalse();
        assertThat(text.values).containsExactly("one");
        assertThat(text.faults()).containsExactly("ENCODING a.xml:3:5");
        assertThat(text.findings.getFirst().value()).isEqualTo("0xFC");
    }

    @Test
    void a_byte_that_does_not_belong_is_told_where_nothing_was_read_before() {
        assertThat(XmlText.ofBytes(new byte[] {(byte) 0x80, '<', 'l', '/', '>'}, "", List.of("p"))
                        .faults())
                .containsExactly("ENCODING a.xml:1:1");
    }

    @Test
    void a_declaration_that_cannot_be_true_is_refused() {
        byte[] narrow = "<?xml version='1.0' encoding='UTF-16'?><l/>".getBytes(UTF_8);
        byte[] wide = "\uFEFF<?xml version='1.0' encoding='UTF-8'?><l/>".getBytes(UTF_16LE);
        byte[] unknown = "<?xml version='1.0' encoding='klingon'?><l/>".getBytes(UTF_8);

        assertThat(XmlText.ofBytes(narrow, "", List.of("p")).faults()).containsExactly("ENCODING a.xml:1:1");
        assertThat(XmlText.ofBytes(wide, "", List.of("p")).faults()).containsExactly("ENCODING a.xml:1:1");
        assertThat(XmlText.ofBytes(unknown, "", List.of("p")).faults()).containsExactly("ENCODING a.xml:1:1");
    }

    @Test
    void the_setting_of_the_source_wins_over_the_declaration() {
        byte[] content = "<?xml version='1.0' encoding='UTF-8'?><l><p>Müller</p></l>".getBytes(ISO_8859_1);

        assertThat(XmlText.ofBytes(content, "windows-1252", List.of("p"), ".").values)
                .containsExactly("Müller");
    }

    @Test
    void a_failing_reference_is_a_finding_of_its_record_and_the_others_go_on() {
        XmlText text =
                XmlText.of("<l><p d='522-01-01'/>\n<p d='1900-01-01'/></l>", "p", "year-from-date(xs:date(@d))", "@d");

        assertThat(text.values).containsExactly("522-01-01", "1900", "1900-01-01");
        assertThat(text.faults()).containsExactly("VALUE_NOT_UNDERSTOOD a.xml:1 /l/p[1]");
    }

    @Test
    void a_reference_that_goes_on_and_on_is_stopped_and_asked_no_more() {
        String record = "<p>" + "<a/>".repeat(3_000) + "</p>";

        XmlText text = XmlText.of(
                "<l>" + record + record + "</l>", "p", "count(a[count(../a[. = ''][. = '']) > 1])", "count(a)");

        assertThat(text.values).containsExactly("3000", "3000");
        assertThat(text.faults()).containsExactly("BAD_MAP a.xml:1 /l/p[1]");
    }
}
