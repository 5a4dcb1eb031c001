package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.house.Hostile;
import org.vitagraph.rdf.Release;

/** A server in little memory: queries that would fill it are stopped, and where it is full the process ends. */
class MemoryTest {

    private static final int PATIENCE = 60;

    @TempDir
    private Path folder;

    private @Nullable Process process;
    private int port;

    private Process start(Release release, String... options) throws Exception {
        Path told = folder.resolve("port");
        Files.deleteIfExists(told);
        Process started = ChildJvm.start(
                folder.resolve("log"),
                List.of(options),
                ServingProcess.class.getName(),
                release.folder().toString(),
                told.toString());
        process = started;
        for (int i = 0; i < PATIENCE * 20 && !(Files.exists(told) && Files.size(told) > 0); i++) {
            assertThat(started.isAlive())
                    .as(Files.readString(folder.resolve("log")))
                    .isTrue();
            Thread.sleep(50);
        }
        port = Integer.parseInt(Files.readString(told));
        return started;
    }

    @AfterEach
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly();
            assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    @Hostile(42)
    void aQueryThatWouldFillTheMemoryIsStoppedAndTheServerLives() throws Exception {
        Process serving =
                start(Built.release(folder, "v1", 60), "-Xmx160m", "-XX:+UseG1GC", "-XX:+ExitOnOutOfMemoryError");
        for (String query : List.of(
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i",
                "SELECT DISTINCT ?a ?d ?g ?c { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STRLEN(STR(?i)) > 900) }",
                "SELECT (COUNT(DISTINCT CONCAT(STR(?a), STR(?d), STR(?g), STR(?c))) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "SELECT ?x (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i BIND(CONCAT(STR(?a), STR(?d), STR(?g)) AS ?x) }"
                        + " GROUP BY ?x")) {
            String answer = Wire.get(port, "/sparql?query=" + ServedRelease.encode(query));
            assertThat(Wire.status(answer)).as(query + answer).isEqualTo(503);
            assertThat(serving.isAlive())
                    .as(Files.readString(folder.resolve("log")))
                    .isTrue();
        }
        assertThat(Wire.get(port, "/sparql?format=csv&query=" + ServedRelease.encode("SELECT (1 AS ?n) {}")))
                .contains("n\r\n1");
    }

    @Test
    @Hostile(64)
    void aProcessWithoutMemoryEndsAndTheReleaseIsServedAgain() throws Exception {
        Release release = Built.release(folder, "v1", 60);
        Process serving = start(release, "-Xmx120m", "-XX:+ExitOnOutOfMemoryError");
        String answer = Wire.get(port, "/fill");
        assertThat(answer).doesNotContain("HTTP/1.1 200");
        assertThat(serving.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(serving.exitValue()).isEqualTo(3);
        assertThat(Verification.of(release)).isEmpty();
        assertThat(start(release, "-Xmx120m").isAlive()).isTrue();
        assertThat(Wire.status(Wire.get(port, "/health/ready"))).isEqualTo(200);
    }

    @Test
    @Hostile(64)
    void theLauncherTellsTheJvmToEndWhereMemoryDoes() throws IOException {
        String launcher = Files.readString(Path.of("vitagraph"));
        assertThat(launcher.lines().filter(line -> line.contains("serve | publish)")))
                .singleElement()
                .asString()
                .contains("-XX:+ExitOnOutOfMemoryError", "-XX:+UseG1GC");
    }
}
