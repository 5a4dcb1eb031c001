package org.vitagraph.store;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.Limits;
import org.vitagraph.store.http.Frontage;

/**
 * A release served over HTTP: Fuseki for {@code /sparql}, and beside it the home page, the dumps, the description and whatever servlets
 * are handed in.
 */
public final class Endpoint implements AutoCloseable {

    private static final long QUERY_STACK = 4L * 1024 * 1024;

    private final FusekiServer server;
    private final Frontage frontage;
    private final ExecutorService queries;

    private Endpoint(FusekiServer server, Frontage frontage, ExecutorService queries) {
        this.server = server;
        this.frontage = frontage;
        this.queries = queries;
    }

    /**
     * How a release is served.
     *
     * @param port 0 for any that is free
     * @param loopback whether only this machine is served
     * @param examples queries that the home page offers
     * @param servlets more to serve, by path specification (such as {@code /page/*}); these go before the endpoint's own
     * @param setting limits, proxies, log and figures
     */
    public record Setup(
            int port,
            boolean loopback,
            List<ExampleQuery> examples,
            Map<String, HttpServlet> servlets,
            Frontage.Setting setting) {

        /** Serves with the usual setting. */
        public Setup(int port, boolean loopback, List<ExampleQuery> examples, Map<String, HttpServlet> servlets) {
            this(port, loopback, examples, servlets, Frontage.Setting.USUAL);
        }

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
        Limits limits = setup.setting().limits();
        ThreadPoolExecutor queries = new ThreadPoolExecutor(
                limits.queries(),
                limits.queries(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(Math.max(1, limits.number(Limit.WAITING))),
                Thread.ofPlatform()
                        .daemon()
                        .stackSize(QUERY_STACK)
                        .name("query-", 1)
                        .factory());
        SparqlService service = new SparqlService(open, queries);
        FusekiServer server = server(open, setup, service);
        Frontage frontage = Frontage.before(server.getJettyServer(), setup.setting(), () -> open.ask("ASK {}"));
        frontage.figure("queries.running", "queries that run", queries::getActiveCount);
        frontage.figure(
                "queries.waiting", "queries that wait", () -> queries.getQueue().size());
        frontage.figure("cache.bytes", "answers kept", service::kept);
        try {
            server.start();
            return new Endpoint(server, frontage, queries);
        } catch (FusekiException e) {
            frontage.close();
            queries.shutdownNow();
            throw new IOException("cannot listen on port " + setup.port() + ": " + Faults.text(e), e);
        }
    }

    private static FusekiServer server(OpenRelease open, Setup setup, SparqlService service) {
        FusekiServer.Builder builder = FusekiServer.create()
                .port(setup.port())
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
