package org.vitagraph.validation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vitagraph.rdf.TripleLine;

/** Files of triples that wait for a check; they are written side by side, and removed at the end. */
final class Spool implements AutoCloseable {
    private final Path folder;
    private final List<Path> files = new ArrayList<>();
    private final List<OutputStream> writers = new ArrayList<>();
    private final List<long[]> sizes = new ArrayList<>();

    /** Begins without files, which will be in a folder. */
    Spool(Path folder) {
        this.folder = folder;
    }

    /** Adds a file, and gives its number. */
    int add() throws IOException {
        Path file = Files.createTempFile(folder, "triples", ".nt");
        files.add(file);
        writers.add(new BufferedOutputStream(Files.newOutputStream(file)));
        sizes.add(new long[1]);
        return files.size() - 1;
    }

    /** Writes a triple to a file. */
    void write(int file, TripleLine line) throws IOException {
        OutputStream writer = writers.get(file);
        writer.write(line.bytes(), 0, line.length());
        writer.write('\n');
        sizes.get(file)[0]++;
    }

    /** Ends the writing of all files. */
    void end() throws IOException {
        for (OutputStream writer : writers) {
            writer.close();
        }
    }

    /** Gives a file, which may be read once the writing has ended. */
    Path file(int number) {
        return files.get(number);
    }

    /** Gives the number of triples in a file. */
    long size(int number) {
        return sizes.get(number)[0];
    }

    @Override
    public void close() throws IOException {
        end();
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
