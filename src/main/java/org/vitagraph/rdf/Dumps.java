package org.vitagraph.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the dumps of a release from its sorted graphs, in one pass a file and in flat memory.
 *
 * <p>All files are compressed; neither the time nor the machine leaves a trace in them.
 */
public final class Dumps {

    private static final int BUFFER = 1 << 16;

    private final Graphs graphs;
    private final Path folder;

    /**
     * Prepares the dumps.
     *
     * @param graphs what is written
     * @param folder where to, an existing folder
     */
    public Dumps(Graphs graphs, Path folder) {
        this.graphs = graphs;
        this.folder = folder;
    }

    /** Writes every format, on as many threads as there are processors. */
    public void write() throws IOException {
        List<DumpJob> jobs = jobs();
        int threads = Math.min(jobs.size(), Runtime.getRuntime().availableProcessors());
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (DumpJob job : jobs) {
                running.add(pool.submit(() -> {
                    run(job);
                    return job;
                }));
            }
            await(running, pool);
        }
    }

    private List<DumpJob> jobs() {
        List<DumpJob> jobs = new ArrayList<>();
        for (DumpFormat format : DumpFormat.values()) {
            if (format.perGraph()) {
                for (Graphs.NamedFile file : graphs.files()) {
                    jobs.add(new DumpJob(format, format.fileOf(file.name()), graphs.base(), List.of(file)));
                }
            } else {
                jobs.add(new DumpJob(format, format.fileOfAll(), graphs.base(), graphs.files()));
            }
        }
        return jobs;
    }

    private void run(DumpJob job) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve(job.file()));
                OutputStream out = new GZIPOutputStream(file, BUFFER)) {
            job.write(out);
        }
    }

    private static void await(List<Future<?>> running, ExecutorService pool) throws IOException {
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            pool.shutdownNow();
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException wrong -> throw wrong;
                case Error error -> throw error;
                case null, default -> throw new IOException(e);
            }
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while writing the dumps", e);
        }
    }
}
