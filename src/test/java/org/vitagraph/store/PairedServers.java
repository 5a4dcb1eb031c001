package org.vitagraph.store;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.Limits;
import org.vitagraph.store.http.Frontage;

/** One release served twice in one process: guarded, and by Fuseki as it comes. Clients are told apart by X-Forwarded-For. */
public final class PairedServers implements AutoCloseable {

    private static final long LARGE = 1 << 20;

    private final OpenRelease open;
    private final Endpoint guarded;
    private final FusekiServer bare;

    /** Builds a release of some persons in a folder and serves it. */
    public PairedServers(Path folder, int persons, boolean cache) throws IOException {
        this(Built.release(folder, "v1", persons), folder, cache, open -> Map.of());
    }

    /** Serves a release with its site; {@code folder} takes a copy of the store. */
    public PairedServers(
            Release release, Path folder, boolean cache, Function<OpenRelease, Map<String, HttpServlet>> site)
            throws IOException {
        Limits limits = Limits.USUAL.with(Limit.CLIENT_CPU, 1_000_000).with(Limit.CACHE_BYTES, cache ? 32L << 20 : 0);
        open = OpenRelease.open(release, limits);
        Frontage.Setting usual = Frontage.Setting.USUAL;
        guarded = Endpoint.start(
                open,
                new Endpoint.Setup(
                        0,
                        true,
                        List.of(),
                        site.apply(open),
                        new Frontage.Setting(limits, Set.of("127.0.0.1"), usual.log(), false, usual.figures())));
        Path copy = folder.resolve("bare");
        copy(release.store(), copy);
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(copy));
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        bare = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/sparql", dataset, false)
                .build();
        bare.start();
    }

    /** Copies small files, which a store locks and writes when it is opened; it only reads the large ones, so that both may have them. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (Files.size(file) < LARGE) {
                    Files.copy(file, target);
                } else {
                    Files.createLink(target, file);
                }
            }
        }
    }

    /** Gives the release that is open. */
    public OpenRelease open() {
        return open;
    }

    /** Gives the port of the guarded server. */
    public int guarded() {
        return guarded.port();
    }

    /** Gives the port of Fuseki as it comes. */
    public int bare() {
        return bare.getHttpPort();
    }

    @Override
    public void close() throws IOException {
        bare.stop();
        guarded.close();
        open.close();
    }
}
