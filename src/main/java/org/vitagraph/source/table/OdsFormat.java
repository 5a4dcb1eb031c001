package org.vitagraph.source.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.vitagraph.model.Code;
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
 * Workbooks of LibreOffice and others (OpenDocument 1.3). A reference is the name of a column. Each sheet is a table; rows are read one
 * by one. Dates and numbers come as the file keeps them, which is ISO 8601 and decimal, whatever is shown; but a date that is shown without
 * its day or month comes without it, and zeros before a number stay.
 */
public final class OdsFormat implements RecordFormat {
    private final FormatSettings settings;

    /** Makes the format for files of one source. */
    public OdsFormat(FormatSettings settings) {
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

    /** Reads a workbook; its iterators are not looked at. Findings are those of {@link XlsxFormat}, without SERIAL_DATE. */
    @Override
    public boolean read(SourceFile file, List<Reference> iterators, RecordSink records, FindingSink findings)
            throws IOException {
        try (PackedFile archive = WorkbookFile.open(file)) {
            WorkbookXml xml = new WorkbookXml(file.name(), archive);
            refuseProtected(file, xml);
            Sheets sheets = new Sheets(file.name(), settings, records, findings);
            List<String> names = new ArrayList<>();
            OdsSheets pass = new OdsSheets(sheets, names);
            if (!xml.read("content.xml", pass::read)) {
                throw WorkbookFile.refusal(
                        file, Code.SYNTAX, "The file is no workbook: it has no content.xml.", "Save it as .ods.");
            }
            return pass.isGood() && sheets.has(names) && sheets.hadAny();
        } catch (UnreadableFile e) {
            findings.finding(e.finding());
            return false;
        }
    }

    /** The manifest says of each part that is encrypted how (OpenDocument 1.3 part 2, 4.4). */
    private static void refuseProtected(SourceFile file, WorkbookXml xml) throws IOException {
        xml.read("META-INF/manifest.xml", reader -> {
            while (reader.hasNext()) {
                boolean encrypted = reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("encryption-data");
                if (encrypted) {
                    throw WorkbookFile.refusal(
                            file, Code.PROTECTED, "The workbook is under a password.", Code.PROTECTED.advice());
                }
            }
        });
    }
}
