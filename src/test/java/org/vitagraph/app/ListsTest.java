package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.vitagraph.model.Fact;

/** Lists that people write by hand, and names with dates of life behind them in tables. */
class ListsTest extends OneSource {

    @Test
    void an_entry_of_a_list_is_a_person_with_dates_of_life() throws IOException {
        Findings findings = new Findings();

        List<Fact> facts = read("people.md", """
                # Teachers of the school

                After the chronicle.

                1. Berg, Anna (c. 1820 – 3 May 1891),
                   midwife
                2. Karl Berg (* 1798 in Ulm)
                3. Stein, Jakob
                """, findings);

        assertThat(facts)
                .extracting(ListsTest::said)
                .containsExactlyInAnyOrder(
                        "name Berg, Anna",
                        "birth c. 1820",
                        "death 3 May 1891",
                        "name Karl Berg",
                        "birth 1798; Ulm",
                        "name Stein, Jakob");
        assertThat(facts)
                .filteredOn(fact -> fact.kind().equals("death"))
                .extracting(fact -> fact.locator().text())
                .containsExactly("people.md:5:26");
        assertThat(told(findings.report()))
                .as("headings and what follows the dates are told")
                .contains("people.md:1:1 'heading' was never read: 2 values, such as '# Teachers of the school'")
                .contains("people.md:6:4 'rest' was never read: 1 value, such as 'midwife'");
    }

    @Test
    void an_entry_in_which_the_name_has_no_end_is_told_and_stops_the_release() throws IOException {
        Findings findings = new Findings();

        read("people.md", "Anna Berg (1820–1891)\nStein, Jakob, priest in Ulm, then Bonn\n", findings);

        assertThat(told(findings.report()))
                .contains("VG-0225 ERROR people.md:2:1 It cannot be seen where the name ends.");
    }

    @Test
    void an_entry_in_which_the_name_has_no_end_is_left_out_where_the_source_may_have_faults() throws IOException {
        more = ", policy: warn";
        Findings findings = new Findings();

        List<Fact> facts =
                read("people.md", "Stein, Jakob, priest in Ulm, then Bonn\nAnna Berg (1820–1891)\n", findings);

        assertThat(facts).hasSize(3);
        assertThat(told(findings.report()))
                .contains("VG-0225 WARNING people.md:1:1 It cannot be seen where the name ends. It is left out.");
    }

    @Test
    void a_line_that_may_be_a_heading_is_no_person() throws IOException {
        more = ", policy: warn";
        Findings findings = new Findings();

        List<Fact> facts = read("people.md", """
                Alumni of the School
                A
                Abel, Karl, 1820-1891
                Adam, Otto
                then canon of Bonn Minster
                B
                **Berg, Eva** (b. 1850)
                [Frey, Ida](https://example.org) (1840–1900)
                To be continued
                """, findings);

        assertThat(facts)
                .filteredOn(fact -> fact.kind().equals("name"))
                .extracting(ListsTest::said)
                .containsExactlyInAnyOrder("name Abel, Karl", "name Adam, Otto", "name Berg, Eva");
        assertThat(told(findings.report()).lines().filter(line -> line.contains("VG-0225")))
                .hasSize(6);
    }

    @Test
    void a_number_that_does_not_count_entries_is_told() throws IOException {
        Findings findings = new Findings();

        read(
                "people.md",
                "1. Anna Berg (1820–1891)\n2. Karl Berg (1830–1891)\n1815. Otto Berg (1840–1891)\n",
                findings);

        assertThat(told(findings.report())).contains("people.md:3:1 'number' was never read: 1 value, such as '1815'");
    }

    @Test
    void the_form_of_lines_may_ask_for_the_number() throws IOException {
        more = ", format: {type: list, line: '^(?P<id>[0-9]+)\\. (?P<name>[^;]*); .*$'}";

        assertThat(read("mayors.txt", "12. Berg, Karl; mayor\n", new Findings()))
                .extracting(Fact::id)
                .containsExactly("s.12.name");
    }

    @Test
    void a_value_stands_in_the_line_in_which_it_is_written() throws IOException {
        Findings findings = new Findings();

        read("people.md", "Jakob Lund (* 1575,\n  † 1630 an der Pest)\n", findings);

        assertThat(told(findings.report())).contains("people.md:2:10");
    }

    @Test
    void the_form_of_lines_names_columns() throws IOException {
        more = ", policy: warn, format: {type: list, line: '^(?P<surname>[^,]*), (?P<given>[^,]*), (?P<office>\\S+)"
                + " (?P<office_from>[0-9]{4})-(?P<office_to>[0-9]{4})(?P<rest>.*)$'}";
        Findings findings = new Findings();

        List<Fact> facts = read("mayors.txt", "Berg, Karl, mayor 1812-1815, twice\nStein, Jakob\n", findings);

        assertThat(facts)
                .extracting(ListsTest::said)
                .containsExactlyInAnyOrder("name Karl Berg", "tenure mayor; 1812; 1815");
        assertThat(told(findings.report()))
                .contains("mayors.txt:2:1 The entry has not the form that 'line:' says. It is left out.")
                .contains("'rest' was never read: 1 value, such as ', twice'");
    }

    @Test
    void a_form_of_lines_without_names_is_refused() throws IOException {
        more = ", format: {type: list, line: '(.*), (.*)'}";
        Findings findings = new Findings();

        read("mayors.txt", "Berg, Karl\n", findings);

        assertThat(told(findings.report())).contains("VG-0105 ERROR").contains("it has no group with a name");
    }

    @Test
    void a_list_is_known_by_what_it_looks_like() throws IOException {
        Findings findings = new Findings();

        assertThat(read("people.txt", "Anna Berg (1820–1891)\nKarl Berg, miller\n", findings))
                .hasSize(3);
        assertThat(told(findings.report()))
                .contains("VG-0225 ERROR people.txt:2:1")
                .doesNotContain("VG-0563");
    }

    @Test
    void a_text_document_is_told_to_be_saved_otherwise() throws IOException {
        Findings findings = new Findings();

        read("people.docx", "PK", findings);

        assertThat(told(findings.report())).contains("VG-0563 ERROR").contains("Text documents are not read.");
    }

    @Test
    void dates_of_life_behind_names_of_a_table_are_taken_apart() throws IOException {
        Findings findings = new Findings();

        List<Fact> facts = read("people.csv", """
                id,name,death_date
                1,"Berg, Anna (c. 1820 – 3 May 1891)",
                2,Karl Berg (1798-1860),3 May 1860
                3,Josef Stein (fl. 1500),
                4,Anna Stein (née Berg),
                """, findings);

        assertThat(facts)
                .extracting(ListsTest::said)
                .containsExactlyInAnyOrder(
                        "name Berg, Anna",
                        "birth c. 1820",
                        "death 3 May 1891",
                        "name Karl Berg",
                        "birth 1798",
                        "death 3 May 1860",
                        "name Josef Stein",
                        "activity 1500",
                        "name Anna Stein (née Berg)");
        assertThat(findings.report().findings()).isEmpty();
    }

    @Test
    void a_date_in_a_column_that_contradicts_the_one_in_the_name_is_told() throws IOException {
        Findings findings = new Findings();

        List<Fact> facts = read("people.csv", "id,name,death_date\n1,Karl Berg (1798-1860),1861\n", findings);

        assertThat(facts).extracting(ListsTest::said).contains("death 1861");
        assertThat(told(findings.report())).contains("VG-0402").contains("people.csv:2:");
    }

    @Test
    void a_year_in_a_name_that_cannot_be_taken_apart_is_told() throws IOException {
        Findings findings = new Findings();

        read(
                "people.csv",
                "id,name\n1,Karl V. (r. 1519–1556)\n2,\"Otto Berg, matriculated 1798\"\n3,Petrov 1234\n4,Ludwig Berg (getauft 17. Dezember 1770 in Bonn; † 1827)\n",
                findings);

        assertThat(told(findings.report()).lines())
                .containsExactly(
                        "VG-0565 WARNING people.csv:2:3 There is a year in the name of a person.",
                        "VG-0565 WARNING people.csv:3:3 There is a year in the name of a person.",
                        "VG-0565 WARNING people.csv:5:3 There is a year in the name of a person.");
    }

    private static String said(Fact fact) {
        return fact.kind() + " "
                + Objects.requireNonNull(fact.citation().words()).text();
    }
}
