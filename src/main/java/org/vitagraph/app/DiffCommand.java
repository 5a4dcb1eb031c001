package org.vitagraph.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.FactChange;
import org.vitagraph.rdf.FactChangesJson;
import org.vitagraph.rdf.FactDifference;
import org.vitagraph.rdf.PlainFact;
import org.vitagraph.rdf.QuadChanges;
import org.vitagraph.rdf.QuadDifference;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.Releases;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: what one release has more, less, and otherwise than another. */
@Command(name = "diff", description = "Tells what changed from one release to another: in facts, or as triples.")
final class DiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "A", description = "The version of the release to compare with.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", description = "The version of the other; 'current' for the current one.")
    private String after = "";

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "PUBLICATION",
            description = "The publication's folder.",
            converter = ExistingFolder.class)
    private @Nullable Path publication;

    @Mixin
    private ReleasesFolder releases = new ReleasesFolder();

    @ArgGroup
    private Form form = new Form();

    @Mixin
    private Output output = new Output();

    /** How triples are told. */
    private static final class Form {
        @Option(names = "--triples", description = "Tell quads, a line each: '+' or '-' and the quad as N-Quads.")
        private boolean triples;

        @Option(names = "--patch", description = "Write an RDF Patch that makes B of A.")
        private boolean patch;
    }

    @Override
    public Integer call() throws Exception {
        Releases all = new Releases(releases.of(PublicationFolder.path(publication)));
        Optional<Release> old = find(all, before);
        Optional<Release> fresh = find(all, after);
        if (old.isEmpty() || fresh.isEmpty()) {
            output.say("There is no release " + (old.isEmpty() ? before : after)
                    + ". 'vitagraph releases' lists those there are.");
            return Exit.DATA;
        }
        PrintStream results = output.results();
        if (form.triples) {
            new QuadChanges(new QuadDifference(old.get(), fresh.get())).lines(results);
        } else if (form.patch) {
            new QuadChanges(new QuadDifference(old.get(), fresh.get())).patch(results);
        } else if (output.json()) {
            new FactChangesJson(old.get(), fresh.get(), "").write(results);
        } else {
            FactDifference.Count count =
                    new FactDifference(old.get().facts(), fresh.get().facts()).each(change -> tell(change, results));
            output.say(count.added() + " added, " + count.removed() + " removed, " + count.changed() + " changed, "
                    + count.same() + " the same.");
        }
        results.flush();
        return Exit.GOOD;
    }

    private static Optional<Release> find(Releases releases, String version) throws IOException {
        return version.equals(Release.CURRENT) ? releases.current() : releases.find(version);
    }

    private static void tell(FactChange change, PrintStream results) {
        String line = new PlainFact(change.fact()).line();
        switch (change) {
            case FactChange.Added added -> results.println("+ " + line);
            case FactChange.Removed removed -> results.println("- " + line);
            case FactChange.Changed changed -> {
                results.println("~ " + line);
                for (FactChange.Part part : changed.parts()) {
                    results.println("    " + part.name() + ": " + shown(part.before()) + " → " + shown(part.after()));
                }
            }
        }
    }

    private static String shown(String words) {
        return words.isEmpty() ? "nothing" : words;
    }
}
