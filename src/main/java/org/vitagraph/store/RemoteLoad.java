package org.vitagraph.store;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
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
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
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
 * <p>Each graph replaces what the remote graph of that name held; other graphs are left alone. The release's description is removed before
 * all others and put after all others: it says that the store holds the release, and holds it to its end.
 */
public final class RemoteLoad {

    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration COUNT = Duration.ofMinutes(2);
    private static final int SUCCESS = 200;
    private static final int REDIRECT = 300;
    private static final int NOT_FOUND = 404;
    private static final int LENGTH_REQUIRED = 411;
    private static final int LONGEST = 1 << 16;
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
     * @param query address of the store's query endpoint, by which the number of triples is compared afterwards; without it graphs are read back to be
     *     counted
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
        String description = RemoteDescription.graph(release.manifest().base());
        if (!delete(description)) {
            return false;
        }
        for (Map.Entry<String, Long> graph : release.manifest().triples().entrySet()) {
            NamedGraph name = NamedGraph.of(graph.getKey());
            String iri = iris.graph(graph.getKey());
            Path dump = release.dumps().resolve(DumpFormat.NTRIPLES.fileOf(name));
            boolean there = log.has(iri) && isThere(iri, graph.getValue());
            if (!there && (!put(iri, unpacked(dump)) || !counted(iri, graph.getValue()))) {
                return false;
            }
            log.add(iri);
        }
        byte[] said = description(release);
        if (!put(description, () -> new ByteArrayInputStream(said))) {
            return false;
        }
        log.done();
        return true;
    }

    /** Gives the release's description as N-Triples. */
    private static byte[] description(Release release) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StreamRDF out = StreamRDFWriter.getWriterStream(bytes, RDFFormat.NTRIPLES_UTF8);
        RDFParser.source(release.description()).lang(Lang.TURTLE).parse(out);
        return bytes.toByteArray();
    }

    /** Removes a graph; one that is not there is no fault. */
    private boolean delete(String graph) {
        return good(
                        exchange(request(target.graphs(), "graph", graph).DELETE(), target.graphs(), graph),
                        target.graphs(),
                        graph,
                        NOT_FOUND)
                .isPresent();
    }

    /** Replaces a graph; where the store wants to know the length beforehand (411), it is counted and told. */
    private boolean put(String graph, Supplier<InputStream> content) {
        HttpRequest.BodyPublisher stream = HttpRequest.BodyPublishers.ofInputStream(content);
        Optional<HttpResponse<InputStream>> answer = exchange(put(graph, stream), target.graphs(), graph);
        if (answer.isPresent() && answer.get().statusCode() == LENGTH_REQUIRED) {
            close(answer.get());
            try (InputStream in = content.get()) {
                long length = in.transferTo(OutputStream.nullOutputStream());
                HttpRequest.BodyPublisher known = length == 0
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.fromPublisher(stream, length);
                answer = exchange(put(graph, known), target.graphs(), graph);
            } catch (IOException e) {
                findings.finding(failed(target.graphs(), "graph <" + graph + "> cannot be read: " + Faults.text(e)));
                return false;
            }
        }
        return good(answer, target.graphs(), graph, SUCCESS).isPresent();
    }

    private HttpRequest.Builder put(String graph, HttpRequest.BodyPublisher body) {
        return request(target.graphs(), "graph", graph)
                .header("Content-Type", DumpFormat.NTRIPLES.mediaType())
                .PUT(body);
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

    /** Tells whether a graph that arrived earlier still has as many triples; where they cannot be counted it is believed. */
    private boolean isThere(String graph, long triples) {
        Optional<Long> count = target.query().isPresent() ? count(graph) : readBack(graph);
        return count.isEmpty() ? target.query().isEmpty() : count.get() == triples;
    }

    private boolean counted(String graph, long triples) {
        Optional<Long> count = target.query().isPresent() ? count(graph) : readBack(graph);
        if (count.isEmpty()) {
            return target.query().isEmpty();
        }
        if (count.get() != triples) {
            String message = "the graph has " + triples + " triples here and '" + count.get() + "' there";
            String where = target.query().orElse(target.graphs()).toString();
            findings.finding(Finding.of(Code.REMOTE_FAILED, Locator.file(where), graph, message));
            return false;
        }
        return true;
    }

    private Optional<Long> count(String graph) {
        URI endpoint = target.query().orElseThrow();
        String query = "SELECT (COUNT(*) AS ?n) { GRAPH <" + graph + "> { ?s ?p ?o } }";
        HttpRequest.Builder request =
                request(endpoint, "query", query).header("Accept", "text/csv").timeout(COUNT);
        return good(exchange(request, endpoint, graph), endpoint, graph, SUCCESS)
                .flatMap(answer ->
                        number(answer.lines().skip(1).findFirst().orElse("").strip(), endpoint, graph));
    }

    private Optional<Long> number(String text, URI endpoint, String graph) {
        if (text.matches("\\d{1,18}")) {
            return Optional.of(Long.valueOf(text));
        }
        findings.finding(failed(
                endpoint,
                "the number of triples of <" + graph + "> is answered with '"
                        + text.substring(0, Math.min(SHOWN, text.length())) + "'"));
        return Optional.empty();
    }

    /** Counts the triples that a graph store gives back; nothing where it gives no N-Triples. */
    private Optional<Long> readBack(String graph) {
        HttpRequest.Builder request =
                request(target.graphs(), "graph", graph).header("Accept", DumpFormat.NTRIPLES.mediaType());
        Optional<HttpResponse<InputStream>> answer = exchange(request, target.graphs(), graph);
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        String type = answer.get().headers().firstValue("Content-Type").orElse("");
        try (InputStream in = answer.get().body();
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return answer.get().statusCode() == SUCCESS && type.startsWith(DumpFormat.NTRIPLES.mediaType())
                    ? Optional.of(lines.lines()
                            .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                            .count())
                    : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            findings.finding(
                    failed(target.graphs(), "graph <" + graph + "> could not be read back: " + Faults.text(e)));
            return Optional.of(-1L);
        }
    }

    private HttpRequest.Builder request(URI address, String parameter, String value) {
        String separator = address.getRawQuery() == null ? "?" : "&";
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + separator + parameter + "=" + encoded));
        target.credentials().header().ifPresent(header -> request.header("Authorization", header));
        return request;
    }

    /** Sends a request; where there is no answer, that is a finding. */
    private Optional<HttpResponse<InputStream>> exchange(HttpRequest.Builder request, URI address, String graph) {
        try {
            return Optional.of(client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException | UncheckedIOException e) {
            findings.finding(failed(address, "graph <" + graph + "> could not be sent: " + Faults.text(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            findings.finding(failed(address, "interrupted"));
        }
        return Optional.empty();
    }

    /**
     * Gives the body of a success; all else is a finding.
     *
     * @param alsoGood a status that is a success too
     */
    private Optional<String> good(Optional<HttpResponse<InputStream>> answer, URI address, String graph, int alsoGood) {
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        int status = answer.get().statusCode();
        try (InputStream in = answer.get().body()) {
            String body = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
            if (status >= SUCCESS && status < REDIRECT || status == alsoGood) {
                return Optional.of(body);
            }
            String said = body.strip().lines().findFirst().orElse("");
            String message = "the server answered " + status + meaning(status) + " for graph <" + graph + ">: "
                    + said.substring(0, Math.min(SHOWN, said.length()));
            findings.finding(failed(address, message));
        } catch (IOException e) {
            findings.finding(failed(address, "the answer for graph <" + graph + "> broke off: " + Faults.text(e)));
        }
        return Optional.empty();
    }

    private static void close(HttpResponse<InputStream> answer) {
        try {
            answer.body().close();
        } catch (IOException e) {
            // It is not wanted.
            return;
        }
    }

    private static String meaning(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> " (it is elsewhere: name that address)";
            case 401, 403 -> " (VITAGRAPH_USER and VITAGRAPH_PASSWORD, or VITAGRAPH_TOKEN, must say who may change it)";
            case 404, 405, 501 -> " (this is not the address of a graph store that can be changed)";
            case 413 -> " (it takes no graph of this size; load the release's dumps by the store's own loader)";
            case 415 -> " (it does not take N-Triples)";
            case 507 -> " (it is full)";
            default -> "";
        };
    }

    private static Finding failed(URI address, String message) {
        return Finding.of(Code.REMOTE_FAILED, Locator.file(address.toString()), "", message);
    }
}
