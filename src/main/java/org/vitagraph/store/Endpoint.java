package org.vitagraph.store;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.QueryCancelledException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.vitagraph.rdf.Release;
import org.vitagraph.rdf.StoreUnavailable;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.Limits;
import org.vitagraph.store.http.Frontage;

/**
 * A release served over HTTP: Fuseki for {@code /sparql}, and beside it the home page, the dumps, the description and whatever servlets
 * are handed in.
 */
public final class Endpoint implements AutoCloseable {

    private static final long QUERY_STACK = 4L * 1024 * 1024;
    private static final int IDLE_SECONDS = 10;
    /** How many queries to one frozen release run at once. */
    private static final int FROZEN_QUERIES = 2;

    private final FusekiServer server;
    private final Frontage frontage;
    private final ThreadPoolExecutor queries;
    private final Switchboard switchboard;
    private final Serving serving;
    private final AtomicReference<SparqlService> service;

    private Endpoint(
            FusekiServer server,
            Frontage frontage,
            ThreadPoolExecutor queries,
            Switchboard switchboard,
            Serving serving,
            AtomicReference<SparqlService> service) {
        this.server = server;
        this.frontage = frontage;
        this.queries = queries;
        this.switchboard = switchboard;
        this.serving = serving;
        this.service = service;
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
        Setup setup(Served open, boolean frozen) throws IOException;
    }

    /**
     * How a release is served.
     *
     * @param port 0 for any that is free
     * @param loopback whether only this machine is served
     * @param examples queries that the home page offers
     * @param servlets more to serve, by path specification (such as {@code /page/*}); these go before the endpoint's own, but for what
     *     a store elsewhere does not have
     * @param setting limits, proxies, log and figures
     * @param preparation what is done beside the first requests, so that later ones need not wait for it
     */
    public record Setup(
            int port,
            boolean loopback,
            List<ExampleQuery> examples,
            Map<String, HttpServlet> servlets,
            Frontage.Setting setting,
            Runnable preparation) {

        /** Does nothing. */
        public static final Runnable UNPREPARED = () -> {};

        /** Serves without preparation. */
        public Setup(
                int port,
                boolean loopback,
                List<ExampleQuery> examples,
                Map<String, HttpServlet> servlets,
                Frontage.Setting setting) {
            this(port, loopback, examples, servlets, setting, UNPREPARED);
        }

        /** Serves with the usual setting. */
        public Setup(int port, boolean loopback, List<ExampleQuery> examples, Map<String, HttpServlet> servlets) {
            this(port, loopback, examples, servlets, Frontage.Setting.USUAL);
        }

        public Setup {
            examples = List.copyOf(examples);
            servlets = Map.copyOf(servlets);
        }

        /** Gives where browsers that come to the endpoint without a query are led, seen from there; empty for nowhere. */
        String editor() {
            return servlets.containsKey("/query") ? "query" : "";
        }
    }

    /**
     * Begins to serve.
     *
     * @param open what is served; it stays open, and its owner closes it after the endpoint
     * @throws IOException where the port is taken or may not be used
     */
    public static Endpoint start(Served open, Setup setup) throws IOException {
        FrozenLines none = new FrozenLines((version, below) -> Optional.empty());
        return start(open, false, (release, frozen) -> setup, none, fault -> {});
    }

    /**
     * Begins to serve a release, and those that were named in its folder below {@code /release/{version}/}.
     *
     * @param open what is served first; it is closed when another is served in its place, or with the endpoint
     * @param serving how it and others are served
     * @param tell takes what goes wrong beside the requests, in a sentence
     * @throws IOException where the port is taken or may not be used
     */
    public static Endpoint start(Served open, Serving serving, Consumer<String> tell) throws IOException {
        return start(open, true, serving, frozen(open, serving, tell), tell);
    }

    private static FrozenLines frozen(Served open, Serving serving, Consumer<String> tell) {
        Optional<Path> releases = open.releases();
        return new FrozenLines((version, below) -> {
            Optional<Release> release =
                    releases.isEmpty() ? Optional.empty() : FrozenLines.named(new Releases(releases.get()), version);
            if (release.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(frozen(OpenRelease.open(release.get(), open.limits()), serving, below, tell));
        });
    }

    private static Line frozen(OpenRelease frozen, Serving serving, String below, Consumer<String> tell)
            throws IOException {
        try {
            // Queries of readers of the past run on threads of their own, which end with them.
            Setup setup = serving.setup(frozen, true);
            SparqlService service = new SparqlService(frozen, queries(FROZEN_QUERIES, frozen.limits()), setup.editor());
            return new Line(frozen, handler(server(frozen, setup, service, below)), true, tell);
        } catch (IOException | RuntimeException | Error e) {
            Faults.alsoTry(e, frozen::close);
            throw e;
        }
    }

    private static Endpoint start(
            Served open, boolean owned, Serving serving, FrozenLines frozen, Consumer<String> tell) throws IOException {
        Setup setup = serving.setup(open, false);
        Limits limits = setup.setting().limits();
        ThreadPoolExecutor queries = queries(limits.queries(), limits);
        SparqlService first = new SparqlService(open, queries, setup.editor());
        AtomicReference<SparqlService> service = new AtomicReference<>(first);
        FusekiServer server = server(open, setup, first, "/");
        Server jetty = server.getJettyServer();
        Switchboard switchboard = new Switchboard(new Line(open, handler(server), owned, tell), frozen);
        jetty.setHandler(switchboard);
        Frontage frontage = Frontage.before(
                jetty, setup.setting(), () -> answers(switchboard.current().open()));
        frontage.figure("queries.running", "queries that run", queries::getActiveCount);
        frontage.figure(
                "queries.waiting", "queries that wait", () -> queries.getQueue().size());
        frontage.figure("cache.bytes", "answers kept", () -> Objects.requireNonNull(service.get())
                .kept());
        try {
            server.start();
            switchboard.current().prepare(setup.preparation());
            return new Endpoint(server, frontage, queries, switchboard, serving, service);
        } catch (FusekiException e) {
            frontage.close();
            queries.shutdownNow();
            throw new IOException("cannot listen on port " + setup.port() + ": " + Faults.text(e), e);
        }
    }

    private static boolean answers(Served open) {
        try {
            return open.ask("ASK {}");
        } catch (StoreUnavailable | QueryCancelledException e) {
            return false;
        }
    }

    private static ThreadPoolExecutor queries(int threads, Limits limits) {
        ThreadPoolExecutor queries = new ThreadPoolExecutor(
                threads,
                threads,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(Math.max(1, limits.number(Limit.WAITING))),
                Thread.ofPlatform()
                        .daemon()
                        .stackSize(QUERY_STACK)
                        .name("query-", 1)
                        .factory());
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
    public void switchTo(Served next, Consumer<String> tell) throws IOException {
        Setup setup = serving.setup(next, false);
        SparqlService asked = new SparqlService(next, queries, setup.editor());
        Line line = new Line(next, handler(server(next, setup, asked, "/")), true, tell);
        try {
            switchboard.switchTo(line);
            service.set(asked);
            line.prepare(setup.preparation());
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(Faults.text(e), e);
        }
    }

    /** Gives the limits that queries keep within. */
    Limits limits() {
        return switchboard.current().open().limits();
    }

    /** Gives the release that is asked at present. */
    public Release release() {
        return switchboard.current().open().release();
    }

    private static FusekiServer server(Served open, Setup setup, SparqlService service, String below) {
        FusekiServer.Builder builder = FusekiServer.create()
                .port(setup.port())
                .contextPath(below)
                .loopback(setup.loopback())
                .fusekiModules(FusekiModules.create())
                .registerOperation(Operation.Query, service)
                .add("/sparql", DataService.newBuilder(open.dataset()).addEndpoint(Operation.Query));
        Map<String, HttpServlet> all = own(open, setup);
        all.putAll(setup.servlets());
        all.putAll(missing(open));
        all.forEach(builder::addServlet);
        return builder.build();
    }

    private static Map<String, HttpServlet> own(Served open, Setup setup) {
        return new HashMap<>(Map.of(
                "", new HomePage(open.release(), setup.examples()),
                "/dumps/*", new DumpsServlet(open.release()),
                "/description", new DescriptionServlet(open.release()),
                "/.well-known/void", new DescriptionServlet(open.release())));
    }

    /** Gives what says that something cannot be had where the release's files are not at hand. */
    private static Map<String, HttpServlet> missing(Served open) {
        NotHere earlier = new NotHere("Earlier releases");
        return open.releases().isPresent()
                ? Map.of()
                : Map.of(
                        "/dumps/*", new NotHere("The dumps"),
                        "/releases", earlier,
                        "/release/*", earlier,
                        "/changes/*", earlier,
                        "/timemap/*", earlier);
    }

    /** Gives the port that is listened on. */
    public int port() {
        return server.getHttpPort();
    }

    /** Gives the port of the figures, where they are served. */
    public OptionalInt figuresPort() {
        return frontage.figuresPort();
    }

    /** Waits until the endpoint is stopped. */
    public void join() {
        server.join();
    }

    /** Lets running requests come to their end, and stops. */
    @Override
    public void close() {
        frontage.close();
        queries.shutdownNow();
    }
}
