package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vitagraph.rdf.QueryService;
import org.vitagraph.site.Site;
import org.vitagraph.store.Endpoint;

/** While the lists of a large release are still being read, pages of people and events, and data, wait for nobody who wants a list. */
class BeforeListsAreReadTest extends ServedSite {

    private static final int MANY = 4;

    private final CountDownLatch read = new CountDownLatch(1);

    @SuppressWarnings("NullAway.Init")
    private Endpoint slow;

    /** A release whose lists take until it is told to go on. */
    private record Slow(QueryService store, CountDownLatch read) implements QueryService {

        @Override
        public <T> T select(String query, Function<RowSet, T> use) {
            if (query.contains("SELECT ?x ?y")) {
                try {
                    read.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return store.select(query, use);
        }

        @Override
        public Graph construct(String query) {
            return store.construct(query);
        }

        @Override
        public boolean ask(String query) {
            return store.ask(query);
        }

        @Override
        public void quads(
                Collection<String> subjects,
                Collection<String> properties,
                Collection<String> objects,
                long most,
                Consumer<Quad> use) {
            store.quads(subjects, properties, objects, most, use);
        }
    }

    @BeforeAll
    void serve() throws IOException {
        Site.Laid site =
                Site.laid(open.release(), new Slow(open, read), ServeCommand.setup(open, Example.FOLDER, false));
        slow = Endpoint.start(open, new Endpoint.Setup(0, true, List.of(), site.servlets()));
    }

    @AfterAll
    void end() throws IOException {
        read.countDown();
        slow.close();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + slow.port() + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .timeout(Duration.ofSeconds(9))
                .build();
    }

    @Test
    void who_wants_a_person_waits_for_nobody_who_wants_a_list() throws Exception {
        List<String> lists = List.of("/page/place/yekaterinburg", "/page/group/communist-party", "/");
        List<CompletableFuture<HttpResponse<String>>> waiting = IntStream.range(0, MANY)
                .mapToObj(n ->
                        client.sendAsync(request(lists.get(n % lists.size())), HttpResponse.BodyHandlers.ofString()))
                .toList();

        for (String path : List.of(
                "/page/person/beloborodov",
                "/page/event/execution-michael",
                "/data/person/beloborodov.ttl",
                "/page/source/enwiki")) {
            assertThat(client.send(request(path), HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(waiting).noneMatch(CompletableFuture::isDone);

        read.countDown();
        for (CompletableFuture<HttpResponse<String>> one : waiting) {
            assertThat(one.get().statusCode()).isEqualTo(200);
        }
    }
}
