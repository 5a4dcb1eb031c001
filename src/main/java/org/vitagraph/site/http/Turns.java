package org.vitagraph.site.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Has answers made in the order in which they were asked for, so many at a time. As many at a time as there are processors are made no
 * later, all in all, than if all were begun at once, and nearly each of them sooner. They are made on threads of the system, which share
 * the processors with whatever takes long; of the threads of requests as many run as there are processors, each until it waits.
 */
public final class Turns {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final ThreadPoolExecutor threads;
    private final Duration patience;

    /** Lets so many be made at a time. */
    public Turns(int number) {
        this(number, PATIENCE);
    }

    /** Lets so many be made at a time, and each of the others wait so long. */
    Turns(int number, Duration patience) {
        this.patience = patience;
        this.threads = new ThreadPoolExecutor(
                number,
                number,
                IDLE.toSeconds(),
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("answers-", 0).factory());
        this.threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Waits for a turn and gives what is made in it; nothing where the turn does not come in time. What is given is sent after the turn:
     * who reads slowly holds up nobody.
     *
     * @param making makes it; it asks for no other turn
     * @throws InterruptedException where the server stops
     */
    <T> Optional<T> take(Supplier<T> making) throws InterruptedException {
        FutureTask<T> turn = new FutureTask<>(making::get);
        threads.execute(turn);
        try {
            return comes(turn) ? Optional.of(turn.get()) : Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Tells whether a turn comes in time; one that does not is given up. */
    private boolean comes(FutureTask<?> turn) throws InterruptedException, ExecutionException {
        try {
            turn.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !threads.remove(turn);
        }
    }

    /** Gives how many wait. */
    int waiting() {
        return threads.getQueue().size();
    }
}
