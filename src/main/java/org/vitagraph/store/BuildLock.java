package org.vitagraph.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to build into a folder of releases, held by one process at a time.
 *
 * <p>The system lets go of it when the process ends, however it ends: no lock is ever stale.
 */
final class BuildLock implements AutoCloseable {

    // Within one process the system's locks do not exclude each other, and closing one file loses them all.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private BuildLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes the right, or gives nothing where somebody else has it. */
    static Optional<BuildLock> tryOn(Path folder) throws IOException {
        Path real = Files.createDirectories(folder).toRealPath();
        if (!HELD_HERE.add(real)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        boolean held = false;
        try {
            channel = FileChannel.open(real.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            held = lock != null;
            return held ? Optional.of(new BuildLock(real, channel)) : Optional.empty();
        } finally {
            if (!held) {
                HELD_HERE.remove(real);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    /** Gives the folder of releases, its real path. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(folder);
    }
}
