package org.vitagraph.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.ClaimLevel;
import org.vitagraph.model.FindingSink;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code convert}: turns sources into CIDOC-CRM without making a release. */
@Command(
        name = "convert",
        description = {
            "Turns sources into CIDOC-CRM triples, without checks by shapes and without a release.",
            "The triples are those that a build of the same sources gives, without the vocabulary that comes with the toolkit."
        })
final class ConvertCommand implements Callable<Integer> {

    private static final int BUFFER = 1 << 16;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE|PUBLICATION",
            description = "A file with a map or headers that say what they mean, or the publication's folder.")
    private @Nullable Path what;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to a file instead of standard output.")
    private @Nullable Path out;

    @Option(names = "--only", split = ",", paramLabel = "SOURCE", description = "Use these sources only.")
    private Set<String> only = Set.of();

    @Option(names = "--quads", description = "Write N-Quads, with the graph of each triple; if absent N-Triples.")
    private boolean quads;

    @Option(
            names = "--claims",
            paramLabel = "LEVEL",
            description = "How finely claims are written: ${COMPLETION-CANDIDATES}; if absent as the publication says.")
    private @Nullable Level claims;

    @ArgGroup(exclusive = false, heading = "%nFor a file:%n")
    private FileOptions file = new FileOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Output output = new Output();

    /** The levels as they are written on the command line. */
    enum Level {
        statement,
        record,
        none
    }

    @Override
    public Integer call() throws Exception {
        Findings findings = new Findings();
        Optional<Publication> publication = publication(findings);
        if (publication.isEmpty()) {
            output.tell(findings.report());
            return Exit.of(findings);
        }
        Publication asked = claims == null
                ? publication.get()
                : publication.get().with(ClaimLevel.valueOf(claims.name().toUpperCase(Locale.ROOT)));
        if (out == null) {
            return toStream(asked, output.results(), findings);
        }
        // A pipe or device that is there takes what comes; only a file can be replaced as a whole.
        boolean device = Files.exists(out) && !Files.isRegularFile(out);
        return device ? toStream(asked, Files.newOutputStream(out), findings) : toFile(asked, out, findings);
    }

    private int toStream(Publication asked, OutputStream stream, Findings findings) throws IOException {
        try (OutputStream to = new BufferedOutputStream(stream, BUFFER)) {
            long lines = write(asked, to, findings);
            output.say(lines + (quads ? " quads" : " triples") + " were written.");
        }
        return findings.failed() ? Exit.of(findings) : Exit.GOOD;
    }

    /** Writes a file, or none at all where there was an error. */
    private int toFile(Publication asked, Path file, Findings findings) throws IOException {
        try (Replacement replacement = new Replacement(file)) {
            long lines = write(asked, replacement.out(), findings);
            if (findings.failed()) {
                output.say("Nothing was written.");
                return Exit.of(findings);
            }
            replacement.keep();
            output.say(lines + (quads ? " quads" : " triples") + " were written.");
            return Exit.GOOD;
        }
    }

    private long write(Publication asked, OutputStream to, Findings findings) throws IOException {
        try (Workspace work = Workspace.temporary()) {
            Conversion conversion = new Conversion(asked, work.path(), findings);
            long lines = conversion.write(to, quads);
            if (out == null) {
                output.tellBeside(findings.report());
            } else {
                output.tell(findings.report());
            }
            asked.settings()
                    .sources()
                    .forEach(source -> output.say(
                            conversion.tally().coverage(source, List.of()).sentence()));
            return lines;
        }
    }

    private Optional<Publication> publication(FindingSink findings) throws IOException {
        try {
            if (what != null && Files.isRegularFile(what)) {
                if (!only.isEmpty()) {
                    throw new TypeConversionException(
                            "'--only' chooses sources of a publication, and here is one file.");
                }
                return Optional.of(file.publication(what, findings));
            }
            Path folder = what == null ? null : new ExistingFolder().convert(what.toString());
            return Publication.open(PublicationFolder.path(folder), only, findings);
        } catch (TypeConversionException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
