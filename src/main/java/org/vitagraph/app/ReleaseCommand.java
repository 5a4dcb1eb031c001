package org.vitagraph.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.NamingOrder;
import org.vitagraph.store.ReleaseNaming;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code release}: gives the current build a version under which it is kept and can be cited. */
@Command(
        name = "release",
        description = "Names the current build: it is kept under its version, with what changed since the one before.")
final class ReleaseCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "VERSION",
            description = "The version: semantic, such as 1.2.0, or a date, such as 2026-03 or 2026-03-01.2.")
    private String version = "";

    @Mixin
    private PublicationFolder publication = new PublicationFolder();

    @Mixin
    private ReleasesFolder releases = new ReleasesFolder();

    @Option(names = "--note", paramLabel = "TEXT", description = "What is new in it, in a sentence or two.")
    private String note = "";

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        Path folder = releases.of(publication.path());
        Findings findings = new Findings();
        Optional<Release> release = ReleaseNaming.name(new NamingOrder(folder, version, note, Moment.now()), findings);
        if (release.isEmpty()) {
            output.tell(findings.report());
            output.say("The build was not named; what was current still is.");
            return Exit.of(findings);
        }
        if (output.json()) {
            ReleaseList.json(List.of(release.get()), version, output);
        } else {
            output.tell(findings.report());
        }
        String before = release.get().manifest().naming().previous();
        output.say("Release " + version + (before.isEmpty() ? ", the first" : ", after " + before) + ": "
                + release.get().folder());
        return Exit.GOOD;
    }
}
