package org.vitagraph.source.table;

import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vitagraph.model.Code;
import org.vitagraph.source.record.UnreadableFile;

/** One pass over the sheets of an ODS workbook (OpenDocument 1.3 part 3, 9), row by row. */
final class OdsSheets {
    static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    /** More rows than this that are alike, and not empty, are a bomb and no table. */
    private static final int MOST_ALIKE = 10_000;

    private final Sheets sheets;
    private final List<String> names;
    private boolean good = true;

    /**
     * Begins the pass.
     *
     * @param names takes the names of the sheets that were met
     */
    OdsSheets(Sheets sheets, List<String> names) {
        this.sheets = sheets;
        this.names = names;
    }

    /** Tells whether all was well. */
    boolean isGood() {
        return good;
    }

    /** Reads all sheets from the root element on. */
    void read(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (good && xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && isTable(xml, "table")) {
                String name = WorkbookXml.attribute(xml, TABLE, "name");
                names.add(name);
                if (sheets.wants(name)) {
                    sheet(xml, sheets.table(name, false));
                } else {
                    WorkbookXml.skip(xml);
                }
            }
        }
    }

    private void sheet(XMLStreamReader xml, SheetTable table) throws XMLStreamException, IOException {
        SheetOddities oddities = new SheetOddities();
        int row = 0;
        int depth = 1;
        while (depth > 0 && table.goesOn()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (isTable(xml, "table-row")) {
                    row += row(xml, row, table, oddities);
                } else if (isTable(xml, "shapes")) {
                    WorkbookXml.skip(xml);
                } else {
                    depth++;
                }
            }
        }
        good = table.end(oddities);
    }

    /** Reads a row and pushes it as often as it is repeated, which it gives. */
    private static int row(XMLStreamReader xml, int row, SheetTable table, SheetOddities oddities)
            throws XMLStreamException, IOException {
        int times = times(xml, "number-rows-repeated");
        SheetCells cells = table.cells();
        cells.begin(row);
        new OdsRow(cells, oddities).read(xml);
        if (cells.isBlank()) {
            return times;
        }
        if (times > MOST_ALIKE || row + times > CellAddress.MOST_ROWS) {
            throw tooLarge(cells, "The row is repeated " + times + " times.");
        }
        for (int i = 0; i < times; i++) {
            cells.at(row + i);
            table.row();
        }
        return times;
    }

    static UnreadableFile tooLarge(SheetCells cells, String message) {
        return WorkbookXml.refusal(Code.TOO_LARGE, cells.place(0), message);
    }

    /** How often something is repeated; once where nothing is said. */
    static int times(XMLStreamReader xml, String attribute) {
        int times = CellFormats.number(WorkbookXml.attribute(xml, TABLE, attribute));
        return Math.clamp(times, 1, 10_000_000);
    }

    static boolean isTable(XMLStreamReader xml, String name) {
        return xml.getLocalName().equals(name) && TABLE.equals(xml.getNamespaceURI());
    }
}
