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

/** The map for TEI reads the text that an element has, which is not always all that is written inside it. */
class TeiTextsTest extends OneSource {
    private final Findings findings = new Findings();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <birth><date>18<gap reason="illegible"/>0</date></birth>                    | ''
                    <birth><date when="1830">18<gap reason="illegible"/>0</date></birth>        | 1830
                    <birth>18<gap/>0</birth>                                                    | ''
                    <birth when="1830">18<gap/>0</birth>                                        | 1830
                    <birth>18<gap/>0 in <placeName>Ulm</placeName></birth>                      | Ulm
                    <birth><date>18<del>3</del><add>4</add>0</date></birth>                     | 1840
                    <birth>18<subst><del>3</del><add>4</add></subst>0</birth>                   | 1840
                    <birth><placeName>U<gap/>m</placeName></birth>                              | U[…]m
                    <birth><placeName>U<gap><desc>blot</desc></gap>m</placeName></birth>        | U[…]m
                    <birth><placeName><gap/></placeName></birth>                                | ''
                    """)
    void a_gap_does_not_join_what_stands_around_it(String content, String said) throws IOException {
        assertThat(said(content)).isEqualTo(said);
    }

    @Test
    void a_date_with_a_gap_is_told() throws IOException {
        assertThat(said("<birth><date>18<gap reason=\"illegible\"/>0</date></birth>"))
                .isEmpty();
        assertThat(told())
                .contains("A date was expected here.")
                .contains("'person: person/birth/date/gap/@reason' was never read: 1 value, such as 'illegible'.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <forename>Anna</forename> <surname><del>Berk</del><add>Berg</add></surname>        | Anna Berg
                    <forename>Anna</forename> <surname><subst><del>Berk</del><add>Berg</add></subst></surname> | Anna Berg
                    <app><lem>Anna</lem><rdg>Anne</rdg></app> Berg                                     | Anna Berg
                    <app><rdg wit="#a">Anna</rdg><rdg wit="#b">Anne</rdg></app> Berg                   | Anna Berg
                    <choice><unclear>Anna</unclear><unclear>Anne</unclear></choice> Berg               | Anna Berg
                    <choice><sic>Ana</sic><corr>Anna</corr><corr>Anne</corr></choice> Berg             | Anna Berg
                    <choice><sic>Anna</sic></choice> Berg                                              | Anna Berg
                    Anna <surplus>Anna</surplus> Berg                                                  | Anna Berg
                    Anna <del>Berg</del>                                                               | Anna
                    """)
    void what_is_deleted_or_another_reading_is_no_part_of_a_name(String content, String name) throws IOException {
        assertThat(facts("<persName type=\"reg\">" + content + "</persName>").stream()
                        .map(CarefulMapsTest::line)
                        .toList())
                .contains("name: Uwe Rot, " + name);
    }

    @Test
    void a_reading_that_is_left_out_is_told() throws IOException {
        facts("<persName><app><lem>Anna</lem><rdg>Anne</rdg></app> <del>Berk</del></persName>");
        assertThat(told())
                .contains("'person: person/persName/app/rdg' was never read: 1 value, such as 'Anne'.")
                .contains("'person: person/persName/del' was never read: 1 value, such as 'Berk'.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <birth><placeName><settlement>Ulm</settlement><country>Germany</country></placeName></birth>    | Ulm, Germany
                    <birth><placeName><settlement>Ulm</settlement>, <country>Germany</country></placeName></birth>  | Ulm, Germany
                    <birth><placeName><settlement>Ulm</settlement> (<country>Germany</country>)</placeName></birth> | Ulm (Germany)
                    <birth><placeName><settlement>Ulm</settlement> <country>Germany</country></placeName></birth>   | Ulm Germany
                    <birth><placeName><settlement>Ulm</settlement><note>x</note><country>Germany</country></placeName></birth> | Ulm, Germany
                    <birth><placeName><settlement>Ulm</settlement><country/></placeName></birth>                    | Ulm
                    <birth><placeName><geogFeat>Lake</geogFeat><geogName>Constance</geogName></placeName></birth>   | Lake Constance
                    <residence><placeName><settlement>Ulm</settlement><country>Germany</country></placeName></residence> | Ulm, Germany
                    <residence><country>Germany</country><region>Baden</region></residence>                         | Germany, Baden
                    <residence><address><addrLine>Street 5</addrLine><settlement>Ulm</settlement></address></residence> | Street 5, Ulm
                    <residence from="1850"><country>Germany</country><region>Baden</region></residence>             | Germany, Baden, 1850/
                    """)
    void parts_of_a_place_are_parted(String content, String place) throws IOException {
        assertThat(facts(content).stream()
                        .map(CarefulMapsTest::line)
                        .map(line -> line.replaceFirst("^[a-z-]+: Uwe Rot, ", "")))
                .containsExactly("Uwe Rot", place);
    }

    @Test
    void parts_of_a_place_on_lines_of_their_own_are_parted_in_a_list_of_places_too() throws IOException {
        assertThat(facts("""
                        </person></listPerson><listPlace><place xml:id="b"><placeName>
                          <settlement>Bonn</settlement>
                          <country>Germany</country>
                        </placeName></place></listPlace><listPerson><person xml:id="c"><persName>Max Grün</persName>
                        """).stream().map(CarefulMapsTest::line)).contains("name: Bonn, Germany, Bonn, Germany");
    }

    private String said(String content) throws IOException {
        return facts(content).stream()
                .filter(fact -> !fact.kind().equals("name"))
                .map(TeiTextsTest::said)
                .collect(Collectors.joining("; "));
    }

    private static String said(Fact fact) {
        return fact.slot("when").isEmpty()
                ? CarefulMapsTest.line(fact).replaceFirst("^[a-z-]+: Uwe Rot, ", "")
                : ((When) fact.slot("when").getFirst()).span().edtf().text();
    }

    private List<Fact> facts(String content) throws IOException {
        return read(
                "people.xml",
                "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><listPerson><person xml:id=\"a\">"
                        + "<persName>Uwe Rot</persName>" + content + "</person></listPerson></body></text></TEI>",
                findings);
    }

    private String told() {
        return findings.report().findings().stream().map(Finding::message).collect(Collectors.joining("\n"));
    }
}
