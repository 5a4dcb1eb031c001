package org.vitagraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSorterTest {

    private static final List<List<Integer>> ORDERS = List.of(List.of(0, 1, 2), List.of(2, 0, 1), List.of(1, 2, 0));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {100, 4_999, 5_000, 5_001, 20_000})
    void givesEachRowOnceInEveryOrderWhateverTheMemory(int most) throws IOException {
        List<List<Long>> rows = rows(new Random(1), 5_000);

        List<List<List<Long>>> sorted = sorted(rows, most);

        for (int order = 0; order < ORDERS.size(); order++) {
            assertThat(sorted.get(order)).isEqualTo(expected(rows, ORDERS.get(order)));
        }
        assertThat(folder.resolve("sorting")).doesNotExist();
    }

    @Test
    void numbersAreUnsigned() throws IOException {
        List<List<Long>> rows = List.of(List.of(-1L, 0L, 0L), List.of(1L, 0L, 0L), List.of(Long.MIN_VALUE, 0L, 0L));

        assertThat(sorted(rows, 10).getFirst()).containsExactly(rows.get(1), rows.get(2), rows.get(0));
    }

    @Test
    void ofNoRowsThereAreNone() throws IOException {
        assertThat(sorted(List.of(), 10)).allSatisfy(order -> assertThat(order).isEmpty());
    }

    /** Many rows that share their first numbers, some that are the same, and numbers of all sizes. */
    private static List<List<Long>> rows(Random random, int count) {
        long[] few = {0, 7, 256, 1L << 40, -1, Long.MIN_VALUE};
        return Stream.generate(() -> List.of(
                        few[random.nextInt(few.length)],
                        (long) random.nextInt(40),
                        random.nextInt(3) == 0 ? random.nextLong() : random.nextInt(60)))
                .limit(count)
                .toList();
    }

    private List<List<List<Long>>> sorted(List<List<Long>> rows, int most) throws IOException {
        List<List<List<Long>>> sorted = new ArrayList<>();
        try (RowSorter sorter = new RowSorter(folder.resolve("sorting"), most, ORDERS)) {
            for (List<Long> row : rows) {
                sorter.add(row.get(0), row.get(1), row.get(2));
            }
            sorter.end();
            for (int order = 0; order < ORDERS.size(); order++) {
                try (RowSorter.Rows read = sorter.rows(order)) {
                    List<List<Long>> all = new ArrayList<>();
                    while (read.next()) {
                        all.add(List.of(read.at(0), read.at(1), read.at(2)));
                    }
                    sorted.add(all);
                }
            }
        }
        return sorted;
    }

    private static List<List<Long>> expected(List<List<Long>> rows, List<Integer> order) {
        Comparator<List<Long>> unsigned = (a, b) -> IntStream.range(0, a.size())
                .map(column -> Long.compareUnsigned(a.get(column), b.get(column)))
                .filter(compared -> compared != 0)
                .findFirst()
                .orElse(0);
        return rows.stream()
                .map(row -> order.stream().map(row::get).toList())
                .distinct()
                .sorted(unsigned)
                .toList();
    }
}
