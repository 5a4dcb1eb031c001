package org.vitagraph.store;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A release served over HTTP: Fuseki for {@code /sparql}, and beside it the home page, the dumps, the description and whatever servlets
 * are handed in.
 */
public final class Endpoint implements AutoCloseable {

    private static final int WAITING = 100;
    private static final int HELD = 8 * 1024 * 1024;

    private final FusekiServer server;
    private final ExecutorService queries;

    private Endpoint(FusekiServer server, ExecutorService queries) {
        this.server = server;
        this.queries = queries;
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
        int threads = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
        ExecutorService queries = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("query-", 1).factory());
        try {
            FusekiServer server = server(open, setup, new SparqlService(open, queries, held));
            ((QueuedThreadPool) server.getJettyServer().getThreadPool())
                    .setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return new Endpoint(server, queries);
        } catch (FusekiException e) {
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
