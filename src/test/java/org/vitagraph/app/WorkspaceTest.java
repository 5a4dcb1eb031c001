package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.house.Hostile;

/** Folders for what a run makes on its way. */
class WorkspaceTest {

    @TempDir
    Path temp;

    @Test
    void it_goes_with_all_it_holds_when_it_is_closed() throws IOException {
        Path path;
        try (Workspace work = Workspace.in(temp)) {
            path = work.path();
            Files.writeString(Files.createDirectory(path.resolve("inner")).resolve("file"), "x");
        }

        assertThat(path).doesNotExist();
    }

    @Test
    @Hostile(65)
    void what_a_killed_run_left_goes_with_the_next_and_what_is_in_use_stays() throws IOException {
        Path killed = left("1");
        Path used = left("2");
        try (FileChannel other = FileChannel.open(used.resolve("run.lock"), StandardOpenOption.WRITE)) {
            assertThat(other.lock().isValid()).isTrue();
            try (Workspace work = Workspace.in(temp)) {
                assertThat(work.path()).exists();
                assertThat(killed).doesNotExist();
                assertThat(used).exists();
            }
        }
    }

    @Test
    void one_that_is_just_being_made_stays_and_one_that_never_was_goes() throws IOException {
        Path fresh = Files.createDirectory(temp.resolve(Workspace.PREFIX + "3-fresh"));
        Path old = Files.createDirectory(temp.resolve(Workspace.PREFIX + "4-old"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(3600)));

        try (Workspace work = Workspace.in(temp)) {
            assertThat(work.path()).exists();
            assertThat(fresh).exists();
            assertThat(old).doesNotExist();
        }
    }

    private Path left(String process) throws IOException {
        Path folder = Files.createDirectory(temp.resolve(Workspace.PREFIX + process + "-left"));
        Files.writeString(folder.resolve("run.lock"), "");
        Files.writeString(folder.resolve("quads"), "x");
        return folder;
    }
}
