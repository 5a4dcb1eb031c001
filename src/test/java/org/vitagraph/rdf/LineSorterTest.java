package org.vitagraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineSorterTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1 << 10, 1 << 13, 1 << 22})
    void sortsByUnsignedBytesAndGivesEachLineOnceWhateverTheMemory(int memory) throws IOException {
        Random random = new Random(1);
        TreeSet<byte[]> expected = new TreeSet<>(Arrays::compareUnsigned);
        List<byte[]> given = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            String prefix = random.nextBoolean() ? "<https://example.org/id/person/" : "<http://";
            String line = prefix + Integer.toString(random.nextInt(2_000), 36) + "é".repeat(random.nextInt(3));
            given.add(line.getBytes(StandardCharsets.UTF_8));
        }
        expected.addAll(given);

        List<byte[]> sorted = sorted(given, memory);

        assertThat(sorted).hasSameSizeAs(expected);
        assertThat(sorted.toArray(byte[][]::new)).isDeepEqualTo(expected.toArray(byte[][]::new));
    }

    @Test
    void takesALineLargerThanItsMemory() throws IOException {
        byte[] large = "x".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        byte[] small = "a".getBytes(StandardCharsets.UTF_8);

        assertThat(sorted(List.of(large, small, large), 1 << 10)).containsExactly(small, large);
    }

    @Test
    void leavesNoFileBehind() throws IOException {
        List<byte[]> lines = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            lines.add(("line " + i).getBytes(StandardCharsets.UTF_8));
        }

        sorted(lines, 1 << 10);

        assertThat(folder.resolve("runs")).doesNotExist();
    }

    @Test
    void givesNothingForNothing() throws IOException {
        assertThat(sorted(List.of(), 1 << 10)).isEmpty();
        assertThat(Files.exists(folder.resolve("runs"))).isFalse();
    }

    private List<byte[]> sorted(List<byte[]> lines, int memory) throws IOException {
        List<byte[]> sorted = new ArrayList<>();
        try (LineSorter sorter = new LineSorter(folder.resolve("runs"), memory)) {
            lines.forEach(line -> sorter.add(line, 0, line.length));
            sorter.drain((bytes, length) -> sorted.add(Arrays.copyOf(bytes, length)));
        }
        return sorted;
    }
}
