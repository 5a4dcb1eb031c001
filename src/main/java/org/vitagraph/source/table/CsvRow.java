package org.vitagraph.source.table;

import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;

/** The row of a CSV file that was read last. */
final class CsvRow extends TableRow {
    private final CsvCells cells;

    CsvRow(CsvCells cells, Columns columns, FindingSink findings) {
        super(columns, findings);
        this.cells = cells;
    }

    @Override
    int width() {
        return cells.count();
    }

    @Override
    boolean isBlank(int cell) {
        return cells.isBlank(cell);
    }

    @Override
    String text(int cell) {
        return cells.text(cell);
    }

    @Override
    Locator place(int cell) {
        return cells.place(cell);
    }
}
