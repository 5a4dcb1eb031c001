package org.vitagraph.store.http;

import java.time.Duration;

/** An amount that fills up in a minute; more than there is may be taken once, and is made up for by waiting. */
final class Budget {

    private static final double MINUTE = 60e9;

    private final double whole;
    private final double least;
    private double left;
    private long since = System.nanoTime();

    /**
     * Begins with all of it.
     *
     * @param whole what there is, and what comes again in a minute
     * @param least what there must be for more to be taken
     */
    Budget(double whole, double least) {
        this.whole = whole;
        this.least = least;
        this.left = whole;
    }

    /** Takes an amount. */
    synchronized void take(double amount) {
        fill();
        left -= amount;
    }

    /** Gives how long until there is enough to begin with, zero where there is. */
    synchronized Duration empty() {
        fill();
        return left >= least ? Duration.ZERO : Duration.ofNanos((long) ((least - left) / whole * MINUTE));
    }

    private void fill() {
        long now = System.nanoTime();
        left = Math.min(whole, left + (now - since) / MINUTE * whole);
        since = now;
    }
}
