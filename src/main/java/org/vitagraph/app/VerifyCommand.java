package org.vitagraph.app;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.Manifest;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.Releases;
import org.vitagraph.store.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code verify}: re-reads a release and names what is not as the manifest says. */
@Command(
        name = "verify",
        description = "Re-reads every file of the current release and opens its store, and names what is broken.")
final class VerifyCommand implements Callable<Integer> {

    private static final Duration LONGEST = Duration.ofHours(1);

    @Mixin
    private PublicationFolder publication = new PublicationFolder();

    @Mixin
    private ReleasesFolder releases = new ReleasesFolder();

    @Option(
            names = "--release",
            paramLabel = "VERSION",
            description = "The release to verify (default: the current one).")
    private @Nullable String version;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        Optional<Release> release = version == null
                ? releases.current(publication.path())
                : new Releases(releases.of(publication.path())).find(version);
        if (release.isEmpty()) {
            output.say(
                    version == null
                            ? "There is no release to verify. Run 'vitagraph build' first."
                            : "There is no release " + version + ". 'vitagraph releases' lists those there are.");
            return Exit.DATA;
        }
        Findings findings = new Findings();
        Verification.of(release.get()).forEach(findings::finding);
        Verification.ofStore(release.get(), LONGEST).forEach(findings::finding);
        output.tell(findings.report());
        if (!findings.failed()) {
            Manifest manifest = release.get().manifest();
            output.say("Release " + manifest.version() + " is whole: "
                    + manifest.files().size() + " files, " + manifest.total() + " triples.");
        }
        return findings.failed() ? Exit.DATA : Exit.GOOD;
    }
}
