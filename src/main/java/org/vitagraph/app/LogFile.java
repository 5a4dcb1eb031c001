package org.vitagraph.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that lines are added to, each at once. Where one cannot be written, that is said once and the rest are let go. */
final class LogFile implements AutoCloseable {

    private final Path path;
    private final BufferedWriter out;
    private boolean failed;

    private LogFile(Path path, BufferedWriter out) {
        this.path = path;
        this.out = out;
    }

    /** Opens a file at its end, making it where there is none. */
    static LogFile open(Path path) throws IOException {
        return new LogFile(
                path,
                Files.newBufferedWriter(
                        path, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    /** Adds a line. */
    synchronized void line(String text) {
        try {
            out.write(text);
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            if (!failed) {
                System.err.println("The access log cannot be written: " + path + ": " + e.getMessage());
            }
            failed = true;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }
}
