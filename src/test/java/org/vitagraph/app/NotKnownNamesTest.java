package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.model.Code;

/** What stands in the place of a name, where the name is not known or is the one above, is no name. */
class NotKnownNamesTest extends OneSource {
    private final Findings findings = new Findings();

    private int facts(String value) throws IOException {
        String cell = ",\"" + value.replace("\"", "\"\"") + "\"";
        String table = "id,name,birth place,occupation,father,residence\na,Anna Berg" + cell.repeat(4) + "\n";
        return read("people.csv", table, findings).size();
    }

    private long told() {
        return findings.report().findings().stream()
                .filter(finding -> finding.code() == Code.NO_NAME)
                .count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---",
                "...",
                "…",
                "unknown",
                "Unknown",
                "[unknown]",
                "n.a.",
                "k. A.",
                "Vater unbekannt",
                "unbekannt",
                "father unknown",
                "unknown mother",
                "père inconnu",
                "inconnue",
                "мать неизвестна",
                "Неизвестно",
                "н/д",
                "illegible",
                "неразборчиво"
            })
    void what_is_not_known_is_missing(String value) throws IOException {
        assertThat(facts(value)).isEqualTo(1);
        assertThat(told()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "''", "- \" -", "idem", "Ditto", "do.", "dto.", "ebd.", "s.o.", "там же"})
    void a_sign_for_what_stands_above_is_told_and_left_out(String value) throws IOException {
        assertThat(facts(value)).isEqualTo(1);
        assertThat(told()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"нет", "aucun", "néant"})
    void who_has_none_has_no_father_called_so(String value) throws IOException {
        assertThat(read("people.csv", "id,name,father\na,Anna Berg," + value + "\n", findings))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n.d.",
                "undated",
                "o. J.",
                "s.d.",
                "sans date",
                "б. г.",
                "unknown",
                "[unbekannt]",
                "k. A.",
                "none",
                "0000-00-00"
            })
    void what_has_no_date_is_missing_a_value(String value) throws IOException {
        assertThat(read(
                        "people.csv",
                        "id,name,birth_date\na,Anna Berg,3 May 1850\nb,Bea Orth," + value + "\n",
                        findings))
                .hasSize(3);
        assertThat(findings.report().findings()).isEmpty();
    }

    @Test
    void other_formats_say_so_too_and_names_like_it_stay() throws IOException {
        assertThat(read("people.xml", """
                <TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>
                  <person xml:id="anna"><persName>Anna Berg</persName>
                    <birth><placeName>unbekannt</placeName></birth><residence><placeName>Idemstadt</placeName></residence></person>
                </listPerson></standOff></TEI>
                """, findings)).extracting("kind").containsExactlyInAnyOrder("name", "residence");
    }
}
