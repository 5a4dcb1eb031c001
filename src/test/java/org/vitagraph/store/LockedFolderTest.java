package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.rdf.Release;

/** Hostile inputs 63 and 65: folders of releases that another process holds, or held, or that may only be read. */
class LockedFolderTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aFolderThatAnotherProcessHoldsIsLeftAloneAndFreeWhenItIsKilled() throws Exception {
        Release old = Built.release(folder, "v1", 3);
        Path log = folder.resolve("lock.log");
        Process holder = ChildJvm.start(log, List.of(), BuildProcess.class.getName(), "lock", folder.toString());
        try {
            Instant end = Instant.now().plus(Duration.ofSeconds(60));
            while (!Files.readString(log).contains("locked") && Instant.now().isBefore(end) && holder.isAlive()) {
                Thread.sleep(20);
            }
            assertThat(codes("v2")).as(Files.readString(log)).containsExactly(Code.ENVIRONMENT);
            assertThat(Release.find(folder.resolve("out"))).contains(old);
        } finally {
            holder.destroyForcibly().waitFor();
        }
        assertThat(codes("v2")).isEmpty();
    }

    @Test
    void whatAProcessOfTheSameNumberLeftIsInNobodysWay() throws IOException {
        Path out = folder.resolve("out");
        long pid = ProcessHandle.current().pid();
        Files.createDirectories(out.resolve(".building-" + pid + "-left/store"));
        Path run = Files.createDirectories(out.resolve(".running/vitagraph-run-" + pid + "-left"));
        Files.writeString(run.resolve("run.lock"), "");
        Files.writeString(run.resolve("version"), "v0");
        Files.writeString(out.resolve(".lock"), Long.toString(pid));
        Release release = Built.release(folder, "v1", 3);
        try (OpenRelease open = OpenRelease.open(release, OpenRelease.TIMEOUT);
                OpenRelease again = OpenRelease.open(release, OpenRelease.TIMEOUT)) {
            assertThat(open.ask("ASK { ?s ?p ?o }")).isTrue();
            assertThat(again.ask("ASK { ?s ?p ?o }")).isTrue();
            assertThat(run).doesNotExist();
        }
        try (Stream<Path> left = Files.list(out)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(".lock", ".running", "current", "history.tsv", "v1");
        }
    }

    @Test
    void onADiskThatMayOnlyBeReadNothingIsBuiltAndWhatIsThereIsServed() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=64m", "none", disk.toString()), "this process may not mount");
        try {
            Release old = Built.release(disk, "v1", 3);
            assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();
            Path said = folder.resolve("said");
            Process build =
                    ChildJvm.start(said, List.of(), BuildProcess.class.getName(), "build", disk.toString(), "v2");
            build.waitFor();
            assertThat(Files.readString(said)).contains("Read-only file system");
            try (OpenRelease open = OpenRelease.open(old, OpenRelease.TIMEOUT)) {
                assertThat(open.ask("ASK { ?s ?p ?o }")).isTrue();
            }
            assertThat(Verification.of(old)).isEmpty();
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    @Test
    void aReleaseMayBeReadByWhomTheUmaskLetsRead() throws IOException {
        Set<PosixFilePermission> usual = Files.getPosixFilePermissions(Files.createDirectory(folder.resolve("usual")));
        Release release = Built.release(folder, "v1", 3);
        assertThat(Files.getPosixFilePermissions(release.folder())).isEqualTo(usual);
    }

    @Test
    void aReleaseThatMayNotBeReadIsNotSaidToBeMissing() throws IOException {
        Release release = Built.release(folder, "v1", 3);
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(release.folder());
        Files.setPosixFilePermissions(release.folder(), Set.of());
        try {
            assumeTrue(!Files.isReadable(release.folder()), "this process may read everything");
            Path out = folder.resolve("out");
            assertThatThrownBy(() -> Release.find(out)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> new Releases(out).find("v1")).isInstanceOf(AccessDeniedException.class);
            List<Finding> findings = new ArrayList<>();
            assertThat(new Releases(out).all(findings::add)).isEmpty();
            assertThat(findings).extracting(Finding::code).containsExactly(Code.ENVIRONMENT);
        } finally {
            Files.setPosixFilePermissions(release.folder(), before);
        }
    }

    private List<Code> codes(String version) {
        List<Finding> findings = new ArrayList<>();
        assertThat(ReleaseBuilder.build(Built.order(folder, version), findings::add)
                        .isEmpty())
                .isEqualTo(!findings.isEmpty());
        return findings.stream().map(Finding::code).toList();
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }
}
