package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.house.Hostile;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.Limits;
import org.vitagraph.store.http.Frontage;

/** One client cannot use up what is there for all. */
class FairUseTest {

    private static final String FOR_EVER = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private OpenRelease open;

    @SuppressWarnings("NullAway.Init")
    private Endpoint endpoint;

    private void serve(Limits limits, String... proxies) throws IOException {
        open = OpenRelease.open(Built.release(folder, "v1", 40), limits);
        Frontage.Setting usual = Frontage.Setting.USUAL;
        Frontage.Setting setting =
                new Frontage.Setting(limits, Set.of(proxies), usual.log(), usual.addresses(), usual.figures());
        endpoint = Endpoint.start(open, new Endpoint.Setup(0, true, List.of(), Map.of(), setting));
    }

    @AfterEach
    void stop() throws IOException {
        endpoint.close();
        open.close();
    }

    private String ask(String query, String... headers) throws IOException {
        return Wire.get(endpoint.port(), "/sparql?format=csv&query=" + ServedRelease.encode(query), headers);
    }

    @Test
    @Hostile(52)
    void whoErrsTooOftenIs429AndToldWhenToComeAgain() throws IOException {
        serve(Limits.USUAL.with(Limit.CLIENT_ERRORS, 5));
        for (int i = 0; i < 5; i++) {
            assertThat(Wire.status(ask("nonsense"))).isEqualTo(400);
        }
        String answer = ask("ASK {}");
        assertThat(Wire.status(answer)).isEqualTo(429);
        assertThat(Integer.parseInt(Wire.header(answer, "Retry-After"))).isBetween(1, 60);
        assertThat(answer).contains("limit 'client-errors'");
        assertThat(Wire.status(Wire.get(endpoint.port(), "/health/live"))).isEqualTo(200);
    }

    @Test
    @Hostile(52)
    void whoTakesTooMuchProcessorTimeIs429() throws IOException {
        serve(Limits.USUAL.with(Limit.CLIENT_CPU, 1).with(Limit.TIME, 5));
        assertThat(Wire.status(ask(FOR_EVER))).isEqualTo(503);
        String answer = ask("ASK {}");
        assertThat(Wire.status(answer)).isEqualTo(429);
        assertThat(answer).contains("limit 'client-cpu'");
    }

    @Test
    @Hostile({52, 53})
    void whoAsksTooMuchAtOnceIs429AndOthersAreNot() throws Exception {
        serve(
                Limits.USUAL
                        .with(Limit.CLIENT_QUERIES, 1)
                        .with(Limit.CLIENT_PATIENCE, 1)
                        .with(Limit.TIME, 4),
                "127.0.0.1");
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> {
            try {
                return ask(FOR_EVER, "X-Forwarded-For: 198.51.100.1");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        Thread.sleep(500);
        String second = ask("ASK {}", "X-Forwarded-For: 203.0.113.9, 198.51.100.1");
        assertThat(Wire.status(second)).isEqualTo(429);
        assertThat(second).contains("limit 'client-queries'");
        assertThat(Wire.status(ask("ASK {}", "X-Forwarded-For: 198.51.100.1, 203.0.113.9")))
                .isEqualTo(200);
        assertThat(Wire.status(ask("ASK {}", "X-Forwarded-For: 2001:db8::1"))).isEqualTo(200);
        assertThat(Wire.status(first.get())).isEqualTo(503);
    }

    @Test
    @Hostile(53)
    void nobodyIsBelievedToBeSomebodyElse() throws IOException {
        serve(Limits.USUAL.with(Limit.CLIENT_ERRORS, 3), "192.0.2.1");
        for (int i = 0; i < 3; i++) {
            assertThat(Wire.status(ask("nonsense", "X-Forwarded-For: 198.51.100." + i)))
                    .isEqualTo(400);
        }
        assertThat(Wire.status(ask("ASK {}", "X-Forwarded-For: 198.51.100.77"))).isEqualTo(429);
    }

    @Test
    @Hostile(52)
    void whoHasReadThatItErredHasPaidForIt() throws IOException {
        serve(Limits.USUAL.with(Limit.CLIENT_ERRORS, 1), "127.0.0.1");
        for (int i = 0; i < 200; i++) {
            String client = "X-Forwarded-For: 203.0.113." + i;
            assertThat(Wire.status(ask("nonsense", client))).isEqualTo(400);
            assertThat(Wire.status(ask("ASK {}", client))).as(client).isEqualTo(429);
        }
    }

    @Test
    void aWholeNetworkOfIpVersion6IsOneClient() throws IOException {
        serve(Limits.USUAL.with(Limit.CLIENT_ERRORS, 3), "127.0.0.1");
        for (int i = 0; i < 3; i++) {
            ask("nonsense", "X-Forwarded-For: 2001:db8:0:1::" + i);
        }
        assertThat(Wire.status(ask("ASK {}", "X-Forwarded-For: 2001:db8:0:1:ffff::1")))
                .isEqualTo(429);
        assertThat(Wire.status(ask("ASK {}", "X-Forwarded-For: 2001:db8:0:2::1")))
                .isEqualTo(200);
    }
}
