package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.rdf.Release;

class RemoteLoadTest {

    private static final RemoteCredentials NOBODY = RemoteCredentials.of(Map.of());

    private final List<Finding> findings = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Release release;

    @BeforeEach
    void build() throws IOException {
        release = Built.release(folder, "v1", 30);
    }

    private boolean load(RemoteLoad.Target target) throws IOException {
        LoadLog log = new LoadLog(folder.resolve("loads"), release, target.graphs());
        return RemoteLoad.load(release, target, log, findings::add);
    }

    @Test
    void aLoadThatBrokeOffGoesOnWithTheGraphThatDidNotArrive() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<String> put = new ArrayList<>();
        AtomicInteger untilItFails = new AtomicInteger(2);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            boolean content = exchange.getRequestMethod().equals("PUT")
                    && !exchange.getRequestURI().getQuery().endsWith("/description");
            if (content) {
                put.add(exchange.getRequestURI().getQuery());
            }
            exchange.sendResponseHeaders(content && untilItFails.decrementAndGet() < 0 ? 503 : 204, -1);
            exchange.close();
        });
        server.start();
        try {
            URI store = URI.create("http://localhost:" + server.getAddress().getPort() + "/ds");
            RemoteLoad.Target target = new RemoteLoad.Target(store, Optional.empty(), NOBODY);
            assertThat(load(target)).isFalse();
            assertThat(put).hasSize(3);
            untilItFails.set(100);
            assertThat(load(target)).isTrue();
            int graphs = release.manifest().triples().size();
            assertThat(put).hasSize(graphs + 1);
            assertThat(put.get(3)).isEqualTo(put.get(2));

            assertThat(load(target)).isTrue();
            assertThat(put).hasSize(2 * graphs + 1);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void putOfAReleaseIntoAStockFusekiReplacesItsGraphs() throws Exception {
        int port = freePort();
        Path log = folder.resolve("fuseki.log");
        Process fuseki = ChildJvm.start(
                log,
                List.of("-Dlog4j2.configurationFile=none", "-Dlog4j.configurationFile=none"),
                "org.apache.jena.fuseki.main.cmds.FusekiMainCmd",
                "--port=" + port,
                "--localhost",
                "--mem",
                "--update",
                "/ds");
        try {
            await(fuseki, port, log);
            URI base = URI.create("http://localhost:" + port + "/ds");
            RemoteLoad.Target target = new RemoteLoad.Target(
                    URI.create(base + "/data"), Optional.of(URI.create(base + "/sparql")), NOBODY);
            assertThat(load(target)).as("%s", findings).isTrue();
            assertThat(load(target)).as("%s", findings).isTrue();
            assertThat(findings).isEmpty();
            RemoteLoad.Target wrong = new RemoteLoad.Target(URI.create(base + "x/data"), Optional.empty(), NOBODY);
            assertThat(load(wrong)).isFalse();
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(Code.REMOTE_FAILED);
                assertThat(finding.message()).contains("not the address of a graph store");
            });
        } finally {
            fuseki.destroyForcibly().waitFor();
        }
    }

    @Test
    void aServerThatIsNotThereIsAFinding() throws IOException {
        URI nowhere = URI.create("http://localhost:" + freePort() + "/data");
        assertThat(load(new RemoteLoad.Target(nowhere, Optional.empty(), NOBODY)))
                .isFalse();
        assertThat(findings).extracting(Finding::code).containsExactly(Code.REMOTE_FAILED);
    }

    @Test
    void credentialsComeFromTheEnvironmentAndADifferentCountIsAFinding() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<String> heard = new ArrayList<>();
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            heard.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] answer = "n\r\n1\r\n".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            URI store = URI.create("http://localhost:" + server.getAddress().getPort() + "/ds");
            RemoteCredentials user =
                    RemoteCredentials.of(Map.of("VITAGRAPH_USER", "ann", "VITAGRAPH_PASSWORD", "pä:ss"));
            RemoteLoad.Target target = new RemoteLoad.Target(store, Optional.of(store), user);
            assertThat(load(target)).isFalse();
            String basic = Base64.getEncoder().encodeToString("ann:pä:ss".getBytes(StandardCharsets.UTF_8));
            assertThat(heard).containsExactly("DELETE Basic " + basic, "PUT Basic " + basic, "GET Basic " + basic);
            assertThat(findings).singleElement().satisfies(finding -> assertThat(finding.message())
                    .isEqualTo("the graph has 120 triples here and '1' there"));
            assertThat(user.toString()).doesNotContain("ss");
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org/ds, t, https only",
        "http://ann:secret@localhost/ds, '', out of the address",
        "ftp://localhost/ds, '', must begin with http"
    })
    void anAddressThatWouldGiveCredentialsAwayIsRefused(String address, String token, String reason)
            throws IOException {
        RemoteCredentials credentials = RemoteCredentials.of(Map.of("VITAGRAPH_TOKEN", token));
        RemoteLoad.Target target = new RemoteLoad.Target(URI.create(address), Optional.empty(), credentials);
        assertThat(load(target)).isFalse();
        assertThat(findings).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains(reason));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void await(Process server, int port, Path log) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(end) && server.isAlive()) {
            try (Socket socket = new Socket("localhost", port)) {
                assertThat(socket.isConnected()).isTrue();
                return;
            } catch (IOException notYet) {
                Thread.sleep(200);
            }
        }
        throw new AssertionError("Fuseki did not start: " + Files.readString(log));
    }
}
