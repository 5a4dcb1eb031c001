package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.model.Code;
import org.vitagraph.rdf.Release;

class OpenReleaseTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Release release;

    @BeforeEach
    void build() throws IOException {
        release = Built.release(folder, "v1", 20);
    }

    @Test
    void servingLeavesNoTraceInTheRelease() throws IOException {
        Map<String, String> before = snapshot(release.folder());
        try (OpenRelease open = OpenRelease.open(release, OpenRelease.TIMEOUT)) {
            assertThat(open.ask("ASK { ?s ?p ?o }")).isTrue();
            int rows = open.select("SELECT * { ?s ?p ?o }", found -> {
                int count = 0;
                while (found.hasNext()) {
                    found.next();
                    count++;
                }
                return count;
            });
            assertThat(rows).isEqualTo((int) release.manifest().total());
            Graph graph = open.construct("CONSTRUCT { ?s a ?o } WHERE { ?s a ?o }");
            assertThat(graph.size()).isEqualTo(40);
        }
        assertThat(snapshot(release.folder())).isEqualTo(before);
        assertThat(Verification.of(release)).isEmpty();
        assertThat(folder.resolve("out/.running")).isEmptyDirectory();
    }

    @Test
    void aReleaseThatMayOnlyBeReadIsServedFromCopies() throws IOException {
        try {
            protect(true);
            Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
            try (OpenRelease open = OpenRelease.open(release, OpenRelease.TIMEOUT, elsewhere)) {
                assertThat(open.ask("ASK { ?s ?p ?o }")).isTrue();
            }
            assertThat(elsewhere).isEmptyDirectory();
        } finally {
            protect(false);
        }
    }

    @Test
    void onAnotherFileSystemTheFilesAreCopied() throws IOException {
        Path other = Path.of("/dev/shm");
        assumeTrue(
                Files.isWritable(other) && !Files.getFileStore(other).equals(Files.getFileStore(release.folder())),
                "there is no second file system to test with");
        Path runs = Files.createTempDirectory(other, "vitagraph-test-");
        try (OpenRelease open = OpenRelease.open(release, OpenRelease.TIMEOUT, runs)) {
            assertThat(open.ask("ASK { ?s ?p ?o }")).isTrue();
        } finally {
            Folders.remove(runs);
        }
    }

    @Test
    void theRunFolderOfAProcessThatWasKilledIsRemovedByTheNext() throws Exception {
        Path log = folder.resolve("open.log");
        Process reader = ChildJvm.start(log, List.of(), BuildProcess.class.getName(), "open", folder.toString());
        try {
            Instant end = Instant.now().plus(Duration.ofSeconds(60));
            while (!Files.readString(log).contains("open\n") && Instant.now().isBefore(end) && reader.isAlive()) {
                Thread.sleep(50);
            }
            try (OpenRelease open = OpenRelease.open(release, OpenRelease.TIMEOUT)) {
                assertThat(open.ask("ASK { ?s ?p ?o }")).isTrue();
                assertThat(runs()).as(Files.readString(log)).hasSize(2);
            }
            assertThat(runs()).hasSize(1);
        } finally {
            reader.destroyForcibly().waitFor();
        }
        try (OpenRelease open = OpenRelease.open(release, OpenRelease.TIMEOUT)) {
            assertThat(open.ask("ASK { ?s ?p ?o }")).isTrue();
            assertThat(runs()).hasSize(1);
        }
    }

    @Test
    void answersAreWrittenInTheFormatAskedFor() throws IOException {
        try (OpenRelease open = OpenRelease.open(release, OpenRelease.TIMEOUT)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(open.answer("SELECT (1 AS ?n) {}", ResultFormat.CSV, out))
                    .isEmpty();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("n\r\n1\r\n");
            assertThat(open.answer("SELECT (1 AS ?n) {}", ResultFormat.TURTLE, out))
                    .hasValueSatisfying(finding -> assertThat(finding.code()).isEqualTo(Code.QUERY_REFUSED));
            assertThat(open.answer("SELECT * { SERVICE <x:y> {} }", ResultFormat.CSV, out))
                    .hasValueSatisfying(finding -> assertThat(finding.message()).contains("SERVICE"));
            assertThatThrownBy(() -> open.ask("nonsense")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private List<Path> runs() throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve("out/.running"))) {
            return runs.toList();
        }
    }

    private void protect(boolean on) throws IOException {
        try (Stream<Path> all = Files.walk(release.folder())) {
            for (Path path : all.toList()) {
                String execute = Files.isDirectory(path) ? "x" : "-";
                String mode = (on ? "r-" : "rw") + execute;
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode + mode + mode));
            }
        }
    }

    private static Map<String, String> snapshot(Path folder) throws IOException {
        Map<String, String> seen = new TreeMap<>();
        for (Path file : Folders.files(folder)) {
            Map<String, Object> now = Files.readAttributes(folder.resolve(file), "unix:ino,size,lastModifiedTime,mode");
            seen.put(file.toString(), now.toString());
        }
        return seen;
    }
}
