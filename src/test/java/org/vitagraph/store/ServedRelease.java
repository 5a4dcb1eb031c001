package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.Limits;
import org.vitagraph.store.http.Frontage;

/** A small release that is served while the tests of a class run, and how to ask it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServedRelease {

    final HttpClient client = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    Release release;

    @SuppressWarnings("NullAway.Init")
    OpenRelease open;

    @SuppressWarnings("NullAway.Init")
    Endpoint endpoint;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        release = Built.release(folder, "v1", 40);
        Limits limits = limits();
        open = OpenRelease.open(release, limits);
        ExampleQuery example = new ExampleQuery("All <names>", "SELECT ?n { ?s ?p ?n }");
        Frontage.Setting setting = setting().with(limits);
        endpoint = Endpoint.start(open, new Endpoint.Setup(0, true, List.of(example), Map.of(), setting));
    }

    /** Gives the limits to serve within. */
    Limits limits() {
        return Limits.USUAL.with(Limit.TIME, 4).with(Limit.HELD_BYTES, 256L * 1024);
    }

    /** Gives the setting to serve with. */
    Frontage.Setting setting() {
        return Frontage.Setting.USUAL;
    }

    @AfterAll
    void stop() throws IOException {
        endpoint.close();
        open.close();
    }

    String csv(String query) throws Exception {
        HttpResponse<String> response = get("/sparql?query=" + encode(query), "Accept", "text/csv");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    HttpResponse<String> form(String body) throws Exception {
        HttpRequest request = to("/sparql")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return send(request);
    }

    /**
     * Sends what has a body on a connection of its own: a server may close one whose request it refused without reading it to its end
     * (RFC 9112, 9.3), and what is sent next on it is lost.
     */
    static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient once = HttpClient.newHttpClient()) {
            return once.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = to(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + endpoint.port() + path.replace("$", "%24")));
    }

    static String type(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
