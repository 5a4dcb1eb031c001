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
import picocli.CommandLine.Parameters;

/** {@code releases}: lists what there is, and removes builds that are no longer wanted. */
@Command(name = "releases", description = "Lists the releases and builds of a publication, the oldest first.")
final class ReleasesCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "PUBLICATION",
            description = "The publication's folder.",
            converter = ExistingFolder.class)
    private @Nullable Path publication;

    @Option(names = "--out", paramLabel = "FOLDER", description = "The folder of releases.")
    private @Nullable Path out;

    @Option(
            names = "--keep",
            paramLabel = "N",
            description = "Remove all builds without a name but the last N; what is current or being served stays.")
    private @Nullable Integer keep;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        Path releases = Places.releases(out, Places.publication(publication));
        Findings findings = new Findings();
        if (keep != null) {
            if (keep < 0) {
                output.say("--keep needs a number from 0.");
                return Exit.USAGE;
            }
            new Retention(releases, keep)
                    .apply(Moment.now(), findings)
                    .forEach(version -> output.say("Removed " + version + "."));
        }
        List<Release> all = new Releases(releases).all(findings);
        String current = Release.currentName(releases).orElse("");
        if (output.json()) {
            ReleaseList.json(all, current, output);
        } else {
            output.tell(findings.report());
            ReleaseList.text(all, current, output);
        }
        return findings.failed() ? Exit.of(findings) : Exit.GOOD;
    }
}
