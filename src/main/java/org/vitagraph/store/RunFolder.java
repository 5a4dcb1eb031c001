package org.vitagraph.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.vitagraph.rdf.Release;

/**
 * A folder in which one process opens the store and the text index of a release.
 *
 * <p>TDB2 and Lucene put locks beside what they open, and open it for writing. Here they find hard links to the release's files, or
 * copies where links cannot be (another file system, a release that may only be read), so that many can read one release at once
 * and nothing is added to it.
 */
final class RunFolder implements AutoCloseable {

    private static final String PREFIX = "vitagraph-run-";
    private static final String LOCK = "run.lock";
    private static final String VERSION = "version";

    // Opening a lock of one's own a second time would let go of it. A number of a process tells nothing: numbers come
    // again.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;

    private RunFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Makes a run folder for a release below {@code parent}, and removes those there whose processes have ended. */
    static RunFolder of(Release release, Path parent) throws IOException {
        Files.createDirectories(parent);
        removeStale(parent);
        String name = PREFIX + ProcessHandle.current().pid() + "-";
        // It gets its name only when it is locked: one without a lock would look stale.
        Path fresh = Files.createTempDirectory(parent, "." + name);
        Path folder = parent.resolve(fresh.getFileName().toString().substring(1));
        FileChannel lock = FileChannel.open(fresh.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock.lock();
            HELD_HERE.add(folder.toAbsolutePath());
            Files.move(fresh, folder);
            RunFolder run = new RunFolder(folder, lock);
            Files.writeString(folder.resolve(VERSION), release.manifest().version());
            link(release.store(), run.store());
            link(release.text(), run.text());
            return run;
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(folder.toAbsolutePath());
            Faults.alsoTry(e, lock::close);
            Faults.alsoTry(e, () -> Folders.remove(fresh));
            Faults.alsoTry(e, () -> Folders.remove(folder));
            throw e;
        }
    }

    /** Gives the folder of the TDB2 database. */
    Path store() {
        return folder.resolve("store");
    }

    /** Gives the folder of the text index. */
    Path text() {
        return folder.resolve("text");
    }

    private static void link(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : Folders.files(from)) {
            Path source = from.resolve(file);
            Path target = to.resolve(file);
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            if (!Files.isWritable(source) || !linked(source, target)) {
                Files.copy(source, target);
                if (!target.toFile().setWritable(true)) {
                    throw new IOException("cannot make the copy writable: " + target);
                }
            }
        }
    }

    private static boolean linked(Path source, Path target) {
        try {
            Files.createLink(target, source);
            return true;
        } catch (UnsupportedOperationException | IOException e) {
            return false;
        }
    }

    /** Gives the versions of the releases that are open in the run folders below {@code parent}. */
    static Set<String> served(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return Set.of();
        }
        removeStale(parent);
        Set<String> versions = new HashSet<>();
        try (Stream<Path> folders = Files.list(parent)) {
            for (Path folder : folders.toList()) {
                Path version = folder.resolve(VERSION);
                if (Files.exists(version)) {
                    versions.add(Files.readString(version));
                }
            }
        } catch (NoSuchFileException e) {
            // It was closed just now.
            return versions;
        }
        return versions;
    }

    private static void removeStale(Path parent) throws IOException {
        List<Path> others;
        try (Stream<Path> siblings = Files.list(parent)) {
            others = siblings.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .filter(path -> !HELD_HERE.contains(path.toAbsolutePath()))
                    .toList();
        }
        for (Path other : others) {
            removeIfStale(other);
        }
    }

    private static void removeIfStale(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                Folders.remove(folder);
            }
        } catch (IOException e) {
            // Somebody else's, or somebody else removes it just now: it is not in our way.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        // The lock goes after what it protects, or another process would remove it too.
        try (lock) {
            Folders.remove(folder);
        }
        // Last: a folder that nobody holds is one that another reader in this process removes.
        HELD_HERE.remove(folder.toAbsolutePath());
    }
}
