package org.vitagraph.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.vitagraph.rdf.Release;
import org.vitagraph.source.PublicationFile;
import org.vitagraph.source.SourceFolder;
import org.vitagraph.store.RemoteCredentials;
import org.vitagraph.store.RemoteLook;
import org.vitagraph.store.RemoteRelease;
import org.vitagraph.store.Watch;

/**
 * A publication whose release stands in a store elsewhere.
 *
 * @param endpoint address of the store's query service
 * @param publication the publication whose queries, register and map are served too, if one is meant
 * @param releases where the files of the release that the store holds are served from, if a folder or a publication is named
 */
record RemotePublication(URI endpoint, PublicationFolder publication, ReleasesFolder releases) {

    /** How often the store is asked which release it holds. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    /** Serves it until the process is told to stop. */
    int serve(ServeOptions options, Output output) throws IOException {
        Optional<Path> folder = publication.own();
        RemoteRelease.Target target = new RemoteRelease.Target(endpoint, RemoteCredentials.of(System.getenv()));
        Optional<String> base = folder.flatMap(RemotePublication::base);
        RemoteLook.Opening opening = () -> RemoteRelease.open(target, base, local(folder), options.limits());
        try (RemoteRelease open = opening.open()) {
            if (open.releases().isEmpty()) {
                output.say(
                        "The files of release " + open.release().manifest().version()
                                + " are not at hand: there are no dumps, no earlier releases, and no words of facts on claims.");
            }
            return ServeCommand.serve(
                    open,
                    served -> Optional.of(Watch.over(served, open, opening, LOOK, output::say)),
                    folder.orElse(open.release().folder()),
                    options,
                    output);
        }
    }

    private Optional<Release> local(Optional<Path> folder) throws IOException {
        return folder.isPresent() || releases.isNamed() ? releases.current(publication.path()) : Optional.empty();
    }

    private static Optional<String> base(Path folder) {
        return PublicationFile.read(new SourceFolder(folder), finding -> {})
                .map(settings -> settings.description().base());
    }
}
