package org.vitagraph.source.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Severity;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.RecordSink;

/**
 * A sheet taken as a table: its first row that is not empty names the columns, unless the source names them; empty rows are left out.
 * What a sheet has that a table has not is counted and remarked once.
 */
final class SheetTable {
    private final SheetCells cells;
    private final FormatSettings settings;
    private final RecordSink records;
    private final FindingSink findings;
    private final RaggedRows ragged;
    private @Nullable SheetRow row;
    private boolean broken;

    SheetTable(SheetCells cells, FormatSettings settings, RecordSink records, FindingSink findings) {
        this.cells = cells;
        this.settings = settings;
        this.records = records;
        this.findings = findings;
        ragged = new RaggedRows(findings);
    }

    SheetCells cells() {
        return cells;
    }

    /** Tells whether rows are still wanted; they are not after a fault in the headers. */
    boolean goesOn() {
        return !broken;
    }

    /** Tells whether there was a row that names columns. */
    boolean hasColumns() {
        return row != null;
    }

    /** Takes the row whose cells are there now. */
    void row() {
        if (broken || cells.isBlank()) {
            return;
        }
        if (row != null) {
            push(row);
            return;
        }
        boolean named = !settings.header().isEmpty();
        List<String> headers = named ? settings.header() : cells.texts();
        Columns.of(headers, i -> named ? settings.at() : cells.place(i), !named, findings)
                .ifPresentOrElse(columns -> begin(columns, named), () -> broken = true);
    }

    private void begin(Columns columns, boolean named) {
        records.columns(columns.names(), named ? settings.at() : cells.place(0));
        SheetRow first = new SheetRow(cells, columns, findings);
        row = first;
        if (named) {
            push(first);
        }
    }

    private void push(SheetRow next) {
        next.begin();
        int columns = next.columns().size();
        for (int i = columns; i < cells.width(); i++) {
            if (!cells.text(i).isBlank()) {
                ragged.tooMany(Severity.WARNING, cells.place(i), cells.text(i), columns, " It is not read.");
                break;
            }
        }
        records.record(0, next);
    }

    /** Remarks what was met on the sheet, each sort once, and tells whether all was well. */
    boolean end(SheetOddities oddities) {
        ragged.end(Severity.WARNING, cells.whole());
        oddities.tell(findings);
        return !broken;
    }

    /** Remarks something about the sheet. */
    void remark(String sentence) {
        findings.finding(Finding.of(Code.CELL_REMARK, cells.whole(), "", sentence));
    }

    /** Warns of the date in a cell of this row. */
    void doubtful(int column, SerialDate date) {
        findings.finding(Finding.of(Code.SERIAL_DATE, cells.place(column), date.text(), date.doubt()));
    }
}
