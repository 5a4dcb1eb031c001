package org.vitagraph.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitagraph.rdf.StoreUnavailable;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.Limits;
import org.vitagraph.store.guard.Verdict;

/** The work on one query, from its text to its answer, on a thread of its own. */
final class QueryWork implements Callable<Outcome> {

    private static final Logger LOG = LoggerFactory.getLogger(QueryWork.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Served open;
    private final Asked asked;
    private final String tag;
    private final HeldAnswer out;
    private final Consumer<String> begun;
    private final LongConsumer cost;
    private final long arrival = System.nanoTime();
    private final CountDownLatch over = new CountDownLatch(1);

    /**
     * Prepares the work.
     *
     * @param tag the entity tag of the answer, if it is one that does not change
     * @param begun is told the media type of the answer before its first byte
     * @param cost is told the nanoseconds of processor time that it took
     */
    QueryWork(Served open, Asked asked, String tag, HeldAnswer out, Consumer<String> begun, LongConsumer cost) {
        this.open = open;
        this.asked = asked;
        this.tag = tag;
        this.out = out;
        this.begun = begun;
        this.cost = cost;
    }

    /** Tells when the work is over, whatever became of it. */
    CountDownLatch over() {
        return over;
    }

    @Override
    public Outcome call() {
        long before = THREADS.getCurrentThreadCpuTime();
        try {
            return judged();
        } finally {
            cost.accept(THREADS.getCurrentThreadCpuTime() - before);
            over.countDown();
        }
    }

    private Outcome judged() {
        return switch (open.guard().judge(asked.text(), asked.defaults(), asked.named())) {
            case Verdict.Refused refused -> new Outcome.None(refused.status(), refused.reason());
            case Verdict.Allowed allowed -> answer(allowed);
        };
    }

    private Outcome answer(Verdict.Allowed allowed) {
        boolean table = Answers.table(allowed.query());
        Optional<ResultFormat> format = asked.formatOf(table);
        if (format.isEmpty()) {
            String types = String.join(
                    ", ",
                    ResultFormat.offered(table).stream()
                            .map(ResultFormat::mediaType)
                            .toList());
            return new Outcome.None(406, "This query is answered as: " + types);
        }
        return run(allowed.query(), format.get(), allowed.steady() ? tag : "");
    }

    private Outcome run(Query query, ResultFormat format, String steadyTag) {
        Duration left = asked.timeout().minusNanos(System.nanoTime() - arrival);
        Limits limits = open.limits().with(Limit.TIME, asked.timeout().toSeconds());
        if (left.isNegative() || left.toMillis() == 0) {
            return new Outcome.None(503, limits.exceeded(Limit.TIME));
        }
        begun.accept(format.contentType());
        try {
            open.answers(left).write(query, format, out, out);
            byte[] bytes = out.complete();
            if (out.sending()) {
                return new Outcome.Sent();
            }
            return new Outcome.Ready(format.contentType(), steadyTag, bytes);
        } catch (QueryCancelledException e) {
            return new Outcome.None(503, Answers.reason(e, limits));
        } catch (StoreUnavailable e) {
            LOG.debug("the store elsewhere did not answer", e);
            return new Outcome.None(503, "The store that this is asked of does not answer as it should.");
        } catch (QueryException e) {
            return new Outcome.None(400, Answers.reason(e, limits));
        } catch (IOException | RuntimeException e) {
            LOG.debug("a query failed", e);
            return new Outcome.None(503, "The query failed.");
        }
    }
}
