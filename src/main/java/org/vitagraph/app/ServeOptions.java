package org.vitagraph.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.Limits;
import org.vitagraph.store.http.Frontage;
import picocli.CommandLine.Option;

/** How a release is served. */
final class ServeOptions {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "3030",
            description = "The port, 0 for any that is free (default: ${DEFAULT-VALUE}).")
    private int port = 3030;

    @Option(names = "--open", description = "Answer other machines too; without it, this machine alone is answered.")
    private boolean open;

    @Option(
            names = "--limit",
            paramLabel = "NAME=VALUE",
            converter = StatedLimit.Converter.class,
            description =
                    "Another value for a limit (repeatable), such as time=60; 'operations' in the documentation lists them.")
    private List<StatedLimit> limits = List.of();

    @Option(
            names = "--proxy",
            paramLabel = "ADDRESS",
            converter = NumericAddress.class,
            description = "A proxy whose X-Forwarded-For is believed (repeatable).")
    private List<String> proxies = List.of();

    @Option(
            names = "--access-log",
            paramLabel = "FILE",
            description = "Write a line for each answer to the end of a file.")
    private @Nullable Path log;

    @Option(
            names = "--log-addresses",
            description = "Write who asked into the access log; without it, nobody is named.")
    private boolean addresses;

    @Option(
            names = "--metrics-port",
            paramLabel = "PORT",
            description = "Serve figures for Prometheus to this machine, at /metrics on a port of their own.")
    private @Nullable Integer metrics;

    int port() {
        return port;
    }

    /** Tells whether other machines are answered. */
    boolean open() {
        return open;
    }

    /** Gives the limits to keep within. */
    Limits limits() {
        Map<Limit, Long> stated = new LinkedHashMap<>();
        limits.forEach(one -> stated.put(one.limit(), one.value()));
        return new Limits(stated);
    }

    /** Opens the access log, where there is to be one; it must be closed. */
    Optional<LogFile> openLog() throws IOException {
        return log == null ? Optional.empty() : Optional.of(LogFile.open(log));
    }

    /** Gives all of it as the server takes it. */
    Frontage.Setting setting(Optional<LogFile> file) {
        Optional<Consumer<String>> lines = file.map(one -> one::line);
        OptionalInt figures = metrics == null ? OptionalInt.empty() : OptionalInt.of(metrics);
        return new Frontage.Setting(limits(), Set.copyOf(proxies), lines, addresses, figures);
    }
}
