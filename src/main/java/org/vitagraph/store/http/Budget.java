package org.vitagraph.store.http;

import java.time.Duration;

/** An amount that fills up in a minute; more than there is may be taken once, and is made up for by waiting. */
final class Budget {

    private static final double MINUTE = 60e9;

    private final double whole;
    private double left;
    private long since = System.nanoTime();

    Budget(double whole) {
        this.whole = whole;
        this.left = whole;
    }

    /** Takes an amount. */
    synchronized void take(double amount) {
        fill();
        left -= amount;
    }

    /** Gives how long until there is something, zero where there is. */
    synchronized Duration empty() {
        fill();
        return left > 0 ? Duration.ZERO : Duration.ofNanos((long) ((-left + whole / 100) / whole * MINUTE));
    }

    private void fill() {
        long now = System.nanoTime();
        left = Math.min(whole, left + (now - since) / MINUTE * whole);
        since = now;
    }
}
