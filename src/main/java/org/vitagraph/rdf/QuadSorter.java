package org.vitagraph.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts any number of packed quads in bounded memory by subject, graph, predicate and object, each by the bytes of its N-Triples.
 *
 * <p>As most quads come together with others of their subject, subjects are sorted first and then the quads of each. Quads gather
 * in one block; a full block is sorted and spilled as a run; the runs are merged at the end.
 */
public final class QuadSorter implements QuadPacker.Target, AutoCloseable {

    private final TermNumbers numbers = new TermNumbers();
    private final Spill spill;
    private PackedBlock block;

    /**
     * Makes an empty sorter.
     *
     * @param folder where runs are spilled; made when first needed
     * @param bytes how many bytes of quads to hold in memory
     */
    public QuadSorter(Path folder, int bytes) {
        this.spill = new Spill(folder);
        this.block = new PackedBlock(bytes, numbers);
    }

    /** Gives the numbers that packers of quads for this sorter use. */
    public TermNumbers numbers() {
        return numbers;
    }

    /** Takes packed quads; several threads may give some. */
    @Override
    public synchronized void quads(byte[] bytes, int[] ends, int subjects, int quads) {
        if (!block.add(bytes, ends, subjects, quads)) {
            try {
                spill();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            block.add(bytes, ends, subjects, quads);
        }
    }

    /** Gives all distinct quads in order. The sorter cannot be used again. */
    public void drain(GraphMerge merge) throws IOException {
        drainInto(merge);
    }

    void drainInto(SortedQuads sink) throws IOException {
        if (spill.runs().isEmpty()) {
            block.sortedInto(sink);
            return;
        }
        if (!block.isEmpty()) {
            spill();
        }
        block = new PackedBlock(0, numbers);
        merge(sink);
    }

    private void spill() throws IOException {
        try (PackedRun.Writer writer = new PackedRun.Writer(spill.next())) {
            block.sortedInto(writer);
        }
        block.clear();
    }

    private void merge(SortedQuads sink) throws IOException {
        PriorityQueue<PackedRun.Reader> heads = new PriorityQueue<>(PackedRun.Reader::compareSubject);
        List<PackedRun.Reader> all = new ArrayList<>();
        try {
            for (Path run : spill.runs()) {
                PackedRun.Reader reader = new PackedRun.Reader(run, numbers);
                all.add(reader);
                readOn(reader, heads);
            }
            merge(heads, sink);
        } finally {
            for (PackedRun.Reader reader : all) {
                reader.close();
            }
        }
    }

    private static void merge(PriorityQueue<PackedRun.Reader> heads, SortedQuads sink) throws IOException {
        List<PackedRun.Reader> same = new ArrayList<>();
        for (PackedRun.Reader head = heads.poll(); head != null; head = heads.poll()) {
            sink.subject(head.subject(), 0, head.length());
            same.add(head);
            while (!heads.isEmpty() && heads.element().compareSubject(head) == 0) {
                same.add(heads.remove());
            }
            if (same.size() == 1) {
                while (head.nextQuad()) {
                    sink.quad(head.quad());
                }
            } else {
                quads(same, sink);
            }
            for (PackedRun.Reader read : same) {
                readOn(read, heads);
            }
            same.clear();
        }
    }

    private static void readOn(PackedRun.Reader run, PriorityQueue<PackedRun.Reader> heads) throws IOException {
        if (run.nextSubject()) {
            heads.add(run);
        }
    }

    /** Merges the quads of a subject that stands in several runs, of which each has a quad at most once. */
    private static void quads(List<PackedRun.Reader> runs, SortedQuads sink) throws IOException {
        PriorityQueue<PackedRun.Reader> heads = new PriorityQueue<>(Comparator.comparing(PackedRun.Reader::quad));
        for (PackedRun.Reader run : runs) {
            if (run.nextQuad()) {
                heads.add(run);
            }
        }
        for (PackedRun.Reader head = heads.poll(); head != null; head = heads.poll()) {
            sink.quad(head.quad());
            while (!heads.isEmpty() && heads.element().quad().compareTo(head.quad()) == 0) {
                PackedRun.Reader other = heads.remove();
                if (other.nextQuad()) {
                    heads.add(other);
                }
            }
            if (head.nextQuad()) {
                heads.add(head);
            }
        }
    }

    /** Deletes the runs. */
    @Override
    public void close() throws IOException {
        spill.close();
    }
}
