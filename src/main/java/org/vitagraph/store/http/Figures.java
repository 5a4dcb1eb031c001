package org.vitagraph.store.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Figures of the running server, in the text format of Prometheus, for this machine alone and on a port of their own. */
final class Figures implements AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final HttpServer server;

    /**
     * Begins to serve figures.
     *
     * @param port 0 for any that is free
     */
    Figures(int port) throws IOException {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/metrics", this::answer);
        server.start();
    }

    /** Gives the port. */
    int port() {
        return server.getAddress().getPort();
    }

    /** Adds a figure that is looked up whenever figures are asked for. */
    void add(String name, String description, Supplier<Number> value) {
        Gauge.builder("vitagraph." + name, value).description(description).register(registry);
    }

    /** Counts an answer that was given. */
    void count(Account.Given given) {
        Timer.builder("vitagraph.requests")
                .description("answers, by sort of address and class of status")
                .tag("path", given.path().word())
                .tag("status", given.status() / 100 + "xx")
                .publishPercentileHistogram(false)
                .register(registry)
                .record(given.nanoseconds(), TimeUnit.NANOSECONDS);
        registry.counter("vitagraph.bytes", "path", given.path().word()).increment((double) given.bytes());
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] text = registry.scrape().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        exchange.sendResponseHeaders(200, text.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(text);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        collections.close();
        registry.close();
    }
}
