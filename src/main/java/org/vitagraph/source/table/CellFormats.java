package org.vitagraph.source.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;

/** Reads the formats that cells of an XLSX workbook name by number (ECMA-376 part 1, 18.8.10). */
final class CellFormats {
    private static final int MOST = 100_000;

    private CellFormats() {}

    static List<CellFormat> of(WorkbookXml xml, String entry) throws IOException {
        Map<Integer, CellFormat> own = new HashMap<>();
        List<CellFormat> formats = new ArrayList<>();
        xml.read(entry, reader -> {
            boolean ofCells = false;
            while (reader.hasNext() && formats.size() < MOST && own.size() < MOST) {
                int event = reader.next();
                boolean start = event == XMLStreamConstants.START_ELEMENT;
                if (!start && event != XMLStreamConstants.END_ELEMENT) {
                    continue;
                }
                switch (reader.getLocalName()) {
                    case "cellXfs" -> ofCells = start;
                    case "numFmt" -> {
                        if (start) {
                            own.put(
                                    number(WorkbookXml.attribute(reader, "numFmtId")),
                                    CellFormat.of(WorkbookXml.attribute(reader, "formatCode")));
                        }
                    }
                    case "xf" -> {
                        if (start && ofCells) {
                            int id = number(WorkbookXml.attribute(reader, "numFmtId"));
                            formats.add(own.getOrDefault(id, CellFormat.builtIn(id)));
                        }
                    }
                    default -> {}
                }
            }
        });
        return formats;
    }

    /** Understands a number; -1 where it is none. */
    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
