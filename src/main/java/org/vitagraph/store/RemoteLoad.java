package org.vitagraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.rdf.DumpFormat;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.NamedGraph;
import org.vitagraph.rdf.Release;

/**
 * Puts a release into a remote store by the SPARQL 1.1 Graph Store Protocol (§5.3, PUT), graph by graph, straight from its dumps.
 *
 * <p>Each graph replaces what the remote graph of that name held; other graphs are left alone.
 */
public final class RemoteLoad {

    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration COUNT = Duration.ofMinutes(2);
    private static final int SUCCESS = 200;
    private static final int REDIRECT = 300;
    private static final int SHOWN = 300;

    private final Target target;
    private final LoadLog log;
    private final FindingSink findings;
    private final HttpClient client;

    private RemoteLoad(Target target, LoadLog log, FindingSink findings, HttpClient client) {
        this.target = target;
        this.log = log;
        this.findings = findings;
        this.client = client;
    }

    /**
     * Where to load.
     *
     * @param graphs address of the graph store, to which {@code ?graph=} is added
     * @param query address of the store's query endpoint, by which the number of triples is compared afterwards, if known
     * @param credentials who loads
     */
    public record Target(URI graphs, Optional<URI> query, RemoteCredentials credentials) {}

    /**
     * Loads all graphs, and stops at the first that fails.
     *
     * @param log what arrived in an earlier load that broke off, which is not sent again where its number of triples is still right
     * @param findings takes what went wrong, {@link Code#REMOTE_FAILED}
     * @return whether all graphs are there
     */
    public static boolean load(Release release, Target target, LoadLog log, FindingSink findings) {
        Optional<String> refusal = target.credentials().refusal(target.graphs());
        if (refusal.isPresent()) {
            findings.finding(failed(target.graphs(), refusal.get()));
            return false;
        }
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
            return new RemoteLoad(target, log, findings, client).all(release);
        }
    }

    private boolean all(Release release) {
        Iris iris = new Iris(release.manifest().base());
        for (Map.Entry<String, Long> graph : release.manifest().triples().entrySet()) {
            NamedGraph name = NamedGraph.of(graph.getKey());
            String iri = iris.graph(graph.getKey());
            Path dump = release.dumps().resolve(DumpFormat.NTRIPLES.fileOf(name));
            boolean there = log.has(iri) && isThere(iri, graph.getValue());
            if (!there && (!put(iri, dump) || !counted(iri, graph.getValue()))) {
                return false;
            }
            log.add(iri);
        }
        log.done();
        return true;
    }

    private boolean put(String graph, Path dump) {
        HttpRequest.Builder request = request(target.graphs(), "graph", graph)
                .header("Content-Type", DumpFormat.NTRIPLES.mediaType())
                .PUT(HttpRequest.BodyPublishers.ofInputStream(unpacked(dump)));
        return send(request, target.graphs(), graph).isPresent();
    }

    private static Supplier<InputStream> unpacked(Path dump) {
        return () -> {
            try {
                return new GZIPInputStream(Files.newInputStream(dump), 1 << 16);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** Tells whether a graph that arrived earlier still has as many triples; without a query address it is believed. */
    private boolean isThere(String graph, long triples) {
        return target.query().isEmpty()
                || count(graph).filter(Long.toString(triples)::equals).isPresent();
    }

    private boolean counted(String graph, long triples) {
        if (target.query().isEmpty()) {
            return true;
        }
        Optional<String> count = count(graph);
        if (count.isEmpty()) {
            return false;
        }
        if (!count.get().equals(Long.toString(triples))) {
            String message = "the graph has " + triples + " triples here and '" + count.get() + "' there";
            findings.finding(Finding.of(
                    Code.REMOTE_FAILED, Locator.file(target.query().get().toString()), graph, message));
            return false;
        }
        return true;
    }

    private Optional<String> count(String graph) {
        URI endpoint = target.query().orElseThrow();
        String query = "SELECT (COUNT(*) AS ?n) { GRAPH <" + graph + "> { ?s ?p ?o } }";
        HttpRequest.Builder request =
                request(endpoint, "query", query).header("Accept", "text/csv").timeout(COUNT);
        return send(request, endpoint, graph)
                .map(answer -> answer.lines().skip(1).findFirst().orElse("").strip());
    }

    private HttpRequest.Builder request(URI address, String parameter, String value) {
        String separator = address.getRawQuery() == null ? "?" : "&";
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + separator + parameter + "=" + encoded));
        target.credentials().header().ifPresent(header -> request.header("Authorization", header));
        return request;
    }

    /** Sends a request and gives the body of a success; all else is a finding. */
    private Optional<String> send(HttpRequest.Builder request, URI address, String graph) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            int status = response.statusCode();
            if (status >= SUCCESS && status < REDIRECT) {
                return Optional.of(response.body());
            }
            String said = response.body().strip().lines().findFirst().orElse("");
            String message = "the server answered " + status + " for graph <" + graph + ">: "
                    + said.substring(0, Math.min(SHOWN, said.length()));
            findings.finding(failed(address, message));
        } catch (IOException | UncheckedIOException e) {
            findings.finding(failed(address, "graph <" + graph + "> could not be sent: " + Faults.text(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            findings.finding(failed(address, "interrupted"));
        }
        return Optional.empty();
    }

    private static Finding failed(URI address, String message) {
        return Finding.of(Code.REMOTE_FAILED, Locator.file(address.toString()), "", message);
    }
}
