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

/** {@code load}: puts the current release into a remote store, graph by graph. */
@Command(
        name = "load",
        description =
                "Loads the current release into a remote Fuseki or Graph Store (credentials: VITAGRAPH_USER and"
                        + " VITAGRAPH_PASSWORD, or VITAGRAPH_TOKEN). A load that broke off goes on with the graph that did not arrive.")
final class LoadCommand implements Callable<Integer> {

    @Mixin
    private PublicationFolder publication = new PublicationFolder();

    @Option(names = "--to", required = true, paramLabel = "URL", description = "The graph store's address.")
    private URI to = URI.create("");

    @Option(names = "--query", paramLabel = "URL", description = "The store's query address, to count what arrived.")
    private @Nullable URI query;

    @Mixin
    private ReleasesFolder releases = new ReleasesFolder();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        Optional<Release> release = releases.current(publication.path());
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
