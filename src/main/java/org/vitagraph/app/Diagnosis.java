package org.vitagraph.app;

import java.io.IOException;
import java.util.List;
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
        WRONG;

        /** Gives it in small letters. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
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
        return String.format(Locale.ROOT, "%-6s %s", state.word(), text);
    }

    /** Writes an object with an array of what was found. */
    static void json(List<Diagnosis> all, Output output) throws IOException {
        output.array("machine", json -> {
            for (Diagnosis diagnosis : all) {
                json.writeStartObject();
                json.writeStringField("state", diagnosis.state().word());
                json.writeStringField("text", diagnosis.text());
                json.writeEndObject();
            }
        });
    }
}
