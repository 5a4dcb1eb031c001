package org.vitagraph.app.alike;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of one record in the order in which the map asks for them. Two rows are equal if they are alike: if the same values are
 * there, of the same sorts, and the same of them are the same.
 */
final class Row {
    private static final int ABSENT = -1;
    /** The number of a value that is the same as an earlier one, less that one's. */
    private static final int SAME = -2;

    private final List<@Nullable Cell> cells;
    private final int[] sorts;
    private final int hash;

    private Row(List<@Nullable Cell> cells, int[] sorts) {
        this.cells = cells;
        this.sorts = sorts;
        this.hash = Arrays.hashCode(sorts);
    }

    /** Puts values together; null where two of them could be taken for one. */
    static @Nullable Row of(List<@Nullable Cell> cells) {
        int[] sorts = new int[cells.size()];
        for (int i = 0; i < sorts.length; i++) {
            Cell cell = cells.get(i);
            sorts[i] = cell == null ? ABSENT : cell.sort();
            for (int j = 0; j < i && cell != null; j++) {
                Cell other = cells.get(j);
                if (other == null || sorts[i] < 0 || !cell.resembles(other)) {
                    continue;
                }
                if (!cell.is(other) || cell.sort() != other.sort()) {
                    return null;
                }
                sorts[i] = SAME - j;
            }
        }
        return new Row(cells, sorts);
    }

    List<@Nullable Cell> cells() {
        return cells;
    }

    /** Gives the texts; null for those that are not there. */
    List<@Nullable String> texts() {
        List<@Nullable String> texts = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            texts.add(cell == null ? null : cell.text());
        }
        return texts;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && hash == row.hash && Arrays.equals(sorts, row.sorts);
    }

    @Override
    public String toString() {
        return Objects.toString(cells);
    }
}
