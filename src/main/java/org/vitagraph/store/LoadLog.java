package org.vitagraph.store;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.vitagraph.rdf.Release;

/**
 * Which graphs of a release have arrived in a remote store, as long as not all of them have: a load that broke off goes on where it stopped.
 * Where nothing can be written, each load begins anew.
 */
public final class LoadLog {

    private static final int LETTERS = 16;

    private final Path file;
    private final String release;
    private final Set<String> arrived = new HashSet<>();

    /**
     * Opens the log.
     *
     * @param folder where logs are kept
     * @param release what is loaded; what the log says of another release counts for nothing
     * @param to the address of the graph store
     */
    public LoadLog(Path folder, Release release, URI to) throws IOException {
        this.file = folder.resolve(name(to));
        this.release = release.manifest().version() + " " + release.manifest().total();
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file);
            if (!lines.isEmpty() && lines.getFirst().equals(this.release)) {
                arrived.addAll(lines.subList(1, lines.size()));
            }
        }
    }

    private static String name(URI to) {
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256").digest(to.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells whether a graph arrived in an earlier load that broke off. */
    boolean has(String graph) {
        return arrived.contains(graph);
    }

    /** Notes that a graph has arrived. */
    void add(String graph) {
        try {
            if (arrived.isEmpty()) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, release + "\n");
            }
            Files.writeString(file, graph + "\n", StandardOpenOption.APPEND);
            arrived.add(graph);
        } catch (IOException e) {
            arrived.clear();
        }
    }

    /** Notes that all is there. */
    void done() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It says of graphs that they are there, as they are.
        }
    }
}
