package org.vitagraph.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitagraph.rdf.Release;

/**
 * Which releases were current, one after the other: a line each in {@code history.tsv}, with the moment and the version.
 *
 * <p>A line is written when {@code current} has been switched. One that is lacking, because the process was stopped in between, is
 * added later; one that was not written to its end counts for nothing. What comes first is told by the order of the lines: clocks
 * may run backwards.
 */
final class History {

    /** The name of the file. */
    static final String FILE = "history.tsv";

    private final Path folder;

    private History(Path folder) {
        this.folder = folder;
    }

    static History of(Path releases) {
        return new History(releases);
    }

    /**
     * A line of it.
     *
     * @param at when the release became current, by the clock of that time
     * @param version the release
     */
    record Entry(Instant at, String version) {}

    /** Gives all entries, the oldest first. */
    List<Entry> entries() throws IOException {
        Path file = folder.resolve(FILE);
        List<Entry> entries = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readString(file).split("\n", -1)) {
                entry(line).ifPresent(entries::add);
            }
        }
        return entries;
    }

    private static Optional<Entry> entry(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 3 || !cells[2].equals(".")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Entry(Instant.parse(cells[0]), cells[1]));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Gives the versions in the order in which they became current for the first time. */
    List<String> versions() throws IOException {
        return entries().stream().map(Entry::version).distinct().toList();
    }

    /** Adds a line and waits until it is on the disk. */
    void add(String version, Instant at) throws IOException {
        Path file = folder.resolve(FILE);
        // What was cut off before gets its end first. The point at the end of a line says that it was not cut off.
        String begin = Files.exists(file) && !Files.readString(file).endsWith("\n") ? "\n" : "";
        byte[] line = (begin + at + "\t" + version + "\t.\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(line);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Adds the line that is lacking where the release that is current is not the last one written down. */
    void mend(Instant at) throws IOException {
        Optional<String> current = Release.currentName(folder);
        List<Entry> entries = entries();
        if (current.isPresent()
                && (entries.isEmpty() || !entries.getLast().version().equals(current.get()))) {
            add(current.get(), at);
        }
    }
}
