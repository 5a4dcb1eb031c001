package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.rdf.Release;
import org.vitagraph.rdf.SmallGraphs;

/**
 * Hostile inputs 62 and 63: processes that are killed, or whose disk fails, at some of their changes to files. All of them are gone
 * through by the benchmark {@code KillBench}.
 */
class FaultsTest {

    private static final int KILLS = 5;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void killedAtAnyChangeAProcessLeavesTheOldReleaseOrTheNewOneWhole() throws Exception {
        Faulty faulty = Faulty.in(folder);
        long changes = faulty.changes();
        assertThat(changes).isGreaterThan(100);
        for (int i = 1; i <= KILLS; i++) {
            long at = changes * i / (KILLS + 1);
            String what = "killed at change " + at + " of " + changes;
            assertThat(faulty.run("kill", at).exit()).as(what).isEqualTo(137);
            faulty.assertWhole(what);
            faulty.assertNextBuildSucceeds(what);
        }
    }

    /** A small disk that is really full: mapped memory has no room behind it, which is an InternalError in Java. */
    @Test
    void onAFullDiskTheOldReleaseStaysWhole() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=2m", "none", disk.toString()).start();
        assumeTrue(mount.waitFor() == 0, "this process may not mount file systems");
        try {
            Release old = Built.release(disk, "v1", 3);
            SmallGraphs.write(disk.resolve("work"), 400);
            Files.write(disk.resolve("filler"), new byte[200_000]);
            Path said = folder.resolve("said");
            Process build = ChildJvm.start(said, List.of(), FaultyProcess.class.getName(), disk.toString(), "1");
            assertThat(build.waitFor()).as(Files.readString(said)).isEqualTo(3);
            assertThat(Files.readString(said)).contains("STORE_FAILED").doesNotContain("\tat ");
            assertThat(Release.find(disk.resolve("out"))).contains(old);
            assertThat(Verification.of(old)).isEmpty();
            Files.delete(disk.resolve("filler"));
            Release next = Built.release(disk, "v2", 4);
            assertThat(Verification.of(next)).isEmpty();
        } finally {
            new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor();
        }
    }

    @Test
    void aDiskThatIsFullOrBrokenEndsWith3AndASentence() throws Exception {
        Faulty faulty = Faulty.in(folder);
        for (String kind : new String[] {"ENOSPC", "EIO"}) {
            for (long at : new long[] {3, 60}) {
                String what = kind + " at change " + at;
                Faulty.Ended ended = faulty.run(kind, at);
                assertThat(ended.exit()).as("%s: %s", what, ended.said()).isEqualTo(3);
                assertThat(ended.said())
                        .as(what)
                        .contains("STORE_FAILED", kind.equals("EIO") ? "Input/output error" : "No space left")
                        .doesNotContain("\tat ");
                faulty.assertWhole(what);
                faulty.assertNextBuildSucceeds(what);
            }
        }
    }
}
