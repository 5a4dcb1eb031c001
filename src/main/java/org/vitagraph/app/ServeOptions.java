package org.vitagraph.app;

import picocli.CommandLine.Option;

/** How a release is served. */
final class ServeOptions {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "3030",
            description = "The port, 0 for any that is free (default: ${DEFAULT-VALUE}).")
    private int port = 3030;

    int port() {
        return port;
    }
}
