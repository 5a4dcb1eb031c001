package org.vitagraph.source.table;

import java.util.Arrays;
import java.util.List;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Locator.Cell;

/** The cells of one row of a sheet; all rows share one object. */
final class SheetCells {
    private final String file;
    private final String sheet;
    private String[] texts = new String[0];
    private int width;
    private boolean blank = true;
    private int row;

    SheetCells(String file, String sheet) {
        this.file = file;
        this.sheet = sheet;
    }

    /** Begins a row, by its number from 0. */
    void begin(int number) {
        row = number;
        width = 0;
        blank = true;
    }

    /** Says that these cells stand in this row too. */
    void at(int number) {
        row = number;
    }

    /** Puts a text into a column, from 0. */
    void put(int column, String text) {
        if (column >= texts.length) {
            texts = Arrays.copyOf(texts, Math.max(column + 1, texts.length * 2));
        }
        if (column >= width) {
            Arrays.fill(texts, width, column, "");
            width = column + 1;
        }
        texts[column] = text;
        blank &= text.isBlank();
    }

    int row() {
        return row;
    }

    int width() {
        return width;
    }

    String text(int column) {
        return texts[column];
    }

    List<String> texts() {
        return List.of(Arrays.copyOf(texts, width));
    }

    boolean isBlank() {
        return blank;
    }

    Locator place(int column) {
        return new Cell(file, sheet, CellAddress.of(row, column));
    }

    /** Gives the place of the sheet as a whole, which is its first cell. */
    Locator whole() {
        return new Cell(file, sheet, "A1");
    }
}
