package org.vitagraph.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.vitagraph.store.Folders;

/**
 * A folder for what a run makes on its way, gone when the run ends, also by Ctrl-C.
 *
 * <p>A run that is killed leaves its folder, which the next run in the same place removes: the system has let go of its lock.
 */
final class Workspace implements AutoCloseable {

    /** The beginning of the name of every such folder. */
    static final String PREFIX = ".work-";

    private static final String LOCK = "run.lock";
    private static final String LOCK_BEING_MADE = "run.lock.new";
    private static final Duration BEING_MADE = Duration.ofMinutes(1);

    // Opening a lock of one's own a second time would let go of it. A number of a process tells nothing: numbers come
    // again.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;
    private final Thread interrupted = new Thread(this::removeQuietly, "workspace");

    private Workspace(Path path) throws IOException {
        this.path = path;
        HELD_HERE.add(path.toAbsolutePath());
        Path fresh = path.resolve(LOCK_BEING_MADE);
        lock = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock.lock();
        // The file gets its name only when it is locked: to another process, one that is not looks like that of the
        // dead.
        Files.move(fresh, path.resolve(LOCK));
        Runtime.getRuntime().addShutdownHook(interrupted);
    }

    /** Makes one where the system keeps temporary files. */
    static Workspace temporary() throws IOException {
        Path own = Path.of(System.getProperty("java.io.tmpdir"))
                .resolve("vitagraph-" + System.getProperty("user.name", "user"));
        return in(Files.createDirectories(own));
    }

    /** Makes one inside a folder, so that what is made there can be moved without copying. */
    static synchronized Workspace in(Path folder) throws IOException {
        removeStale(folder);
        return new Workspace(Files.createTempDirectory(folder, PREFIX));
    }

    /** Gives the folder. */
    Path path() {
        return path;
    }

    private static void removeStale(Path folder) throws IOException {
        List<Path> others;
        try (Stream<Path> siblings = Files.list(folder)) {
            others = siblings.filter(p -> p.getFileName().toString().startsWith(PREFIX))
                    .filter(p -> !HELD_HERE.contains(p.toAbsolutePath()))
                    .toList();
        }
        for (Path other : others) {
            removeIfStale(other);
        }
    }

    private static void removeIfStale(Path folder) {
        try {
            Path lock = folder.resolve(LOCK);
            if (Files.exists(lock)) {
                removeUnlessLocked(folder, lock);
            } else if (Files.getLastModifiedTime(folder)
                    .toInstant()
                    .isBefore(Instant.now().minus(BEING_MADE))) {
                Folders.remove(folder);
            }
        } catch (IOException | java.nio.channels.OverlappingFileLockException e) {
            // Somebody else's, or somebody else removes it just now: it is not in our way.
            return;
        }
    }

    private static void removeUnlessLocked(Path folder, Path lock) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            if (held != null) {
                Folders.remove(folder);
            }
        }
    }

    private void removeQuietly() {
        try {
            Folders.remove(path);
        } catch (IOException e) {
            // What is still being written is left to the next run.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook removes the folder.
            return;
        }
        // The lock goes last: another process would remove what nobody holds, and both would meet.
        try (lock) {
            Folders.remove(path);
        }
        HELD_HERE.remove(path.toAbsolutePath());
    }
}
