package org.vitagraph.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.OpenRelease;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code explain}: why something is in the current release, and what a place in a file gave. */
@Command(
        name = "explain",
        description =
                "Tells why something is in the current release: its facts, with rule, place and citation; or what a"
                        + " place in a file gave.")
final class ExplainCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..4",
            paramLabel = "WHAT",
            description =
                    "A node or claim (person/name, claim/F1-when, an IRI), a fact's id, file:line, or the three terms"
                            + " of a triple; then, if need be, the publication's folder.")
    private List<String> what = List.of();

    @Mixin
    private ReleasesFolder releases = new ReleasesFolder();

    @Mixin
    private Output output = new Output();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Path folder = PublicationFolder.path(named());
        Optional<Release> release = Release.find(releases.of(folder));
        if (release.isEmpty()) {
            output.say("There is no release to explain. Run 'vitagraph build' first.");
            return Exit.DATA;
        }
        Findings findings = new Findings();
        Optional<Publication> publication = Publication.open(folder, Set.of(), findings);
        if (publication.isEmpty()) {
            output.tell(findings.report());
            return Exit.DATA;
        }
        try (OpenRelease open = OpenRelease.open(release.get(), OpenRelease.TIMEOUT)) {
            return explain(publication.get(), release.get(), open);
        }
    }

    private int explain(Publication publication, Release release, OpenRelease open) throws IOException {
        List<String> terms = what.size() % 2 == 0 ? what.subList(0, what.size() - 1) : what;
        Question question = Question.of(terms, release.manifest().base());
        Explainer explainer = new Explainer(publication, new FactsFile(release.facts()), new ClaimStore(open));
        Optional<Explanation> explanation = explainer.explain(question);
        if (explanation.isEmpty()) {
            System.err.println("Nothing in the release answers to '" + String.join(" ", terms) + "'. "
                    + explainer.advice(question));
            return Exit.DATA;
        }
        PrintStream results = output.results();
        if (output.json()) {
            ExplanationJson.write(explanation.get(), results);
        } else {
            new ExplanationText(results).write(explanation.get());
        }
        results.flush();
        return Exit.GOOD;
    }

    /** Gives the folder that is named after one term or three. */
    private @Nullable Path named() {
        if (what.size() % 2 != 0) {
            return null;
        }
        try {
            return new ExistingFolder().convert(what.getLast());
        } catch (TypeConversionException e) {
            throw new ParameterException(
                    java.util.Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
