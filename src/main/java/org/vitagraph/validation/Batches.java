package org.vitagraph.validation;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data divided into batches, each with whole units, as files of N-Triples that are removed at the end. */
final class Batches implements AutoCloseable {
    /** As many files as can be open at once everywhere. */
    private static final int MOST = 200;

    private final List<Path> files = new ArrayList<>();
    private final int size;
    private final BitSet left;

    private Batches(int size, BitSet left) {
        this.left = left;
        this.size = size;
    }

    /**
     * Reads the data once and writes every triple to the batch of its unit.
     *
     * @param left the units that are left out
     */
    static Batches divide(GraphFiles graphs, Units units, Validator.Room room, long triples, BitSet left)
            throws IOException {
        Batches batches = new Batches(Math.clamp(triples / room.batch() + 1, 1, MOST), left);
        List<BufferedWriter> writers = new ArrayList<>();
        try {
            for (int i = 0; i < batches.size; i++) {
                Path file = Files.createTempFile(room.scratch(), "batch", ".nt");
                batches.files.add(file);
                writers.add(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
            }
            for (Path data : graphs.data()) {
                batches.spread(data, units, writers);
            }
        } catch (IOException e) {
            batches.close();
            throw e;
        } finally {
            for (BufferedWriter writer : writers) {
                writer.close();
            }
        }
        return batches;
    }

    private void spread(Path data, Units units, List<BufferedWriter> writers) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(data, StandardCharsets.UTF_8)) {
            String subject = "";
            @Nullable BufferedWriter writer = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith(subject) || subject.isEmpty()) {
                    subject = line.substring(0, line.indexOf('>') + 1);
                    int unit = units.ofWritten(subject);
                    writer = left.get(unit) ? null : writers.get(of(unit));
                }
                if (writer != null) {
                    writer.write(line);
                    writer.write('\n');
                }
            }
        }
    }

    /** Gives the number of batches. */
    int size() {
        return size;
    }

    /** Gives the batch of a unit. */
    int of(int unit) {
        return Math.floorMod(unit * 0x9E3779B9, size);
    }

    Path file(int batch) {
        return files.get(batch);
    }

    @Override
    public void close() throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
