package org.vitagraph.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
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
    void version_alone_is_told_without_the_command_line_in_the_same_words() {
        var printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            assertThat(Main.run("--version")).isZero();
        } finally {
            System.setOut(before);
        }
        run("--version");

        assertThat(printed.toString(UTF_8)).isEqualTo(out.toString());
    }

    @Test
    void libraries_may_warn_but_not_chat() throws IOException {
        LibraryLogs.quieten();
        new LibraryLogs();

        assertThat(Logger.getLogger("org.example.library").isLoggable(Level.WARNING))
                .isTrue();
        assertThat(Logger.getLogger("org.example.library").isLoggable(Level.INFO))
                .isFalse();
        assertThat(Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider")
                        .isLoggable(Level.WARNING))
                .isFalse();
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
