package org.vitagraph.store;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.vitagraph.rdf.Release;

/**
 * A release served over HTTP: Fuseki for {@code /sparql}, and beside it the home page, the dumps, the description and whatever servlets
 * are handed in.
 */
public final class Endpoint implements AutoCloseable {

    private static final int WAITING = 100;
    private static final int HELD = 8 * 1024 * 1024;

    private final FusekiServer server;
    private final ExecutorService queries;
    private final Switchboard switchboard;
    private final Serving serving;

    private Endpoint(FusekiServer server, ExecutorService queries, Switchboard switchboard, Serving serving) {
        this.server = server;
        this.queries = queries;
        this.switchboard = switchboard;
        this.serving = serving;
    }

    /** How one release is served, whatever release it is. */
    @FunctionalInterface
    public interface Serving {

        /**
         * Says how.
         *
         * @param open the release
         * @param frozen whether it is served below {@code /release/{version}/}, as it was
         */
        Setup setup(OpenRelease open, boolean frozen) throws IOException;
    }

    /**
     * How a release is served.
     *
     * @param port 0 for any that is free
     * @param loopback whether only this machine is served
     * @param examples queries that the home page offers
     * @param servlets more to serve, by path specification (such as {@code /page/*}); these go before the endpoint's own
     */
    public record Setup(int port, boolean loopback, List<ExampleQuery> examples, Map<String, HttpServlet> servlets) {

        public Setup {
            examples = List.copyOf(examples);
            servlets = Map.copyOf(servlets);
        }
    }

    /**
     * Begins to serve.
     *
     * @param open what is served; it stays open, and its owner closes it after the endpoint
     * @throws IOException where the port is taken or may not be used
     */
    public static Endpoint start(OpenRelease open, Setup setup) throws IOException {
        return start(open, setup, HELD);
    }

    /** Begins to serve, holding back so many bytes of an answer until it is complete. */
    static Endpoint start(OpenRelease open, Setup setup, int held) throws IOException {
        return start(
                open, false, (release, frozen) -> setup, new FrozenLines((version, below) -> Optional.empty()), held);
    }

    /**
     * Begins to serve a release, and those that were named in its folder below {@code /release/{version}/}.
     *
     * @param open what is served first; it is closed when another is served in its place, or with the endpoint
     * @param serving how it and others are served
     * @param tell takes what goes wrong with frozen releases, in a sentence
     * @throws IOException where the port is taken or may not be used
     */
    public static Endpoint start(OpenRelease open, Serving serving, Consumer<String> tell) throws IOException {
        return start(open, true, serving, frozen(open, serving, tell), HELD);
    }

    private static FrozenLines frozen(OpenRelease open, Serving serving, Consumer<String> tell) {
        Path releases = open.release().folder().getParent();
        return new FrozenLines((version, below) -> {
            Optional<Release> release =
                    releases == null ? Optional.empty() : FrozenLines.named(new Releases(releases), version);
            if (release.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(frozen(OpenRelease.open(release.get(), open.timeout()), serving, below, tell));
        });
    }

    private static Line frozen(OpenRelease frozen, Serving serving, String below, Consumer<String> tell)
            throws IOException {
        try {
            // Queries of readers of the past run on threads of their own, which end with them.
            SparqlService service = new SparqlService(frozen, queries(2), HELD);
            return new Line(frozen, handler(server(frozen, serving.setup(frozen, true), service, below)), true, tell);
        } catch (IOException | RuntimeException | Error e) {
            Faults.alsoTry(e, frozen::close);
            throw e;
        }
    }

    private static Endpoint start(OpenRelease open, boolean owned, Serving serving, FrozenLines frozen, int held)
            throws IOException {
        ExecutorService queries = queries(Math.max(4, 2 * Runtime.getRuntime().availableProcessors()));
        Setup setup = serving.setup(open, false);
        try {
            FusekiServer server = server(open, setup, new SparqlService(open, queries, held), "/");
            Server jetty = server.getJettyServer();
            Switchboard switchboard = new Switchboard(new Line(open, handler(server), owned, fault -> {}), frozen);
            jetty.setHandler(switchboard);
            ((QueuedThreadPool) jetty.getThreadPool())
                    .setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return new Endpoint(server, queries, switchboard, serving);
        } catch (FusekiException e) {
            queries.shutdownNow();
            throw new IOException("cannot listen on port " + setup.port() + ": " + Faults.text(e), e);
        }
    }

    private static ExecutorService queries(int threads) {
        ThreadPoolExecutor queries = new ThreadPoolExecutor(
                threads,
                threads,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("query-", 1).factory());
        queries.allowCoreThreadTimeOut(true);
        return queries;
    }

    /** Takes what answers out of a server, so that it can be put into another. */
    private static Handler handler(FusekiServer server) {
        Handler handler = server.getJettyServer().getHandler();
        server.getJettyServer().setHandler((Handler) null);
        return handler;
    }

    /**
     * Goes over to another release: requests that have begun are answered by the one before, all others by this one.
     *
     * @param next what is served from now on; the endpoint closes it when it is no longer needed
     * @param tell takes what goes wrong when it is closed, in a sentence
     * @throws IOException where it cannot be served; the one before is served as it was
     */
    public void switchTo(OpenRelease next, Consumer<String> tell) throws IOException {
        SparqlService service = new SparqlService(next, queries, HELD);
        Line line = new Line(next, handler(server(next, serving.setup(next, false), service, "/")), true, tell);
        try {
            switchboard.switchTo(line);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(Faults.text(e), e);
        }
    }

    /** Gives how long queries may take. */
    Duration timeout() {
        return switchboard.current().open().timeout();
    }

    /** Gives the release that is asked at present. */
    public Release release() {
        return switchboard.current().open().release();
    }

    private static FusekiServer server(OpenRelease open, Setup setup, SparqlService service, String below) {
        FusekiServer.Builder builder = FusekiServer.create()
                .port(setup.port())
                .contextPath(below)
                .loopback(setup.loopback())
                .fusekiModules(FusekiModules.create())
                .registerOperation(Operation.Query, service)
                .add("/sparql", DataService.newBuilder(open.dataset()).addEndpoint(Operation.Query));
        setup.servlets().forEach(builder::addServlet);
        Map.of(
                        "", new HomePage(open.release(), setup.examples()),
                        "/dumps/*", new DumpsServlet(open.release()),
                        "/description", new DescriptionServlet(open.release()),
                        "/.well-known/void", new DescriptionServlet(open.release()))
                .forEach((path, servlet) -> {
                    if (!setup.servlets().containsKey(path)) {
                        builder.addServlet(path, servlet);
                    }
                });
        return builder.build();
    }

    /** Gives the port that is listened on. */
    public int port() {
        return server.getHttpPort();
    }

    /** Waits until the endpoint is stopped. */
    public void join() {
        server.join();
    }

    @Override
    public void close() {
        server.stop();
        queries.shutdownNow();
    }
}
