package org.vitagraph.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.vitagraph.app.RequestFuzz;
import org.vitagraph.store.Wire;

/** Ten thousand sockets that are held half-open, a hundred thousand requests changed by chance, and a mixed load for a while. */
final class HostileBench {

    private static final int SOCKETS = Integer.getInteger("sockets", 10_000);
    private static final int REQUESTS = Integer.getInteger("requests", 100_000);
    private static final int MINUTES = Integer.getInteger("minutes", 30);
    private static final String PAGE = "/page/person/beloborodov";

    private HostileBench() {}

    /** Holds sockets half-open while a page and a query are asked for. */
    static void halfOpen() throws Exception {
        try (ServedExample server = new ServedExample()) {
            warm(server);
            server.print("before");
            List<Wire> wires = new ArrayList<>();
            try {
                for (int i = 0; i < SOCKETS; i++) {
                    wires.add(Wire.to(server.port())
                            .send(
                                    i % 2 == 0
                                            ? "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 9\r\n\r\nS"
                                            : "GET /sparql?query=A"));
                }
                server.print(SOCKETS + " sockets held");
                ServedExample.Measuring page = server.measuring(PAGE);
                ServedExample.Measuring query = server.measuring("/sparql?query=ASK%20%7B%20?s%20?p%20?o%20%7D");
                Thread.sleep(10_000);
                page.print("a page meanwhile");
                query.print("a query meanwhile");
            } finally {
                for (Wire wire : wires) {
                    wire.close();
                }
            }
            server.print("afterwards");
        }
    }

    /** Sends requests changed by chance while a page is asked for. */
    static void fuzz() throws Exception {
        try (ServedExample server = new ServedExample()) {
            warm(server);
            server.print("before");
            ServedExample.Measuring page = server.measuring(PAGE);
            Map<Integer, Integer> statuses = send(server, REQUESTS, 11);
            page.print("a page meanwhile");
            server.print("after " + REQUESTS + " requests");
            Cpu.print("statuses (0: no answer): %s; alive: %s", statuses, server.alive());
        }
    }

    /**
     * Mixes all of it for so many minutes. With {@code -Dcache=} the server keeps so many bytes of answers, so that a short run shows what
     * becomes of the heap when they are full.
     */
    static void soak() throws Exception {
        try (ServedExample server = new ServedExample()) {
            warm(server);
            server.print("minute 0");
            ServedExample.Measuring page = server.measuring(PAGE);
            long end = System.nanoTime() + MINUTES * 60_000_000_000L;
            Map<Integer, Integer> statuses = new TreeMap<>();
            for (int round = 1; System.nanoTime() < end; round++) {
                send(server, 2_000, round).forEach((status, n) -> statuses.merge(status, n, Integer::sum));
                server.print("round " + round);
            }
            page.print("a page meanwhile");
            Cpu.print("statuses: %s; alive: %s", statuses, server.alive());
        }
    }

    private static void warm(ServedExample server) throws IOException {
        for (int i = 0; i < 300; i++) {
            Wire.get(server.port(), PAGE);
            Wire.get(server.port(), "/sparql?query=ASK%20%7B%20?s%20?p%20?o%20%7D");
        }
    }

    private static Map<Integer, Integer> send(ServedExample server, int requests, long seed) throws Exception {
        AtomicInteger left = new AtomicInteger(requests);
        Map<Integer, Integer> statuses = new TreeMap<>();
        int senders = 4;
        try (ExecutorService threads = Executors.newFixedThreadPool(senders)) {
            List<Future<Map<Integer, Integer>>> all = new ArrayList<>();
            for (int i = 0; i < senders; i++) {
                long own = seed * 31 + i;
                all.add(threads.submit(() -> {
                    Map<Integer, Integer> seen = new TreeMap<>();
                    RequestFuzz fuzz = new RequestFuzz(own);
                    while (left.getAndDecrement() > 0) {
                        seen.merge(one(server.port(), fuzz.next()), 1, Integer::sum);
                    }
                    return seen;
                }));
            }
            for (Future<Map<Integer, Integer>> one : all) {
                one.get().forEach((status, n) -> statuses.merge(status, n, Integer::sum));
            }
        }
        return statuses;
    }

    private static int one(int port, String request) {
        try (Wire wire = Wire.to(port)) {
            wire.socket().setSoLinger(true, 0);
            wire.send(request);
            wire.socket().shutdownOutput();
            String answer = wire.rest();
            int status = Wire.status(answer);
            if (status >= 500 && status != 503) {
                Cpu.print("FAULT %s%n%s", request, answer);
            }
            return status;
        } catch (IOException e) {
            return 0;
        }
    }
}
