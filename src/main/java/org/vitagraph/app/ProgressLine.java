package org.vitagraph.app;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One line on a terminal that says what is being done and for how long; it comes when a job is not short, and goes with it. */
final class ProgressLine implements Progress, AutoCloseable {

    private static final String ERASE = "\r\u001B[K";
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration PACE = Duration.ofMillis(250);

    private final PrintStream terminal;
    private final long begun = System.nanoTime();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("progress").factory());
    private @Nullable Step current;
    private boolean shown;
    private boolean closed;

    /** Draws on a terminal, from one second after now. */
    ProgressLine(PrintStream terminal) {
        this(terminal, PATIENCE);
    }

    /** Draws on a terminal after a while. */
    ProgressLine(PrintStream terminal, Duration patience) {
        this.terminal = terminal;
        var unused = clock.scheduleAtFixedRate(this::draw, patience.toMillis(), PACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void step(Step step) {
        current = step;
    }

    private synchronized void draw() {
        if (current != null && !closed) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
            terminal.print(
                    ERASE + current.number() + "/" + current.of() + " " + current.words() + " … " + seconds + " s");
            terminal.flush();
            shown = true;
        }
    }

    /** Erases the line. */
    @Override
    public synchronized void close() {
        closed = true;
        clock.shutdownNow();
        if (shown) {
            terminal.print(ERASE);
            terminal.flush();
        }
    }
}
