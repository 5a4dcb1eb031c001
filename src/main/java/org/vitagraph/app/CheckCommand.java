package org.vitagraph.app;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: tells all that is wrong with a publication, and makes nothing. */
@Command(name = "check", description = "Checks a publication and tells all that is wrong with it.")
final class CheckCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "PUBLICATION", description = "The publication's folder.")
    private @Nullable Path publication;

    @Option(names = "--only", split = ",", paramLabel = "SOURCE", description = "Use these sources only.")
    private Set<String> only = Set.of();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        Findings findings = new Findings();
        new Build(Places.publication(publication), only, findings).check();
        output.tell(findings.report());
        return findings.failed() ? Exit.DATA : Exit.GOOD;
    }
}
