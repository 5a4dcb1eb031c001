package org.vitagraph.source.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vitagraph.source.record.Bytes;

/** Small workbooks, written by hand as their programs write them. */
public final class Workbooks {
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    private static final String ODS = """
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
              xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
              xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">
            <office:body><office:spreadsheet>""";

    private Workbooks() {}

    /** The parts of an XLSX workbook with one sheet called S, whose XML between its root's tags is given. */
    static Map<String, String> xlsxParts(String sheet) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels", RELATIONS + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook " + MAIN + " xmlns:r=\"" + OFFICE
                        + "\"><workbookPr/><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                RELATIONS
                        + relation("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relation("rId2", "worksheet", "/xl/worksheets/sheet2.xml")
                        + relation("rId3", "sharedStrings", "sharedStrings.xml")
                        + relation("rId4", "styles", "styles.xml")
                        + "</Relationships>");
        parts.put("xl/worksheets/sheet1.xml", sheet(sheet));
        parts.put(
                "xl/sharedStrings.xml",
                "<sst " + MAIN
                        + "><si><t>name</t></si><si><r><t>An</t></r><r><t xml:space=\"preserve\">n </t></r><rPh><t>?</t></rPh></si>"
                        + "<si><t>two_x000A_lines _x0041_ _x0000_</t></si></sst>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet " + MAIN
                        + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"00000\"/>"
                        + "<numFmt numFmtId=\"166\" formatCode=\"[$-407]d\\.\\ mmmm\\ yyyy;@\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"164\"/>"
                        + "<xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"17\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>");
        return parts;
    }

    static Bytes xlsx(String sheet) {
        return Bytes.zip("w.xlsx", xlsxParts(sheet));
    }

    static String sheet(String inside) {
        return "<worksheet " + MAIN + ">" + inside + "</worksheet>";
    }

    /** Rows of cells of numbers and of inline texts, from A1 on. */
    static String rows(String... cells) {
        StringBuilder rows = new StringBuilder("<sheetData>");
        for (String row : cells) {
            rows.append("<row>").append(row).append("</row>");
        }
        return rows.append("</sheetData>").toString();
    }

    static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    static String number(String value, int style) {
        return "<c s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    static String relations(String inside) {
        return RELATIONS + inside + "</Relationships>";
    }

    /** An ODS workbook, whose XML of tables is given. */
    public static Bytes ods(String tables) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put("content.xml", ODS + tables + "</office:spreadsheet></office:body></office:document-content>");
        return Bytes.zip("w.ods", parts);
    }
}
