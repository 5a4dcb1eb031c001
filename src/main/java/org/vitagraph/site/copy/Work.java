package org.vitagraph.site.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Does pieces of work on all processors, few of them waiting at a time; the first that fails ends all. */
public final class Work implements AutoCloseable {

    private static final int WAITING = 4;

    private final int threads = Runtime.getRuntime().availableProcessors();
    private final ExecutorService pool = Executors.newFixedThreadPool(threads);
    private final Semaphore room = new Semaphore(threads * WAITING);
    private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();

    /** A piece of work. */
    @FunctionalInterface
    public interface Piece {
        /** Does it. */
        void run() throws IOException;
    }

    /** Takes a piece, and waits for room before. */
    public void add(Piece piece) throws IOException {
        room.acquireUninterruptibly();
        rethrow();
        pool.execute(() -> {
            try {
                piece.run();
            } catch (IOException | RuntimeException | Error e) {
                fault.compareAndSet(null, e);
            } finally {
                room.release();
            }
        });
    }

    /** Waits until all is done. */
    public void finish() throws IOException {
        room.acquireUninterruptibly(threads * WAITING);
        room.release(threads * WAITING);
        rethrow();
    }

    private void rethrow() throws IOException {
        Throwable failed = fault.get();
        if (failed instanceof IOException e) {
            throw e;
        }
        if (failed instanceof UncheckedIOException e) {
            throw e;
        }
        if (failed != null) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
        pool.close();
    }
}
