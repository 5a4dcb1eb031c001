package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitagraph.model.Finding;
import org.vitagraph.rdf.Release;

/** A release is loaded into any store that keeps to the SPARQL 1.1 Graph Store HTTP Protocol, and to the letter of it. */
class GraphStoreTest {

    private static final RemoteCredentials NOBODY = RemoteCredentials.of(Map.of());

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> graphs = new TreeMap<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Release release;

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    private boolean wantsLength;
    private boolean givesBack = true;
    private int forgets;
    private int status;

    @BeforeEach
    void start() throws IOException {
        release = Built.release(folder, "v1", 30);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/store", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** Answers as the protocol has it: 201 for a graph that is new, 204 for one that was there, 404 for one that is not. */
    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String query = exchange.getRequestURI().getRawQuery();
        String graph = query.startsWith("graph=")
                ? URLDecoder.decode(query.substring("graph=".length()), StandardCharsets.UTF_8)
                : "";
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                if (status > 0) {
                    say(exchange, status, "no");
                } else if (wantsLength && length == null) {
                    say(exchange, 411, "");
                } else if (graph.isEmpty()
                        || !"application/n-triples"
                                .equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
                    say(exchange, 400, "");
                } else {
                    String text = new String(body, StandardCharsets.UTF_8);
                    List<String> lines = text.lines().skip(forgets).toList();
                    say(exchange, graphs.put(graph, String.join("\n", lines)) == null ? 201 : 204, "");
                }
            }
            case "DELETE" -> say(exchange, graphs.remove(graph) == null ? 404 : 204, "");
            case "GET" -> {
                if (!givesBack) {
                    say(exchange, 405, "");
                } else if (graphs.containsKey(graph)) {
                    exchange.getResponseHeaders().set("Content-Type", "application/n-triples");
                    say(exchange, 200, graphs.get(graph));
                } else {
                    say(exchange, 404, "");
                }
            }
            default -> say(exchange, 405, "");
        }
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private boolean load() throws IOException {
        URI store = URI.create("http://localhost:" + server.getAddress().getPort() + "/store");
        RemoteLoad.Target target = new RemoteLoad.Target(store, Optional.empty(), NOBODY);
        return RemoteLoad.load(release, target, new LoadLog(folder.resolve("loads"), release, store), findings::add);
    }

    private void everythingIsThere() {
        assertThat(findings).isEmpty();
        assertThat(graphs).hasSize(release.manifest().triples().size() + 1);
        release.manifest().triples().forEach((graph, triples) -> {
            String iri = release.manifest().base() + "/graph/" + graph;
            assertThat(graphs.getOrDefault(iri, "").lines()).hasSize(triples.intValue());
        });
        assertThat(graphs.get(release.manifest().base() + "/graph/description"))
                .contains("<http://www.w3.org/ns/dcat#version> \"v1\"");
    }

    @Test
    void graphs_are_made_and_made_again() throws IOException {
        assertThat(load()).isTrue();
        everythingIsThere();
        assertThat(load()).isTrue();
        everythingIsThere();
    }

    @Test
    void a_store_that_wants_the_length_beforehand_is_told() throws IOException {
        wantsLength = true;
        assertThat(load()).as("%s", findings).isTrue();
        everythingIsThere();
    }

    @Test
    void a_store_that_gives_nothing_back_is_believed() throws IOException {
        givesBack = false;
        assertThat(load()).isTrue();
        everythingIsThere();
    }

    @Test
    void a_store_that_has_fewer_triples_than_it_took_is_found_out() throws IOException {
        forgets = 1;
        assertThat(load()).isFalse();
        assertThat(findings).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("triples here and"));
        assertThat(graphs).doesNotContainKey(release.manifest().base() + "/graph/description");
    }

    @ParameterizedTest
    @CsvSource({
        "401, VITAGRAPH_USER",
        "403, VITAGRAPH_TOKEN",
        "404, not the address of a graph store",
        "405, not the address of a graph store",
        "413, own loader",
        "415, N-Triples",
        "307, name that address",
        "507, it is full",
        "500, answered 500"
    })
    void a_refusal_is_one_finding_that_says_what_to_do(int refusal, String said) throws IOException {
        status = refusal;
        assertThat(load()).isFalse();
        assertThat(findings).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains(said));
    }
}
