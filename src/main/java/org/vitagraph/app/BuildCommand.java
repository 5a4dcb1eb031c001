package org.vitagraph.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.vitagraph.app.report.Coverage;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.Retention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code build}: makes a release and switches to it. */
@Command(name = "build", description = "Builds a release of a publication and makes it the current one.")
final class BuildCommand implements Callable<Integer> {

    @Mixin
    private PublicationFolder publication = new PublicationFolder();

    @Mixin
    private ReleasesFolder releases = new ReleasesFolder();

    @Option(names = "--only", split = ",", paramLabel = "SOURCE", description = "Use these sources only.")
    private Set<String> only = Set.of();

    @Option(
            names = "--keep",
            paramLabel = "N",
            defaultValue = "5",
            description =
                    "How many builds without a name are kept (default: ${DEFAULT-VALUE}); the older ones are removed.")
    private int keep = Retention.USUAL;

    @Option(
            names = "--full",
            description = "Make everything anew, and take nothing from the current release that would be the same.")
    private boolean full;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        if (keep < 0) {
            output.say("--keep needs a number from 0.");
            return Exit.USAGE;
        }
        Path folder = publication.path();
        Findings findings = new Findings();
        Optional<Release> release;
        Coverage coverage;
        Optional<String> reused;
        try (Output.Shown shown = output.progress()) {
            Build build = new Build(folder, only, findings, shown, full).besideNoOther(!releases.isNamed());
            release = build.release(releases.of(folder));
            coverage = build.coverage();
            reused = build.reused();
        }
        output.tell(findings.report(), release.map(BuildCommand::made).orElse(Map.of()));
        coverage.sources().forEach(source -> output.say(source.sentence()));
        if (release.isEmpty()) {
            boolean before = releases.current(folder).isPresent();
            output.say("No release was made" + (before ? "; the one before is still current." : "."));
            return Exit.of(findings);
        }
        new Retention(releases.of(folder), keep).apply(Moment.now(), findings);
        reused.ifPresent(output::say);
        output.say("Release " + release.get().manifest().version() + ": "
                + release.get().manifest().total() + " triples in "
                + release.get().folder());
        return Exit.GOOD;
    }

    private static Map<String, String> made(Release release) {
        return Map.of(
                "release",
                release.manifest().version(),
                "folder",
                release.folder().toString());
    }
}
