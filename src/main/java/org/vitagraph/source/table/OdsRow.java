package org.vitagraph.source.table;

import java.io.IOException;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vitagraph.source.record.UnreadableFile;

/** Reads the cells of one row of an ODS workbook (OpenDocument 1.3 part 3, 9.1.4 and 19.385). */
final class OdsRow {
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";
    private static final String MIDNIGHT = "T00:00:00";

    /** What a calculation shows that failed. */
    private static final Pattern FAILED = Pattern.compile("#[A-Z][A-Z0-9/]*[!?]?|Err:\\d{3}");

    private final SheetCells cells;
    private final SheetOddities oddities;
    private int column;

    OdsRow(SheetCells cells, SheetOddities oddities) {
        this.cells = cells;
        this.oddities = oddities;
    }

    /** Reads up to the end of the row. */
    void read(XMLStreamReader xml) throws XMLStreamException, IOException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (OdsSheets.isTable(xml, "table-cell")) {
                    cell(xml);
                } else if (OdsSheets.isTable(xml, "covered-table-cell")) {
                    column += OdsSheets.times(xml, "number-columns-repeated");
                    WorkbookXml.skip(xml);
                } else {
                    depth++;
                }
            }
        }
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException, IOException {
        int times = OdsSheets.times(xml, "number-columns-repeated");
        boolean calculated =
                !WorkbookXml.attribute(xml, OdsSheets.TABLE, "formula").isEmpty();
        if (calculated) {
            oddities.formula(cells.place(column));
        }
        if (OdsSheets.times(xml, "number-columns-spanned") > 1 || OdsSheets.times(xml, "number-rows-spanned") > 1) {
            oddities.merged(cells.place(column));
        }
        boolean error = WorkbookXml.attribute(xml, CALC, "value-type").equals("error");
        String type = WorkbookXml.attribute(xml, OFFICE, "value-type");
        String value = value(xml, type);
        String text = text(xml);
        if (error || calculated && FAILED.matcher(text.strip()).matches()) {
            oddities.error(cells.place(column));
            text = "";
            value = "";
        }
        String shown = shown(type, value, text);
        if (!shown.isEmpty()) {
            if (column + times > CellAddress.MOST_COLUMNS) {
                throw OdsSheets.tooLarge(cells, "The row has more than 16,384 cells.");
            }
            for (int i = 0; i < times; i++) {
                cells.put(column + i, shown);
            }
        }
        column = Math.min(column + times, CellAddress.MOST_COLUMNS);
    }

    /** The value of a cell that is a number, a date or the like; that of a text is what it shows, unless the file says it. */
    private static String value(XMLStreamReader xml, String type) {
        return switch (type) {
            case "float", "percentage", "currency" -> NumberText.of(WorkbookXml.attribute(xml, OFFICE, "value"));
            case "date" -> {
                String date = WorkbookXml.attribute(xml, OFFICE, "date-value");
                yield date.endsWith(MIDNIGHT) ? date.substring(0, date.length() - MIDNIGHT.length()) : date;
            }
            case "boolean" ->
                WorkbookXml.attribute(xml, OFFICE, "boolean-value").equals("true") ? "TRUE" : "FALSE";
            default -> WorkbookXml.attribute(xml, OFFICE, "string-value");
        };
    }

    /** The text of a cell, by its value and what it shows. */
    private static String shown(String type, String value, String text) {
        if (value.isEmpty()) {
            return text;
        }
        return switch (type) {
            case "float" -> ShownText.ofNumber(value, text);
            case "date" -> ShownText.ofDate(value, text);
            default -> value;
        };
    }

    /** The paragraphs of a cell, one a line; comments and drawings are not among them. */
    private String text(XMLStreamReader xml) throws XMLStreamException, IOException {
        StringBuilder text = new StringBuilder();
        boolean first = true;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (isText(xml, "p") || isText(xml, "h")) {
                    append(text, first ? "" : "\n");
                    first = false;
                    paragraph(xml, text);
                } else {
                    if (xml.getLocalName().equals("annotation")) {
                        oddities.comment(cells.place(column));
                    }
                    WorkbookXml.skip(xml);
                }
            }
        }
        return text.toString();
    }

    private void paragraph(XMLStreamReader xml, StringBuilder text) throws XMLStreamException, IOException {
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    append(text, blank(xml));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(text, xml.getText());
                default -> {}
            }
        }
    }

    /** What an element stands for that means a blank: several spaces, a tab, a line break. */
    private static String blank(XMLStreamReader xml) {
        if (isText(xml, "s")) {
            int count = CellFormats.number(WorkbookXml.attribute(xml, TEXT, "c"));
            return " ".repeat(Math.clamp(count, 1, 1000));
        }
        return isText(xml, "tab") ? "\t" : isText(xml, "line-break") ? "\n" : "";
    }

    private void append(StringBuilder text, String piece) throws UnreadableFile {
        WorkbookXml.append(text, piece, cells.place(column));
    }

    private static boolean isText(XMLStreamReader xml, String name) {
        return xml.getLocalName().equals(name) && TEXT.equals(xml.getNamespaceURI());
    }
}
