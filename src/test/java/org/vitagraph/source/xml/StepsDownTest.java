package org.vitagraph.source.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepsDownTest {

    private static final String PERSONS = """
            <list xmlns="http://example.com/my" xmlns:o="http://example.com/other">
              <person xml:id="p1" n="1" o:n="2"><name n="3">Ada<name>Inner</name></name><o:name>Other</o:name>
                <birth when="1815"><date>10 <hi>December</hi> 1815</date><place/><date when="x">again</date></birth>
                <!-- no name --><name>Lovelace</name><birth when="1816"/></person>
              <person>bare</person>
            </list>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "my:name",
                "name/name",
                "birth/date",
                "birth/date/@when",
                "birth/@when",
                "birth/place",
                "@n",
                "@xml:id",
                "@my:n",
                "name/@n",
                "nobody/@n",
                "birth/date/hi",
                "@nothing"
            })
    void what_steps_down_finds_is_what_XPath_finds_at_the_same_places(String path) {
        XmlText quick = XmlText.of(PERSONS, "person", path);
        XmlText asked = XmlText.of(PERSONS, "person", "(" + path + ")[true()]");
        assertThat(quick.values).isEqualTo(asked.values);
        assertThat(quick.places).isEqualTo(asked.places);
        assertThat(quick.unread).isEqualTo(asked.unread);
    }

    @Test
    void among_many_siblings_each_has_its_position() {
        String names = "<n>x</n><m>y</m>".repeat(100);
        XmlText text = XmlText.of("<a><b>" + names + "<only>z</only></b></a>", "b", "m", "only");
        assertThat(text.places).hasSize(101).contains("a.xml:1 /a/b[1]/m[1]", "a.xml:1 /a/b[1]/m[100]");
        assertThat(text.places.getLast()).isEqualTo("a.xml:1 /a/b[1]/only");
        XmlText few = XmlText.of("<a><b><n>x</n><m>y</m><n>z</n></b></a>", "b", "n", "m");
        assertThat(few.places).isEqualTo(List.of("a.xml:1 /a/b[1]/n[1]", "a.xml:1 /a/b[1]/n[2]", "a.xml:1 /a/b[1]/m"));
    }
}
