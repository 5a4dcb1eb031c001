package org.vitagraph.source.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitagraph.source.table.Workbooks.number;
import static org.vitagraph.source.table.Workbooks.rows;
import static org.vitagraph.source.table.Workbooks.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.house.Hostile;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.source.record.Bytes;

class XlsxFormatTest {

    private static ReadTable read(Bytes file) throws IOException {
        return ReadTable.of(new XlsxFormat(ReadTable.settings("xlsx", "", "")), file);
    }

    private static ReadTable readSheet(String sheet) throws IOException {
        return read(Workbooks.xlsx(sheet));
    }

    private static ReadTable readCell(String cell) throws IOException {
        return readSheet(rows(text("a"), cell));
    }

    @Test
    void the_first_row_that_is_not_empty_names_the_columns() throws IOException {
        ReadTable read = readSheet("""
                <sheetData><row r="2"/><row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="inlineStr"><is><t>born</t></is></c></row>
                <row r="5"><c r="A5" t="s"><v>1</v></c><c r="C5"><v>1649.0</v></c></row>
                <row r="7"><c r="B7" t="str"><v>x</v></c></row></sheetData>""");

        assertThat(read.headers).containsExactly(List.of("name", "#2", "born"));
        assertThat(read.rows).containsExactly("name=Ann @S!A5|born=1649@S!C5", "#2=x@S!B7");
        assertThat(read.findings).isEmpty();
        assertThat(read.ended).isTrue();
    }

    @Test
    void escapes_of_characters_are_turned_back_save_those_that_no_text_holds() throws IOException {
        assertThat(readCell("<c t=\"s\"><v>2</v></c>").rows).containsExactly("a=two\nlines A _x0000_@S!A2");
    }

    @ParameterizedTest
    @CsvSource({
        "1649.0, 0, 1649",
        "0.30000000000000004, 0, 0.3",
        "1.5E3, 0, 1500",
        "49.99, 0, 49.99",
        "1E300, 0, 1E+300",
        "-0, 0, 0",
        "7, 4, 00007",
        "15889, 1, 1943-07-02",
        "15889.5, 2, 1943-07-02T12:00:00",
        "15889, 3, 1943",
        "15889, 5, 1943-07-02",
        "15889, 6, 1943-07",
        "0.75, 7, 18:00:00",
        "15889.999999999, 2, 1943-07-03",
        "61, 1, 1900-03-01",
        "1E-999999999, 7, 00:00:00",
        "1E-999999999, 0, 1E-999999999",
    })
    void numbers_and_dates_come_as_they_are_shown(String value, int style, String shown) throws IOException {
        ReadTable read = readCell(number(value, style));

        assertThat(read.rows).containsExactly("a=" + shown + "@S!A2");
        assertThat(read.findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'&quot;ca. &quot;0', 1850, ca. 1850",
        "'0&quot;?&quot;', 1850, 1850?",
        "'&quot;vor &quot;0', 1850, vor 1850",
        "'yyyy&quot; (?)&quot;', 15889, 1943 (?)",
        "'0\\?', 1850, 1850?",
        "'0&quot; km&quot;', 1850, 1850",
        "'yyyy&quot; г.&quot;', 15889, 1943",
        "'#,##0.00 &quot;EUR&quot;', 1850, 1850",
    })
    void words_of_a_format_that_say_something_of_a_date_are_read(String code, String value, String shown)
            throws IOException {
        Map<String, String> parts = Workbooks.xlsxParts(rows(text("a"), number(value, 3)));
        parts.computeIfPresent("xl/styles.xml", (n, xml) -> xml.replace("\"yyyy\"", "\"" + code + "\""));

        assertThat(read(Bytes.zip("w.xlsx", parts)).rows).containsExactly("a=" + shown + "@S!A2");
    }

    @ParameterizedTest
    @CsvSource({"60, 1900-02-29", "59, 1900-02-28", "1, 1900-01-01", "0, 0"})
    @Hostile(11)
    void a_doubtful_date_is_warned_of(String value, String shown) throws IOException {
        ReadTable read = readCell(number(value, 1));

        assertThat(read.rows).containsExactly("a=" + shown + "@S!A2");
        assertThat(read.told()).containsExactly("WARNING SERIAL_DATE w.xlsx:S!A2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "99999999"})
    @Hostile(11)
    void a_number_that_is_no_day_is_no_date_and_no_text(String value) throws IOException {
        ReadTable read = readCell(number(value, 1));

        assertThat(read.rows).isEmpty();
        assertThat(read.told()).containsExactly("WARNING SERIAL_DATE w.xlsx:S!A2");
    }

    @Test
    @Hostile(11)
    void dates_may_be_counted_from_1904() throws IOException {
        Map<String, String> parts = Workbooks.xlsxParts(rows(text("a"), number("0", 1), number("14427", 1)));
        parts.computeIfPresent(
                "xl/workbook.xml", (n, xml) -> xml.replace("<workbookPr/>", "<workbookPr date1904=\"1\"/>"));

        assertThat(read(Bytes.zip("w.xlsx", parts)).rows).containsExactly("a=1904-01-01@S!A2", "a=1943-07-02@S!A3");
    }

    @Test
    void values_of_every_type_are_read_and_errors_are_nothing() throws IOException {
        ReadTable read = readSheet(
                rows(
                        text("a") + text("b") + text("c") + text("d"),
                        "<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#REF!</v></c><c t=\"d\"><v>1943-07-02</v></c>"));

        assertThat(read.rows).containsExactly("a=TRUE@S!A2|b=FALSE@S!B2|d=1943-07-02@S!D2");
        assertThat(read.findings)
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("1 cell shows an error");
    }

    @Test
    @Hostile(12)
    void a_formula_gives_its_saved_value_alone_and_is_remarked_once_a_sheet() throws IOException {
        String evil = "<c t=\"str\"><f>HYPERLINK(\"http://x\")&amp;cmd|' /C calc'!A0</f><v>shown</v></c>";
        ReadTable read = readSheet(rows(text("a"), evil, evil, "<c t=\"str\"><f>x</f><v></v></c>"));

        assertThat(read.rows).containsExactly("a=shown@S!A2", "a=shown@S!A3");
        assertThat(read.told()).containsExactly("INFO CELL_REMARK w.xlsx:S!A2");
        assertThat(read.findings.getFirst().message()).startsWith("3 cells are calculated");
    }

    @Test
    void a_formula_without_a_saved_value_is_warned_of() throws IOException {
        ReadTable read = readSheet(rows(
                text("a") + text("b"), text("x") + "<c><f>C2+50</f><v/></c>", "<c><f>B2&amp;1</f></c>" + text("y")));

        assertThat(read.rows).containsExactly("a=x@S!A2", "b=y@S!B3");
        assertThat(read.told()).containsExactly("WARNING CELL_REMARK w.xlsx:S!B2");
        assertThat(read.findings.getFirst().message())
                .startsWith("2 cells are calculated, but no value was saved with them (B2, A3) on this sheet");
    }

    @Test
    @Hostile(13)
    void merged_areas_and_comments_are_counted() throws IOException {
        Map<String, String> parts = Workbooks.xlsxParts(rows(text("a") + text("b"), text("x"))
                + "<mergeCells><mergeCell ref=\"A2:B3\"/><mergeCell ref=\"A5:B5\"/></mergeCells>");
        parts.put(
                "xl/worksheets/_rels/sheet1.xml.rels",
                Workbooks.relations(Workbooks.relation("rId1", "comments", "../comments1.xml")));
        parts.put("xl/comments1.xml", "<comments><commentList><comment ref=\"A2\"/></commentList></comments>");
        ReadTable read = read(Bytes.zip("w.xlsx", parts));

        assertThat(read.rows).containsExactly("a=x@S!A2");
        assertThat(read.findings).extracting(Finding::code).containsOnly(Code.CELL_REMARK);
        assertThat(read.findings)
                .extracting(Finding::message)
                .satisfiesExactly(
                        merged -> assertThat(merged).startsWith("2 areas are merged"),
                        comments -> assertThat(comments).startsWith("1 cell has a comment"));
    }

    private static Bytes ofTwoSheets() {
        Map<String, String> parts = Workbooks.xlsxParts(rows(text("a"), text("x")));
        parts.put("xl/worksheets/sheet2.xml", Workbooks.sheet(rows(text("b"), text("y"))));
        parts.computeIfPresent(
                "xl/workbook.xml",
                (n, xml) ->
                        xml.replace("</sheets>", "<sheet name=\"Orte 2\" state=\"hidden\" r:id=\"rId2\"/></sheets>"));
        return Bytes.zip("w.xlsx", parts);
    }

    @Test
    void all_sheets_are_read_also_hidden_ones() throws IOException {
        ReadTable read = read(ofTwoSheets());

        assertThat(read.headers).containsExactly(List.of("a"), List.of("b"));
        assertThat(read.rows).containsExactly("a=x@S!A2", "b=y@Orte 2!A2");
        assertThat(read.told()).containsExactly("INFO CELL_REMARK w.xlsx:Orte 2!A1");
    }

    @Test
    void the_sheet_that_the_source_names_is_read_alone_and_must_be_there() throws IOException {
        assertThat(ReadTable.of(new XlsxFormat(ReadTable.settings("xlsx", "", "S")), ofTwoSheets()).rows)
                .containsExactly("a=x@S!A2");

        ReadTable wrong = ReadTable.of(new XlsxFormat(ReadTable.settings("xlsx", "", "Orte")), ofTwoSheets());
        assertThat(wrong.told()).containsExactly("ERROR BAD_SETTING publication.yaml:3:5");
        assertThat(wrong.findings.getFirst().advice()).contains("S, Orte 2");
        assertThat(wrong.ended).isFalse();
    }

    @Test
    void a_cell_behind_the_last_column_is_warned_of_and_not_read() throws IOException {
        ReadTable read = readSheet(rows(text("a"), text("x") + text("stray")));

        assertThat(read.rows).containsExactly("a=x@S!A2");
        assertThat(read.told()).containsExactly("WARNING RAGGED_ROW w.xlsx:S!B2");
    }

    @Test
    void headers_that_come_twice_are_an_error_naming_both() throws IOException {
        ReadTable read = readSheet(rows(text("a") + text(" a "), text("x")));

        assertThat(read.told()).containsExactly("ERROR HEADER w.xlsx:S!B1");
        assertThat(read.findings.getFirst().message()).contains("w.xlsx:S!A1");
        assertThat(read.ended).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sheetData><row><c t=\"s\"><v>2000000000</v></c></row></sheetData>",
                "<sheetData><row><c t=\"s\"><v>-1</v></c></row></sheetData>",
                "<sheetData><row><c r=\"FXSHRXW1\"><v>1</v></c></row></sheetData>",
                "<sheetData><row r=\"99999999999\"><c><v>1</v></c></row></sheetData>",
                "<sheetData><row><c><v>1</v></row>",
                "<sheetData>&undeclared;</sheetData>",
            })
    void a_broken_sheet_is_a_finding(String sheet) throws IOException {
        ReadTable read = readSheet(sheet);

        assertThat(read.findings).extracting(Finding::code).containsExactly(Code.SYNTAX);
        assertThat(read.ended).isFalse();
    }

    @Test
    void a_file_cut_off_and_one_that_is_no_workbook_are_findings() throws IOException {
        Bytes whole = Workbooks.xlsx(rows(text("a"), text("x")));

        assertThat(read(whole.cut(whole.content().length / 2)).told()).containsExactly("ERROR SYNTAX w.xlsx");
        assertThat(read(Bytes.of("w.xlsx", "a;b\n1;2\n")).told()).containsExactly("ERROR SYNTAX w.xlsx");
        assertThat(read(Bytes.of("w.xlsx", "")).told()).containsExactly("ERROR SYNTAX w.xlsx");
        assertThat(read(Bytes.zip("w.xlsx", Map.of("a.csv", "x"))).told()).containsExactly("ERROR SYNTAX w.xlsx");
    }

    @Test
    void a_doctype_is_refused_and_nothing_is_fetched() throws IOException {
        Map<String, String> parts = Workbooks.xlsxParts("");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c><v>&e;</v></c></row></sheetData></worksheet>");

        assertThat(read(Bytes.zip("w.xlsx", parts)).told())
                .containsExactly("ERROR DOCTYPE_REFUSED w.xlsx!xl/worksheets/sheet1.xml");
    }

    @Test
    @Hostile(9)
    void a_bomb_is_refused() throws IOException {
        assertThat(readSheet("<sheetData>" + " ".repeat(40 << 20) + "</sheetData>")
                        .told())
                .containsExactly("ERROR ARCHIVE w.xlsx!xl/worksheets/sheet1.xml");
    }

    @Test
    @Hostile(10)
    void an_entry_that_leads_outside_is_refused() throws IOException {
        Map<String, String> parts = Workbooks.xlsxParts(rows(text("a"), text("x")));
        parts.put("../../evil.sh", "x");

        assertThat(read(Bytes.zip("w.xlsx", parts)).told()).containsExactly("ERROR ARCHIVE w.xlsx");
    }

    @Test
    @Hostile(8)
    void a_huge_cell_is_refused() throws IOException {
        assertThat(readCell(text("x".repeat(1_100_000))).told()).containsExactly("ERROR TOO_LARGE w.xlsx:S!A2");
    }

    @Test
    @Hostile(14)
    void a_workbook_under_a_password_and_one_of_old_Excel_are_told_apart() throws IOException {
        assertThat(read(compound("EncryptedPackage")).told()).containsExactly("ERROR PROTECTED w.xlsx");
        ReadTable old = read(compound("Workbook"));
        assertThat(old.told()).containsExactly("ERROR SYNTAX w.xlsx");
        assertThat(old.findings.getFirst().message()).contains(".xls");
    }

    private static Bytes compound(String stream) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        out.writeBytes(new byte[1000]);
        out.writeBytes(("EE" + stream).getBytes(StandardCharsets.UTF_16LE));
        return new Bytes("w.xlsx", out.toByteArray());
    }

    @Test
    void a_workbook_of_empty_sheets_is_an_error() throws IOException {
        assertThat(readSheet("<sheetData/>").told()).containsExactly("ERROR HEADER w.xlsx");
    }

    @Test
    void a_column_named_by_the_source_makes_the_first_row_data() throws IOException {
        ReadTable read = ReadTable.of(
                new XlsxFormat(ReadTable.settings("xlsx", "", "", "n")), Workbooks.xlsx(rows(text("x"), text("y"))));

        assertThat(read.rows).containsExactly("n=x@S!A1", "n=y@S!A2");
    }
}
