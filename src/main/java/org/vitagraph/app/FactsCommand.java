package org.vitagraph.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.Release;
import org.vitagraph.source.yaml.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code facts}: the facts of a release as a table, with every value that the sources gave. */
@Command(
        name = "facts",
        description = "Writes the facts of the current release as a table, with every value of theirs.")
final class FactsCommand implements Callable<Integer> {

    @Mixin
    private PublicationFolder publication = new PublicationFolder();

    @Mixin
    private ReleasesFolder releases = new ReleasesFolder();

    @Option(
            names = "--csv",
            description =
                    "Write CSV, a row for each value of each fact. This is the default; --json gives a fact a line.")
    private boolean csv;

    @Option(names = "--kind", paramLabel = "KIND", description = "Facts of this kind only.")
    private @Nullable String kind;

    @Option(names = "--source", paramLabel = "SOURCE", description = "Facts of this source only.")
    private @Nullable String source;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        if (csv && output.json()) {
            output.say("--csv and --json cannot both be met.");
            return Exit.USAGE;
        }
        Optional<Release> release = releases.current(publication.path());
        if (release.isEmpty()) {
            output.say("There is no release to read. Run 'vitagraph build' first.");
            return Exit.DATA;
        }
        Path facts = release.get().folder().resolve("facts.ndjson");
        Optional<String> unknown = unknown(new FactsFile(facts));
        if (unknown.isPresent()) {
            output.say(unknown.get());
            return Exit.USAGE;
        }
        boolean all = kind == null && source == null;
        PrintStream results = new PrintStream(System.out, false);
        if (output.json() && all) {
            try (InputStream in = Files.newInputStream(facts)) {
                in.transferTo(results);
            }
        } else {
            table(new FactsFile(facts), results);
        }
        results.flush();
        return Exit.GOOD;
    }

    /** Says which word given here no fact has; empty where all have one, or none is given. */
    private Optional<String> unknown(FactsFile facts) throws IOException {
        if (kind == null && source == null) {
            return Optional.empty();
        }
        Set<String> kinds = new TreeSet<>();
        Set<String> sources = new TreeSet<>();
        facts.each(fact -> {
            kinds.add(fact.fact().kind());
            sources.add(fact.fact().citation().source());
        });
        return unknown("kind", kind, kinds).or(() -> unknown("source", source, sources));
    }

    private static Optional<String> unknown(String what, @Nullable String word, Set<String> known) {
        return word == null || known.contains(word)
                ? Optional.empty()
                : Optional.of("No fact of the release has the " + what + " '" + word + "'. "
                        + Suggestion.advice(word, known, "There are: " + String.join(", ", known) + "."));
    }

    private void table(FactsFile facts, PrintStream results) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(results, StandardCharsets.UTF_8));
        FactTable table = output.json() ? FactTable.lines(writer) : FactTable.csv(writer);
        facts.each(fact -> {
            boolean wanted = (kind == null || fact.fact().kind().equals(kind))
                    && (source == null || fact.fact().citation().source().equals(source));
            if (wanted) {
                table.fact(fact);
            }
        });
        table.end();
        writer.flush();
    }
}
