package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.NamingOrder;
import org.vitagraph.store.ReleaseNaming;
import org.vitagraph.store.Verification;

/** The commands by which the page of releases says that a release is signed, and its dumps are checked. */
class SigningTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aSignedReleaseIsCheckedAsThePageSays() throws Exception {
        assumeTrue(run(folder, "command -v ssh-keygen sha256sum") == 0, "there is no ssh-keygen or no sha256sum");
        Path out = folder.resolve("releases/my-project");
        Example.release(Example.FOLDER, Set.of("encyclopedia"), out);
        Release release = ReleaseNaming.name(
                        new NamingOrder(out, "1.0.0", "", Instant.parse("2026-03-01T12:00:00Z")), finding -> {})
                .orElseThrow();
        List<String> blocks = Page.read(Path.of("src/site/markdown/releases.md")).blocks().stream()
                .filter(block -> block.language().equals("sh"))
                .map(Page.Block::text)
                .toList();
        assertThat(blocks).hasSize(2);
        assertThat(run(folder, blocks.getFirst())).isZero();
        assertThat(Verification.of(release)).isEmpty();
        Path copy = Files.createDirectory(folder.resolve("elsewhere"));
        assertThat(run(folder, "cp editors.pub releases/my-project/1.0.0/dumps/* elsewhere/"))
                .isZero();
        assertThat(run(copy, blocks.getLast())).isZero();
        Files.writeString(copy.resolve("SHA256SUMS"), "\n", StandardOpenOption.APPEND);
        assertThat(run(copy, blocks.getLast())).isNotZero();
    }

    /** Runs commands one after the other, until one fails. */
    private static int run(Path where, String commands) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-e", "-c", commands)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        assertThat(said).doesNotContain("command not found");
        return exit;
    }
}
