package org.vitagraph.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.LoadLog;
import org.vitagraph.store.RemoteCredentials;
import org.vitagraph.store.RemoteLoad;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code load}: puts the current release into a remote store, graph by graph. */
@Command(
        name = "load",
        description =
                "Loads the current release into a remote Fuseki or Graph Store (credentials: VITAGRAPH_USER and"
                        + " VITAGRAPH_PASSWORD, or VITAGRAPH_TOKEN). A load that broke off goes on with the graph that did not arrive.")
final class LoadCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "PUBLICATION",
            description = "The publication's folder.",
            converter = ExistingFolder.class)
    private @Nullable Path publication;

    @Option(names = "--to", required = true, paramLabel = "URL", description = "The graph store's address.")
    private URI to = URI.create("");

    @Option(names = "--query", paramLabel = "URL", description = "The store's query address, to count what arrived.")
    private @Nullable URI query;

    @Option(names = "--out", paramLabel = "FOLDER", description = "The folder of releases, or one release.")
    private @Nullable Path out;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        Optional<Release> release = Places.current(out, publication);
        if (release.isEmpty()) {
            output.say("There is no release to load. Run 'vitagraph build' first.");
            return Exit.DATA;
        }
        Findings findings = new Findings();
        RemoteLoad.Target target =
                new RemoteLoad.Target(to, Optional.ofNullable(query), RemoteCredentials.of(System.getenv()));
        Path logs = release.get().folder().resolveSibling(".loads");
        boolean loaded = RemoteLoad.load(release.get(), target, new LoadLog(logs, release.get(), to), findings);
        output.tell(findings.report());
        return loaded ? Exit.GOOD : Exit.of(findings);
    }
}
