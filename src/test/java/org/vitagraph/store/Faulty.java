package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.vitagraph.rdf.Release;
import org.vitagraph.rdf.SmallGraphs;

/**
 * A folder of releases that processes work on which fail at their n-th write, fsync, rename, link or removal. What makes them fail
 * is a library before the C library, so that whatever writes is met: Java's files, Lucene, TDB2's mapped memory.
 */
public final class Faulty {

    /** The system property by which the processes keep an archive of their classes; their class path must be of jars then. */
    public static final String ARCHIVED = "faulty.archived";

    private final Path folder;
    private final Path library;
    private int round;

    private Faulty(Path folder, Path library) {
        this.folder = folder;
        this.library = library;
    }

    /** Prepares a folder with one release; without a C compiler, or on another system than Linux, the test is skipped. */
    public static Faulty in(Path folder) throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "faults are injected on Linux only");
        Path library = folder.resolve("faults.so");
        assumeTrue(compiled(library), "there is no C compiler");
        Built.release(folder, "build-0", 3);
        return new Faulty(folder, library);
    }

    private static boolean compiled(Path library) throws InterruptedException {
        try {
            return new ProcessBuilder(
                                    "cc",
                                    "-shared",
                                    "-fPIC",
                                    "-O1",
                                    "-o",
                                    library.toString(),
                                    "src/test/c/faults.c",
                                    "-ldl")
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** How a process ended: its exit code, 137 where it was killed, and what it said. */
    public record Ended(int exit, String said) {}

    /** Gives how many changes a run makes that nothing stops. */
    public long changes() throws Exception {
        Path log = folder.resolve("changes");
        Ended ended = run("kill", 0, Map.of("FAULT_LOG", log.toString()));
        assertThat(ended.exit()).as(ended.said()).isZero();
        return Long.parseLong(Files.readString(log).strip());
    }

    /** Runs a process that fails at its n-th change. */
    public Ended run(String kind, long at) throws Exception {
        return run(kind, at, Map.of());
    }

    private Ended run(String kind, long at, Map<String, String> more) throws Exception {
        round++;
        SmallGraphs.write(folder.resolve("work"), 3 + round % 4);
        Path said = folder.resolve("said");
        Map<String, String> environment = new TreeMap<>(more);
        environment.put("LD_PRELOAD", library.toString());
        environment.put("FAULT_BELOW", folder.resolve("out").toString());
        environment.put("FAULT_AT", Long.toString(at));
        environment.put("FAULT_KIND", kind);
        Process process = ChildJvm.start(
                said,
                environment,
                options(),
                FaultyProcess.class.getName(),
                folder.toString(),
                Integer.toString(round));
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), Files.readString(said));
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
        if (Boolean.getBoolean(ARCHIVED)) {
            options.add("-XX:+AutoCreateSharedArchive");
            options.add("-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"));
        }
        return options;
    }

    /** Whatever happened: what is current is whole, and so is everything else that can be seen. */
    public void assertWhole(String what) throws IOException {
        Path out = folder.resolve("out");
        Optional<Release> current = Release.find(out);
        assertThat(current).as(what).isPresent();
        for (Release release : new Releases(out).all(Built.NONE)) {
            assertThat(Verification.of(release)).as("%s: %s", what, release).isEmpty();
        }
        try (OpenRelease open = OpenRelease.open(current.orElseThrow(), OpenRelease.TIMEOUT)) {
            assertThat(open.ask("ASK { ?s ?p ?o }")).as(what).isTrue();
        }
    }

    /** The next build succeeds, and nothing unfinished is left. */
    public void assertNextBuildSucceeds(String what) throws IOException {
        round++;
        Release next = Built.release(folder, "build-" + round, 3);
        Path out = folder.resolve("out");
        assertThat(Release.find(out)).as(what).contains(next);
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith(".building")))
                    .as(what)
                    .isEmpty();
        }
        List<History.Entry> entries = History.of(out).entries();
        assertThat(entries.getLast().version())
                .as(what)
                .isEqualTo(next.manifest().version());
        for (Release named : new Releases(out).named()) {
            // Rounds are many: the named ones go too, so that the folder stays small.
            Placement.remove(out, named.manifest().version());
        }
        new Retention(out, 0).apply(Built.order(folder, "x").at(), Built.NONE);
    }
}
