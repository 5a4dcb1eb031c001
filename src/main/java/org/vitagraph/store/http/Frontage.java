package org.vitagraph.store.http;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.Limits;

/**
 * What stands in front of all that a server answers. From outside to inside: the account of what was given; the door, which turns away
 * what nobody here answers; the body, which is waited for without a thread; fair shares; an orderly end.
 */
public final class Frontage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Frontage.class);
    private static final int FRAMING = 4096;
    private static final int FORM_KEYS = 200;

    /** What is gathered before it is sent: as much as Jetty keeps for the next answer; more would be allocated and cleared each time. */
    private static final int OUTPUT = 1 << 15;

    private final Server server;
    private final Health health;
    private final Connections connections;
    private final Optional<Figures> figures;
    private final ExecutorService requests;

    private Frontage(
            Server server,
            Health health,
            Connections connections,
            Optional<Figures> figures,
            ExecutorService requests) {
        this.server = server;
        this.health = health;
        this.connections = connections;
        this.figures = figures;
        this.requests = requests;
    }

    /**
     * How a server is run.
     *
     * @param limits what it allows
     * @param proxies addresses of the proxies whose X-Forwarded-For is believed
     * @param log takes the lines of the access log, if there is one
     * @param addresses whether the log names who asked
     * @param figures the port of the figures, 0 for any that is free; none where there are to be none
     */
    public record Setting(
            Limits limits,
            Set<String> proxies,
            Optional<Consumer<String>> log,
            boolean addresses,
            OptionalInt figures) {

        /** The usual setting: no proxy, no log, no figures. */
        public static final Setting USUAL =
                new Setting(Limits.USUAL, Set.of(), Optional.empty(), false, OptionalInt.empty());

        public Setting {
            proxies = Set.copyOf(proxies);
        }

        /** Gives the same setting with other limits. */
        public Setting with(Limits other) {
            return new Setting(other, proxies, log, addresses, figures);
        }
    }

    /**
     * Puts a front before a server that is built and does not run yet.
     *
     * @param ready tells whether a small query is answered
     * @throws IOException where the port of the figures cannot be used
     * @throws IllegalArgumentException where a proxy's address is none
     */
    public static Frontage before(Server server, Setting setting, BooleanSupplier ready) throws IOException {
        Limits limits = setting.limits();
        Addresses addresses = new Addresses(setting.proxies());
        Health health = new Health(ready);
        Connections connections = Connections.begin(limits);
        Optional<Figures> figures = setting.figures().isPresent()
                ? Optional.of(new Figures(setting.figures().getAsInt()))
                : Optional.empty();
        figures.ifPresent(all -> all.add("connections", "open connections", connections::open));
        ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
        if (server.getThreadPool() instanceof QueuedThreadPool pool) {
            pool.setVirtualThreadsExecutor(requests);
        }
        for (Connector connector : server.getConnectors()) {
            connect(connector, limits, connections);
        }
        Consumer<Account.Given> given = one -> figures.ifPresent(all -> all.count(one));
        if (setting.log().isPresent()) {
            given = given.andThen(new AccessLog(setting.log().get(), setting.addresses(), Clock.systemUTC()));
        }
        Handler inside = new Shares(new GracefulHandler(server.getHandler()), limits, connections);
        long body = limits.of(Limit.BODY_BYTES);
        Handler waiting = new EagerContentHandler(
                inside, new EagerContentHandler.RetainedContentLoaderFactory(body, FRAMING, true));
        server.setHandler(
                new Account(new FrontDoor(waiting, limits, addresses, health), connections, addresses, given));
        errors(server, limits);
        server.setStopTimeout(limits.time(Limit.STOPPING).toMillis());
        return new Frontage(server, health, connections, figures, requests);
    }

    /** Tells whether a text is a network address in numbers, which a proxy can be named by. */
    public static boolean isAddress(String text) {
        return Addresses.isAddress(text);
    }

    private static void connect(Connector connector, Limits limits, Connections connections) {
        if (connector instanceof ServerConnector one) {
            one.setIdleTimeout(limits.time(Limit.IDLE).toMillis());
            one.setAcceptQueueSize(1024);
            one.addBean(connections);
        }
        connector.getConnectionFactories().stream()
                .filter(HttpConnectionFactory.class::isInstance)
                .map(factory -> ((HttpConnectionFactory) factory).getHttpConfiguration())
                .forEach(http -> configure(http, limits));
    }

    private static void configure(HttpConfiguration http, Limits limits) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(limits.number(Limit.HEADER_BYTES));
        http.setOutputBufferSize(OUTPUT);
        http.setRelativeRedirectAllowed(true);
        http.setMaxUnconsumedRequestContentReads(4);
    }

    private static void errors(Server server, Limits limits) {
        PlainErrors plain = new PlainErrors();
        server.setErrorHandler(plain);
        for (ContextHandler context : server.getDescendants(ContextHandler.class)) {
            context.setErrorHandler(plain);
            if (context instanceof org.eclipse.jetty.ee11.servlet.ServletContextHandler servlets) {
                servlets.setMaxFormContentSize(limits.number(Limit.BODY_BYTES));
                servlets.setMaxFormKeys(FORM_KEYS);
            }
        }
    }

    /** Gives the port of the figures, where they are served. */
    public OptionalInt figuresPort() {
        return figures.isPresent() ? OptionalInt.of(figures.get().port()) : OptionalInt.empty();
    }

    /** Adds a figure that is looked up whenever figures are asked for. */
    public void figure(String name, String description, Supplier<Number> value) {
        figures.ifPresent(all -> all.add(name, description, value));
    }

    /** Gives how many connections are open. */
    public int connections() {
        return connections.open();
    }

    /**
     * Lets running requests come to their end, as long as the limit of stopping allows, and stops the server; what still runs then is
     * broken off.
     */
    @Override
    public void close() {
        health.stop();
        try {
            for (Connector connector : server.getConnectors()) {
                if (connector instanceof ServerConnector one) {
                    one.close();
                }
            }
            connections.closeWaiting();
            server.stop();
        } catch (TimeoutException e) {
            LOG.warn("the server stopped before all answers were sent");
        } catch (Exception e) {
            throw new IllegalStateException("the server does not stop", e);
        } finally {
            connections.close();
            // Not waited for: whoever stops the process gives it little more time than that.
            requests.shutdownNow();
            figures.ifPresent(Figures::close);
        }
    }
}
