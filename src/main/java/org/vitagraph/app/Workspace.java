package org.vitagraph.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder for what a run makes on its way, gone when the run ends.
 *
 * @param path the folder
 */
record Workspace(Path path) implements AutoCloseable {

    /** The beginning of the name of every such folder. */
    static final String PREFIX = ".work-";

    /** Makes one where the system keeps temporary files. */
    static Workspace temporary() throws IOException {
        return new Workspace(Files.createTempDirectory("vitagraph-"));
    }

    /** Makes one inside a folder, so that what is made there can be moved without copying. */
    static Workspace in(Path folder) throws IOException {
        return new Workspace(Files.createTempDirectory(folder, PREFIX));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
