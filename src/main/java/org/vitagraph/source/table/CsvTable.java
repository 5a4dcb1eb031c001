package org.vitagraph.source.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.model.Severity;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.RecordSink;
import org.vitagraph.source.record.UnreadableFile;

/** One pass over a CSV file: its headers, then its rows. */
final class CsvTable {
    private final String file;
    private final CsvCells cells;
    private final Iterator<CsvCells> rows;
    private final FindingSink findings;
    private final RaggedRows ragged;
    private boolean stopped;

    /**
     * Begins the pass.
     *
     * @param quote the character that quotes; one that stands in no text where nothing quotes
     */
    CsvTable(String file, Reader reader, char delimiter, char quote, FindingSink findings) {
        this.file = file;
        this.findings = findings;
        cells = new CsvCells(file);
        ragged = new RaggedRows(findings);
        rows = CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(2 * CsvCells.MOST_IN_CELL)
                .build(cells, reader)
                .iterator();
    }

    /**
     * Reads all of it.
     *
     * @return whether nothing was wrong up to its end
     * @throws UnreadableFile at a byte or character that is refused
     */
    boolean read(FormatSettings settings, RecordSink records) throws IOException {
        try {
            Optional<Columns> columns = columns(settings);
            if (columns.isEmpty()) {
                return false;
            }
            records.columns(columns.get().names(), settings.header().isEmpty() ? cells.place(0) : settings.at());
            rows(columns.get(), records);
        } catch (CsvParseException e) {
            findings.finding(cells.fault(e));
            return false;
        } finally {
            ragged.end(stopped ? Severity.ERROR : Severity.WARNING, Locator.file(file));
        }
        return !stopped;
    }

    private Optional<Columns> columns(FormatSettings settings) throws IOException {
        if (!settings.header().isEmpty()) {
            return Columns.of(settings.header(), i -> settings.at(), false, findings);
        }
        while (advance()) {
            List<String> headers = new ArrayList<>();
            boolean blank = true;
            for (int i = 0; i < cells.count(); i++) {
                headers.add(cells.text(i));
                blank &= cells.isBlank(i);
            }
            if (!blank) {
                return Columns.of(headers, cells::place, true, findings);
            }
        }
        findings.finding(
                Finding.of(Code.HEADER, new Position(file, 1, 1), "", "The file is empty: it names no columns."));
        return Optional.empty();
    }

    /**
     * A row with cells too many is never pushed, as its values may have shifted into columns that are not theirs. Where it may not
     * be left out, nothing is pushed after it, but the other such rows are still found.
     */
    private void rows(Columns columns, RecordSink records) throws IOException {
        CsvRow row = new CsvRow(cells, columns, findings);
        while (advance()) {
            row.begin();
            if (row.isBlank()) {
                continue;
            }
            if (cells.count() < columns.size()) {
                ragged.tooFew(row.at(), cells.count(), columns.size());
            } else if (cells.count() > columns.size() && extraCells(columns, row, records)) {
                continue;
            }
            if (!stopped) {
                records.record(0, row);
            }
        }
    }

    /** Tells whether there is anything in cells behind the last column, and that it is there. */
    private boolean extraCells(Columns columns, CsvRow row, RecordSink records) {
        for (int i = columns.size(); i < cells.count(); i++) {
            if (!cells.isBlank(i)) {
                int lines = cells.cellOfLines();
                String hint = lines < 0
                        ? ""
                        : " The cell at " + cells.place(lines).text()
                                + " runs over several lines: see whether its quote is closed.";
                stopped |= !records.leavesOut(row, "it has cells behind the last column");
                Severity severity = stopped ? Severity.ERROR : Severity.WARNING;
                String leftOut = stopped ? "" : " The row is left out.";
                ragged.tooMany(severity, cells.place(i), cells.text(i), columns.size(), hint + leftOut);
                return true;
            }
        }
        return false;
    }

    private boolean advance() throws IOException {
        try {
            if (rows.hasNext()) {
                rows.next();
                return true;
            }
            return false;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
