package org.vitagraph.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void two_processes_that_make_many_in_one_place_leave_each_other_theirs() throws IOException, InterruptedException {
        List<Process> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Busy.class.getName(),
                            temp.toString())
                    .redirectErrorStream(true)
                    .start());
        }

        for (Process one : both) {
            assertThat(new String(one.getInputStream().readAllBytes(), UTF_8)).isEmpty();
            assertThat(one.waitFor()).isZero();
        }
        assertThat(temp).isEmptyDirectory();
    }

    /** A process that makes folders in one place and looks whether they stay while it has them. */
    static final class Busy {

        private Busy() {}

        public static void main(String... arguments) throws IOException {
            for (int i = 0; i < 500; i++) {
                try (Workspace work = Workspace.in(Path.of(arguments[0]))) {
                    Path file = Files.writeString(work.path().resolve("facts"), "x");
                    if (!Files.exists(file)) {
                        throw new IOException("Somebody removed " + file);
                    }
                }
            }
        }
    }

    private Path left(String process) throws IOException {
        Path folder = Files.createDirectory(temp.resolve(Workspace.PREFIX + process + "-left"));
        Files.writeString(folder.resolve("run.lock"), "");
        Files.writeString(folder.resolve("quads"), "x");
        return folder;
    }
}
