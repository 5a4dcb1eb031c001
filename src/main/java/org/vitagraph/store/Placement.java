package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How a folder takes its place among the releases, or leaves it: whole, in one step of the file system.
 *
 * <p>It is filled under a hidden name, written through to the disk, and renamed. Whatever stops this, what was there stays.
 */
final class Placement {

    private static final String HIDDEN = ".building-";

    private Placement() {}

    /** Fills a folder. */
    @FunctionalInterface
    interface Filling {
        /** Writes all that belongs into an empty folder, its manifest last. */
        void into(Path folder) throws IOException;
    }

    /** Places a release, and puts aside what bears its name. */
    static Path place(Path releases, String version, Filling filling) throws IOException {
        Path target = releases.resolve(version);
        // A temporary folder would be its maker's alone; a release may be served by whomever the umask lets read it.
        Path building = Files.createDirectory(
                releases.resolve(HIDDEN + ProcessHandle.current().pid() + "-" + UUID.randomUUID()));
        try {
            filling.into(building);
            Folders.sync(building);
            if (Files.exists(target)) {
                Files.move(target, Files.createTempDirectory(releases, HIDDEN).resolve("broken"));
            }
            Files.move(building, target, StandardCopyOption.ATOMIC_MOVE);
            Folders.syncOne(releases);
            removeUnfinished(releases);
            return target;
        } catch (IOException | RuntimeException | Error e) {
            Faults.alsoTry(e, () -> Folders.remove(building));
            throw e;
        }
    }

    /** Takes a release away: it is hidden in one step, and then removed. */
    static void remove(Path releases, String version) throws IOException {
        Files.move(
                releases.resolve(version),
                Files.createTempDirectory(releases, HIDDEN).resolve("removed"));
        Folders.syncOne(releases);
        removeUnfinished(releases);
    }

    /** Removes what did not come to its end; nothing of it can still be in use while the lock is held. */
    static void removeUnfinished(Path releases) throws IOException {
        List<Path> unfinished;
        try (Stream<Path> siblings = Files.list(releases)) {
            unfinished = siblings.filter(path -> path.getFileName().toString().startsWith(HIDDEN))
                    .toList();
        }
        for (Path path : unfinished) {
            Folders.remove(path);
        }
    }
}
