package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.vitagraph.rdf.Release;

/** The pointer to the release that is served: a relative symbolic link, or a file with its name where links cannot be. */
final class Current {

    private Current() {}

    /** Points to another release of the same folder, in one step, and writes down that it did. */
    static void point(Path releases, String version, Instant at) throws IOException {
        if (Release.currentName(releases).filter(version::equals).isPresent()) {
            return;
        }
        Path next = releases.resolve("." + Release.CURRENT + "-next");
        Files.deleteIfExists(next);
        try {
            Files.createSymbolicLink(next, Path.of(version));
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.writeString(next, version + "\n");
            Folders.syncOne(next);
        }
        Files.move(
                next,
                releases.resolve(Release.CURRENT),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        Folders.syncOne(releases);
        History.of(releases).add(version, at);
    }
}
