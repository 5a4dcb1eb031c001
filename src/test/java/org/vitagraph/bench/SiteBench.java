package org.vitagraph.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.vitagraph.app.BenchSite;
import org.vitagraph.rdf.About;
import org.vitagraph.rdf.Engine;
import org.vitagraph.rdf.Release;
import org.vitagraph.site.SiteCopy;
import org.vitagraph.store.BuildOrder;
import org.vitagraph.store.PairedServers;
import org.vitagraph.store.ReleaseBuilder;

/**
 * The site over invented lives: pages and data of persons at eight clients beside Fuseki's DESCRIBE of the same persons, search, the first
 * page, and the copy as files. {@code -Dpersons=} says how many, {@code -Dcopy=false} leaves the copy out. Clients and servers share the
 * machine; each sort of request is asked for in turns with Fuseki's, after so many seconds that the compiler is done. Each request for a
 * page or data has a parameter of its own, so that none is answered from what was kept; pages that were are asked for apart.
 */
final class SiteBench {

    private static final int PERSONS = Integer.getInteger("persons", 100_000);
    private static final int SECONDS = Integer.getInteger("seconds", 10);
    private static final int WARM = Integer.getInteger("warm", 30);
    private static final int POPULAR = 100;
    private static final int PER_PERSON = 10;
    private static final int CLIENTS = 8;
    private static final int STEP = 7919;
    private static final Path TARGET = Path.of("target", "bench");

    private SiteBench() {}

    static void run() throws Exception {
        Release release = release();
        Path folder = Files.createTempDirectory(Files.createDirectories(TARGET), "site-bench");
        try (PairedServers servers = new PairedServers(release, folder, false, BenchSite::servlets)) {
            Cpu.print(
                    "%,d persons, %,d triples, %d clients",
                    PERSONS, release.manifest().total(), CLIENTS);
            first(servers.guarded());
            String page = "/page/person/";
            compare(servers, "page", n -> page + person(n) + "?n=" + n, "text/html");
            compare(servers, "data", n -> "/data/person/" + person(n) + ".ttl?n=" + n, "text/turtle");
            IntFunction<String> popular = n -> page + person(n % POPULAR);
            warm(servers.guarded(), popular);
            throughput(servers.guarded(), popular, "page asked for before");
            IntFunction<String> search = n -> "/search?q=" + encode("Person " + n % PERSONS);
            warm(servers.guarded(), search);
            Cpu.print("search p99 %.1f ms", timed("search", servers.guarded(), search));
            if (!"false".equals(System.getProperty("copy"))) {
                copy(servers, folder.resolve("copy"));
            }
        } finally {
            SyntheticGraphs.delete(folder);
        }
    }

    /** Builds the release once, and keeps it. */
    private static Release release() throws Exception {
        Path kept = TARGET.resolve("people-" + PERSONS);
        if (Release.find(kept).isPresent()) {
            return Release.find(kept).orElseThrow();
        }
        Files.createDirectories(kept);
        About about = new About(
                SyntheticFacts.BASE,
                Map.of("en", "Invented lives"),
                Map.of("en", "Invented lives, the same at each run."),
                "https://creativecommons.org/publicdomain/zero/1.0/",
                "2026-11-23",
                "",
                List.of(),
                List.of("en"),
                List.of(),
                Map.of());
        try (SyntheticGraphs synthetic = new SyntheticGraphs(PERSONS * PER_PERSON)) {
            BuildOrder order = new BuildOrder(
                    synthetic.folder(),
                    kept,
                    "v1",
                    about,
                    new Engine("0", "1", "1"),
                    Instant.parse("2026-11-23T00:00:00Z"));
            return ReleaseBuilder.build(order, SyntheticGraphs::refuse).orElseThrow();
        }
    }

    private static String person(int n) {
        return "person-" + Math.floorMod(n * STEP, PERSONS);
    }

    private static void compare(PairedServers servers, String what, IntFunction<String> path, String type)
            throws Exception {
        IntFunction<String> describe =
                n -> "/sparql?query=" + encode("DESCRIBE <" + SyntheticFacts.BASE + "/id/person/" + person(n) + ">");
        warm(servers.guarded(), path);
        warm(servers.bare(), describe);
        double own = throughput(servers.guarded(), path, what + " (" + type + ")");
        double bare = throughput(servers.bare(), describe, "Fuseki DESCRIBE");
        Cpu.print("%s: %.2f of the throughput of DESCRIBE", what, own / bare);
    }

    private static void warm(int port, IntFunction<String> path) throws Exception {
        load(port, path, WARM);
    }

    private static double throughput(int port, IntFunction<String> path, String what) throws Exception {
        long before = Cpu.process();
        List<Double> times = load(port, path, SECONDS);
        double cpu = (Cpu.process() - before) / 1e6 / times.size();
        print(what, times);
        Cpu.print("%s: %.2f CPU ms an answer, client and server", what, cpu);
        return times.size() / (double) SECONDS;
    }

    private static double timed(String what, int port, IntFunction<String> path) throws Exception {
        List<Double> times = load(port, path, SECONDS);
        print(what, times);
        return EndpointBench.at(array(times), 0.99);
    }

    private static void print(String what, List<Double> times) {
        double[] all = array(times);
        Cpu.print(
                "%s: %.0f/s, p50 %.1f ms, p99 %.1f ms",
                what, all.length / (double) SECONDS, EndpointBench.at(all, 0.5), EndpointBench.at(all, 0.99));
    }

    private static double[] array(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> load(int port, IntFunction<String> path, int seconds) throws Exception {
        AtomicInteger next = new AtomicInteger();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Double> times = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<List<Double>>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int who = i;
                all.add(clients.submit(() -> {
                    List<Double> own = new ArrayList<>();
                    try (Caller client = new Caller(port, of(who))) {
                        while (System.nanoTime() < end) {
                            own.add(client.millis(path.apply(next.getAndIncrement())));
                        }
                    }
                    return own;
                }));
            }
            for (Future<List<Double>> one : all) {
                times.addAll(one.get());
            }
        }
        return times;
    }

    private static String of(int who) {
        return "X-Forwarded-For: 198.51.100." + who + "\r\nAccept-Encoding: gzip\r\n";
    }

    private static void first(int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .header("Accept-Encoding", "gzip")
                .build();
        long begin = System.nanoTime();
        HttpResponse<byte[]> page = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        Cpu.print(
                "first page: status %d, %d bytes compressed; the first answer took %.1f s",
                page.statusCode(), page.body().length, (System.nanoTime() - begin) / 1e9);
    }

    private static void copy(PairedServers servers, Path folder) throws Exception {
        long begin = System.nanoTime();
        SiteCopy.Written[] written = {null};
        double cpu = Cpu.seconds(() -> written[0] = BenchSite.copy(servers.open(), folder));
        double seconds = (System.nanoTime() - begin) / 1e9;
        Cpu.print(
                "copy: %,d pages, %,d files, %,d MB in %.0f s, %.0f CPU s: %.0f pages and %.0f files a second, %.0f pages a CPU second",
                written[0].pages(),
                written[0].files(),
                written[0].bytes() >> 20,
                seconds,
                cpu,
                written[0].pages() / seconds,
                written[0].files() / seconds,
                written[0].pages() / cpu);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
