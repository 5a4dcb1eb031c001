package org.vitagraph.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctor}: looks whether this machine has what building and serving need. */
@Command(
        name = "doctor",
        description = "Looks whether this machine has what building and serving need, and says what to do where not.")
final class DoctorCommand implements Callable<Integer> {

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
        Path folder = releases.of(publication.path());
        List<Diagnosis> all = new Machine(folder, options.port()).examine();
        if (output.json()) {
            Diagnosis.json(all, output);
        } else {
            PrintStream results = output.results();
            all.forEach(diagnosis -> results.println(diagnosis.line()));
            results.flush();
        }
        boolean ill = all.stream().anyMatch(d -> d.state() == Diagnosis.State.WRONG);
        return ill ? Exit.ENVIRONMENT : Exit.GOOD;
    }
}
