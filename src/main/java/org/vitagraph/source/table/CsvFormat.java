package org.vitagraph.source.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.record.BadReference;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.RecordFormat;
import org.vitagraph.source.record.RecordSink;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.record.SourceFile;
import org.vitagraph.source.record.TextInput;
import org.vitagraph.source.record.UnreadableFile;

/**
 * Tables as text: {@code csv} (RFC 4180, with whatever delimiter and line ends) and {@code tsv} (text/tab-separated-values as
 * registered with IANA: nothing is quoted). A reference is the name of a column. Rows are read one by one; a row holds up to 16,384
 * cells and 4 million characters, a cell up to a million.
 */
public final class CsvFormat implements RecordFormat {
    /** Stands in no text, for TextInput refuses it. */
    private static final char NO_QUOTE = '\0';

    private final FormatSettings settings;

    /** Makes the format for files of one source. */
    public CsvFormat(FormatSettings settings) {
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
     * Reads a table; its iterators are not looked at. Findings, each at line and column: BAD_SETTING for a delimiter that cannot be one;
     * ENCODING, CHARACTER_REFUSED; HEADER where two columns have one name, or none has any; SYNTAX at the opening quote where quotes do
     * not pair; TOO_LARGE; RAGGED_ROW for cells behind the last column, as a warning where such rows may be left out and
     * for a row with cells missing at its end.
     */
    @Override
    public boolean read(SourceFile file, List<Reference> iterators, RecordSink records, FindingSink findings)
            throws IOException {
        boolean tsv = settings.format().equals("tsv");
        Optional<Character> delimiter = tsv ? Optional.of('\t') : Optional.empty();
        if (!settings.delimiter().isEmpty()) {
            delimiter = Delimiter.declared(settings, findings);
            if (delimiter.isEmpty()) {
                return false;
            }
        }
        Optional<Reader> opened = TextInput.open(file, settings, findings);
        if (opened.isEmpty()) {
            return false;
        }
        try (Reader text = opened.get();
                BufferedReader reader = new BufferedReader(text, 1 << 16)) {
            char parts = delimiter.isPresent() ? delimiter.get() : Delimiter.detect(reader);
            return new CsvTable(file.name(), reader, parts, tsv ? NO_QUOTE : '"', findings).read(settings, records);
        } catch (UnreadableFile e) {
            findings.finding(e.finding());
            return false;
        }
    }
}
