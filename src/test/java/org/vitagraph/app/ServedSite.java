package org.vitagraph.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.Endpoint;
import org.vitagraph.store.OpenRelease;

/** A publication that is built and served with its site while the tests of a class run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServedSite {

    static final String BASE = "https://example.org/bio";

    final HttpClient client = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    OpenRelease open;

    @SuppressWarnings("NullAway.Init")
    Endpoint endpoint;

    /** Gives the publication to build: the example, or a copy with something changed. */
    Path publication(Path temporary) throws IOException {
        return Example.FOLDER;
    }

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        Path folder = publication(temporary);
        Release release = Example.release(folder, Set.of(), temporary.resolve("releases"));
        open = OpenRelease.open(release, Duration.ofSeconds(20));
        endpoint = Endpoint.start(
                open, new Endpoint.Setup(0, true, List.of(), Map.copyOf(ServeCommand.site(open, folder))));
    }

    @AfterAll
    void stop() throws IOException {
        endpoint.close();
        open.close();
    }

    URI at(String path) {
        return URI.create("http://localhost:" + endpoint.port() + path);
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Asks another endpoint, as a browser does. */
    HttpResponse<String> get(Endpoint from, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + from.port() + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> method(String method, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(at(path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static String header(HttpResponse<?> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }
}
