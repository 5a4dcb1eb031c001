package org.vitagraph.site.copy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.vitagraph.rdf.Release;

/**
 * The subjects of all statements of a release, each once, in the order of their IRIs. They are merged from its dumps, which are sorted, so
 * that memory stays flat however many there are.
 */
public final class Subjects implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final String DUMP = ".nt.gz";

    private final List<Dump> dumps = new ArrayList<>();
    private final PriorityQueue<Dump> next = new PriorityQueue<>();

    /**
     * Opens the dumps of a release's graphs.
     *
     * @throws IOException where one cannot be read
     */
    public Subjects(Release release) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(release.dumps())) {
            files = all.filter(file -> file.toString().endsWith(DUMP)).sorted().toList();
        }
        try {
            for (Path file : files) {
                Dump dump = new Dump(file);
                dumps.add(dump);
                if (dump.advance()) {
                    next.add(dump);
                }
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Gives the next subject; nothing at the end. */
    public Optional<String> next() throws IOException {
        Dump first = next.peek();
        if (first == null) {
            return Optional.empty();
        }
        String subject = first.subject;
        for (Dump dump = first; dump != null && dump.subject.equals(subject); dump = next.peek()) {
            next.remove();
            if (dump.advance()) {
                next.add(dump);
            }
        }
        return Optional.of(subject.substring(0, subject.length() - 1));
    }

    @Override
    public void close() throws IOException {
        for (Dump dump : dumps) {
            dump.lines.close();
        }
    }

    /** One of them, at one of its subjects. */
    private static final class Dump implements Comparable<Dump> {

        private final BufferedReader lines;
        /** With the bracket at its end: the dumps are in the order of their lines. */
        private String subject = "";

        Dump(Path file) throws IOException {
            lines = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file), BUFFER), StandardCharsets.UTF_8));
        }

        /** Goes on to another subject; tells whether there is one. */
        boolean advance() throws IOException {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int end = line.indexOf('>');
                if (line.startsWith("<") && !(end == subject.length() && line.startsWith(subject, 1))) {
                    subject = line.substring(1, end + 1);
                    return true;
                }
            }
            return false;
        }

        @Override
        public int compareTo(Dump other) {
            return subject.compareTo(other.subject);
        }
    }
}
