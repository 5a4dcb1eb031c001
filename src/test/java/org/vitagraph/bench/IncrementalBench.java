package org.vitagraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A build of everything, and builds after one row in a hundred was changed, rows that are neighbours and rows all over the table, and after
 * one row was put in before all others. Each in a process of its own, as users run it, start included; {@code -Drows=} says how many people there are, of whom each has five facts.
 */
final class IncrementalBench {

    private static final int HEAP = 1024;
    private static final int PART = 100;

    private final Path work;
    private final int rows;

    private IncrementalBench(Path work, int rows) {
        this.work = work;
        this.rows = rows;
    }

    static void run() throws Exception {
        Path work = Files.createTempDirectory("bench");
        try {
            new IncrementalBench(work, Integer.getInteger("rows", 20_000)).compare();
        } finally {
            SyntheticGraphs.delete(work);
        }
    }

    private void compare() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(work.resolve("publication"));
        Files.writeString(folder.resolve("publication.yaml"), """
                vitagraph: 1
                title: {en: Lives}
                base: https://bench.example.org
                license: https://creativecommons.org/licenses/by-sa/4.0/
                date: 2026-01-01
                languages: [en]
                sources:
                  people: {file: people.csv, title: People, kind: article, language: en}
                """);
        Path table = folder.resolve("people.csv");
        People.write(table, rows);
        double whole = build("everything", folder, "--full");
        int middle = rows / 2;
        change(table, row -> row >= middle && row < middle + rows / PART);
        double neighbours = build("1 % changed, neighbours", folder);
        change(table, row -> row % PART == 0);
        double scattered = build("1 % changed, all over", folder);
        List<String> lines = new ArrayList<>(Files.readAllLines(table));
        lines.add(1, "another" + lines.get(1));
        Files.write(table, lines);
        double first = build("one row put in first", folder);
        Cpu.print(
                "after 1 %% of %,d people changed: %.1f %% of the CPU of a build of everything if they are neighbours, %.1f %% if not; %.1f %% after one row more",
                rows, 100 * neighbours / whole, 100 * scattered / whole, 100 * first / whole);
    }

    /** Gives some rows another place of death, which no row had. */
    private static void change(Path table, IntPredicate which) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(table));
        for (int i = 1; i < lines.size(); i++) {
            if (which.test(i - 1)) {
                lines.set(i, lines.get(i).replaceFirst("Place (\\d+),([^,]*)$", "Place 1$1,$2"));
            }
        }
        Files.write(table, lines);
    }

    private double build(String what, Path folder, String... options) throws IOException, InterruptedException {
        // The launcher and env become the program, so that the process is the same to its end.
        List<String> command = new ArrayList<>(List.of("env", "VITAGRAPH_OPTS=-Xmx" + HEAP + "m", "./vitagraph"));
        command.addAll(List.of(
                "build", folder.toString(), "--out", work.resolve("releases").toString()));
        command.addAll(List.of(options));
        Child child = Child.run(command);
        String reused = child.output()
                .lines()
                .filter(line -> line.startsWith("By the release before"))
                .findFirst()
                .orElse("");
        Cpu.print("%-24s %7.1f CPU s %5d MB  %s", what, child.seconds(), child.megabytes(), reused);
        return child.seconds();
    }
}
