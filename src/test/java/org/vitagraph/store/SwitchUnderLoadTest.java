package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.house.Hostile;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.http.Frontage;

/** Hostile input 69: a server goes over from release to release while it is asked, and nobody notices but by the answers. */
class SwitchUnderLoadTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final int CLIENTS = 6;
    private static final int SWITCHES = 12;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final Queue<String> prepared = new ConcurrentLinkedQueue<>();
    private volatile boolean hold;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @SuppressWarnings("NullAway.Init")
    private Release first;

    @SuppressWarnings("NullAway.Init")
    private Release second;

    @SuppressWarnings("NullAway.Init")
    private Endpoint endpoint;

    @SuppressWarnings("NullAway.Init")
    private Watch watch;

    @BeforeEach
    void start() throws IOException {
        Built.release(folder, "aaaa", 20);
        first = name("1.0.0", NOON);
        Built.release(folder, "bbbb", 30);
        second = name("2.0.0", NOON.plusSeconds(1));
        OpenRelease open = OpenRelease.open(second, OpenRelease.TIMEOUT);
        endpoint = Endpoint.start(
                open,
                (release, frozen) -> new Endpoint.Setup(
                        0,
                        true,
                        List.of(),
                        Map.of("/slow", new Slow()),
                        Frontage.Setting.USUAL,
                        () -> prepare(release.release().manifest().heading())),
                told::add);
        watch = Watch.over(endpoint, out(), Duration.ofMillis(20), told::add);
    }

    @AfterEach
    void stop() {
        watch.close();
        endpoint.close();
    }

    @Test
    @Hostile(69)
    void noRequestFailsAndEachAnswerIsOfOneRelease() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong answered = new AtomicLong();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(() -> {
                    while (!over.get()) {
                        ask();
                        answered.addAndGet(3);
                    }
                    return true;
                }));
            }
            for (int i = 0; i < SWITCHES; i++) {
                Release next = i % 2 == 0 ? first : second;
                switchTo(next);
                await(() -> endpoint.release().equals(next));
                Thread.sleep(30);
            }
            over.set(true);
            for (Future<?> one : running) {
                one.get(60, TimeUnit.SECONDS);
            }
        }
        assertThat(answered.get()).isGreaterThan(CLIENTS * 3L);
        assertThat(told)
                .filteredOn(sentence -> sentence.contains("is served now"))
                .hasSize(SWITCHES);
        assertThat(told).hasSize(SWITCHES);
        await(() -> runs() == 1);
    }

    @Test
    void eachReleaseIsPreparedBesideTheRequestsAndStaysUntilThatIsDone() throws Exception {
        await(() -> prepared.size() == 1);
        hold = true;
        switchTo(first);
        await(() -> prepared.size() == 2);
        assertThat(version(get("/description"))).isEqualTo("1.0.0");
        switchTo(second);
        await(() -> endpoint.release().equals(second));
        await(() -> runs() == 2);
        goOn.countDown();
        await(() -> runs() == 1);
        assertThat(told).anyMatch(sentence -> sentence.contains("was not prepared: nothing to prepare"));
    }

    private void prepare(String release) {
        prepared.add(release);
        if (hold) {
            hold = false;
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("nothing to prepare");
        }
    }

    @Test
    void aRequestThatHasBegunIsAnsweredByTheReleaseItBeganWith() throws Exception {
        CompletableFuture<HttpResponse<String>> slow =
                client.sendAsync(to("/slow"), HttpResponse.BodyHandlers.ofString());
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        switchTo(first);
        await(() -> endpoint.release().equals(first));
        assertThat(version(get("/description"))).isEqualTo("1.0.0");
        assertThat(runs()).isEqualTo(2);
        goOn.countDown();
        HttpResponse<String> response = slow.get(30, TimeUnit.SECONDS);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(version(response)).isEqualTo("2.0.0");
        await(() -> runs() == 1);
    }

    /** Half of a file is fetched, the release changes, and the other half is asked for in each way that there is. */
    @Test
    @Hostile(58)
    void aDownloadIsNeverGoneOnWithBytesOfAnotherRelease() throws Exception {
        byte[] whole = Files.readAllBytes(second.dumps().resolve("facts.nt.gz"));
        byte[] other = Files.readAllBytes(first.dumps().resolve("facts.nt.gz"));
        assertThat(other).isNotEqualTo(whole);
        int half = whole.length / 2;
        HttpResponse<byte[]> begin = dump("facts.nt.gz", "Range", "bytes=0-" + (half - 1));
        assertThat(begin.statusCode()).isEqualTo(206);
        String tag = begin.headers().firstValue("ETag").orElseThrow();
        switchTo(first);
        await(() -> endpoint.release().equals(first));

        String rest = "bytes=" + half + "-";
        HttpResponse<byte[]> ifSame = dump("facts.nt.gz", "Range", rest, "If-Range", tag);
        assertThat(ifSame.statusCode()).isEqualTo(200);
        assertThat(ifSame.body()).isEqualTo(other);
        assertThat(dump("facts.nt.gz", "Range", rest, "If-Match", tag).statusCode())
                .isEqualTo(412);
        HttpResponse<byte[]> named = dump("2.0.0/facts.nt.gz", "Range", rest, "If-Range", tag);
        assertThat(named.statusCode()).isEqualTo(206);
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(begin.body());
        joined.writeBytes(named.body());
        assertThat(joined.toByteArray()).isEqualTo(whole);
    }

    private HttpResponse<byte[]> dump(String name, String... headers) throws Exception {
        URI address = URI.create("http://localhost:" + endpoint.port() + "/dumps/" + name);
        return client.send(
                HttpRequest.newBuilder(address).headers(headers).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void aReleaseThatIsBrokenIsNamedAndNotServed() throws Exception {
        Files.delete(first.store().resolve("Data-0001/nodes.dat"));
        Current.point(out(), "1.0.0", NOON);
        await(() -> !told.isEmpty());
        assertThat(told)
                .singleElement()
                .asString()
                .contains("1.0.0 cannot be served", "nodes.dat", "2.0.0 is served on");
        ask();
        assertThat(version(get("/description"))).isEqualTo("2.0.0");
    }

    @Test
    void namedReleasesAreServedAsTheyWereAFewAtOnce() throws Exception {
        for (int i = 3; i <= 6; i++) {
            Built.release(folder, "build" + i, 10 + i);
            name(i + ".0.0", NOON.plusSeconds(i));
        }
        Built.release(folder, "later", 9);
        for (Release release : new Releases(out()).named()) {
            String version = release.manifest().version();
            String below = "/release/" + version;
            assertThat(get(below + "/sparql?query=" + COUNT)
                            .body()
                            .lines()
                            .skip(1)
                            .findFirst())
                    .contains(Long.toString(release.manifest().total()));
            HttpResponse<String> dump = get(below + "/dumps/SHA256SUMS");
            assertThat(dump.body()).isEqualTo(Files.readString(release.dumps().resolve("SHA256SUMS")));
            assertThat(get("/dumps/" + version + "/SHA256SUMS").body()).isEqualTo(dump.body());
            assertThat(version(dump)).isEqualTo(version);
            await(() -> runs() <= 1 + FrozenLines.MOST);
        }
        assertThat(get("/release/later/description").statusCode()).isEqualTo(404);
        assertThat(get("/release/9.9.9/description").statusCode()).isEqualTo(404);
        assertThat(get("/release/..%2f1.0.0/description").statusCode()).isBetween(400, 404);
    }

    private static final String COUNT = "SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%3Fs%20%3Fp%20%3Fo%7D";

    /** Asks for three things; each must be of the release that the answer says it is of. */
    private void ask() throws Exception {
        HttpResponse<String> count = get("/sparql?query=" + COUNT);
        assertThat(count.body().lines().skip(1).findFirst())
                .contains(Long.toString(of(count).manifest().total()));
        HttpResponse<String> dump = get("/dumps/all.nq.gz");
        assertThat(dump.headers().firstValue("ETag").orElse(""))
                .contains(Objects.requireNonNull(of(dump).manifest().files().get("dumps/all.nq.gz"))
                        .sha256());
        HttpResponse<String> description = get("/description");
        assertThat(description.body()).contains("dcat:version \"" + version(description) + "\"");
    }

    private Release of(HttpResponse<String> response) {
        return version(response).equals("1.0.0") ? first : second;
    }

    private static String version(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.headers().firstValue("Release").orElse("");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(to(path), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + endpoint.port() + path))
                .header("Accept", path.startsWith("/sparql") || path.contains("/sparql?") ? "text/csv" : "*/*")
                .build();
    }

    private void switchTo(Release release) {
        assertThat(new Switching(out(), NOON).to(release.manifest().version(), Built.NONE))
                .contains(release);
    }

    private Release name(String version, Instant at) {
        return ReleaseNaming.name(new NamingOrder(out(), version, "", at), Built.NONE)
                .orElseThrow();
    }

    private Path out() {
        return folder.resolve("out");
    }

    private long runs() {
        try (Stream<Path> runs = Files.list(folder.resolve("out/.running"))) {
            return runs.count();
        } catch (IOException e) {
            return -1;
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(60);
        while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.sleep(5);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    /** Answers when it is told to. */
    private final class Slow extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Http.say(response, HttpServletResponse.SC_OK, "at last");
        }
    }
}
