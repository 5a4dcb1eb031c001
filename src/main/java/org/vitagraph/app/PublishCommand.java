package org.vitagraph.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.vitagraph.rdf.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code publish}: the main job, build and serve; without an argument, the example. */
@Command(name = "publish", description = "Builds a publication and serves it; without an argument, the example.")
final class PublishCommand implements Callable<Integer> {

    @Mixin
    private PublicationFolder publication = new PublicationFolder();

    @Mixin
    private ReleasesFolder releases = new ReleasesFolder();

    @Mixin
    private ServeOptions options = new ServeOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        Path folder = publication.path();
        Findings findings = new Findings();
        Optional<Release> release;
        try (Output.Shown shown = output.progress()) {
            release = new Build(folder, Set.of(), findings, shown)
                    .besideNoOther(!releases.isNamed())
                    .release(releases.of(folder));
        }
        output.tell(findings.report());
        if (release.isEmpty()) {
            output.say("No release was made, so nothing is served.");
            return Exit.of(findings);
        }
        return ServeCommand.serve(release.get(), Optional.of(releases.of(folder)), folder, options, output);
    }
}
