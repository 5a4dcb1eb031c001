package org.vitagraph.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.Endpoint;
import org.vitagraph.store.OpenRelease;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.Limits;
import org.vitagraph.store.http.Frontage;

/** A process of its own that serves the example with its site; clients are told apart by X-Forwarded-For. */
public final class SiteProcess {

    private SiteProcess() {}

    /** Builds into a folder, serves, and writes the port and that of the figures into a file, until it is killed. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Release release = Example.release(Example.FOLDER, Set.of(), folder.resolve("releases"));
        Limits limits = Limits.USUAL
                .with(Limit.CLIENT_ERRORS, 1_000_000_000)
                .with(Limit.CLIENT_CPU, 1_000_000)
                .with(Limit.CACHE_BYTES, Long.getLong("cache", Limit.CACHE_BYTES.usual()))
                .with(Limit.TIME, 5);
        Frontage.Setting setting =
                new Frontage.Setting(limits, Set.of("127.0.0.1"), Optional.empty(), false, OptionalInt.of(0));
        try (OpenRelease open = OpenRelease.open(release, limits);
                Endpoint endpoint = Endpoint.start(
                        open,
                        new Endpoint.Setup(0, true, List.of(), ServeCommand.site(open, Example.FOLDER), setting))) {
            Path fresh = folder.resolve("ports.new");
            Files.writeString(
                    fresh, endpoint.port() + " " + endpoint.figuresPort().orElseThrow());
            Files.move(fresh, folder.resolve("ports"));
            endpoint.join();
        }
    }
}
