package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.model.Finding;
import org.vitagraph.store.Endpoint;
import org.vitagraph.store.LoadLog;
import org.vitagraph.store.RemoteCredentials;
import org.vitagraph.store.RemoteLoad;
import org.vitagraph.store.RemoteRelease;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.Limits;
import org.vitagraph.store.http.Frontage;

/** The site over a store of another engine than Jena's says the same as over the release. */
class OtherEngineTest extends ServedSite {

    /** RDF4J takes more than a minute for pairs of claims, which it does not look for from what they have in common. */
    private static final String SLOW = "Which statements are supported by more than one passage";

    /** On a busy machine the other engine keeps a reader waiting for longer than anybody may have pages made. */
    private static final Limits PATIENT = Limits.USUAL.with(Limit.TIME, 600).with(Limit.CLIENT_CPU, 6000);

    @SuppressWarnings("NullAway.Init")
    private OtherEngine engine;

    @SuppressWarnings("NullAway.Init")
    private RemoteRelease there;

    @SuppressWarnings("NullAway.Init")
    private Endpoint remote;

    @BeforeAll
    void load(@TempDir Path logs) throws IOException {
        engine = new OtherEngine();
        List<Finding> findings = new ArrayList<>();
        RemoteCredentials nobody = RemoteCredentials.of(Map.of());
        RemoteLoad.Target target = new RemoteLoad.Target(engine.graphs(), Optional.of(engine.address()), nobody);
        LoadLog log = new LoadLog(logs, open.release(), engine.graphs());
        assertThat(RemoteLoad.load(open.release(), target, log, findings::add))
                .as("%s", findings)
                .isTrue();
        there = RemoteRelease.open(
                new RemoteRelease.Target(engine.address(), nobody),
                Optional.empty(),
                Optional.of(open.release()),
                PATIENT);
        remote = Endpoint.start(
                there,
                new Endpoint.Setup(
                        0,
                        true,
                        List.of(),
                        ServeCommand.site(there, Example.FOLDER),
                        Frontage.Setting.USUAL.with(PATIENT)));
    }

    @AfterAll
    void unload() throws IOException {
        remote.close();
        there.close();
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/browse/person",
                "/browse/person?group=bolsheviks",
                "/search?q=Goloshchyokin",
                "/page/person/beloborodov",
                "/data/person/beloborodov.ttl",
                "/data/person/beloborodov.csv",
                "/data/person/beloborodov.jsonld",
                "/page/place/yekaterinburg",
                "/timeline",
                "/map",
                "/network",
                "/browse/source",
                "/browse/event?decade=1910",
                "/links",
                "/shapes",
                "/catalog.ttl",
                "/.well-known/void",
                "/reconcile",
                "/about"
            })
    void what_is_served_is_the_same_byte_for_byte(String path) throws Exception {
        HttpResponse<String> here = get(endpoint, path);
        HttpResponse<String> elsewhere = get(remote, path);

        assertThat(here.statusCode()).isEqualTo(200);
        assertThat(elsewhere.statusCode()).isEqualTo(200);
        assertThat(elsewhere.body()).isEqualTo(here.body());
    }

    @TestFactory
    Stream<DynamicTest> the_example_queries_have_the_same_answers() throws IOException {
        return new ExampleQueries(Example.FOLDER)
                .read().stream()
                        .filter(query ->
                                !query.title().equals(SLOW) && !query.text().contains("SERVICE"))
                        .map(query -> DynamicTest.dynamicTest(query.title(), () -> {
                            String path = "/sparql?format=csv&query="
                                    + URLEncoder.encode(query.text(), StandardCharsets.UTF_8);
                            HttpResponse<String> elsewhere = get(remote, path);

                            assertThat(elsewhere.statusCode())
                                    .as(elsewhere.body())
                                    .isEqualTo(200);
                            // Rows that are equal by what they are ordered by stand in any order.
                            assertThat(sorted(elsewhere.body()))
                                    .isEqualTo(sorted(get(endpoint, path).body()));
                        }));
    }

    private static List<String> sorted(String lines) {
        return lines.lines().sorted().toList();
    }
}
