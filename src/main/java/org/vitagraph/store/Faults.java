package org.vitagraph.store;

import java.io.IOException;
import java.util.Objects;

/** Says in a line what went wrong. */
final class Faults {

    private Faults() {}

    /** Something that may fail while a failure is being dealt with. */
    @FunctionalInterface
    interface Attempt {
        /** Makes the attempt. */
        void run() throws IOException;
    }

    /** Gives the sort of the fault and its message, without a stack. */
    static String text(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null
                && root.getMessage() != null
                && root.getMessage().contains("Exception")) {
            root = root.getCause();
        }
        String message = Objects.requireNonNullElse(root.getMessage(), "").strip();
        String sort = root.getClass().getSimpleName();
        return message.isEmpty() ? sort : message.lines().findFirst().orElse("") + " (" + sort + ")";
    }

    /** Tries something more after a fault; where that fails too, the first fault carries the second. */
    static void alsoTry(Throwable first, Attempt attempt) {
        try {
            attempt.run();
        } catch (IOException | RuntimeException e) {
            first.addSuppressed(e);
        }
    }
}
