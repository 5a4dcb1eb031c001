package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.rdf.Release;
import org.vitagraph.rdf.SmallGraphs;

/** Builds that are killed without warning, at several steps. */
class KilledBuildTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"*", "*/store/Data-0001/nodes.dat", "*/dumps/*.gz", "*/manifest.json"})
    void afterAKillTheOldReleaseIsCurrentAndTheNextBuildSucceeds(String step) throws Exception {
        Release old = Built.release(folder, "v1", 3);
        SmallGraphs.write(folder.resolve("work"), 3000);
        Path log = folder.resolve("build.log");
        Process build = ChildJvm.start(log, List.of(), BuildProcess.class.getName(), "build", folder.toString(), "v2");
        try {
            awaitStep(build, step, log);
        } finally {
            build.destroyForcibly().waitFor();
        }
        Release current = Release.find(folder.resolve("out")).orElseThrow();
        assertThat(current).isIn(old, whole("v2"));
        assertThat(Verification.of(current)).isEmpty();
        Release next = Built.release(folder, "v3", 4);
        assertThat(Release.find(folder.resolve("out"))).contains(next);
        assertThat(Verification.of(old)).isEmpty();
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .isSubsetOf(".lock", "current", "history.tsv", "v1", "v2", "v3", ".current-next");
        }
    }

    /** Gives the release of a build that was so quick that it ended before it was killed. */
    private Object whole(String version) throws IOException {
        Path target = folder.resolve("out").resolve(version);
        return Files.exists(target) ? Release.read(target.toRealPath()) : "no release";
    }

    /** Waits until the build has written a file that matches, below its hidden folder. */
    private void awaitStep(Process build, String step, Path log) throws Exception {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:.building-" + step);
        Path out = folder.resolve("out");
        Instant end = Instant.now().plus(Duration.ofMinutes(5));
        while (Instant.now().isBefore(end) && build.isAlive()) {
            if (seen(out, matcher)) {
                return;
            }
            Thread.sleep(2);
        }
        assertThat(Files.exists(out.resolve("v2"))).as(Files.readString(log)).isTrue();
    }

    private static boolean seen(Path out, PathMatcher matcher) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.map(out::relativize).anyMatch(matcher::matches);
        } catch (java.io.UncheckedIOException e) {
            return false;
        }
    }
}
