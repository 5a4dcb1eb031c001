package org.vitagraph.source.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.vitagraph.model.Code;
import org.vitagraph.model.Locator;

/**
 * The parts of an XLSX workbook: its sheets, and what they share.
 *
 * @param sheets the sheets of cells, in their order; sheets of charts are left out
 * @param strings the texts that cells name by number
 * @param formats the formats that cells name by number
 * @param from1904 whether dates are counted from 1904
 */
record XlsxParts(List<Sheet> sheets, SharedStrings strings, List<CellFormat> formats, boolean from1904) {
    private static final String[] RELATIONS = {
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
    };
    private static final int MOST_SHEETS = 10_000;

    /**
     * A sheet.
     *
     * @param name as its tab shows it
     * @param entry where it is in the archive
     * @param hidden whether its tab is not shown
     */
    record Sheet(String name, String entry, boolean hidden) {}

    /** Reads them. */
    static XlsxParts of(WorkbookXml xml) throws IOException {
        String workbook = Relations.of(xml, "").first("officeDocument").orElse("xl/workbook.xml");
        Relations relations = Relations.of(xml, workbook);
        List<Sheet> sheets = new ArrayList<>();
        boolean[] from1904 = {false};
        boolean found = xml.read(workbook, reader -> {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    if (reader.getLocalName().equals("workbookPr")) {
                        from1904[0] = isTrue(WorkbookXml.attribute(reader, "date1904"));
                    } else if (reader.getLocalName().equals("sheet") && sheets.size() < MOST_SHEETS) {
                        sheet(reader, relations, sheets);
                    }
                }
            }
        });
        if (!found) {
            throw WorkbookXml.refusal(
                    Code.SYNTAX,
                    Locator.file(xml.file()),
                    "The workbook is broken: the list of its sheets is missing.");
        }
        return new XlsxParts(
                sheets,
                SharedStrings.of(xml, relations.first("sharedStrings").orElse("")),
                CellFormats.of(xml, relations.first("styles").orElse("")),
                from1904[0]);
    }

    private static void sheet(XMLStreamReader reader, Relations relations, List<Sheet> sheets) {
        for (String namespace : RELATIONS) {
            String id = WorkbookXml.attribute(reader, namespace, "id");
            relations
                    .byId(id, "worksheet")
                    .ifPresent(entry -> sheets.add(new Sheet(
                            WorkbookXml.attribute(reader, "name"),
                            entry,
                            !WorkbookXml.attribute(reader, "state").isEmpty()
                                    && !WorkbookXml.attribute(reader, "state").equals("visible"))));
        }
    }

    static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }
}
