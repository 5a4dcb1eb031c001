package org.vitagraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken from earlier dumps must be what would have been written. */
class PieceReuseTest {

    private static final String KEY = "program";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void dumps_with_an_earlier_release_are_those_without_and_the_changes_are_those_of_the_lines(long seed)
            throws IOException {
        Random random = new Random(seed);
        NavigableSet<String> before = lines(random, 12_000);
        NavigableSet<String> after = changed(before, random);
        Dumped first = dump("first", before, null);
        try (EarlierDumps earlier = new EarlierDumps(first.folder(), read(first))) {
            Dumped some = dump("some", after, earlier);
            Dumped whole = dump("whole", after, null);
            assertThat(sums(some.folder())).isEqualTo(sums(whole.folder()));
            assertThat(Files.readString(some.index())).isEqualTo(Files.readString(whole.index()));
            assertThat(some.dumps().reused())
                    .isPositive()
                    .isLessThan(some.dumps().pieces());
            PieceChanges changes = new PieceChanges(earlier, read(some), some.graphs());
            assertThat(changes.few(1)).isTrue();
            assertThat(applied(changes, before)).isEqualTo(after);
        }
    }

    @Test
    void an_index_of_another_program_is_not_read() throws IOException {
        Dumped first = dump("first", lines(new Random(1), 10), null);
        assertThat(PieceIndex.read(first.index(), KEY)).isPresent();
        assertThat(PieceIndex.read(first.index(), "another")).isEmpty();
        assertThat(PieceIndex.read(folder.resolve("none"), KEY)).isEmpty();
    }

    @Test
    void a_subject_that_is_longer_than_a_piece_may_be_is_cut_and_read_back() throws IOException {
        NavigableSet<String> lines = new TreeSet<>();
        for (int i = 0; i < 60_000; i++) {
            lines.add("<https://e.org/one> <https://e.org/has> <https://e.org/a-rather-long-name-of-a-thing-" + i
                    + "> .");
        }
        for (String literal : List.of("a", "last")) {
            lines.add("<https://e.org/one> <https://e.org/" + literal + "> \"name\" .");
        }
        Dumped dumped = dump("long", lines, null);
        assertThat(dumped.dumps().pieces()).isGreaterThan(2);
        EarlierDumps earlier = new EarlierDumps(dumped.folder(), read(dumped));
        for (String changed : List.of(lines.first(), middle(lines), lines.last())) {
            NavigableSet<String> others = new TreeSet<>(lines);
            others.remove(changed);
            others.add("<https://e.org/one> <https://e.org/has> <https://e.org/b> .");
            Dumped other = dump("other", others, earlier);
            assertThat(other.dumps().pieces() - other.dumps().reused()).isLessThan(5);
            PieceChanges changes = new PieceChanges(earlier, read(other), other.graphs());
            assertThat(applied(changes, lines)).isEqualTo(others);
            List<String> present = new ArrayList<>();
            changes.each((graph, removed, subjects, there) -> present.addAll(there));
            assertThat(present)
                    .containsAll(others.stream()
                            .filter(line -> line.contains("name\""))
                            .toList());
            assertThat(present.size()).isLessThan(8);
        }
    }

    private static String middle(NavigableSet<String> lines) {
        return List.copyOf(lines).get(lines.size() / 2);
    }

    private record Dumped(Path folder, Path index, Graphs graphs, Dumps dumps) {}

    private Dumped dump(String name, NavigableSet<String> lines, @Nullable EarlierDumps earlier) throws IOException {
        Path work = Files.createDirectories(folder.resolve(name + "-work"));
        Path to = Files.createDirectories(folder.resolve(name));
        Files.write(work.resolve("facts.nt"), lines);
        Files.write(work.resolve("claims.nt"), List.of());
        Graphs graphs = Graphs.in(work, SmallGraphs.BASE);
        PieceIndex index = new PieceIndex(KEY);
        Dumps dumps = new Dumps(graphs, to, index, earlier);
        dumps.write();
        Path file = folder.resolve(name + ".tsv");
        index.write(file);
        return new Dumped(to, file, graphs, dumps);
    }

    private static PieceIndex read(Dumped dumped) throws IOException {
        return PieceIndex.read(dumped.index(), KEY).orElseThrow();
    }

    private static NavigableSet<String> lines(Random random, int subjects) {
        NavigableSet<String> lines = new TreeSet<>();
        for (int i = 0; i < subjects; i++) {
            add(lines, i, random);
        }
        return lines;
    }

    private static void add(NavigableSet<String> lines, int subject, Random random) {
        for (int i = 0; i <= random.nextInt(4); i++) {
            lines.add("<https://e.org/s" + subject + "> <https://e.org/p" + i + "> \"ä value " + random.nextInt(9)
                    + "\"@en .");
        }
    }

    /** Removes, changes and adds what belongs to some subjects: a few that are neighbours, a few that are not, the first, the last. */
    private static NavigableSet<String> changed(NavigableSet<String> before, Random random) {
        NavigableSet<String> after = new TreeSet<>(before);
        List<Integer> subjects = new ArrayList<>(List.of(random.nextInt(2) == 0 ? 0 : 7, 9_999));
        for (int i = 0; i < 20; i++) {
            subjects.add(500 + i);
            subjects.add(random.nextInt(13_000));
        }
        for (int subject : subjects) {
            if (random.nextInt(3) > 0) {
                after.removeIf(line -> line.startsWith("<https://e.org/s" + subject + "> "));
            }
            if (random.nextInt(3) > 0) {
                add(after, subject, random);
            }
        }
        return after;
    }

    private static NavigableSet<String> applied(PieceChanges changes, NavigableSet<String> before) throws IOException {
        NavigableSet<String> lines = new TreeSet<>(before);
        changes.each((graph, removed, subjects, present) -> {
            assertThat(graph).endsWith("/graph/facts");
            assertThat(lines).containsAll(removed);
            removed.forEach(lines::remove);
            lines.addAll(present);
        });
        return lines;
    }

    private static Map<String, FileSum> sums(Path dumps) throws IOException {
        Map<String, FileSum> sums = new HashMap<>();
        try (var files = Files.list(dumps)) {
            for (Path file : files.toList()) {
                sums.put(file.getFileName().toString(), FileSum.of(file));
            }
        }
        return sums;
    }
}
