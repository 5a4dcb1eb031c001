package org.vitagraph.source.table;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vitagraph.model.Code;
import org.vitagraph.source.record.UnreadableFile;

/** One pass over a sheet of an XLSX workbook (ECMA-376 part 1, 18.3.1.99), row by row. */
final class XlsxSheet {
    private final XlsxParts parts;
    private final SheetTable table;
    private final SheetCells cells;
    private final SheetOddities oddities;
    private int row = -1;
    private int column = -1;

    XlsxSheet(XlsxParts parts, SheetTable table, SheetOddities oddities) {
        this.parts = parts;
        this.table = table;
        this.oddities = oddities;
        cells = table.cells();
    }

    /** Reads the sheet from its root element on. */
    void read(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (table.goesOn() && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "row" -> begin(xml);
                    case "c" -> cell(xml);
                    case "mergeCell" -> oddities.merged(cells.whole());
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                table.row();
            }
        }
    }

    private void begin(XMLStreamReader xml) throws UnreadableFile {
        String number = WorkbookXml.attribute(xml, "r");
        row = number.isEmpty() ? row + 1 : CellFormats.number(number) - 1;
        column = -1;
        if (row < 0 || row >= CellAddress.MOST_ROWS) {
            throw WorkbookXml.refusal(
                    Code.SYNTAX, cells.whole(), "The workbook is broken: it has a row '" + number + "'.");
        }
        cells.begin(row);
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException, IOException {
        String address = WorkbookXml.attribute(xml, "r");
        column = address.isEmpty() ? column + 1 : CellAddress.column(address);
        if (column < 0 || column >= CellAddress.MOST_COLUMNS) {
            throw WorkbookXml.refusal(
                    Code.SYNTAX,
                    cells.place(0),
                    "The workbook is broken: it has a cell '" + address + "' in this row.");
        }
        String type = WorkbookXml.attribute(xml, "t");
        int style = CellFormats.number(WorkbookXml.attribute(xml, "s"));
        StringBuilder value = new StringBuilder();
        String inline = "";
        boolean calculated = false;
        boolean saved = false;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> {
                        WorkbookXml.text(xml, value, cells.place(column));
                        // A text may be empty; a number that is empty was not saved.
                        saved = type.equals("str") || !value.isEmpty();
                    }
                    case "is" -> {
                        inline = SharedStrings.text(xml, cells.place(column));
                        saved = true;
                    }
                    case "f" -> {
                        calculated = true;
                        WorkbookXml.skip(xml);
                    }
                    default -> WorkbookXml.skip(xml);
                }
            }
        }
        if (calculated && saved) {
            oddities.formula(cells.place(column));
        } else if (calculated) {
            oddities.unsaved(cells.place(column));
        }
        String text = type.equals("inlineStr") ? inline : text(type, value.toString(), style);
        if (!text.isEmpty()) {
            cells.put(column, text);
        }
    }

    /** The text of a value by its type (ECMA-376 part 1, 18.18.11). */
    private String text(String type, String value, int style) throws UnreadableFile {
        return switch (type) {
            case "s" -> value.isEmpty() ? "" : shared(value);
            case "str" -> SharedStrings.unescaped(value);
            case "b" -> XlsxParts.isTrue(value) ? "TRUE" : value.isEmpty() ? "" : "FALSE";
            case "e" -> {
                oddities.error(cells.place(column));
                yield "";
            }
            case "d" -> value;
            default -> value.isEmpty() ? "" : number(value, format(style));
        };
    }

    private String shared(String number) throws UnreadableFile {
        return parts.strings()
                .text(CellFormats.number(number))
                .orElseThrow(() -> WorkbookXml.refusal(
                        Code.SYNTAX,
                        cells.place(column),
                        "The workbook is broken: the cell names the text '" + number + "', which is not there."));
    }

    private CellFormat format(int style) {
        return style < 0 || style >= parts.formats().size()
                ? CellFormat.GENERAL
                : parts.formats().get(style);
    }

    private String number(String value, CellFormat format) {
        if (format.isDate()) {
            SerialDate date = SerialDate.of(value, format, parts.from1904());
            if (!date.doubt().isEmpty()) {
                table.doubtful(column, date);
            }
            return date.isDay() ? format.worded(date.text()) : "";
        }
        String text = NumberText.of(value);
        boolean whole = text.chars().allMatch(c -> c >= '0' && c <= '9');
        return format.worded(whole ? "0".repeat(Math.max(0, format.digits() - text.length())) + text : text);
    }
}
