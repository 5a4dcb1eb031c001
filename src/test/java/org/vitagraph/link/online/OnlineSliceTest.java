package org.vitagraph.link.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitagraph.house.Hostile;
import org.vitagraph.link.Gender;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.link.online.Wikibase.Whim;

/** Hostile input 71: services that are busy, broken, late or gone; what was answered is kept, and used without a network. The items are sandboxes. */
@Hostile(71)
class OnlineSliceTest {

    private static final String ILYIN = "Q4115189";
    private static final String MERGED = "Q13406268";
    private static final String NOW = "Q15397819";

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @TempDir
    private Path temp = Path.of("");

    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private Wikibase wikibase;
    private PoliteClient client;

    @BeforeEach
    void start() throws IOException {
        wikibase = new Wikibase();
        client = new PoliteClient("vitagraph test (someone@example.org)", Duration.ofSeconds(1), pauses::add);
        wikibase.person("Matvey Ilyin", ILYIN, item(ILYIN, "Matvey Ilyin"));
        wikibase.person("Pyotr Petrov", MERGED, item(NOW, "Pyotr Petrov"));
    }

    @AfterEach
    void stop() {
        client.close();
        wikibase.close();
    }

    private static String item(String id, String name) {
        return "{\"type\":\"item\",\"id\":\"" + id + "\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"" + name
                + "\"}},\"aliases\":{},\"claims\":{\"P19\":[{\"mainsnak\":{\"snaktype\":\"value\",\"property\":\"P19\",\"datavalue\":{\"value\":"
                + "{\"entity-type\":\"item\",\"id\":\"Q900000001\"},\"type\":\"wikibase-entityid\"}},\"rank\":\"normal\"}]},\"sitelinks\":{}}";
    }

    private static LinkRecord person(String name) {
        return new LinkRecord(
                name,
                "s",
                List.of(new LinkRecord.Name(name, "en")),
                null,
                null,
                Gender.UNKNOWN,
                null,
                List.of(),
                Map.of());
    }

    private static final List<LinkRecord> PEOPLE =
            List.of(person("Matvey Ilyin"), person("Pyotr Petrov"), person("Nobody \"Known\""));

    private OnlineSlice slice() {
        return new OnlineSlice(temp.resolve("kept"), new Items(client, wikibase.address("/api.php")), TODAY, told::add);
    }

    private List<String> written(Optional<CandidateService> service, String identity) throws IOException {
        Path file = temp.resolve("slice.json");
        OnlineSlice slice = slice();
        slice.write(slice.named(PEOPLE, service, identity), Set.of(), service.isPresent(), file);
        return Files.readAllLines(file);
    }

    private CandidateService reconciliation() throws IOException {
        return Reconciliation.of(client, wikibase.address("/reconcile"), "Q5");
    }

    @Test
    void the_items_that_a_reconciliation_service_names_are_a_slice() throws IOException {
        CandidateService service = reconciliation();
        List<String> lines = written(Optional.of(service), service.identity());

        assertThat(lines).hasSize(2).anyMatch(line -> line.contains(ILYIN)).anyMatch(line -> line.contains(NOW));
        assertThat(wikibase.asked())
                .containsExactly("GET /reconcile", "POST /reconcile", "GET /api.php", "GET /api.php");
        assertThat(wikibase.agents()).containsOnly("vitagraph test (someone@example.org)");
        assertThat(told).isEmpty();
        assertThat(pauses).isEmpty();
    }

    @Test
    void a_service_of_the_draft_is_asked_as_the_draft_says() throws IOException {
        wikibase.versions("[\"1.0-draft\"]");
        CandidateService service = reconciliation();

        assertThat(written(Optional.of(service), service.identity())).hasSize(2);
        assertThat(wikibase.asked()).contains("POST /reconcile/match");
    }

    @Test
    void an_endpoint_of_SPARQL_names_items_too() throws IOException {
        CandidateService service = new SparqlCandidates(client, wikibase.address("/sparql"), true);

        assertThat(written(Optional.of(service), service.identity())).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Whim.class)
    void a_service_that_misbehaves_for_a_while_is_asked_again_later(Whim whim) throws IOException {
        CandidateService service = reconciliation();
        wikibase.next(whim, whim);

        assertThat(written(Optional.of(service), service.identity())).hasSize(2);
        assertThat(told).isEmpty();
        Duration first =
                switch (whim) {
                    case TOO_MANY -> Duration.ofSeconds(7);
                    case LAG -> Duration.ofSeconds(5);
                    case BROKEN, HTML, TRUNCATED, SLOW, HUNG_UP -> Duration.ofSeconds(1);
                };
        assertThat(pauses).hasSize(2).startsWith(first);
        assertThat(pauses.getLast()).isGreaterThanOrEqualTo(first);
    }

    @Test
    void what_is_not_answered_at_all_is_told_and_asked_in_the_next_run_only() throws IOException {
        CandidateService service = reconciliation();
        wikibase.next(Whim.BROKEN, Whim.HTML, Whim.TRUNCATED, Whim.HTML, Whim.BROKEN, Whim.HTML);

        assertThat(written(Optional.of(service), service.identity())).isEmpty();
        assertThat(told)
                .singleElement()
                .asString()
                .contains("3 people could not be asked for", "127.0.0.1 was asked 6 times");

        assertThat(written(Optional.of(service), service.identity())).hasSize(2);
        int before = wikibase.asked().size();
        assertThat(written(Optional.of(service), service.identity())).hasSize(2);
        assertThat(wikibase.asked()).hasSize(before);
    }

    @Test
    void without_a_network_what_was_answered_is_used() throws IOException {
        CandidateService service = reconciliation();
        List<String> online = written(Optional.of(service), service.identity());
        wikibase.close();

        assertThat(written(Optional.empty(), service.identity())).isEqualTo(online);
        assertThat(written(Optional.empty(), "another service")).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void linked_items_that_were_merged_or_deleted_are_named() throws IOException {
        CandidateService service = reconciliation();
        OnlineSlice slice = slice();
        Map<String, String> gone = slice.write(
                slice.named(PEOPLE, Optional.of(service), service.identity()),
                Set.of(ILYIN, MERGED, "Q112795079"),
                true,
                temp.resolve("slice.json"));

        assertThat(gone).containsExactlyInAnyOrderEntriesOf(Map.of(MERGED, NOW, "Q112795079", ""));
    }

    private void age(int days) throws IOException {
        FileTime then = FileTime.from(TODAY.minusDays(days).atStartOfDay().toInstant(ZoneOffset.UTC));
        try (Stream<Path> files = Files.walk(temp.resolve("kept"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, then);
            }
        }
    }

    @Test
    void a_slice_shows_the_day_of_its_oldest_answer() throws IOException {
        CandidateService service = reconciliation();
        written(Optional.of(service), service.identity());
        age(12);
        OnlineSlice slice = slice();
        slice.write(
                slice.named(PEOPLE, Optional.empty(), service.identity()), Set.of(), false, temp.resolve("slice.json"));

        assertThat(slice.snapshot()).isEqualTo(TODAY.minusDays(12));
        assertThat(slice().snapshot()).isEqualTo(TODAY);
    }

    @Test
    void that_nobody_is_named_is_believed_for_a_month() throws IOException {
        CandidateService service = reconciliation();
        written(Optional.of(service), service.identity());
        age(29);
        int before = wikibase.asked().size();
        written(Optional.of(service), service.identity());
        assertThat(wikibase.asked()).hasSize(before);

        age(31);
        written(Optional.of(service), service.identity());

        assertThat(wikibase.asked().subList(before, wikibase.asked().size())).containsExactly("POST /reconcile");
    }

    @Test
    void a_refusal_is_not_asked_again() {
        assertThatThrownBy(() -> client.get(wikibase.address("/nothing"), Map.of(), "application/json"))
                .isInstanceOf(ServiceFault.class)
                .hasMessageContaining("404");
        assertThat(pauses).isEmpty();
    }
}
