package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What the command line answers before any verb is reached. */
class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void version_names_the_program_and_the_number_of_the_build() {
        int exit = run("--version");

        assertThat(exit).isZero();
        assertThat(out.toString().strip()).isEqualTo("vitagraph " + System.getProperty("vitagraph.version"));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void an_unknown_option_is_a_usage_error() {
        int exit = run("--no-such-option");

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("--no-such-option");
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... args) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
