package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links by services on the web, from the command line: one that names items of Wikidata, one that names entries of the GND, and outages. */
class LinkOnlineTest {

    private static final String LINKS = "links.sssom.tsv";
    private static final String ILYIN = "Q4115189";

    @TempDir
    private Path temp = Path.of("");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicBoolean down = new AtomicBoolean();
    private Path folder = Path.of("");
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        folder = Files.createDirectories(temp.resolve("people"));
        people("a,Matvey Ilyin,1871-03-14,1938-02-10");
        Files.writeString(folder.resolve("publication.yaml"), """
                vitagraph: 1
                title: A test
                base: https://example.org/test
                date: 2026-11-25
                languages: [en]
                sources:
                  s: {file: people.csv, title: A source, language: en}
                """);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/reconcile", exchange -> answer(exchange, ILYIN, "Matvey Ilyin", ""));
        server.createContext("/gnd", exchange -> answer(exchange, "118540238", "Ilyin, Matvey, 1871-1938", "Engineer"));
        server.createContext(
                "/api.php", exchange -> send(exchange, 200, "{\"entities\":{\"" + ILYIN + "\":" + item() + "}}"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void people(String... rows) throws IOException {
        Files.writeString(
                folder.resolve("people.csv"), "id,name,birth.date,death.date\n" + String.join("\n", rows) + "\n");
    }

    private static String item() {
        return "{\"type\":\"item\",\"id\":\"" + ILYIN
                + "\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"Matvey Ilyin\"}},\"aliases\":{},\"claims\":{\"P31\":["
                + "{\"mainsnak\":{\"snaktype\":\"value\",\"property\":\"P31\",\"datavalue\":{\"value\":{\"entity-type\":\"item\",\"id\":\"Q5\"},"
                + "\"type\":\"wikibase-entityid\"}},\"rank\":\"normal\"}]},\"sitelinks\":{}}";
    }

    /** Names the entry where it is asked for Ilyin. */
    private void answer(HttpExchange exchange, String id, String name, String description) throws IOException {
        String question = URLDecoder.decode(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        if (question.isEmpty()) {
            send(exchange, 200, "{\"versions\":[\"0.2\"],\"name\":\"A service\"}");
            return;
        }
        asked.add(question);
        String named = "{\"id\":\"" + id + "\",\"name\":\"" + name + "\",\"description\":\"" + description
                + "\",\"score\":90,\"match\":false,\"type\":[]}";
        send(exchange, 200, "{\"q0\":{\"result\":[" + (question.contains("Ilyin") ? named : "") + "]}}");
    }

    private void send(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(down.get() ? 404 : status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Verb link(String path, Object... more) {
        Object[] words = new Object[10 + more.length];
        Object[] fixed = {
            "link",
            folder,
            "--reconcile",
            address(path),
            "--items",
            address("/api.php"),
            "--contact",
            "someone@example.org",
            "--cache",
            temp.resolve("cache")
        };
        System.arraycopy(fixed, 0, words, 0, fixed.length);
        System.arraycopy(more, 0, words, fixed.length, more.length);
        return Verb.run(words);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private List<String> rows() throws IOException {
        return Files.readAllLines(folder.resolve(LINKS)).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .toList();
    }

    @Test
    void what_was_proposed_stands_where_a_service_can_no_longer_be_asked() throws IOException {
        assertThat(link("/reconcile").exit()).isZero();
        List<String> before = rows();
        assertThat(before).singleElement().asString().contains("wikidata:" + ILYIN);

        people("a,Matvey P. Ilyin,1871-03-14,1938-02-10", "b,Pyotr Petrov,,");
        down.set(true);
        Verb again = link("/reconcile");

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.err()).contains("VG-0804").doesNotContain("VG-0851");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_service_is_asked_for_places_too_and_of_any_type() throws IOException {
        Files.writeString(
                folder.resolve("people.csv"), "id,name,birth.date,birth.place\na,Matvey Petrov,1871-03-14,Ilyinsk\n");
        Verb link = link("/reconcile");

        assertThat(link.exit()).as(link.err()).isZero();
        assertThat(link.err()).contains("Places, groups and offices: 0 linked, 0 to be reviewed, 1 not found.");
        assertThat(asked).anyMatch(question -> question.contains("Petrov") && question.contains("Q5"));
        assertThat(asked).anyMatch(question -> question.contains("Ilyinsk") && !question.contains("Q5"));
        int before = asked.size();
        link("/reconcile");
        assertThat(asked).hasSize(before);
    }

    @Test
    void where_nothing_is_answered_and_nothing_is_kept_nobody_is_found_and_that_is_said() throws IOException {
        down.set(true);
        Verb link = link("/reconcile");

        assertThat(link.exit()).as(link.err()).isZero();
        assertThat(link.err())
                .contains("VG-0804", "0 linked, 0 to be reviewed, 1 not found")
                .doesNotContain("slice.json");
        assertThat(rows()).isEmpty();
    }

    @Test
    void entries_of_another_authority_are_for_review_and_become_links_when_they_are_decided_on() throws IOException {
        Verb link = link("/gnd", "--scheme", "gnd");

        assertThat(link.exit()).as(link.err()).isZero();
        assertThat(link.err()).contains(": 0 linked, 1 to be reviewed, 0 not found.");
        assertThat(rows())
                .singleElement()
                .asString()
                .contains("skos:closeMatch\t\tgnd:118540238\tIlyin, Matvey", "vg:gnd", "born: 1871-03-14 and 1871");
        assertThat(Files.readString(folder.resolve(LINKS))).contains("#  gnd: https://d-nb.info/gnd/");

        assertThat(link("/reconcile").exit()).isZero();
        assertThat(rows()).hasSize(2);
        assertThat(Files.readString(folder.resolve(LINKS)))
                .contains("#  gnd: https://d-nb.info/gnd/", "#  wikidata: http://www.wikidata.org/entity/");
        assertThat(link("/gnd", "--scheme", "gnd", "--offline").exit()).isZero();
        assertThat(rows()).hasSize(2);
    }

    @Test
    void a_gazetteer_is_asked_for_places_and_for_nobody() throws IOException {
        Files.writeString(
                folder.resolve("people.csv"), "id,name,birth.date,birth.place\na,Matvey Ilyin,1871-03-14,Ilyinsk\n");
        server.createContext("/geonames", exchange -> answer(exchange, "1505991", "Ilyinsk", "Sakhalin, Russia"));
        Verb link = link("/geonames", "--scheme", "geonames");

        assertThat(link.exit()).as(link.err()).isZero();
        assertThat(rows())
                .singleElement()
                .asString()
                .startsWith("place:")
                .contains(
                        "skos:closeMatch\t\tgeonames:1505991\tIlyinsk",
                        "described as: Sakhalin, Russia",
                        "nothing but the name speaks for it");
        assertThat(asked).hasSize(1).noneMatch(question -> question.contains("Matvey"));
    }

    @Test
    void an_identifier_that_cannot_be_one_of_the_authority_is_not_taken() throws IOException {
        assertThat(link("/gnd", "--scheme", "orcid").exit()).isZero();
        assertThat(rows()).isEmpty();
    }

    @Test
    void a_scheme_that_the_vocabulary_does_not_know_is_a_mistake_of_usage() {
        Verb link = link("/gnd", "--scheme", "nonsense");

        assertThat(link.exit()).isEqualTo(2);
        assertThat(link.err()).contains("The vocabulary has no scheme nonsense");
        assertThat(Verb.run("link", folder, "--scheme", "gnd", "--candidates", folder.resolve("people.csv"))
                        .exit())
                .isEqualTo(2);
        assertThat(link("/gnd", "--scheme", "gnd", "--index", temp.resolve("index"))
                        .exit())
                .isEqualTo(2);
    }
}
