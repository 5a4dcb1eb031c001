package org.vitagraph.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.vitagraph.store.PairedServers;

/** The guarded endpoint beside Fuseki as it comes, on the same store and queries, in turns: one client, then thirty-two. */
final class EndpointBench {

    private static final int PERSONS = Integer.getInteger("persons", 5_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int SECONDS = Integer.getInteger("seconds", 4);
    /** So many rounds are not counted, while the compiler learns. */
    private static final int WARM = 20;

    private static final int BLOCK = 50;
    private static final int CLIENTS = 32;
    /** Named, since what the two answer with when nothing is named differs, and JSON costs more to write than XML. */
    private static final String FORMATS = "Accept: application/sparql-results+json, application/n-triples;q=0.9\r\n";

    private static final String ID = "https://example.org/bio/id/person/p";
    private static final String LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>";
    private static final String P190 = "<http://www.cidoc-crm.org/cidoc-crm/P190_has_symbolic_content>";
    private static final String P1 = "<http://www.cidoc-crm.org/cidoc-crm/P1_is_identified_by>";

    private EndpointBench() {}

    /** Queries of the sorts that readers ask; the number makes each another one, so that none is answered from memory. */
    private static List<String> queries(int n) {
        return List.of(
                "SELECT ?l { <" + ID + n % PERSONS + "> " + LABEL + " ?l }",
                "SELECT ?p ?f { ?p " + LABEL + " \"Person " + n % PERSONS + "\"@en ; " + P1 + "/" + P190 + " ?f }",
                "CONSTRUCT { ?s ?p ?o } { VALUES ?s { <" + ID + n % PERSONS + "> <" + ID + (n + 7) % PERSONS
                        + "> } ?s ?p ?o }",
                "SELECT ?t (COUNT(*) AS ?n" + n + ") { ?s a ?t } GROUP BY ?t",
                "SELECT ?p ?l { ?p " + LABEL + " ?l FILTER(REGEX(?l, \"son " + n % 1000 + "\", \"i\")) }",
                "SELECT ?p ?l { ?p " + LABEL + " ?l } ORDER BY DESC(?l) OFFSET " + n % 100 + " LIMIT 20",
                "SELECT ?p ?l { ?p " + P1 + " ?n . ?p " + LABEL + " ?l } LIMIT " + (500 + n % 100));
    }

    static void run() throws Exception {
        Path folder = Files.createTempDirectory("endpoint-bench");
        try (PairedServers servers = new PairedServers(folder, PERSONS, false)) {
            one(servers);
            many(servers);
        } finally {
            SyntheticGraphs.delete(folder);
        }
    }

    /** Asks in turns, so many at a time; processor time is the process's, the client's part in it being the same for both. */
    private static void one(PairedServers servers) throws Exception {
        double guardedAll = 0;
        double bareAll = 0;
        for (int sort = 0; sort < queries(0).size(); sort++) {
            double guarded = 0;
            double bare = 0;
            for (int round = 0; round < WARM + 2 * ROUNDS; round++) {
                double first = block(round % 2 == 0 ? servers.guarded() : servers.bare(), sort, round);
                double second = block(round % 2 == 0 ? servers.bare() : servers.guarded(), sort, round);
                if (round >= WARM) {
                    guarded += round % 2 == 0 ? first : second;
                    bare += round % 2 == 0 ? second : first;
                }
            }
            Cpu.print(
                    "one client, CPU ms an answer: guarded %6.2f, bare %6.2f, ratio %.3f: %s",
                    guarded * 1e3 / (2 * ROUNDS * BLOCK),
                    bare * 1e3 / (2 * ROUNDS * BLOCK),
                    guarded / bare,
                    queries(0).get(sort));
            guardedAll += guarded;
            bareAll += bare;
        }
        Cpu.print("one client, all: ratio %.3f", guardedAll / bareAll);
    }

    private static double block(int port, int sort, int round) throws Exception {
        try (Caller client = caller(port, 0)) {
            return Cpu.seconds(() -> {
                for (int i = 0; i < BLOCK; i++) {
                    client.millis(path(queries(round * BLOCK + i).get(sort)));
                }
            });
        }
    }

    private static void many(PairedServers servers) throws Exception {
        List<Double> a = new ArrayList<>();
        List<Double> b = new ArrayList<>();
        int answersA = 0;
        int answersB = 0;
        for (int round = 0; round < ROUNDS; round++) {
            answersA += load(servers.guarded(), a, round);
            answersB += load(servers.bare(), b, round);
        }
        double[] guarded = a.stream().mapToDouble(Double::doubleValue).toArray();
        double[] bare = b.stream().mapToDouble(Double::doubleValue).toArray();
        double time = (double) ROUNDS * SECONDS;
        Cpu.print(
                "%d clients: guarded %.0f/s, p50 %.1f ms, p99 %.1f ms; bare %.0f/s, p50 %.1f ms, p99 %.1f ms; throughput ratio %.3f, p99 ratio %.3f",
                CLIENTS,
                answersA / time,
                at(guarded, 0.5),
                at(guarded, 0.99),
                answersB / time,
                at(bare, 0.5),
                at(bare, 0.99),
                (double) answersA / answersB,
                at(guarded, 0.99) / at(bare, 0.99));
    }

    private static int load(int port, List<Double> times, int round) throws Exception {
        AtomicInteger next = new AtomicInteger(round * 1_000);
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<List<Double>>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int who = i;
                all.add(clients.submit(() -> {
                    List<Double> own = new ArrayList<>();
                    try (Caller client = caller(port, who)) {
                        while (System.nanoTime() < end) {
                            int n = next.getAndIncrement();
                            List<String> queries = queries(n);
                            own.add(client.millis(path(queries.get(n % queries.size()))));
                        }
                    }
                    return own;
                }));
            }
            int answers = 0;
            for (Future<List<Double>> one : all) {
                times.addAll(one.get());
                answers += one.get().size();
            }
            return answers;
        }
    }

    private static Caller caller(int port, int who) throws IOException {
        return new Caller(port, "X-Forwarded-For: 198.51.100." + who + "\r\n" + FORMATS);
    }

    private static String path(String query) {
        return "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    /** Gives a quantile. */
    static double at(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (part * sorted.length))];
    }
}
