package org.vitagraph.source.table;

/** Addresses of cells as spreadsheets write them, such as B7 (ECMA-376 part 1, 18.18.7), with rows and columns from 0. */
final class CellAddress {
    static final int MOST_COLUMNS = 16_384;
    static final int MOST_ROWS = 1_048_576;
    private static final int LETTERS = 26;

    private CellAddress() {}

    /** Gives the column of an address; -1 where it is none, or lies outside of every sheet. */
    static int column(String address) {
        int column = 0;
        int i = 0;
        while (i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z') {
            column = column * LETTERS + address.charAt(i) - 'A' + 1;
            if (column > MOST_COLUMNS) {
                return -1;
            }
            i++;
        }
        return column - 1;
    }

    /** Writes an address. */
    static String of(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.append(row + 1).toString();
    }
}
