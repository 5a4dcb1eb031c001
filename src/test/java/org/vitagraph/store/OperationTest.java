package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.house.Hostile;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.Limits;
import org.vitagraph.store.http.Frontage;

/** What who runs the server sees of it: health, figures, log, an orderly end, answers given again. */
class OperationTest extends ServedRelease {

    private final Queue<String> log = new ConcurrentLinkedQueue<>();

    @Override
    Frontage.Setting setting() {
        return new Frontage.Setting(
                Frontage.Setting.USUAL.limits(), Set.of(), Optional.of(log::add), false, OptionalInt.of(0));
    }

    @Test
    void healthIsToldAndNothingElseUnderItsAddress() throws Exception {
        assertThat(get("/health/live").body()).isEqualTo("live\n");
        assertThat(get("/health/ready").body()).isEqualTo("ready\n");
        assertThat(get("/health/other").statusCode()).isEqualTo(404);
        assertThat(get("/health/live").headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void figuresAreOnAPortOfTheirOwnAndCountWhatWasAnswered() throws Exception {
        csv("SELECT (1 AS ?n) {}");
        int port = endpoint.figuresPort().orElseThrow();
        String figures = Wire.get(port, "/metrics");
        assertThat(figures)
                .contains("vitagraph_requests_seconds_count{path=\"sparql\",status=\"2xx\"}")
                .contains("vitagraph_queries_running", "vitagraph_connections", "jvm_memory_used_bytes")
                .contains("process_files_open_files");
        assertThat(get("/metrics").statusCode()).isEqualTo(404);
    }

    @Test
    void theLogSaysWhatWasAskedAndNotByWhomNorInWhichWords() throws Exception {
        String query = "SELECT (\"secret\" AS ?n) {}";
        get("/sparql?query=" + encode(query), "User-Agent", "Somebody/1.0");
        get("/page/person/somebody?token=hidden");
        String line = await("\tsparql\t200\t");
        assertThat(line).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z\tGET\tsparql\t200\t\\d+\t\\d+\t[0-9a-f]{16}");
        assertThat(await("\tpage\t404\t")).endsWith("\t-");
        assertThat(String.join("\n", log)).doesNotContain("secret", "127.0.0.1", "Somebody", "somebody", "hidden");
    }

    private String await(String part) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            Optional<String> line =
                    log.stream().filter(one -> one.contains(part)).findFirst();
            if (line.isPresent()) {
                return line.get();
            }
            Thread.sleep(50);
        }
        throw new AssertionError(part + " is not in " + log);
    }

    @Test
    @Hostile(58)
    void whoHasAnAnswerAlreadyIsToldSo() throws Exception {
        String path = "/sparql?query=" + encode("SELECT * { ?s ?p ?o } LIMIT 3");
        HttpResponse<String> first = get(path, "Accept", "text/csv");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = get(path, "Accept", "text/csv", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        String strong = tag.substring("W/".length());
        for (String known : List.of(strong, "\"x\", " + strong, "*")) {
            assertThat(get(path, "Accept", "text/csv", "If-None-Match", known).statusCode())
                    .as(known)
                    .isEqualTo(304);
        }
        assertThat(get(path, "Accept", "text/csv", "If-None-Match", "x" + tag + "x")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> wrong = get("/sparql?query=" + encode("SELECT * {"), "If-None-Match", "*");
        assertThat(wrong.statusCode()).isEqualTo(400);
        HttpResponse<String> other = get(path, "Accept", "text/tab-separated-values", "If-None-Match", tag);
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(get(path, "Accept", "text/csv").body()).isEqualTo(first.body());
        String now = "/sparql?query=" + encode("SELECT (NOW() AS ?n) (RAND() AS ?r) {}");
        assertThat(get(now).headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void whatIsPackedIsTheSame() throws Exception {
        String path = "/sparql?format=csv&query=" + encode("SELECT * { ?s ?p ?o }");
        byte[] packed = client.send(
                        to(path).header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
        try (var in = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(packed))) {
            assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo(get(path).body());
        }
        assertThat(get(path, "Accept-Encoding", "gzip;q=0").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    @Hostile(66)
    void whoIsBeingAnsweredWhenTheServerStopsIsAnsweredToTheEnd(@TempDir Path folder)
            throws IOException, ExecutionException, InterruptedException {
        OpenRelease other = OpenRelease.open(Built.release(folder, "v1", 40), limits().with(Limit.TIME, 3));
        Endpoint stopping = Endpoint.start(
                other,
                new Endpoint.Setup(0, true, List.of(), Map.of(), setting().with(limits().with(Limit.TIME, 3))));
        String query = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return Wire.get(stopping.port(), "/sparql?query=" + encode(query));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        int figures = stopping.figuresPort().orElseThrow();
        for (int i = 0; i < 100 && !Wire.get(figures, "/metrics").contains("vitagraph_queries_running 1.0"); i++) {
            Thread.sleep(20);
        }
        stopping.close();
        other.close();
        assertThat(Wire.status(answer.get())).isIn(200, 503);
        assertThat(answer.get()).containsAnyOf("\"value\"", "limit 'time'");
    }

    @Test
    @Hostile(66)
    void whatRunsLongerThanStoppingMayTakeIsNotWaitedFor(@TempDir Path folder) throws Exception {
        Limits patient = limits().with(Limit.TIME, 60).with(Limit.STOPPING, 1);
        OpenRelease other = OpenRelease.open(Built.release(folder, "v1", 40), patient);
        Endpoint stopping = Endpoint.start(
                other,
                new Endpoint.Setup(0, true, List.of(), Map.of(), setting().with(patient)));
        String query = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
        Thread.ofVirtual().start(() -> {
            try {
                Wire.get(stopping.port(), "/sparql?query=" + encode(query));
            } catch (IOException e) {
                // The answer is broken off.
                return;
            }
        });
        int figures = stopping.figuresPort().orElseThrow();
        for (int i = 0; i < 100 && !Wire.get(figures, "/metrics").contains("vitagraph_queries_running 1.0"); i++) {
            Thread.sleep(20);
        }
        long before = System.nanoTime();
        stopping.close();
        other.close();
        assertThat(java.time.Duration.ofNanos(System.nanoTime() - before)).isLessThan(java.time.Duration.ofSeconds(15));
    }

    @Test
    @Hostile(66)
    void aPortInUseIsTold() {
        Endpoint.Setup setup = new Endpoint.Setup(endpoint.port(), true, List.of(), Map.of());
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Endpoint.start(open, setup))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot listen on port " + endpoint.port());
    }
}
