package org.vitagraph.source.table;

import java.util.ArrayList;
import java.util.List;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Locator.Cell;

/** The cells of one row of a sheet; all rows share one object. */
final class SheetCells {
    private final String file;
    private final String sheet;
    private final List<String> texts = new ArrayList<>();
    private int row;

    SheetCells(String file, String sheet) {
        this.file = file;
        this.sheet = sheet;
    }

    /** Begins a row, by its number from 0. */
    void begin(int number) {
        row = number;
        texts.clear();
    }

    /** Says that these cells stand in this row too. */
    void at(int number) {
        row = number;
    }

    /** Puts a text into a column, from 0. */
    void put(int column, String text) {
        while (texts.size() <= column) {
            texts.add("");
        }
        texts.set(column, text);
    }

    int row() {
        return row;
    }

    int width() {
        return texts.size();
    }

    String text(int column) {
        return texts.get(column);
    }

    List<String> texts() {
        return texts;
    }

    boolean isBlank() {
        return texts.stream().allMatch(String::isBlank);
    }

    Locator place(int column) {
        return new Cell(file, sheet, CellAddress.of(row, column));
    }

    /** Gives the place of the sheet as a whole, which is its first cell. */
    Locator whole() {
        return new Cell(file, sheet, "A1");
    }
}
