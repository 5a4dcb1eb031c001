package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vitagraph.rdf.Manifest;
import org.vitagraph.rdf.Naming;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.Endpoint;
import org.vitagraph.store.NamingOrder;
import org.vitagraph.store.OpenRelease;
import org.vitagraph.store.ReleaseNaming;
import org.vitagraph.store.Releases;

/** The page of a claim tells of each release whether it has the claim, as that release does. */
class ClaimHistoryTest extends TwoSources {

    private static final Instant FIRST = Instant.parse("2026-01-01T12:00:00Z");
    private static final String CLAIM = "/page/claim/a1-place";
    private static final Pattern STEP = Pattern.compile(">([0-9.]+)</a> \\((\\w+)\\)");
    private static final String CUT = "earlier ones are not told";

    private final HttpClient client = HttpClient.newHttpClient();
    private int releases;

    /** Names a release in which Ann stays somewhere, or it is not said where. */
    private Release release(boolean placed, String level) throws IOException {
        String publication = Files.readString(folder.resolve("publication.yaml"));
        write(
                "publication.yaml",
                publication.replaceAll("title: A, (claims: \\w+, )?", "title: A, claims: " + level + ", "));
        releases++;
        String place = placed ? ", place: town" : "";
        source("a", "- {stay: ann, id: a1, when: " + (1800 + releases) + place + ", words: stayed}\n");
        Example.release(folder, Set.of(), folder.resolve(".out"));
        Instant at = FIRST.plusSeconds(86_400L * releases);
        return ReleaseNaming.name(new NamingOrder(folder.resolve(".out"), releases + ".0.0", "", at), finding -> {})
                .orElseThrow();
    }

    private Endpoint serve(Release release) throws IOException {
        return Endpoint.start(
                OpenRelease.open(release, OpenRelease.TIMEOUT),
                (open, frozen) -> new Endpoint.Setup(0, true, List.of(), ServeCommand.site(open, folder, frozen)),
                sentence -> {
                    throw new AssertionError(sentence);
                });
    }

    private HttpResponse<String> get(Endpoint endpoint, String path) throws Exception {
        URI uri = URI.create("http://localhost:" + endpoint.port() + path);
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> steps(String page) {
        List<String> steps = new ArrayList<>();
        Matcher found = STEP.matcher(page);
        while (found.find()) {
            steps.add(found.group(1) + " " + found.group(2));
        }
        return steps;
    }

    @Test
    void a_claim_comes_and_goes_with_its_value_and_with_how_finely_claims_are_published() throws Exception {
        release(true, "none");
        release(true, "statement");
        release(false, "statement");
        release(true, "statement");
        release(true, "record");
        Release last = release(true, "statement");
        try (Endpoint endpoint = serve(last)) {
            for (int version = 1; version <= 6; version++) {
                assertThat(get(endpoint, "/release/" + version + ".0.0" + CLAIM).statusCode())
                        .as("%s", version)
                        .isEqualTo(version % 2 == 0 ? 200 : 404);
            }
            String page = get(endpoint, CLAIM).body();
            assertThat(steps(page))
                    .containsExactly("2.0.0 added", "3.0.0 removed", "4.0.0 added", "5.0.0 removed", "6.0.0 added");
            assertThat(page).doesNotContain(CUT);
            assertThat(steps(get(endpoint, "/page/claim/a1-when").body()))
                    .containsExactly("2.0.0 added", "3.0.0 changed", "4.0.0 changed", "5.0.0 removed", "6.0.0 added");
        }
    }

    @Test
    void of_many_releases_the_latest_are_told() throws Exception {
        Release first = release(true, "statement");
        Release last = release(false, "statement");
        for (int i = 1; i <= 29; i++) {
            again(first, i);
        }
        assertThat(new Releases(folder.resolve(".out")).named()).hasSize(31);
        try (Endpoint endpoint = serve(last)) {
            assertThat(get(endpoint, "/page/claim/a1-when").body()).contains(">2.0.0</a> (changed)", CUT);
            assertThat(steps(get(endpoint, "/page/claim/a1-when").body())).containsExactly("2.0.0 changed");
        }
    }

    /** Puts a release beside a first one, of a later day before the next, that says the same. */
    private void again(Release first, int number) throws IOException {
        Manifest was = first.manifest();
        String version = "1.0." + number;
        String day = FIRST.plusSeconds(86_400L + number).toString();
        Naming naming = new Naming("", day, was.naming().build(), was.version());
        Path place = Files.createDirectories(folder.resolve(".out").resolve(version));
        Files.copy(first.facts(), place.resolve("facts.ndjson"));
        Files.copy(first.description(), place.resolve("description.ttl"));
        new Release(
                        place,
                        new Manifest(
                                version,
                                was.base(),
                                was.title(),
                                was.date(),
                                was.license(),
                                was.engine(),
                                naming,
                                was.triples(),
                                was.files()))
                .writeManifest();
    }
}
