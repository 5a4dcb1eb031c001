package org.vitagraph.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: re-reads a release and names what is not as the manifest says. */
@Command(name = "verify", description = "Re-reads every file of the current release and names what is broken.")
final class VerifyCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "PUBLICATION",
            description = "The publication's folder.",
            converter = ExistingFolder.class)
    private @Nullable Path publication;

    @Option(names = "--out", paramLabel = "FOLDER", description = "The folder of releases, or one release.")
    private @Nullable Path out;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        Optional<Release> release = Places.current(out, publication);
        if (release.isEmpty()) {
            output.say("There is no release to verify. Run 'vitagraph build' first.");
            return Exit.DATA;
        }
        Findings findings = new Findings();
        Verification.of(release.get()).forEach(findings::finding);
        output.tell(findings.report());
        return findings.failed() ? Exit.DATA : Exit.GOOD;
    }
}
