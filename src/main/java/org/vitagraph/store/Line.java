package org.vitagraph.store;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Handler;

/**
 * What answers from one release, for as long as somebody needs it: it is closed when it is no longer the one to be asked and its last
 * reader has left.
 */
final class Line {

    private final Served open;
    private final Handler handler;
    private final boolean owned;
    private final Consumer<String> tell;
    // One for being asked, one more for each request.
    private final AtomicInteger holders = new AtomicInteger(1);

    /**
     * Prepares a line.
     *
     * @param open the release
     * @param handler what answers, with a server set and not started
     * @param owned whether the release is closed with the line
     * @param tell takes what goes wrong when it is closed
     */
    Line(Served open, Handler handler, boolean owned, Consumer<String> tell) {
        this.open = open;
        this.handler = handler;
        this.owned = owned;
        this.tell = tell;
    }

    Handler handler() {
        return handler;
    }

    Served open() {
        return open;
    }

    String version() {
        return open.release().manifest().version();
    }

    /** Begins a request; refuses where the line is closed or about to be. */
    boolean enter() {
        int now = holders.get();
        while (now > 0) {
            if (holders.compareAndSet(now, now + 1)) {
                return true;
            }
            now = holders.get();
        }
        return false;
    }

    /** Does something beside the requests, as one of them; where it fails, whoever needs it does it again. */
    void prepare(Runnable preparation) {
        Thread.ofPlatform().daemon().name("preparing " + version()).start(() -> {
            if (enter()) {
                try {
                    preparation.run();
                } catch (RuntimeException e) {
                    tell.accept("Release " + version() + " was not prepared: " + Faults.text(e));
                } finally {
                    leave();
                }
            }
        });
    }

    /** Ends a request, or the time of being asked. */
    void leave() {
        if (holders.decrementAndGet() == 0) {
            // The last reader does not wait for it.
            Thread.ofVirtual().name("closing " + version()).start(this::close);
        }
    }

    /** Ends the time of being asked, when nobody will be asked any more: where this is the last, it is closed before this returns. */
    void end() {
        if (holders.decrementAndGet() == 0) {
            close();
        }
    }

    /** Tells whether it is closed, or about to be. */
    boolean isOver() {
        return holders.get() == 0;
    }

    private void close() {
        try {
            handler.stop();
            if (owned) {
                open.close();
            }
        } catch (IOException e) {
            tell.accept("The run folder of release " + version() + " could not be removed: " + Faults.text(e));
        } catch (Exception e) {
            tell.accept("Release " + version() + " was not closed as it should: " + Faults.text(e));
        }
    }
}
