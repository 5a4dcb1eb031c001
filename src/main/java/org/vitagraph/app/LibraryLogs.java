package org.vitagraph.app;

import java.io.IOException;
import java.util.logging.LogManager;

/**
 * What libraries that log by {@code java.util.logging} may say: warnings, to standard error, save those about the JVM's own modules.
 * The JVM makes one of these by itself when such a library logs for the first time, so that a short verb pays nothing.
 */
public final class LibraryLogs {
    /**
     * Reads the settings packed with the program.
     *
     * @throws IOException if they cannot be read
     */
    public LibraryLogs() throws IOException {
        try (var settings = LibraryLogs.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        }
    }

    /** Names this class to the JVM, unless the user has named settings of their own. */
    static void quieten() {
        if (System.getProperty("java.util.logging.config.file") == null) {
            System.setProperty("java.util.logging.config.class", LibraryLogs.class.getName());
        }
    }
}
