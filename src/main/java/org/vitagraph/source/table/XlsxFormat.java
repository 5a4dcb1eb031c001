package org.vitagraph.source.table;

import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.record.BadReference;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.PackedFile;
import org.vitagraph.source.record.RecordFormat;
import org.vitagraph.source.record.RecordSink;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.record.SourceFile;
import org.vitagraph.source.record.UnreadableFile;

/**
 * Workbooks of Excel since 2007 (ECMA-376, Office Open XML). A reference is the name of a column. Each sheet is a table; rows are read
 * one by one. Dates come as ISO 8601, whole numbers without a fraction, calculated cells with the value that was saved.
 */
public final class XlsxFormat implements RecordFormat {
    private final FormatSettings settings;

    /** Makes the format for files of one source. */
    public XlsxFormat(FormatSettings settings) {
        this.settings = settings;
    }

    @Override
    public Reference reference(String text) throws BadReference {
        return ColumnReference.of(text);
    }

    @Override
    public Reference iterator(String text, boolean ofFile) throws BadReference {
        return ColumnReference.rows(text, ofFile);
    }

    /**
     * Reads a workbook; its iterators are not looked at. Findings, at the cell where there is one: PROTECTED under a password, ARCHIVE
     * for a hostile one, SYNTAX for a broken one, TOO_LARGE; BAD_SETTING for a sheet that is not there; HEADER; RAGGED_ROW as a warning
     * for cells behind the last column; SERIAL_DATE; CELL_REMARK once a sheet for each sort of thing that a table has
     * not, at the first of them, as a warning for calculated cells of which no value was saved.
     */
    @Override
    public boolean read(SourceFile file, List<Reference> iterators, RecordSink records, FindingSink findings)
            throws IOException {
        try (PackedFile archive = WorkbookFile.open(file)) {
            WorkbookXml xml = new WorkbookXml(file.name(), archive);
            XlsxParts parts = XlsxParts.of(xml);
            Sheets sheets = new Sheets(file.name(), settings, records, findings);
            if (!sheets.has(parts.sheets().stream().map(XlsxParts.Sheet::name).toList())) {
                return false;
            }
            for (XlsxParts.Sheet sheet : parts.sheets()) {
                if (sheets.wants(sheet.name()) && !read(sheet, parts, xml, sheets)) {
                    return false;
                }
            }
            return sheets.hadAny();
        } catch (UnreadableFile e) {
            findings.finding(e.finding());
            return false;
        }
    }

    private static boolean read(XlsxParts.Sheet sheet, XlsxParts parts, WorkbookXml xml, Sheets sheets)
            throws IOException {
        SheetTable table = sheets.table(sheet.name(), sheet.hidden());
        SheetOddities oddities = new SheetOddities();
        xml.read(sheet.entry(), new XlsxSheet(parts, table, oddities)::read);
        String comments = Relations.of(xml, sheet.entry()).first("comments").orElse("");
        xml.read(comments, reader -> {
            while (reader.hasNext()) {
                boolean comment = reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("comment");
                if (comment) {
                    oddities.comment(table.cells().whole());
                }
            }
        });
        return table.end(oddities);
    }
}
