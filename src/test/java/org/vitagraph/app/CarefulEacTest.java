package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitagraph.model.Fact;

/** The map for EAC-CPF 1.0 says of places and relations what the record does. */
class CarefulEacTest extends OneSource {
    private static final Pattern PART = Pattern.compile("'?([a-z]*)'?, ([^;]+)(; )?");

    private List<String> eac(String type, String inside) throws IOException {
        return eac(type, "<part>Berg</part>", inside);
    }

    private List<String> eac(String type, String name, String inside) throws IOException {
        return read("record.xml", """
                <eac-cpf xmlns="urn:isbn:1-931666-33-4" xmlns:xlink="http://www.w3.org/1999/xlink"><control><recordId>r1</recordId></control>
                <cpfDescription><identity><entityType>%s</entityType><nameEntry>%s</nameEntry></identity>
                %s</cpfDescription></eac-cpf>
                """.formatted(type, name, inside), new Findings()).stream()
                .map(CarefulMapsTest::line)
                .toList();
    }

    @Test
    void a_place_without_a_role_is_no_stay() throws IOException {
        String place = "<place%s><placeEntry>%s</placeEntry></place>";
        List<String> facts = eac(
                "person",
                "<description><places>" + place.formatted("", "Ulm") + place.formatted(" localType=\"mort\"", "Bonn")
                        + place.formatted(" localType=\"https://x.org/types#residence\"", "Trier")
                        + place.formatted(" localType=\"T7\"", "Rom") + "</places></description>");
        assertThat(facts)
                .contains(
                        "associated-with: Berg, Ulm",
                        "death: Berg, Bonn",
                        "stay: Berg, Trier",
                        "associated-with: Berg, Rom")
                .filteredOn(fact -> fact.startsWith("stay") || fact.startsWith("death"))
                .hasSize(2);
    }

    @Test
    void kin_of_a_family_are_its_members() throws IOException {
        String relation = """
                <relations><cpfRelation cpfRelationType="family" xlink:href="r2"><relationEntry>Anna Berg</relationEntry></cpfRelation></relations>""";
        assertThat(eac("family", relation))
                .contains("membership: Anna Berg, Berg")
                .noneMatch(f -> f.startsWith("relative"));
        assertThat(eac("person", relation))
                .contains("relative-of: Berg, Anna Berg")
                .noneMatch(f -> f.startsWith("member"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    person        | forename, Anna; surname, Berg   | Anna Berg
                    person        | surname, Berg; firstname, Anna  | Berg, Anna
                    person        | '', Anna; '', Berg              | Anna Berg
                    corporateBody | '', Ministry; '', Harbours      | Ministry, Harbours
                    """)
    void parts_of_a_name_are_not_turned_round_by_a_comma(String type, String parts, String name) throws IOException {
        String written = PART.matcher(parts).replaceAll("<part localType=\"$1\">$2</part>");
        assertThat(eac(type, written, "")).containsExactly("name: " + name + ", " + name);
    }

    @Test
    void dates_in_a_heading_are_no_part_of_what_a_person_is_called() throws IOException {
        assertThat(eac("person", "<part>Berg</part><part localType=\"date\">1801-1850</part>", ""))
                .containsExactly("name: Berg, Berg, 1801-1850");
    }

    @Test
    void who_came_before_a_person_is_connected_with_them() throws IOException {
        assertThat(eac("person", """
                        <relations><cpfRelation cpfRelationType="temporal-earlier" xlink:href="r2" xlink:role="https://x.org/Person">
                        <relationEntry>Anna Berg</relationEntry></cpfRelation></relations>""")).contains("associated-with: Berg, Anna Berg");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    corporateBody | hierarchical-parent | Person        | associated-with: Berg, Ada
                    corporateBody | hierarchical-parent | CorporateBody | organ-of: Berg, Ada
                    corporateBody | temporal-earlier    | Person        | associated-with: Berg, Ada
                    corporateBody | temporal-later      | CorporateBody | succeeds: Ada, Berg
                    person        | hierarchical-parent | CorporateBody | associated-with: Berg, Ada
                    person        | family              | Family        | membership: Berg, Ada
                    person        | family              | CorporateBody | associated-with: Berg, Ada
                    person        | family              | Person        | relative-of: Berg, Ada
                    family        | family              | Family        | associated-with: Berg, Ada
                    """)
    void the_role_of_a_relation_says_what_it_can_be(String type, String relation, String role, String fact)
            throws IOException {
        assertThat(eac(type, """
                        <relations><cpfRelation cpfRelationType="%s" xlink:href="r2" xlink:role="https://x.org/%s">
                        <relationEntry>Ada</relationEntry></cpfRelation></relations>""".formatted(relation, role)))
                .contains(fact)
                .filteredOn(f -> f.contains("Ada"))
                .hasSize(1);
    }

    @Test
    void the_record_that_a_relation_names_says_what_it_can_be() throws IOException {
        String record = """
                <eac-cpf xmlns="urn:isbn:1-931666-33-4" xmlns:xlink="http://www.w3.org/1999/xlink"><control><recordId>%s</recordId></control>
                <cpfDescription><identity><entityType>%s</entityType><nameEntry><part>%s</part></nameEntry></identity>
                <relations>%s</relations></cpfDescription></eac-cpf>""";
        String relation = """
                <cpfRelation cpfRelationType="%s" xlink:href="%s"><relationEntry>Berg</relationEntry></cpfRelation>""";
        String toPerson = relation.formatted("hierarchical-child", "a1");
        String toFamily = relation.formatted("family", "f1");
        write("a.xml", record.formatted("a1", "person", "Berg", toFamily));
        write("f.xml", record.formatted("f1", "family", "Berg family", ""));
        write("o.xml", record.formatted("o1", "corporateBody", "Office", toPerson));
        files = "*.xml";
        assertThat(facts())
                .contains("\"s.record-a1.membership.f1\"", "\"s.record-o1.associated-with.a1\"")
                .doesNotContain("group:s:a1", "person:s:f1", "organ-of");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    standardDate="-0105" era="bce"                | 106        | -0105
                    era="bce"                                     | 106        | -0105
                    standardDate="1890-05-15" calendar="julian"   | 3 May 1890 | 1890-05-15
                    certainty="uncertain"                         | 1820       | 1820?
                    certainty="circa" standardDate="1820"         | 1820       | 1820~
                    certainty="certain" calendar="gregorian"      | 1820       | 1820
                    """)
    void era_calendar_and_certainty_of_a_date_are_its_own(String attributes, String words, String read)
            throws IOException {
        List<String> facts = read("record.xml", """
                <eac xmlns="https://archivists.org/ns/eac/v2"><control><recordId>r1</recordId></control>
                <cpfDescription><identity><entityType value="person"/><nameEntry><part>Berg</part></nameEntry></identity>
                <description><existDates><dateRange><fromDate %s>%s</fromDate></dateRange></existDates></description>
                </cpfDescription></eac>
                """.formatted(attributes, words), new Findings()).stream()
                .map(CarefulMapsTest::line)
                .toList();
        assertThat(facts).contains("birth: Berg, " + read);
    }

    @Test
    void doubt_and_era_that_stand_beside_a_date_are_not_quoted() throws IOException {
        List<Fact> facts = read("record.xml", """
                <eac xmlns="https://archivists.org/ns/eac/v2"><control><recordId>r1</recordId></control>
                <cpfDescription><identity><entityType value="person"/><nameEntry><part>Berg</part>
                <useDates><dateRange><fromDate certainty="circa">101</fromDate><toDate>95 BC</toDate></dateRange></useDates></nameEntry></identity>
                <description><existDates><dateRange><fromDate era="bce">106</fromDate><toDate certainty="uncertain" standardDate="-0042"/>
                </dateRange></existDates></description></cpfDescription></eac>
                """, new Findings());
        assertThat(facts)
                .extracting(fact -> fact.kind() + ": " + fact.citation().words().text())
                .contains("birth: 106", "death: -0042");
    }

    @Test
    void words_of_another_calendar_are_told() throws IOException {
        write("record.xml", """
                <eac xmlns="https://archivists.org/ns/eac/v2"><control><recordId>r1</recordId></control>
                <cpfDescription><identity><entityType value="person"/><nameEntry><part>Berg</part></nameEntry></identity>
                <description><existDates><dateRange><fromDate calendar="julian">3 May 1890</fromDate></dateRange></existDates>
                </description></cpfDescription></eac>
                """);
        files = "record.xml";
        assertThat(told(check())).contains("fromDate' was never read");
    }

    @Test
    void dates_of_a_set_of_names_are_those_of_each() throws IOException {
        List<Fact> facts = read("record.xml", """
                <eac xmlns="https://archivists.org/ns/eac/v2"><control><recordId>r1</recordId></control>
                <cpfDescription><identity><entityType value="person"/><nameEntrySet><nameEntry><part>Berg</part></nameEntry>
                <nameEntry><part>Mont</part></nameEntry><useDates><date standardDate="1860"/></useDates></nameEntrySet></identity>
                </cpfDescription></eac>
                """, new Findings());
        assertThat(facts).hasSize(2).allMatch(fact -> fact.slots().containsKey("when"));
    }
}
