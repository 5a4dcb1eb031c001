package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.vitagraph.model.Finding;

/** Tables with columns for what happens once in a life, and for marriages. */
class LifeTableTest extends OneSource {

    private List<String> lines(String table) throws IOException {
        return read("people.csv", table, new Findings()).stream()
                .filter(fact -> !fact.kind().equals("name"))
                .map(CarefulMapsTest::line)
                .toList();
    }

    @Test
    void baptisms_and_burials_have_columns_of_their_own() throws IOException {
        assertThat(lines("""
                        id,name,baptised,baptism place,died,buried,cemetery
                        1,Anna Berg,3 May 1790,Bonn,31 May 1870,2 June 1870,Old Graves
                        2,Ida Berg,,,,,
                        3,Uwe Berg,,Ulm,,,
                        """))
                .containsExactlyInAnyOrder(
                        "baptism: Anna Berg, 1790-05-03, Bonn",
                        "death: Anna Berg, 1870-05-31",
                        "burial: Anna Berg, 1870-06-02, Old Graves",
                        "baptism: Uwe Berg, Ulm");
    }

    @Test
    void a_marriage_is_an_event_where_it_is_said_when_or_where_it_was() throws IOException {
        assertThat(lines("""
                        id,name,spouse,wedding date,wedding place
                        1,Anna Berg,2,1815,Ulm
                        2,Jan Blau,,,
                        3,Ida Berg,Otto Kranz,,
                        4,Uwe Berg,Eva Hahn,,Köln
                        5,Max Berg,,1840,
                        6,Leo Berg,unmarried,,
                        """))
                .containsExactlyInAnyOrder(
                        "marriage: Anna Berg, Jan Blau, 1815, Ulm",
                        "spouse-of: Ida Berg, Otto Kranz",
                        "marriage: Uwe Berg, Eva Hahn, Köln",
                        "marriage: Max Berg, 1840");
    }

    @Test
    void a_table_of_events_knows_them_too() throws IOException {
        assertThat(lines("""
                        id,name,event type,date,place
                        1,Anna Berg,Baptism,1790,Bonn
                        1,Anna Berg,wedding,1815,Ulm
                        1,Anna Berg,burial,1870,Ulm
                        1,Anna Berg,walk,1860,Ulm
                        """))
                .containsExactlyInAnyOrder(
                        "baptism: Anna Berg, Bonn, 1790",
                        "marriage: Anna Berg, Ulm, 1815",
                        "burial: Anna Berg, Ulm, 1870",
                        "activity: Anna Berg, Ulm, 1860, walk");
    }

    @Test
    void who_is_named_by_the_id_of_a_row_is_called_by_the_name_that_stands_there() throws IOException {
        write("people.csv", """
                id,name,spouse,marriage
                a,Anna Berg,b,1815
                b,Jan Blau,a,1815
                """);

        try (InputStream dump =
                new GZIPInputStream(Files.newInputStream(release().dumps().resolve("facts.nt.gz")))) {
            assertThat(new String(dump.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Marriage of Anna Berg and Jan Blau")
                    .doesNotContain(" and b\"");
        }
    }

    @Test
    void nobody_wonders_that_the_dead_are_buried() throws IOException {
        write("people.csv", """
                id,name,died,buried,married on
                a,Anna Berg,31 May 1870,2 June 1870,3 June 1870
                """);

        assertThat(check().findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("Marriage of");
    }

    @Test
    void an_event_after_a_death_is_told_where_the_event_stands() throws IOException {
        write("people.csv", """
                id,name,born,died,father
                a,Jan Blau,1800,1790,
                c,Ida Blau,1795,,a
                """);

        assertThat(check().findings())
                .filteredOn(finding -> finding.message().startsWith("“Birth of Jan Blau” begins"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.where().text()).startsWith("people.csv:2:"));
    }

    @Test
    void what_two_rows_share_is_told_where_it_stands() throws IOException {
        write("people.csv", """
                id,name,birth date,gnd
                1,Anna Berg,1871,118540238
                2,Ida Hahn,1700,
                3,Eva Blau,1700,118540238
                """);

        assertThat(check().findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.where().text()).isEqualTo("people.csv:2:18");
            assertThat(finding.message()).endsWith("See also people.csv:4:17.");
        });
    }
}
