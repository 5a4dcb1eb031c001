package org.vitagraph.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.vitagraph.rdf.Release;

/** The example publication, as it is and as a copy that a test may change. */
final class Example {

    /** Its folder. */
    static final Path FOLDER = Path.of("src", "example", "beloborodov");

    private Example() {}

    /** Copies it. */
    static Path copy(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(FOLDER.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    /** Builds a release of a publication from the sources named, or all where none is; whatever is wrong fails the test. */
    static Release release(Path folder, Set<String> only, Path out) throws IOException {
        Findings findings = new Findings();
        return new Build(folder, only, findings)
                .release(out)
                .orElseThrow(
                        () -> new AssertionError(findings.report().findings().toString()));
    }

    /** Changes a file of a copy where it says {@code before}, which it must do once. */
    static void change(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        int at = text.indexOf(before);
        if (at < 0 || text.indexOf(before, at + 1) >= 0) {
            throw new AssertionError(file + " does not say once: " + before);
        }
        Files.writeString(file, text.replace(before, after));
    }

    /** Gives a file of the shared reference material, which not every checkout has beside it; without it the test is skipped. */
    static Path shared(String name) {
        Path file = Path.of("..", "shared", "seed", name);
        assumeTrue(Files.exists(file), "there is no " + file);
        return file;
    }

    /** Reads a table with a header: tab separated, quotation marks having no meaning. */
    static List<Map<String, String>> table(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> names = cells(lines.getFirst());
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), i < cells.size() ? cells.get(i) : "");
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\t", -1));
    }
}
