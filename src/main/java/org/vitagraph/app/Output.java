package org.vitagraph.app;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.vitagraph.app.report.FindingsJson;
import org.vitagraph.app.report.FindingsText;
import org.vitagraph.app.report.Report;
import picocli.CommandLine.Option;

/** How a verb tells what it found: sentences on standard error for people, JSON on standard output for machines. */
final class Output {

    @Option(names = "--json", description = "Write findings as JSON to standard output.")
    private boolean json;

    /** Tells the findings. */
    void tell(Report report) {
        try {
            if (json) {
                Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
                new FindingsJson().write(report, out);
                out.flush();
            } else {
                boolean terminal = Boolean.getBoolean("vitagraph.terminal");
                StringBuilder text = new StringBuilder();
                new FindingsText(FindingsText.colourWanted(terminal, System.getenv("NO_COLOR"))).write(report, text);
                err().print(text);
                err().flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says one sentence to people, unless a machine listens. */
    void say(String sentence) {
        if (!json) {
            err().println(sentence);
            err().flush();
        }
    }

    private static PrintStream err() {
        return new PrintStream(System.err, false, StandardCharsets.UTF_8);
    }
}
