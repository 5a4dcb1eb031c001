package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code doctor} finds. */
class MachineTest {

    @TempDir
    Path temp;

    @Test
    void a_machine_on_which_tests_run_has_all_that_is_needed() throws IOException {
        Path publication = Files.createDirectory(temp.resolve("p"));

        Verb doctor = Verb.run("doctor", publication, "--out", temp.resolve("not/yet"), "--port", "0");

        assertThat(doctor.exit()).as(doctor.out()).isZero();
        assertThat(doctor.out())
                .contains("Java ", "releases can be written", "hard links", "symbolic links", " is free");
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left).containsExactly(publication);
        }
    }

    @Test
    void a_port_that_is_taken_is_wrong() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Verb doctor = Verb.run("doctor", temp, "--out", temp, "--port", taken.getLocalPort());

            assertThat(doctor.exit()).isEqualTo(3);
            assertThat(Verb.run("doctor", temp, "--out", temp, "--port", taken.getLocalPort(), "--json")
                            .out())
                    .startsWith("{")
                    .contains("\"state\" : \"wrong\"", "\"text\" : \"port " + taken.getLocalPort() + " is taken");
            assertThat(doctor.out()).contains("wrong  port " + taken.getLocalPort() + " is taken");
        }
    }
}
