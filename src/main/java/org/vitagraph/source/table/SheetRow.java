package org.vitagraph.source.table;

import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;

/** The row of a sheet that was read last. */
final class SheetRow extends TableRow {
    private final SheetCells cells;

    SheetRow(SheetCells cells, Columns columns, FindingSink findings) {
        super(columns, findings);
        this.cells = cells;
    }

    @Override
    int width() {
        return cells.width();
    }

    @Override
    boolean isBlank(int cell) {
        return cells.text(cell).isBlank();
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
