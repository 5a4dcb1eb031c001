package org.vitagraph.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code publish}: the main job, build and serve; without an argument, the example. */
@Command(name = "publish", description = "Builds a publication and serves it; without an argument, the example.")
final class PublishCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "PUBLICATION",
            description = "The publication's folder.",
            converter = ExistingFolder.class)
    private @Nullable Path publication;

    @Option(names = "--out", paramLabel = "FOLDER", description = "The folder of releases.")
    private @Nullable Path out;

    @Mixin
    private ServeOptions options = new ServeOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        Path folder = Places.publication(publication);
        Findings findings = new Findings();
        Optional<Release> release;
        try (Output.Shown shown = output.progress()) {
            release = new Build(folder, Set.of(), findings, shown).release(Places.releases(out, folder));
        }
        output.tell(findings.report());
        if (release.isEmpty()) {
            output.say("No release was made, so nothing is served.");
            return Exit.of(findings);
        }
        return ServeCommand.serve(release.get(), Optional.of(Places.releases(out, folder)), folder, options, output);
    }
}
