package org.vitagraph.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code doctor}: looks whether this machine has what building and serving need. */
@Command(
        name = "doctor",
        description = "Looks whether this machine has what building and serving need, and says what to do where not.")
final class DoctorCommand implements Callable<Integer> {

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
        Path releases = Places.releases(out, Places.publication(publication));
        List<Diagnosis> all = new Machine(releases, options.port()).examine();
        PrintStream results = output.results();
        all.forEach(diagnosis -> results.println(diagnosis.line()));
        results.flush();
        boolean ill = all.stream().anyMatch(d -> d.state() == Diagnosis.State.WRONG);
        return ill ? Exit.ENVIRONMENT : Exit.GOOD;
    }
}
