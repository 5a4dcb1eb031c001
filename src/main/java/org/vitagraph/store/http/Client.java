package org.vitagraph.store.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.Limits;

/** One who asks, with a share of the server that fills up again: so many questions at once, so much processor time, so many errors. */
final class Client {

    private final Semaphore turns;
    private final Budget cpu;
    private final Budget errors;

    Client(Limits limits) {
        turns = new Semaphore(Math.max(1, limits.number(Limit.CLIENT_QUERIES)), true);
        cpu = new Budget(limits.of(Limit.CLIENT_CPU) * 1e9, limits.of(Limit.CLIENT_CPU) * 1e7);
        errors = new Budget(limits.of(Limit.CLIENT_ERRORS), 1);
    }

    /** Gives what allows a question to be worked on; each taken is given back. */
    Semaphore turns() {
        return turns;
    }

    /** Charges processor time, in nanoseconds. */
    void spend(long nanoseconds) {
        cpu.take((double) nanoseconds);
    }

    /** Charges an error. */
    void err() {
        errors.take(1);
    }

    /**
     * A share that is used up.
     *
     * @param limit of what
     * @param time until there is something again
     */
    record Pause(Limit limit, Duration time) {}

    /** Gives what is used up, if something is. */
    Optional<Pause> pause() {
        Pause processor = new Pause(Limit.CLIENT_CPU, cpu.empty());
        Pause wrong = new Pause(Limit.CLIENT_ERRORS, errors.empty());
        Pause longer = processor.time().compareTo(wrong.time()) > 0 ? processor : wrong;
        return longer.time().isZero() ? Optional.empty() : Optional.of(longer);
    }
}
