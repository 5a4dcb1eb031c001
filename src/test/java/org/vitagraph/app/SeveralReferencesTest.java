package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.app.report.Report;
import org.vitagraph.model.Code;

/** Texts of a map with several references: what is not in the text counts as never read. */
class SeveralReferencesTest extends OneSource {
    private static final String MAP = """
            vitagraph: 1
            format: %s
            records:
              - name: person
                %s
                people: {$(id): $(n)}
                facts:
                  - {name: $(id), form: $(n)}
                  - birth: $(id)
                    %s
            """;

    private static String unread(String path, String value) {
        return Code.NEVER_READ.id() + " 'person: " + path + "' was never read: 1 value, such as '" + value + "'.\n";
    }

    /** Gives what was found without its places. */
    private static String messages(Report report) {
        return told(report).replaceAll("(?m)^(VG-\\d+) [A-Z]+ .*? ('|[A-Z])", "$1 $2");
    }

    private String json(String record, String slot) throws IOException {
        files = "people.json";
        more = ", map: own";
        write("people.json", "[" + record + "]\n");
        write("mappings/sources/own.yaml", MAP.formatted("json", "each: '[*]'", slot));
        return messages(check());
    }

    @Test
    void the_further_values_of_a_reference_are_told() throws IOException {
        String record = "{\"id\":1,\"n\":\"Ann Zek\",\"town\":[\"Ulm\",\"Bonn\"],\"land\":\"DE\"}";

        assertThat(json(record, "place: \"$(town[*]?), $(land?)\"")).isEqualTo(unread("town[*]", "Bonn"));
        assertThat(facts()).contains("Ulm, DE");
        assertThat(json(record, "place: \"near $(town[*]?)\""))
                .isEqualTo(unread("land", "DE") + unread("town[*]", "Bonn"));
        assertThat(json(record, "place: [\"$(nowhere?), $(land?)\", \"$(town[*]?)\"]"))
                .doesNotContain("town")
                .contains("'person: land' was never read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$(y?) $(m?)", "$(m?) $(y?)"})
    void what_was_found_for_a_text_that_is_not_made_is_told(String text) throws IOException {
        String record = "{\"id\":2,\"n\":\"Bob Zek\",\"y\":\"1820\"}";

        assertThat(json(record, "when: \"" + text + "\"")).isEqualTo(unread("y", "1820"));
        assertThat(json(record, "when: [\"" + text + "\", \"$(y?)\"]")).isEmpty();
    }

    @Test
    void in_XML_too() throws IOException {
        files = "people.xml";
        more = ", map: own";
        write("people.xml", """
                <all><p><id>1</id><n>Ann Zek</n><y>1820</y><town>Ulm</town><town>Bonn</town></p></all>
                """);
        write(
                "mappings/sources/own.yaml",
                MAP.formatted("xml", "each: p", "when: \"$(y?) $(m?)\"")
                        + "        place: \"$(town?) ($(y[. != '1'])?)\"\n");
        assertThat(messages(check())).isEqualTo(unread("p/town", "Bonn"));
        write(
                "mappings/sources/own.yaml",
                MAP.formatted("xml", "each: p", "when: \"$(y/normalize-space()) $(m?)\"")
                        + "        place: \"$(town?)\"\n");
        assertThat(messages(check())).isEqualTo(unread("p/y", "1820"));
    }

    @Test
    void rows_that_are_all_alike_tell_it_in_every_build() throws IOException {
        more = ", map: own";
        check();
        StringBuilder rows = new StringBuilder("id,n,y,m\n");
        for (int i = 0; i < 40; i++) {
            rows.append("p")
                    .append(i)
                    .append(",Ann Zek")
                    .append(i)
                    .append(",18")
                    .append(10 + i)
                    .append(",\n");
        }
        write("people.csv", rows.toString());
        write("mappings/sources/own.yaml", MAP.formatted("csv", "", "when: \"$(y?)-$(m?)\""));
        for (int i = 0; i < 2; i++) {
            Findings findings = new Findings();
            new Build(folder, Set.of(), findings).release(folder.resolve(".out"));
            assertThat(messages(findings.report()))
                    .isEqualTo(Code.NEVER_READ.id() + " 'person: y' was never read: 40 values, such as '1810'.\n");
        }
    }
}
