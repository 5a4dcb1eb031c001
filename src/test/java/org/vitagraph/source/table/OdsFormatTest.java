package org.vitagraph.source.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitagraph.model.Finding;
import org.vitagraph.source.record.Bytes;

class OdsFormatTest {

    private static ReadTable read(String tables) throws IOException {
        return ReadTable.of(new OdsFormat(ReadTable.settings("ods", "", "")), Workbooks.ods(tables));
    }

    private static String table(String... rows) {
        return "<table:table table:name=\"S\">" + String.join("", rows) + "</table:table>";
    }

    private static String row(String... cells) {
        return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
    }

    private static String text(String text) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
    }

    @Test
    void values_come_as_the_file_keeps_them_whatever_is_shown() throws IOException {
        ReadTable read = read(table(
                "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>",
                row(text("a"), text("b"), text("c"), text("d")),
                row(
                        "<table:table-cell office:value-type=\"float\" office:value=\"1649.0\"><text:p>1.649,00</text:p></table:table-cell>",
                        "<table:table-cell office:value-type=\"date\" office:date-value=\"1943-07-02T00:00:00\"><text:p>2.7.43</text:p></table:table-cell>",
                        "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>WAHR</text:p></table:table-cell>",
                        text("x<text:s text:c=\"2\"/><text:span>y</text:span><text:line-break/>z</text:p><text:p>w")),
                "<table:table-row table:number-rows-repeated=\"1048572\"><table:table-cell/></table:table-row>"));

        assertThat(read.rows).containsExactly("a=1649@S!A4|b=1943-07-02@S!B4|c=TRUE@S!C4|d=x  y\nz\nw@S!D4");
        assertThat(read.findings).isEmpty();
        assertThat(read.ended).isTrue();
    }

    @Test
    void a_cell_that_shows_an_error_is_nothing() throws IOException {
        ReadTable read = read(
                table(
                        row(text("a"), text("b"), text("c")),
                        row(
                                "<table:table-cell table:formula=\"of:=x()\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#NAME?</text:p></table:table-cell>",
                                "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"float\" office:value=\"0\"><text:p>#DIV/0!</text:p></table:table-cell>",
                                "<table:table-cell office:value-type=\"string\" office:string-value=\"kept\"><text:p>shown</text:p></table:table-cell>")));

        assertThat(read.rows).containsExactly("c=kept@S!C2");
        assertThat(read.findings).extracting(Finding::message).anySatisfy(message -> assertThat(message)
                .startsWith("2 cells show an error"));
    }

    @ParameterizedTest
    @CsvSource({
        "date, 1810-05-01, Mai 1810, 1810-05",
        "date, 1810-05-01, mayo 1810, 1810-05",
        "date, 1810-05-01, 05/1810, 1810-05",
        "date, 1810-05-05, Mai 5 1810, 1810-05-05",
        "date, 1850-05-03, 1850, 1850",
        "date, 1850-05-03, 1850 (?), 1850 (?)",
        "date, 1850-05-03, Mai 1850 (?), Mai 1850 (?)",
        "date, 1850-05-03, vor 1850, vor 1850",
        "date, 1850-05-03, 5/3/50, 1850-05-03",
        "date, 1843-03-05, '5.3.1843', 1843-03-05",
        "float, 2, 002, 002",
        "float, 1850, ca. 1850, ca. 1850",
        "float, 30, 30 km, 30",
        "float, 1850, '1.850', 1850",
    })
    void what_is_shown_tells_how_exact_a_value_is(String type, String value, String shown, String text)
            throws IOException {
        String attribute = type.equals("date") ? "date-value" : "value";
        ReadTable read = read(table(
                row(text("a")),
                row("<table:table-cell office:value-type=\"" + type + "\" office:" + attribute + "=\"" + value
                        + "\"><text:p>" + shown + "</text:p></table:table-cell>")));

        assertThat(read.rows).containsExactly("a=" + text + "@S!A2");
    }

    @Test
    void what_is_repeated_comes_as_often() throws IOException {
        String twice =
                "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
        ReadTable read = read(table(
                row(text("a"), text("b")),
                "<table:table-row table:number-rows-repeated=\"2\">" + twice + "</table:table-row>"));

        assertThat(read.rows).containsExactly("a=x@S!A2|b=x@S!B2", "a=x@S!A3|b=x@S!B3");
    }

    @Test
    void formulas_merged_areas_and_comments_are_counted_and_not_read() throws IOException {
        ReadTable read = read(table(
                row(text("a"), text("b")),
                row(
                        "<table:table-cell table:formula=\"of:=WEBSERVICE(1)\" table:number-columns-spanned=\"2\" office:value-type=\"string\">"
                                + "<office:annotation><text:p>secret</text:p></office:annotation><text:p>x</text:p></table:table-cell>",
                        "<table:covered-table-cell/>")));

        assertThat(read.rows).containsExactly("a=x@S!A2");
        assertThat(read.findings)
                .extracting(Finding::message)
                .satisfiesExactly(
                        calculated -> assertThat(calculated).startsWith("1 cell is calculated"),
                        merged -> assertThat(merged).startsWith("1 area is merged"),
                        comments -> assertThat(comments).startsWith("1 cell has a comment"));
    }

    @Test
    void a_sheet_may_be_named_and_must_be_there() throws IOException {
        String two = table(row(text("a")), row(text("x")))
                + table(row(text("b")), row(text("y"))).replace("\"S\"", "\"T\"");
        Bytes file = Workbooks.ods(two);

        assertThat(ReadTable.of(new OdsFormat(ReadTable.settings("ods", "", "T")), file).headers)
                .containsExactly(List.of("b"));
        assertThat(ReadTable.of(new OdsFormat(ReadTable.settings("ods", "", "U")), file)
                        .told())
                .containsExactly("ERROR BAD_SETTING publication.yaml:3:5");
    }

    @Test
    void a_few_bytes_that_stand_for_millions_of_cells_are_refused() throws IOException {
        String full =
                "<table:table-cell table:number-columns-repeated=\"16000\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";

        assertThat(read(table("<table:table-row table:number-rows-repeated=\"1000000\">" + full + "</table:table-row>"))
                        .told())
                .containsExactly("ERROR TOO_LARGE w.ods:S!A1");
        assertThat(read(table(row(full, full))).told()).containsExactly("ERROR TOO_LARGE w.ods:S!A1");
    }

    @Test
    void a_workbook_under_a_password_is_said_to_be_so() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put("content.xml", "\u0001\u0002");
        parts.put("META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>");
        ReadTable read = ReadTable.of(new OdsFormat(ReadTable.settings("ods", "", "")), Bytes.zip("w.ods", parts));

        assertThat(read.told()).containsExactly("ERROR PROTECTED w.ods");
    }

    @Test
    void a_broken_one_is_a_finding() throws IOException {
        assertThat(read("<table:table>").told())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("ERROR SYNTAX w.ods!content.xml:");
        assertThat(ReadTable.of(
                                new OdsFormat(ReadTable.settings("ods", "", "")),
                                Bytes.zip("w.ods", Map.of("mimetype", "x")))
                        .told())
                .containsExactly("ERROR SYNTAX w.ods");
    }

    @Test
    void a_workbook_of_empty_sheets_is_an_error() throws IOException {
        assertThat(read(table(row("<table:table-cell/>"))).told()).containsExactly("ERROR HEADER w.ods");
    }
}
