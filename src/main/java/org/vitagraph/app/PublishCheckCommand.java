package org.vitagraph.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vitagraph.app.visit.Note;
import org.vitagraph.app.visit.Visit;
import org.vitagraph.app.visit.Visitor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code publish-check}: looks whether a running publication is as readers of linked data need it. */
@Command(
        name = "publish-check",
        description = {
            "Visits a running publication, this program's or any other, and says what is not as readers of linked data need it.",
            "It asks one thing at a time and looks at a few things only."
        })
final class PublishCheckCommand implements Callable<Integer> {

    private static final int MOST_REQUESTS = 1000;
    private static final int MOST_BYTES = 16 << 20;

    @Parameters(paramLabel = "URL", description = "Where the publication answers, or the name of one of its things.")
    private @Nullable URI url;

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many things are looked at (default: ${DEFAULT-VALUE}).")
    private int sample = 5;

    @Option(
            names = "--pause",
            paramLabel = "MS",
            defaultValue = "100",
            description = "Milliseconds between two requests (default: ${DEFAULT-VALUE}).")
    private int pause = 100;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "How long an answer may take (default: ${DEFAULT-VALUE}).")
    private int timeout = 20;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws IOException {
        URI at = Objects.requireNonNull(url);
        boolean ofTheWeb = "http".equals(at.getScheme()) || "https".equals(at.getScheme());
        if (!ofTheWeb || at.getHost() == null || sample < 1 || pause < 0 || timeout < 1) {
            output.say(
                    ofTheWeb
                            ? "--sample and --timeout need a number from 1, --pause one from 0."
                            : "An address that begins with http:// or https:// is needed.");
            return Exit.USAGE;
        }
        Visitor.Manners manners = new Visitor.Manners(
                Version.line().replaceFirst(" ", "/") + " publish-check",
                Duration.ofMillis(pause),
                Duration.ofSeconds(timeout),
                MOST_REQUESTS,
                MOST_BYTES);
        try (Visitor visitor = new Visitor(manners)) {
            List<Note> notes = new Visit(visitor, sample).of(at);
            if (output.json()) {
                json(notes);
            } else {
                text(notes);
            }
            long failed = count(notes, Note.Outcome.FAIL);
            output.say(count(notes, Note.Outcome.PASS) + " passed, " + failed + " failed, "
                    + count(notes, Note.Outcome.NOT_APPLICABLE) + " not applicable; " + visitor.sent() + " requests.");
            return failed == 0 ? Exit.GOOD : Exit.DATA;
        }
    }

    private static long count(List<Note> notes, Note.Outcome outcome) {
        return notes.stream().filter(note -> note.outcome() == outcome).count();
    }

    private void text(List<Note> notes) {
        PrintStream out = output.results();
        for (Note note : notes) {
            out.printf(
                    Locale.ROOT,
                    "%-15s%s: %s%n",
                    note.outcome().word(),
                    note.rule().word(),
                    note.rule().title());
            if (!note.asked().isEmpty()) {
                out.println("               asked    " + note.asked());
            }
            out.println("               " + (note.asked().isEmpty() ? "because  " : "answered ") + note.answered());
            if (note.outcome() == Note.Outcome.FAIL) {
                out.println("               to do    " + note.rule().advice());
            }
        }
        out.flush();
    }

    private void json(List<Note> notes) throws IOException {
        PrintStream out = output.results();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartArray();
            for (Note note : notes) {
                json.writeStartObject();
                json.writeStringField("rule", note.rule().word());
                json.writeStringField("outcome", note.outcome().word());
                json.writeStringField("title", note.rule().title());
                json.writeStringField("asked", note.asked());
                json.writeStringField("answered", note.answered());
                if (note.outcome() == Note.Outcome.FAIL) {
                    json.writeStringField("advice", note.rule().advice());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        out.flush();
    }
}
