package org.vitagraph.app;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.Library;
import org.vitagraph.rdf.Release;
import org.vitagraph.site.Site;
import org.vitagraph.site.page.QueryPage;
import org.vitagraph.store.Endpoint;
import org.vitagraph.store.ExampleQuery;
import org.vitagraph.store.OpenRelease;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code serve}: serves the current release until it is told to stop. */
@Command(name = "serve", description = "Serves the current release of a publication.")
final class ServeCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "PUBLICATION",
            description = "The publication's folder.",
            converter = ExistingFolder.class)
    private @Nullable Path publication;

    @Option(names = "--out", paramLabel = "FOLDER", description = "The folder of releases, or one release.")
    private @Nullable Path out;

    @Mixin
    private ServeOptions options = new ServeOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        Optional<Release> release = Places.current(out, publication);
        if (release.isEmpty()) {
            output.say("There is no release to serve. Run 'vitagraph build' first.");
            return Exit.DATA;
        }
        return serve(release.get(), Places.publication(publication), options, output);
    }

    /** Serves a release until the process is told to stop. */
    static int serve(Release release, Path publication, ServeOptions options, Output output) throws IOException {
        List<ExampleQuery> examples = new ExampleQueries(publication).read();
        Optional<LogFile> log = options.openLog();
        try (OpenRelease open = OpenRelease.open(release, options.limits());
                Endpoint endpoint = Endpoint.start(
                        open,
                        new Endpoint.Setup(
                                options.port(),
                                !options.open(),
                                examples,
                                site(open, publication),
                                options.setting(log)))) {
            Thread stop = new Thread(() -> close(endpoint, open), "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            output.say("Serving " + release.manifest().heading() + " at http://localhost:" + endpoint.port() + "/");
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
    static Map<String, HttpServlet> site(OpenRelease open, Path publication) throws IOException {
        List<ExampleQuery> shipped = new ExampleQueries(publication).read();
        List<QueryPage.Example> examples = new ArrayList<>();
        for (ExampleQuery query : shipped) {
            examples.add(new QueryPage.Example(examples.size() + 1, query.title(), query.text()));
        }
        return Site.servlets(
                open.release(),
                open,
                new Site.Setup(Version.line(), RetiredAddresses.read(publication), examples, new Library(publication)));
    }

    private static void close(Endpoint endpoint, OpenRelease open) {
        try {
            endpoint.close();
            open.close();
        } catch (IOException e) {
            System.err.println("The run folder could not be removed: " + e.getMessage());
        }
    }
}
