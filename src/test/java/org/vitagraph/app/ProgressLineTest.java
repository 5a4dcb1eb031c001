package org.vitagraph.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vitagraph.house.Hostile;

/** The line that says how far a job is. */
class ProgressLineTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PrintStream terminal = new PrintStream(screen, true, UTF_8);

    @Test
    @Hostile(66)
    void a_short_job_shows_nothing() {
        try (ProgressLine line = new ProgressLine(terminal, Duration.ofHours(1))) {
            line.step(Progress.Step.READING);
        }

        assertThat(screen.toString(UTF_8)).isEmpty();
    }

    @Test
    @Timeout(30)
    void a_long_job_shows_its_step_and_erases_it_at_the_end() throws InterruptedException {
        try (ProgressLine line = new ProgressLine(terminal, Duration.ZERO)) {
            line.step(Progress.Step.CHECKING);
            while (screen.size() == 0) {
                Thread.sleep(10);
            }
        }

        assertThat(screen.toString(UTF_8)).contains("4/5 checking … ").endsWith("\r\u001B[K");
    }
}
