package org.vitagraph.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.Switching;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollback}: makes an earlier release the current one, or a later one again. */
@Command(
        name = "rollback",
        description = "Makes the release before the current one current; a running 'serve' goes over to it.")
final class RollbackCommand implements Callable<Integer> {

    @Mixin
    private PublicationFolder publication = new PublicationFolder();

    @Mixin
    private ReleasesFolder releases = new ReleasesFolder();

    @Option(names = "--to", paramLabel = "VERSION", description = "The release to go to, earlier or later.")
    private @Nullable String to;

    @Option(names = "--forward", description = "Go to the release after the current one.")
    private boolean forward;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        if (to != null && forward) {
            output.say("--to and --forward cannot both be met.");
            return Exit.USAGE;
        }
        Switching switching = new Switching(releases.of(publication.path()), Moment.now());
        Findings findings = new Findings();
        Optional<Release> release = to != null
                ? switching.to(to, findings)
                : switching.go(forward ? Switching.Direction.FORWARD : Switching.Direction.BACK, findings);
        if (release.isEmpty()) {
            output.tell(findings.report());
            output.say("Nothing was switched.");
            return Exit.of(findings);
        }
        String version = release.get().manifest().version();
        if (output.json()) {
            ReleaseList.json(List.of(release.get()), version, output);
        }
        output.say("Release " + version + " is current.");
        return Exit.GOOD;
    }
}
