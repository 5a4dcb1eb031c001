package org.vitagraph.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitagraph.app.report.FindingsJson;
import org.vitagraph.app.report.FindingsText;
import org.vitagraph.app.report.Report;
import picocli.CommandLine.Option;

/** How a verb tells what it found: sentences on standard error for people, JSON on standard output for machines. */
final class Output {

    @Option(names = "--json", description = "Write results and findings as JSON to standard output.")
    private boolean json;

    /** Tells the findings. */
    void tell(Report report) {
        tell(report, Map.of());
    }

    /** Tells the findings, and to a machine also what was made. */
    void tell(Report report, Map<String, String> made) {
        tell(report, made, System.out);
    }

    /** Tells the findings where standard output holds the results. */
    void tellBeside(Report report) {
        tell(report, Map.of(), System.err);
    }

    private void tell(Report report, Map<String, String> made, PrintStream machine) {
        try {
            if (json) {
                Writer out = new OutputStreamWriter(machine, StandardCharsets.UTF_8);
                new FindingsJson().write(report, made, out);
                out.flush();
            } else {
                StringBuilder text = new StringBuilder();
                new FindingsText(FindingsText.colourWanted(onTerminal(), System.getenv("NO_COLOR")))
                        .write(report, text);
                err().print(text);
                err().flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says one sentence, on standard error also where a machine listens to the other. */
    void say(String sentence) {
        err().println(sentence);
        err().flush();
    }

    /** Tells whether a machine listens. */
    boolean json() {
        return json;
    }

    /** Gives where results go, as UTF-8, not flushed by itself. */
    PrintStream results() {
        return new PrintStream(System.out, false, StandardCharsets.UTF_8);
    }

    /** Writes what an array of objects in an object holds. */
    @FunctionalInterface
    interface Items {

        /** Writes the objects one after the other. */
        void write(JsonGenerator json) throws IOException;
    }

    /** Writes results for a machine: an object with the version of the format, and an array. */
    void array(String name, Items items) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(results())) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("vitagraph", 1);
            json.writeArrayFieldStart(name);
            items.write(json);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** Shows how far a job is, where people look on: on a terminal. */
    Shown progress() {
        return new Shown(!json && onTerminal() ? new ProgressLine(err()) : null);
    }

    /** The progress of one job as far as it is shown. */
    static final class Shown implements Progress, AutoCloseable {
        private final @Nullable ProgressLine line;

        private Shown(@Nullable ProgressLine line) {
            this.line = line;
        }

        @Override
        public void step(Step step) {
            if (line != null) {
                line.step(step);
            }
        }

        @Override
        public void close() {
            if (line != null) {
                line.close();
            }
        }
    }

    private static boolean onTerminal() {
        return Boolean.getBoolean("vitagraph.terminal");
    }

    private static PrintStream err() {
        return new PrintStream(System.err, false, StandardCharsets.UTF_8);
    }
}
