package org.vitagraph.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vitagraph.app.SiteProcess;
import org.vitagraph.store.Wire;

/** The example served by a process of its own, and its figures. */
final class ServedExample implements AutoCloseable {

    private final Path folder = Files.createTempDirectory("served");
    private final Process process;
    private final int port;
    private final int figures;

    ServedExample() throws IOException, InterruptedException {
        File log = folder.resolve("log").toFile();
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:+UseG1GC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dcache=" + Long.getLong("cache", 32 << 20),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SiteProcess.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        Path told = folder.resolve("ports");
        while (!Files.exists(told)) {
            if (!process.isAlive()) {
                throw new IOException(Files.readString(log.toPath()));
            }
            Thread.sleep(100);
        }
        String[] ports = Files.readString(told).split(" ", -1);
        port = Integer.parseInt(ports[0]);
        figures = Integer.parseInt(ports[1]);
    }

    int port() {
        return port;
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Prints heap after a collection, threads, open files, connections. */
    void print(String when) throws IOException, InterruptedException {
        Process collected = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        collected.waitFor();
        Cpu.print(
                "%s: heap %.1f MB, of which answers kept %.1f MB, threads %.0f, open files %.0f, connections %.0f",
                when,
                sum("jvm_memory_used_bytes{area=\"heap\"") / (1 << 20),
                sum("vitagraph_cache_bytes") / (1 << 20),
                sum("jvm_threads_live_threads"),
                sum("process_files_open_files"),
                sum("vitagraph_connections"));
    }

    private double sum(String name) throws IOException {
        return Wire.get(figures, "/metrics")
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Measures a page over and over until it is interrupted, and gives the times in milliseconds. */
    Measuring measuring(String path) {
        return new Measuring(port, path);
    }

    /** The times that an answer takes while other things go on. */
    static final class Measuring {

        private final List<Double> times = new ArrayList<>();
        private final Thread thread;
        private volatile boolean on = true;
        private int wrong;

        private Measuring(int port, String path) {
            thread = Thread.ofPlatform().start(() -> {
                while (on) {
                    long begin = System.nanoTime();
                    try {
                        String answer = Wire.get(port, path, "X-Forwarded-For: 203.0.113.1");
                        wrong += Wire.status(answer) == 200 ? 0 : 1;
                    } catch (IOException e) {
                        wrong++;
                    }
                    times.add((System.nanoTime() - begin) / 1e6);
                }
            });
        }

        void print(String what) throws InterruptedException {
            on = false;
            thread.join();
            double[] all = times.stream().mapToDouble(Double::doubleValue).toArray();
            Cpu.print(
                    "%s: %d answers, %d wrong, p50 %.1f ms, p99 %.1f ms",
                    what, all.length, wrong, EndpointBench.at(all, 0.5), EndpointBench.at(all, 0.99));
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        SyntheticGraphs.delete(folder);
    }
}
