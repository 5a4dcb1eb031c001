package org.vitagraph.rdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work with files that is done beside other work. */
public final class Beside {

    private Beside() {}

    /** One of several pieces of work. */
    @FunctionalInterface
    public interface Part {

        /** Does it. */
        void work(int number) throws IOException;
    }

    /**
     * Does several pieces of work on as many threads as there are processors, and returns when none of them runs any more.
     *
     * @param count how many there are, numbered from 0
     * @throws IOException as of {@link #get}, where one of them fails
     */
    public static void each(int count, Part part) throws IOException {
        List<Future<?>> parts = new ArrayList<>();
        int threads = Math.clamp(count, 1, Runtime.getRuntime().availableProcessors());
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < count; i++) {
                int number = i;
                parts.add(pool.submit(() -> {
                    part.work(number);
                    return number;
                }));
            }
        }
        for (Future<?> one : parts) {
            get(one);
        }
    }

    /**
     * Waits for what the work gives.
     *
     * @throws IOException where the work failed with one, or the thread that waits is interrupted; other exceptions and errors of the
     *     work are thrown as they are
     */
    public static <T> T get(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException wrong -> throw wrong;
                case Error error -> throw error;
                case null, default -> throw new IOException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
