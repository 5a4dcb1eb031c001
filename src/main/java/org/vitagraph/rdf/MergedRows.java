package org.vitagraph.rdf;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.vitagraph.rdf.RowSorter.Rows;

/** Sorted rows of several sources as one, each row once. */
final class MergedRows implements Rows {

    private final List<? extends Rows> all;
    private final PriorityQueue<Rows> heads;
    private final long[] row;
    private boolean begun;

    /** Begins; the sources are closed with it. */
    MergedRows(List<? extends Rows> all, int width) throws IOException {
        this.all = List.copyOf(all);
        this.row = new long[width];
        this.heads = new PriorityQueue<>(all.size(), comparing(width));
        for (Rows source : all) {
            readOn(source);
        }
    }

    private static Comparator<Rows> comparing(int width) {
        return (a, b) -> {
            for (int column = 0; column < width; column++) {
                int compared = Long.compareUnsigned(a.at(column), b.at(column));
                if (compared != 0) {
                    return compared;
                }
            }
            return 0;
        };
    }

    private void readOn(Rows source) throws IOException {
        if (source.next()) {
            heads.add(source);
        }
    }

    @Override
    public boolean next() throws IOException {
        while (!heads.isEmpty()) {
            Rows head = heads.remove();
            boolean isNew = !begun || differs(head);
            if (isNew) {
                take(head);
            }
            readOn(head);
            if (isNew) {
                return true;
            }
        }
        return false;
    }

    private boolean differs(Rows head) {
        for (int column = 0; column < row.length; column++) {
            if (head.at(column) != row[column]) {
                return true;
            }
        }
        return false;
    }

    private void take(Rows head) {
        begun = true;
        for (int column = 0; column < row.length; column++) {
            row[column] = head.at(column);
        }
    }

    @Override
    public long at(int column) {
        return row[column];
    }

    @Override
    public void close() throws IOException {
        for (Rows source : all) {
            source.close();
        }
    }
}
