package org.vitagraph.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts any number of byte lines in bounded memory and gives them back once each, in order of their unsigned bytes.
 *
 * <p>Lines gather in one block; a full block is sorted and spilled as a front-coded run; the runs are merged at the
 * end. What fits into one block never touches the disk.
 */
public final class LineSorter implements AutoCloseable {

    private final Spill spill;
    private final LineBlock block;

    /**
     * Makes an empty sorter.
     *
     * @param folder where runs are spilled; made when first needed
     * @param bytes how many bytes of lines to hold in memory
     */
    public LineSorter(Path folder, int bytes) {
        this.spill = new Spill(folder);
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

    /** Gives all distinct lines in order. The sorter cannot be used again. */
    public void drain(LineSink sink) throws IOException {
        if (spill.runs().isEmpty()) {
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
            try (LineRun.Writer writer = new LineRun.Writer(spill.next())) {
                block.sortedInto(writer::line);
            }
            block.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void merge(LineSink sink) throws IOException {
        PriorityQueue<LineRun.Reader> heads = new PriorityQueue<>(Comparator.naturalOrder());
        try {
            for (Path run : spill.runs()) {
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
        spill.close();
    }
}
