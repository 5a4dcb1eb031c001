package org.vitagraph.app;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.Archive;
import org.vitagraph.rdf.Library;
import org.vitagraph.rdf.Release;
import org.vitagraph.site.Site;
import org.vitagraph.site.page.QueryPage;
import org.vitagraph.store.Endpoint;
import org.vitagraph.store.ExampleQuery;
import org.vitagraph.store.OpenRelease;
import org.vitagraph.store.RememberedReleases;
import org.vitagraph.store.Served;
import org.vitagraph.store.Verification;
import org.vitagraph.store.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: serves the current release until it is told to stop. */
@Command(name = "serve", description = "Serves the current release of a publication.")
final class ServeCommand implements Callable<Integer> {

    /** How often it is looked whether another release has become current. */
    private static final Duration LOOK = Duration.ofMillis(500);

    @Mixin
    private PublicationFolder publication = new PublicationFolder();

    @Mixin
    private ReleasesFolder releases = new ReleasesFolder();

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description =
                    "Serve what 'load' put into a store elsewhere, asked at this address of its query service (credentials as"
                            + " for 'load').")
    private @Nullable URI endpoint;

    @Mixin
    private ServeOptions options = new ServeOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        if (endpoint != null) {
            return new RemotePublication(endpoint, publication, releases).serve(options, output);
        }
        Optional<Release> release = releases.current(publication.path());
        if (release.isEmpty()) {
            output.say("There is no release to serve. Run 'vitagraph build' first.");
            return Exit.DATA;
        }
        Path place = releases.of(publication.path());
        boolean one = Files.exists(place.resolve("manifest.json"));
        return serve(release.get(), one ? Optional.empty() : Optional.of(place), publication.path(), options, output);
    }

    /**
     * Serves a release until the process is told to stop.
     *
     * @param followed the folder of releases, where whatever becomes current in it is served next
     */
    static int serve(Release release, Optional<Path> followed, Path publication, ServeOptions options, Output output)
            throws IOException {
        Watching watching = endpoint -> followed.isPresent()
                ? Optional.of(Watch.over(endpoint, followed.get(), LOOK, output::say))
                : Optional.empty();
        for (String broken : Verification.seenBroken(release)) {
            output.say("Release " + release.manifest().version() + " is not whole: " + broken + ".");
        }
        try (OpenRelease open = OpenRelease.open(release, options.limits())) {
            return serve(open, watching, publication, options, output);
        }
    }

    /** Begins to watch what an endpoint serves. */
    @FunctionalInterface
    interface Watching {
        /** Gives what watches, where something is watched. */
        Optional<Watch> over(Endpoint endpoint) throws IOException;
    }

    /** Serves what is open until the process is told to stop; the caller closes it. */
    static int serve(Served open, Watching watching, Path publication, ServeOptions options, Output output)
            throws IOException {
        List<ExampleQuery> examples = new ExampleQueries(publication).read();
        Optional<LogFile> log = options.openLog();
        Endpoint.Serving serving = (served, frozen) -> {
            Site.Laid site = laid(served, publication, frozen);
            return new Endpoint.Setup(
                    options.port(),
                    !options.open(),
                    examples,
                    site.servlets(),
                    options.setting(log),
                    frozen ? Endpoint.Setup.UNPREPARED : site.preparation());
        };
        try (Endpoint endpoint = Endpoint.start(open, serving, output::say)) {
            Optional<Watch> watch = watching.over(endpoint);
            Thread stop = new Thread(() -> close(watch, endpoint, open), "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            output.say(
                    "Serving " + open.release().manifest().heading() + " at http://localhost:" + endpoint.port() + "/");
            if (endpoint.figuresPort().isPresent()) {
                output.say(
                        "Figures at http://localhost:" + endpoint.figuresPort().getAsInt() + "/metrics");
            }
            endpoint.join();
        } finally {
            if (log.isPresent()) {
                log.get().close();
            }
        }
        return Exit.GOOD;
    }

    /** Gives what serves the site beside the endpoint. */
    static Map<String, HttpServlet> site(Served open, Path publication) throws IOException {
        return site(open, publication, false);
    }

    /** Gives the same for a release that is shown as it was, or is the current one. */
    static Map<String, HttpServlet> site(Served open, Path publication, boolean frozen) throws IOException {
        return laid(open, publication, frozen).servlets();
    }

    private static Site.Laid laid(Served open, Path publication, boolean frozen) throws IOException {
        return Site.laid(open.release(), open, setup(open, publication, frozen));
    }

    /** Gives what the site needs to know beside the release. */
    static Site.Setup setup(Served open, Path publication, boolean frozen) throws IOException {
        Optional<Path> releases = open.releases();
        List<ExampleQuery> shipped = new ExampleQueries(publication).read();
        List<QueryPage.Example> examples = new ArrayList<>();
        for (ExampleQuery query : shipped) {
            examples.add(new QueryPage.Example(examples.size() + 1, query.title(), query.text()));
        }
        return new Site.Setup(
                Version.line(),
                RetiredAddresses.read(publication),
                examples,
                new Library(publication),
                releases.isPresent() ? new RememberedReleases(releases.get()) : Archive.empty(),
                OwnPeople::new,
                MapTiles.read(publication),
                frozen);
    }

    private static void close(Optional<Watch> watch, Endpoint endpoint, Served open) {
        watch.ifPresent(Watch::close);
        try {
            endpoint.close();
            open.close();
        } catch (IOException e) {
            System.err.println("The run folder could not be removed: " + e.getMessage());
        }
    }
}
