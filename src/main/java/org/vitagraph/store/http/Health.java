package org.vitagraph.store.http;

import java.util.function.BooleanSupplier;

/**
 * Whether the server lives ({@code /health/live}) and whether it can answer ({@code /health/ready}), for those who start, restart and
 * balance servers.
 */
final class Health {

    private final BooleanSupplier answers;
    private volatile boolean stopping;

    /**
     * Makes the checks.
     *
     * @param answers tells whether a small query is answered
     */
    Health(BooleanSupplier answers) {
        this.answers = answers;
    }

    /**
     * What is said of the server's health.
     *
     * @param status an HTTP status
     * @param word a word or two
     */
    record State(int status, String word) {}

    /** Takes note that the server is about to stop: it lives, and takes nothing more on. */
    void stop() {
        stopping = true;
    }

    /** Answers what is asked under a path. */
    State of(String path) {
        return switch (path) {
            case "/health/live" -> new State(200, "live");
            case "/health/ready" -> ready();
            default -> new State(404, "There is nothing here.");
        };
    }

    private State ready() {
        if (stopping) {
            return new State(503, "stopping");
        }
        return answers.getAsBoolean() ? new State(200, "ready") : new State(503, "not ready");
    }
}
