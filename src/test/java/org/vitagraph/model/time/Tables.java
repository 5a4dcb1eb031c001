package org.vitagraph.model.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The tables that tests read: those of the tests themselves, and those that may lie beside the project. */
final class Tables {
    private static final Path BESIDE = Path.of("..", "shared", "testdata");

    private Tables() {}

    /** Gives the rows of a table of the tests, remarks left out, each with as many cells as asked for. */
    static List<String[]> own(String name, int cells) {
        return DataTable.rows(name).stream()
                .map(row -> Arrays.copyOf(row, cells))
                .map(row ->
                        Arrays.stream(row).map(cell -> cell == null ? "" : cell).toArray(String[]::new))
                .toList();
    }

    static Path beside(String name) {
        return BESIDE.resolve(name);
    }

    /** Gives the rows of a table beside the project, without its heading. */
    static List<String[]> rowsBeside(String name) {
        try {
            return Files.readString(beside(name), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
