package org.vitagraph.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A made table of people to CIDOC-CRM: {@code convert} with and without claims, CARML with a mapping of the same graph as far as RML can
 * say it, and a program written by hand for this table alone. Each in a process of its own, start included; {@code convert} as users run
 * it, by the launcher, with its flags and the cache that it keeps. {@code -Drows=} says how many rows, {@code -Dcarml.rows=} how many of
 * them CARML gets, which takes longest.
 */
final class ConvertBench {

    private static final Path CARML = Path.of("src/test/carml");
    private static final String LAUNCHER = "./vitagraph";
    private static final int HEAP = 256;
    private static final int TRIES = 30;
    private static final int SAMPLE = 20;

    private final Path work;

    private ConvertBench(Path work) {
        this.work = work;
    }

    static void run() throws Exception {
        Path work = Files.createTempDirectory("bench");
        try {
            new ConvertBench(work).compare();
        } finally {
            SyntheticGraphs.delete(work);
        }
    }

    private void compare() throws IOException, InterruptedException {
        int rows = Integer.getInteger("rows", 100_000);
        int few = Math.min(rows, Integer.getInteger("carml.rows", 100_000));
        Path table = work.resolve("people.csv");
        People.write(table, rows);
        double floor = floor(table, rows, false);
        floor(table, rows, true);
        Cpu.print(
                "convert is run by %s, with its flags and %s",
                LAUNCHER, hasCache() ? "the cache that it made before" : "no cache: it made none");
        double none = ours(table, rows, "none");
        ours(table, rows, "statement");
        People.write(table, few);
        double carml = carml(few);
        Cpu.print(
                "convert without claims: %.1f x as many triples per CPU second as CARML, 1/%.1f of the floor",
                none / carml, floor / none);
    }

    private double ours(Path table, int rows, String claims) throws IOException, InterruptedException {
        // The launcher and env become the program, so that the process is the same to its end.
        Child child = Child.run(List.of(
                "env",
                "VITAGRAPH_OPTS=-Xmx" + HEAP + "m",
                LAUNCHER,
                "convert",
                table.toString(),
                "--language",
                "en",
                "--claims",
                claims,
                "--out",
                "/dev/null"));
        String said = child.output()
                .lines()
                .filter(l -> l.endsWith(" were written."))
                .findFirst()
                .orElse("0 ");
        return print("convert, claims " + claims, rows, Long.parseLong(said.substring(0, said.indexOf(' '))), child);
    }

    /** Runs the launcher until it uses the cache of conversions, which it makes beside its first run. */
    private boolean hasCache() throws IOException, InterruptedException {
        Path small = work.resolve("small.csv");
        People.write(small, 1);
        for (int i = 0; i < TRIES; i++) {
            Process process = new ProcessBuilder(LAUNCHER, "convert", small.toString(), "--out", "/dev/null")
                    .redirectErrorStream(true)
                    .redirectOutput(work.resolve("small.log").toFile())
                    .start();
            boolean used = false;
            do {
                used |= process.info().commandLine().orElse("").contains("-convert-jdk");
            } while (!process.waitFor(SAMPLE, TimeUnit.MILLISECONDS));
            if (used) {
                return true;
            }
            Thread.sleep(2_000);
        }
        return false;
    }

    private double carml(int rows) throws IOException, InterruptedException {
        Path classPath = work.resolve("carml.txt");
        Child.run(List.of(
                "mvn",
                "-o",
                "-B",
                "-q",
                "-f",
                CARML.resolve("pom.xml").toString(),
                "dependency:build-classpath",
                "-Dmdep.outputFile=" + classPath));
        List<String> arguments = new ArrayList<>();
        arguments.add(CARML.resolve("CarmlRun.java").toString());
        arguments.add(CARML.resolve("people.rml.ttl").toString());
        arguments.add(work.toString());
        arguments.add("/dev/null");
        Child child = Child.java(2 * HEAP, Files.readString(classPath).strip(), arguments);
        String[] lines = child.output().strip().split("\n", -1);
        return print("CARML 0.4.11", rows, Long.parseLong(lines[lines.length - 1].strip()), child);
    }

    private double floor(Path table, int rows, boolean two) throws IOException, InterruptedException {
        Child child = Child.java(
                HEAP,
                System.getProperty("java.class.path"),
                List.of("org.vitagraph.bench.ConvertBench$ByHand", table.toString(), Boolean.toString(two)));
        return print(
                "by hand, " + (two ? "two threads" : "one thread"),
                rows,
                Long.parseLong(child.output().strip()),
                child);
    }

    private static double print(String what, int rows, long triples, Child child) {
        Cpu.print(
                "%-28s %,9d rows %,11d triples %6.1f CPU s %6.1f us a row %6.2f M triples per CPU s %4d MB",
                what,
                rows,
                triples,
                child.seconds(),
                child.seconds() * 1e6 / rows,
                triples / child.seconds() / 1e6,
                child.megabytes());
        return triples / child.seconds();
    }

    /** The program written by hand, as a process. */
    static final class ByHand {
        private ByHand() {}

        /** Converts a table and prints how many triples it gave. */
        public static void main(String[] args) throws IOException, InterruptedException {
            try (OutputStream out = Files.newOutputStream(Path.of("/dev/null"))) {
                System.out.println(Floor.convert(Path.of(args[0]), out, Boolean.parseBoolean(args[1])));
            }
        }
    }
}
