package org.vitagraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a program of its own cost: processor time and memory as the system counts them, all threads, start, compiler and collector.
 *
 * @param seconds of processor time
 * @param megabytes the most memory it held at a time (resident set), 0 where the system does not tell
 * @param output what it printed
 */
record Child(double seconds, long megabytes, String output) {

    private static final int SAMPLE = 20;

    /** Runs a Java program in a heap of so many megabytes; {@code arguments} begin with further options of the JVM, if there are any. */
    static Child java(int heap, String classPath, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + heap + "m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", classPath));
        command.addAll(arguments);
        return run(command);
    }

    /** Runs a program; one that fails is an exception with what it printed. */
    static Child run(List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("child", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Duration cpu = Duration.ZERO;
            long most = 0;
            do {
                cpu = process.info().totalCpuDuration().orElse(cpu);
                most = Math.max(most, resident(process.pid()));
            } while (!process.waitFor(SAMPLE, TimeUnit.MILLISECONDS));
            String output = Files.readString(log);
            if (process.exitValue() != 0) {
                throw new IOException(command.getLast() + ": " + output);
            }
            return new Child(cpu.toMillis() / 1e3, most >> 10, output);
        } finally {
            Files.delete(log);
        }
    }

    /** Gives the most kilobytes that a process held, where Linux tells. */
    private static long resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
