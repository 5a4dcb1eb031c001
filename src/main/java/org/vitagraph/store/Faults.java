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
        String message = message(root);
        Throwable deepest = root;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        // What the system says often stands at the bottom only: that the disk is full, that there is no permission.
        String system = message(deepest);
        if (!message.contains(system)) {
            message = message + ": " + system;
        }
        String sort = root.getClass().getSimpleName();
        return message.isEmpty() ? sort : message + " (" + sort + ")";
    }

    private static String message(Throwable fault) {
        return Objects.requireNonNullElse(fault.getMessage(), "")
                .strip()
                .lines()
                .findFirst()
                .orElse("");
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
