package org.vitagraph.rdf;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Work with files that is done beside other work. */
public final class Beside {

    private Beside() {}

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
