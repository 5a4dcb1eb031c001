package org.vitagraph.store.remote;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.vitagraph.rdf.StoreUnavailable;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.LimitExceeded;
import org.vitagraph.store.guard.Limits;

/** The body of an answer, which may take so much time and be so large and no more. */
final class Answer extends FilterInputStream {

    private final Limits limits;
    private final ScheduledFuture<?> end;
    private volatile boolean late;
    private long bytes;

    /**
     * Begins to read.
     *
     * @param clock breaks the connection off at the deadline, which a reader that waits would not see
     * @param deadline in nanoseconds of {@link System#nanoTime}
     */
    Answer(InputStream in, Limits limits, ScheduledExecutorService clock, long deadline) {
        super(in);
        this.limits = limits;
        this.end = clock.schedule(this::expire, Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    private void expire() {
        late = true;
        try {
            in.close();
        } catch (IOException e) {
            // It is over either way.
            return;
        }
    }

    /** Says what a fault in reading means. */
    RuntimeException broken(RuntimeException fault) {
        return late
                ? SparqlClient.cancelled(fault)
                : new StoreUnavailable("its answer breaks off or is no answer", fault);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int n = super.read(to, offset, length);
        count(Math.max(0, n));
        return n;
    }

    private void count(int more) {
        bytes += more;
        if (bytes > limits.of(Limit.ANSWER_BYTES)) {
            throw LimitExceeded.of(limits, Limit.ANSWER_BYTES);
        }
    }

    @Override
    public void close() throws IOException {
        end.cancel(false);
        super.close();
    }
}
