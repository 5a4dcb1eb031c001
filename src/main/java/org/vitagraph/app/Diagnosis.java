package org.vitagraph.app;

import java.util.Locale;

/**
 * What was found when one thing that the program needs was looked at.
 *
 * @param state whether it is as needed
 * @param text what was found, and where it is not as needed, what to do
 */
record Diagnosis(State state, String text) {

    /** Whether something is as needed. */
    enum State {
        GOOD,
        /** It works, but less well. */
        NOTE,
        WRONG
    }

    static Diagnosis good(String text) {
        return new Diagnosis(State.GOOD, text);
    }

    static Diagnosis note(String text) {
        return new Diagnosis(State.NOTE, text);
    }

    static Diagnosis wrong(String text) {
        return new Diagnosis(State.WRONG, text);
    }

    /** Gives it as a line. */
    String line() {
        return String.format(Locale.ROOT, "%-6s %s", state.name().toLowerCase(Locale.ROOT), text);
    }
}
