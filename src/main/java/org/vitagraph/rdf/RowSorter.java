package org.vitagraph.rdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sorts any number of rows of numbers in bounded memory, by several orders of their columns at once, and gives each row once in each.
 * Numbers are unsigned.
 *
 * <p>Rows gather in one block; a full block is sorted by each order, on all processors, and spilled as a run of each; the runs of an
 * order are merged when it is read.
 */
public final class RowSorter implements AutoCloseable {

    private final Path folder;
    private final int width;
    private final List<List<Integer>> orders;
    private final List<Spill> spills;
    private final long[] rows;
    private int used;

    /**
     * Makes an empty sorter.
     *
     * @param folder where runs are spilled; made when first needed
     * @param most how many rows to hold in memory, of eight bytes a column and twelve bytes an order that is sorted beside
     * @param orders which columns come first, and which then; each names all columns
     */
    public RowSorter(Path folder, int most, List<List<Integer>> orders) {
        this.folder = folder;
        this.orders = List.copyOf(orders);
        this.width = orders.getFirst().size();
        this.rows = new long[most * width];
        this.spills = IntStream.range(0, orders.size())
                .mapToObj(order -> new Spill(folder.resolve("order-" + order)))
                .toList();
    }

    /** Adds a row. */
    public void add(long... row) throws IOException {
        if (used == rows.length) {
            spill();
        }
        System.arraycopy(row, 0, rows, used, width);
        used += width;
    }

    private void spill() throws IOException {
        Beside.each(orders.size(), this::spill);
        used = 0;
    }

    private void spill(int order) throws IOException {
        try (Rows sorted = new Block(orders.get(order));
                RowRun.Writer run = new RowRun.Writer(spills.get(order).next(), width)) {
            run.write(sorted);
        }
    }

    /** Ends the adding. */
    public void end() throws IOException {
        if (!spills.getFirst().runs().isEmpty() && used > 0) {
            spill();
        }
    }

    /**
     * Gives the rows by an order, each once; after {@link #end}. Several threads may read, each by an order of its own.
     *
     * @param order the place of the order among those of the sorter
     */
    public Rows rows(int order) throws IOException {
        List<Path> runs = spills.get(order).runs();
        if (runs.isEmpty()) {
            return new MergedRows(List.of(new Block(orders.get(order))), width);
        }
        List<Rows> readers = new ArrayList<>();
        for (Path run : runs) {
            readers.add(new RowRun.Reader(run, width));
        }
        return new MergedRows(readers, width);
    }

    /** Deletes the runs of an order. */
    public void delete(int order) throws IOException {
        spills.get(order).close();
    }

    /** Deletes all runs. */
    @Override
    public void close() throws IOException {
        for (Spill spill : spills) {
            spill.close();
        }
        Files.deleteIfExists(folder);
    }

    /** Rows in an order, one after the other. */
    public interface Rows extends AutoCloseable {

        /** Goes to the next row; false where there is none. */
        boolean next() throws IOException;

        /** Gives a number of the present row, counted in the order. */
        long at(int column);

        @Override
        default void close() throws IOException {}
    }

    /** The rows in memory, sorted by an order. */
    private final class Block implements Rows, IndexSort.Lines {
        private final int[] order;
        private final int[] sorted;
        private int at = -1;

        Block(List<Integer> order) {
            this.order = order.stream().mapToInt(Integer::intValue).toArray();
            this.sorted = new IndexSort(this, used / width, 0).sorted();
        }

        @Override
        public boolean next() {
            at++;
            return at < sorted.length;
        }

        @Override
        public long at(int column) {
            return number(sorted[at], column);
        }

        private long number(int row, int column) {
            return rows[row * width + order[column]];
        }

        @Override
        public long key(int row, int offset) {
            return number(row, offset / Long.BYTES);
        }

        @Override
        public boolean ends(long key, int offset) {
            return offset / Long.BYTES == width - 1;
        }

        @Override
        public int compare(int a, int b, int offset) {
            for (int column = offset / Long.BYTES; column < width; column++) {
                int compared = Long.compareUnsigned(number(a, column), number(b, column));
                if (compared != 0) {
                    return compared;
                }
            }
            return 0;
        }
    }
}
