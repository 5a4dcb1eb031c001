package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.house.Hostile;

/** Ctrl-C once: running requests are answered, then the server ends. Twice: it ends at once. */
@DisabledOnOs(OS.WINDOWS)
@Hostile(66)
class InterruptTest {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)/");
    private static final String SLOW = "SELECT%20(COUNT(*)%20AS%20?n)%20%7B?a%20?b%20?c.?d%20?e%20?f.?g%20?h%20?i%7D";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path temporary;

    @BeforeAll
    static void build() throws IOException {
        Example.release(Example.FOLDER, Set.of(), temporary.resolve("releases"));
    }

    private static Process serve(Path log) throws IOException {
        List<String> command = List.of(
                // Who runs the tests in the background may have them ignore the signal, and with them all that they
                // start.
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.vitagraph.app.Main",
                "serve",
                "--port",
                "0",
                "--limit",
                "time=8",
                "--out",
                temporary.resolve("releases").toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static int port(Process server, Path log) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(end) && server.isAlive()) {
            Matcher address = ADDRESS.matcher(Files.readString(log));
            if (address.find()) {
                return Integer.parseInt(address.group(1));
            }
            Thread.sleep(100);
        }
        throw new AssertionError(Files.readString(log));
    }

    private static void interrupt(Process process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static Socket ask(int port) throws Exception {
        Socket socket = new Socket("localhost", port);
        socket.getOutputStream()
                .write(("GET /sparql?query=" + SLOW + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        Thread.sleep(1500);
        return socket;
    }

    @Test
    void once_lets_a_running_request_be_answered() throws Exception {
        Path log = temporary.resolve("once.log");
        Process server = serve(log);
        try (Socket asked = ask(port(server, log))) {
            interrupt(server);
            String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 503").contains("'time'");
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isEqualTo(130);
            assertThat(Files.readString(log)).contains("Ctrl-C once more");
            try (var left = Files.list(temporary.resolve("releases/.running"))) {
                assertThat(left).isEmpty();
            }
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void twice_ends_at_once() throws Exception {
        Path log = temporary.resolve("twice.log");
        Process server = serve(log);
        try (Socket asked = ask(port(server, log))) {
            interrupt(server);
            assertThat(server.waitFor(1, TimeUnit.SECONDS)).isFalse();
            Instant begin = Instant.now();
            interrupt(server);
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(4));
            assertThat(server.exitValue()).isEqualTo(130);
            assertThat(asked.getInputStream().read()).isEqualTo(-1);
        } finally {
            server.destroyForcibly();
        }
    }
}
