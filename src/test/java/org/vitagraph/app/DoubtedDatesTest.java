package org.vitagraph.app;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.model.Code;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Finding;
import org.vitagraph.model.When;
import org.vitagraph.model.time.TimeSpan;

/** Dates that sources give in words which do not bear them out, and ranges of what does not last. */
class DoubtedDatesTest extends OneSource {
    private final Findings findings = new Findings();

    /** Gives the kind and date of each dated fact. */
    private List<String> dates(String file, String content) throws IOException {
        language = "de";
        return read(file, content, findings).stream()
                .flatMap(fact -> dates(fact).stream())
                .toList();
    }

    private static List<String> dates(Fact fact) {
        List<String> lines = new ArrayList<>();
        fact.slots().values().stream().flatMap(List::stream).forEach(value -> {
            if (value instanceof When(TimeSpan span)) {
                lines.add(fact.kind() + " " + span.edtf().text());
            }
        });
        return lines;
    }

    private List<String> life(String birth, String death) throws IOException {
        return dates("people.xml", """
                <TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>
                  <person xml:id="anna"><persName>Anna Berg</persName>%s%s</person>
                </listPerson></standOff></TEI>
                """.formatted(birth, death));
    }

    private List<String> told(Code code) {
        return findings.report().findings().stream()
                .filter(finding -> finding.code() == code)
                .map(Finding::message)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "not 1602, deny something",
        "nicht 1602, deny something",
        "1602 (wrong), deny something",
        "fl. 1602, are about another event",
        "zuletzt erwähnt 1602, are about another event"
    })
    void a_machines_date_that_the_words_deny_or_give_to_another_event_is_left_out(String words, String why)
            throws IOException {
        assertThat(life("<birth when='1602'>" + words + "</birth>", "")).isEmpty();
        assertThat(told(Code.DATE_READINGS_DIFFER))
                .containsExactly("The words '" + words + "' " + why
                        + ", so that the machine's date 1602 beside them is left out.");
    }

    @ParameterizedTest
    @CsvSource({"bap. 3 May 1602", "getauft 1602", "крещён 1602", "'born at Ulm 1602, married 1630'"})
    void beside_the_words_of_an_event_soon_after_it_is_uncertain(String words) throws IOException {
        assertThat(life("<birth when='1602'>" + words + "</birth>", "<death when='1650'>buried 1650</death>"))
                .containsExactly("birth 1602?", "death 1650?");
        assertThat(told(Code.DATE_READINGS_DIFFER)).hasSize(2).allSatisfy(message -> assertThat(message)
                .contains("are about another event")
                .endsWith("is taken as uncertain."));
    }

    @Test
    void words_that_say_nothing_else_leave_the_machines_date_as_it_is() throws IOException {
        assertThat(life("<birth when='1602'>in Ulm geboren 1602</birth>", "<death notAfter='1650'>d. young</death>"))
                .containsExactly("birth 1602", "death [..1650]");
        assertThat(told(Code.DATE_READINGS_DIFFER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "before 1900, after 1910, '', 2",
        "after 1900, before 1910, '', 2",
        "'', after 1910, '', 1",
        "before 1900, '', '', 1",
        "before 1900, 1910, /1910, 1",
        "[1800], 1810?, /1810?, 1",
        "1800/1810, 1815, /1815, 1",
        "1905, after 1910, 1905/, 1",
        "1905, 1910, 1905/1910, 0"
    })
    void an_end_that_is_refused_is_not_the_time_of_the_whole(String from, String to, String date, int refused)
            throws IOException {
        assertThat(dates(
                        "offices.csv",
                        "id,name,office,office.from,office.to\nb1,Anna Berg,Mayor," + from + "," + to + "\n"))
                .isEqualTo(date.isEmpty() ? List.of() : List.of("tenure " + date));
        assertThat(told(Code.DATE_NOT_UNDERSTOOD)).hasSize(refused);
    }

    @ParameterizedTest
    @CsvSource({"1914-8", "1843-5"})
    void a_year_and_one_digit_can_be_a_month_or_years_and_is_not_guessed(String words) throws IOException {
        assertThat(dates("people.csv", "id,name,birth.date\nb1,Anna Berg," + words + "\n"))
                .isEmpty();
        assertThat(told(Code.DATE_NOT_UNDERSTOOD))
                .containsExactly(words + " can be a month or an interval of years: write it out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"90", "5", "90-05", "05-03", "12-31", "99-12-31", "00-01-01"})
    void a_year_of_two_digits_is_not_one_of_antiquity(String words) throws IOException {
        assertThat(dates("people.csv", "id,name,birth.date\nb1,Anna Berg," + words + "\n"))
                .isEmpty();
        assertThat(told(Code.DATE_NOT_UNDERSTOOD)).singleElement().asString().contains("any century");
    }

    @ParameterizedTest
    @CsvSource({"?-1800, date was expected", "180-, a decade or a year", "180?, a decade or a year"})
    void marks_in_the_place_of_figures_are_no_edtf(String words, String message) throws IOException {
        assertThat(dates("people.csv", "id,name,birth.date\nb1,Anna Berg," + words + "\n"))
                .isEmpty();
        assertThat(told(Code.DATE_NOT_UNDERSTOOD)).singleElement().asString().contains(message);
    }

    @ParameterizedTest
    @CsvSource({
        "814, 0814",
        "814-05-03, 0814-05-03",
        "1800-05-00, 1800-05",
        "814?, 0814?",
        "0090, 0090",
        "1850.0, 1850",
        "-44, -0044",
        "1821-24, [1821..1824]",
        "1836-41?, [1836..1841?]",
        "1800-13, [1800..1813]",
    })
    void other_years_are_read(String words, String date) throws IOException {
        assertThat(dates("people.csv", "id,name,birth.date\nb1,Anna Berg," + words + "\n"))
                .containsExactly("birth " + date);
        assertThat(findings.report().findings()).isEmpty();
    }

    @Test
    void a_hyphen_between_years_is_read_as_a_dash_but_in_edtf() throws IOException {
        assertThat(dates("offices.csv", "id,name,office,from,to\nb1,Anna Berg,Mayor,1821,1836-41\n"))
                .containsExactly("tenure 1821/");
        assertThat(dates("facts.yaml", """
                vitagraph: 1
                source: s
                people: {anna: Anna Berg, otto: Otto Berg}
                passages:
                  - passage: p1
                    facts:
                      - {stay: anna, when: 1821-24, words: lived}
                      - {birth: otto, when: {words: winter, edtf: 1821-24}, words: born}
                """)).containsExactly("stay 1821/1824", "birth 1821-24");
    }

    @ParameterizedTest
    @CsvSource({
        "1843-45, [1843..1845]",
        "1843–?, [1843..]",
        "bis ca. 1910, [..1910~]",
        "17.-18. Jh., [16XX..17XX]",
        "zwischen 1843 und 1845, [1843..1845]"
    })
    void a_birth_happens_some_time_within_a_range(String words, String date) throws IOException {
        assertThat(dates("people.csv", "id,name,birth.date\nb1,Anna Berg," + words + "\n"))
                .containsExactly("birth " + date);
    }

    @Test
    void a_birth_in_a_facts_file_does_so_too_unless_the_file_states_its_reading() throws IOException {
        assertThat(dates("facts.yaml", """
                vitagraph: 1
                source: s
                language: de
                people: {anna: Anna Berg, otto: Otto Berg}
                passages:
                  - passage: p1
                    facts:
                      - {birth: anna, when: von 1843 bis 1845, words: geboren}
                      - {birth: otto, when: {words: von 1843 bis 1845, edtf: 1843/1845}, words: geboren}
                      - {stay: anna, when: von 1850 bis 1852, words: lebte}
                """)).containsExactly("birth [1843..1845]", "birth 1843/1845", "stay 1850/1852");
    }

    @ParameterizedTest
    @CsvSource({"sometime, 1650, [..1650], 1", "1602, sometime, [1602..], 1", "sometime, later, '', 2"})
    void a_limit_that_cannot_be_read_is_told_and_is_not_the_date(String from, String to, String date, int refused)
            throws IOException {
        assertThat(life("<birth notBefore='" + from + "' notAfter='" + to + "'/>", ""))
                .isEqualTo(date.isEmpty() ? List.of() : List.of("birth " + date));
        assertThat(told(Code.DATE_NOT_UNDERSTOOD)).hasSize(refused);
    }

    @Test
    void a_limit_beside_an_end_bounds_a_moment_and_is_told_of_what_lasts() throws IOException {
        assertThat(life(
                        "<birth from='1830' notAfter='1840'/>",
                        "<death notBefore='1890' to='1899'/><residence from='1850' notAfter='1860'>Ulm</residence>"))
                .containsExactlyInAnyOrder("birth [1830..1840]", "death [1890..1899]", "stay 1850/");
        assertThat(told(Code.DATE_READINGS_DIFFER))
                .containsExactly(
                        "'1860' limits one end of a time whose other end is '1850', which EDTF cannot say; it is left out.");
    }

    @Test
    void an_end_before_the_begin_is_told_as_such() throws IOException {
        assertThat(life(
                        "<birth notBefore='1800' notAfter='1790'/>",
                        "<death notBefore='1850' notAfter='1840'>1850</death>"))
                .containsExactly("death 1850");
        assertThat(told(Code.DATE_NOT_UNDERSTOOD)).hasSize(2).allSatisfy(message -> assertThat(message)
                .endsWith("the range ends before it begins."));
    }

    @Test
    void a_claim_quotes_what_the_source_says_and_nothing_that_a_map_adds() throws IOException {
        List<String> quoted = read("people.xml", """
                <TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>
                  <person xml:id="anna"><persName>Anna Berg</persName><sex value="M"/>
                    <birth notBefore="1830" notAfter="1840"/><death notAfter="1899"/></person>
                </listPerson></standOff></TEI>
                """, findings).stream()
                .map(fact -> fact.kind() + " " + fact.citation().words().text())
                .toList();
        assertThat(quoted).containsExactlyInAnyOrder("name Anna Berg", "gender M", "birth 1830; 1840", "death 1899");
    }

    @Test
    void aMachineDateThatIsNotWrittenAsOneIsReadAsWords() throws IOException {
        assertThat(life("<birth when=\"3.5.1801\">im Mai, am Sonntag</birth>", "<death when=\"3.5.1790\">1850</death>"))
                .containsExactly("birth 1801-05-03", "death 1850");
        assertThat(told(Code.DATE_READINGS_DIFFER))
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .contains("1850")
                .contains("1790-05-03");
    }

    @Test
    void aMachineDateThatIsNoneIsToldBesideWords() throws IOException {
        assertThat(life("<birth when=\"1801-13-45\">1801</birth>", "<death when=\"1850-02-30\">1850</death>"))
                .containsExactly("birth 1801", "death 1850");
        assertThat(told(Code.DATE_NOT_UNDERSTOOD)).hasSize(2);
    }
}
