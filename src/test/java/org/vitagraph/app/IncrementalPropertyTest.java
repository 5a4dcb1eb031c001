package org.vitagraph.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.vitagraph.rdf.Release;

/** Whatever is changed, a build that makes use of the release before gives what a build of everything gives. */
class IncrementalPropertyTest {

    private static final int STEPS = 4;

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void any_changes_give_what_a_whole_build_gives(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path temporary = Files.createTempDirectory("incremental");
        try {
            Changing publication = Changing.in(temporary.resolve("publication"), random);
            Path out = temporary.resolve("out");
            build(publication.folder(), out, false);
            for (int i = 0; i < STEPS; i++) {
                String change = publication.change();
                Release some = build(publication.folder(), out, false);
                Release whole = build(publication.folder(), temporary.resolve("whole" + i), true);
                try {
                    SameRelease.check(some, whole);
                } catch (AssertionError e) {
                    throw new AssertionError("after: " + change, e);
                }
            }
        } finally {
            remove(temporary);
        }
    }

    /** Checks unit by unit, however small the publication is. */
    private static Release build(Path folder, Path out, boolean whole) throws IOException {
        Findings findings = new Findings();
        return new Build(folder, Set.of(), findings, Progress.silent(), whole)
                .inMemoryBelow(0)
                .release(out)
                .orElseThrow(
                        () -> new AssertionError(findings.report().findings().toString()));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
