package org.vitagraph.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.Releases;
import org.vitagraph.store.Retention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code releases}: lists what there is, and removes builds that are no longer wanted. */
@Command(name = "releases", description = "Lists the releases and builds of a publication, the oldest first.")
final class ReleasesCommand implements Callable<Integer> {

    @Mixin
    private PublicationFolder publication = new PublicationFolder();

    @Mixin
    private ReleasesFolder releases = new ReleasesFolder();

    @Option(
            names = "--keep",
            paramLabel = "N",
            description = "Remove all builds without a name but the last N; what is current or being served stays.")
    private @Nullable Integer keep;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        Path folder = releases.of(publication.path());
        Findings findings = new Findings();
        if (keep != null) {
            if (keep < 0) {
                output.say("--keep needs a number from 0.");
                return Exit.USAGE;
            }
            new Retention(folder, keep)
                    .apply(Moment.now(), findings)
                    .forEach(version -> output.say("Removed " + version + "."));
        }
        List<Release> all = new Releases(folder).all(findings);
        String current = Release.currentName(folder).orElse("");
        if (output.json()) {
            ReleaseList.json(all, current, output);
        } else {
            output.tell(findings.report());
            ReleaseList.text(all, current, output);
        }
        return findings.failed() ? Exit.of(findings) : Exit.GOOD;
    }
}
