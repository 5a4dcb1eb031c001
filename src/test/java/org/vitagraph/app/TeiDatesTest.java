package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
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
