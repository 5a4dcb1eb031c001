package org.vitagraph.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts any number of byte lines in bounded memory and gives them back once each, in order of their unsigned bytes.
 *
 * <p>Lines gather in one block; a full block is sorted and spilled as a front-coded run; the runs are merged at the
 * end. What fits into one block never touches the disk.
 */
public final class LineSorter implements QuadLines.LineTarget, AutoCloseable {

    private final Path folder;
    private final LineBlock block;
    private final List<Path> runs = new ArrayList<>();

    /**
     * Makes an empty sorter.
     *
     * @param folder where runs are spilled; made when first needed
     * @param bytes how many bytes of lines to hold in memory
     */
    public LineSorter(Path folder, int bytes) {
        this.folder = folder;
        this.block = new LineBlock(bytes);
    }

    /** Where sorted lines go; the bytes are only valid during the call. */
    @FunctionalInterface
    public interface LineSink {

        /** Takes the line that stands in {@code bytes} from 0 to {@code length}. */
        void line(byte[] bytes, int length) throws IOException;
    }

    /** Adds the line that stands in {@code bytes} from {@code from}, {@code length} bytes long. */
    public void add(byte[] bytes, int from, int length) {
        if (!block.add(bytes, from, length)) {
            spill();
            block.add(bytes, from, length);
        }
    }

    /** Adds many lines at once; several threads may. */
    @Override
    public synchronized void lines(byte[] bytes, int[] ends, int count) {
        int from = 0;
        for (int i = 0; i < count; i++) {
            add(bytes, from, ends[i] - from);
            from = ends[i];
        }
    }

    /** Gives all distinct lines in order. The sorter cannot be used again. */
    public void drain(LineSink sink) throws IOException {
        if (runs.isEmpty()) {
            block.sortedInto(sink);
            return;
        }
        if (!block.isEmpty()) {
            spill();
        }
        block.release();
        merge(sink);
    }

    private void spill() {
        try {
            Files.createDirectories(folder);
            Path run = folder.resolve("run-" + runs.size());
            try (LineRun.Writer writer = new LineRun.Writer(run)) {
                block.sortedInto(writer::line);
            }
            runs.add(run);
            block.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void merge(LineSink sink) throws IOException {
        PriorityQueue<LineRun.Reader> heads = new PriorityQueue<>(Comparator.naturalOrder());
        try {
            for (Path run : runs) {
                LineRun.Reader reader = new LineRun.Reader(run);
                if (reader.next()) {
                    heads.add(reader);
                }
            }
            LastLine last = new LastLine();
            LineRun.Reader head = heads.poll();
            while (head != null) {
                if (last.differs(head.bytes(), head.length())) {
                    sink.line(head.bytes(), head.length());
                }
                head = next(head, heads);
            }
        } finally {
            for (LineRun.Reader head : heads) {
                head.close();
            }
        }
    }

    /** Gives the run with the next line: mostly the same one, as lines that were added together tend to stay together. */
    private static LineRun.@Nullable Reader next(LineRun.Reader head, PriorityQueue<LineRun.Reader> heads)
            throws IOException {
        if (!head.next()) {
            return heads.poll();
        }
        LineRun.Reader other = heads.peek();
        if (other == null || head.compareTo(other) <= 0) {
            return head;
        }
        heads.add(head);
        return heads.poll();
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
