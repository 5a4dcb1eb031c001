package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.house.Hostile;
import org.vitagraph.rdf.Release;
import picocli.CommandLine.Command;

/** What a user hears when a verb cannot go on. */
class FailuresTest {

    @TempDir
    Path temp;

    @Test
    void a_folder_that_is_not_there_is_a_usage_error_in_one_sentence() {
        for (String verb : new String[] {"check", "build", "serve", "publish", "verify", "register", "doctor"}) {
            Verb run = Verb.run(verb, temp.resolve("nowhere"));

            assertThat(run.exit()).as(verb).isEqualTo(2);
            assertThat(run.err()).contains("there is no folder '").doesNotContain("\tat ");
        }
    }

    @Test
    void a_misspelt_verb_or_option_is_answered_with_the_nearest() {
        assertThat(Verb.run("chek").err()).contains("check");
        Verb option = Verb.run("build", "--ouut");

        assertThat(option.exit()).isEqualTo(2);
        assertThat(option.err())
                .contains("--out")
                .contains("vitagraph build --help")
                .doesNotContain("Usage:");
    }

    @Test
    void every_verb_tells_its_usage() {
        Verb help = Verb.run("build", "--help");

        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("Usage: vitagraph build").contains("--out");
    }

    @Test
    @Hostile(66)
    void a_file_in_the_way_of_the_releases_is_the_environments_fault() throws IOException {
        Path publication = temp.resolve("p");
        Verb.run("init", publication);
        Path file = Files.writeString(temp.resolve("file"), "x");

        Verb build = Verb.run("build", publication, "--out", file);

        assertThat(build.exit()).isEqualTo(3);
        assertThat(build.err())
                .contains(file.toString())
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }

    @Test
    @Hostile(66)
    void a_port_that_is_taken_is_named() throws IOException {
        Path publication = temp.resolve("p");
        Path out = temp.resolve("r");
        Verb.run("init", publication);
        Verb.run("build", publication, "--out", out);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Verb serve = Verb.run("serve", publication, "--out", out, "--port", taken.getLocalPort());

            assertThat(serve.exit()).isEqualTo(3);
            assertThat(serve.err())
                    .contains(String.valueOf(taken.getLocalPort()))
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void a_release_that_has_lost_a_dump_is_named_when_serving_begins() throws IOException {
        Path publication = temp.resolve("p");
        Path out = temp.resolve("r");
        Verb.run("init", publication);
        Verb.run("build", publication, "--out", out);
        Release release = Release.find(out).orElseThrow();
        Files.delete(release.dumps().resolve("facts.ttl.gz"));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Verb serve = Verb.run("serve", publication, "--out", out, "--port", taken.getLocalPort());

            assertThat(serve.err()).contains("is not whole: dumps/facts.ttl.gz: the file is missing.");
        }
    }

    @Test
    void faults_of_files_are_plain_sentences() {
        assertThat(Failures.sentence(new NoSuchFileException("a/b"))).isEqualTo("There is no file or folder a/b.");
        assertThat(Failures.sentence(new AccessDeniedException("a"))).contains("permission denied");
        assertThat(Failures.sentence(new FileSystemException("a", null, "No space left on device")))
                .isEqualTo("a cannot be used: no space left on device.");
        assertThat(Failures.sentence(new IOException("cannot listen on port 1")))
                .isEqualTo("Cannot listen on port 1.");
        assertThat(Failures.sentence(new OutOfMemoryError("heap"))).contains("VITAGRAPH_OPTS");
        assertThat(Failures.sentence(new InternalError("mapped"))).contains("disk may be full");
    }

    @Test
    void a_bug_says_that_it_is_one_and_shows_its_trace_only_when_asked() {
        Verb quiet = failing(new IllegalStateException("odd"));
        Verb verbose = failing(new IllegalStateException("odd"), "--verbose");

        assertThat(quiet.exit()).isEqualTo(3);
        assertThat(quiet.err())
                .contains("This is a fault of Vitagraph: java.lang.IllegalStateException: odd.")
                .contains("--verbose")
                .doesNotContain("\tat ");
        assertThat(verbose.err()).contains("\tat ");
    }

    @Test
    @Hostile(64)
    void an_error_of_the_JVM_ends_a_verb_like_any_other_failure() {
        assertThat(failing(new OutOfMemoryError("heap")).exit()).isEqualTo(3);
        assertThat(failing(new UncheckedIOException(new NoSuchFileException("x")))
                        .err())
                .contains("There is no file or folder x.");
    }

    private static Verb failing(Throwable fault, String... options) {
        var out = new java.io.StringWriter();
        var err = new java.io.StringWriter();
        String[] args = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("fail"), java.util.Arrays.stream(options))
                .toArray(String[]::new);
        int exit = Main.commandLine()
                .addSubcommand(new Failing(fault))
                .setExecutionStrategy(new Failures())
                .setExecutionExceptionHandler(new Failures())
                .setOut(new java.io.PrintWriter(out, true))
                .setErr(new java.io.PrintWriter(err, true))
                .execute(args);
        return new Verb(exit, out.toString(), err.toString());
    }

    /** A verb that fails. */
    @Command(name = "fail")
    private static final class Failing implements Callable<Integer> {
        private final Throwable fault;

        Failing(Throwable fault) {
            this.fault = fault;
        }

        @Override
        public Integer call() throws Exception {
            if (fault instanceof Error error) {
                throw error;
            }
            throw (Exception) fault;
        }
    }
}
