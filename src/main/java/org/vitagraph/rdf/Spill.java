package org.vitagraph.rdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sorted runs that a sort has put on disk, in a folder that exists as long as there are any. */
final class Spill implements AutoCloseable {

    private final Path folder;
    private final List<Path> runs = new ArrayList<>();

    Spill(Path folder) {
        this.folder = folder;
    }

    /** Names the file of one more run. */
    Path next() throws IOException {
        Files.createDirectories(folder);
        Path run = folder.resolve("run-" + runs.size());
        runs.add(run);
        return run;
    }

    /** Gives the runs that there are. */
    List<Path> runs() {
        return runs;
    }

    /** Deletes the runs. */
    @Override
    public void close() throws IOException {
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
        runs.clear();
        if (Files.isDirectory(folder)) {
            try (var left = Files.list(folder)) {
                if (left.findAny().isEmpty()) {
                    Files.delete(folder);
                }
            }
        }
    }
}
