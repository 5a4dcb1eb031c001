package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Finding;
import org.vitagraph.model.When;

/** The map for TEI reads a date in the language and the calendar that its element, or one around it, states. */
class TeiDatesTest extends OneSource {
    private final Findings findings = new Findings();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <birth><date xml:lang="de">vor März 1820</date></birth>          | birth: [..1820-03]
                    <death><date xml:lang="de">Mitte Mai 1891</date></death>         | death: [1891-05-11..1891-05-20]
                    <death xml:lang="de"><date>Mitte Mai 1891</date></death>         | death: [1891-05-11..1891-05-20]
                    <death xml:lang="fr"><date xml:lang="de">Mitte Mai 1891</date></death> | death: [1891-05-11..1891-05-20]
                    <death xml:lang="de">Mitte Mai 1891</death>                      | death: [1891-05-11..1891-05-20]
                    <death><date>mid-May 1891</date></death>                         | death: [1891-05-11..1891-05-20]
                    """)
    void the_nearest_language_is_that_of_a_date(String content, String dated) throws IOException {
        assertThat(dates(content)).isEqualTo(dated);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <birth calendar="#julian">24 April 1700</birth>                            | birth: 1700-05-05
                    <birth calendar="#Julian" when="1700-05-05">24 April 1700</birth>          | birth: 1700-05-05
                    <birth calendar="#julian" when="1700-05-05"/>                              | birth: 1700-05-05
                    <birth calendar="#gregorian">24 April 1700</birth>                         | birth: 1700-04-24
                    <birth calendar="#islamic">728</birth>                                     | birth: [1327-11-23..1328-11-14]
                    <birth><date calendar="#islamic">1150</date></birth>                       | birth: [1737-04-29..1738-04-22]
                    <death calendar="#hijri" notBefore="1328-09-26">728</death>                | death: [1327-11-23..1328-11-14]
                    <death calendar="#hijri" from="1328-09-26" to="1328-09-28"/>               | death: [1328-09-26..1328-09-28]
                    <birth calendar="#jewish">5510</birth>                                     | birth: [1749-09-13..1750-09-30]
                    <birth calendar="#republican" xml:lang="fr">12 vendémiaire an III</birth>  | birth: 1794-10-03
                    """)
    void a_calendar_is_that_of_the_words(String content, String dated) throws IOException {
        assertThat(dates(content)).isEqualTo(dated);
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <residence><date calendar="#julian" when="1700-05-05">24 April 1700</date> <placeName>Ulm</placeName></residence> | stay: 1700-05-05
                    <residence calendar="#julian"><date>24 April 1700</date> <placeName>Ulm</placeName></residence>            | stay: 1700-05-05
                    <residence><date calendar="#coptic" when="1700-05-05">1416</date> <placeName>Ulm</placeName></residence>   | stay: 1700-05-05
                    <residence><date xml:lang="de">Mai 1700</date> <placeName>Ulm</placeName></residence>                      | stay: 1700-05
                    <affiliation><orgName>Guild</orgName> <date calendar="#julian">24 April 1700</date></affiliation>          | membership: 1700-05-05
                    <event><label>Oath</label><date calendar="#julian">24 April 1700</date></event>                            | occurrence: 1700-05-05
                    <event><label>Oath</label><desc><date calendar="#julian" xml:lang="de">24. April 1700</date></desc></event> | occurrence: 1700-05-05
                    <education from="1700-01-01" to="1701-01-01" calendar="#islamic"><orgName>School</orgName></education>     | education: 1700-01-01/1701-01-01
                    """)
    void a_calendar_and_a_language_are_those_of_the_words_of_any_date(String content, String dated) throws IOException {
        assertThat(dates(content)).isEqualTo(dated);
        assertThat(told()).isEmpty();
    }

    @Test
    void of_a_calendar_that_is_not_known_the_words_are_told_and_only_the_date_of_the_machine_counts()
            throws IOException {
        assertThat(dates(
                        "<birth calendar=\"#coptic\">728</birth><death calendar=\"#coptic\" when=\"1078\">794</death>"))
                .isEqualTo("death: 1078");
        assertThat(told()).isEqualTo("'728' is not read: its calendar, '#coptic', is not known.");
    }

    private String dates(String content) throws IOException {
        return facts(content).stream()
                .filter(fact -> !fact.slot("when").isEmpty())
                .map(fact -> fact.kind() + ": "
                        + ((When) fact.slot("when").getFirst()).span().edtf().text())
                .collect(Collectors.joining("; "));
    }

    private List<Fact> facts(String content) throws IOException {
        return read(
                "people.xml",
                "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:lang=\"en\"><text><body><listPerson><person xml:id=\"a\">"
                        + "<persName>Uwe Rot</persName>" + content + "</person></listPerson></body></text></TEI>",
                findings);
    }

    private String told() {
        return findings.report().findings().stream()
                .map(Finding::message)
                .map(message -> message.replaceFirst(": 1 value, such as ", " "))
                .collect(Collectors.joining("\n"));
    }
}
