package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vitagraph.app.visit.Note;
import org.vitagraph.app.visit.Rule;
import org.vitagraph.app.visit.Visit;
import org.vitagraph.app.visit.Visitor;

/** Visits to the example as it is served here, and to a server that does most things wrong. */
class PublishCheckTest extends ServedSite {

    private static final Visitor.Manners MANNERS =
            new Visitor.Manners("test", Duration.ZERO, Duration.ofSeconds(20), 400, 1 << 24);

    private static List<Note> visit(URI uri) {
        try (Visitor visitor = new Visitor(MANNERS)) {
            return new Visit(visitor, 4).of(uri);
        }
    }

    private static Set<Rule> with(List<Note> notes, Note.Outcome outcome) {
        return notes.stream()
                .filter(note -> note.outcome() == outcome)
                .map(Note::rule)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
    }

    @Test
    void thisProgramsOwnPublicationIsAsItShouldBe() {
        List<Note> notes = visit(at("/"));
        assertThat(notes)
                .filteredOn(note -> note.outcome() == Note.Outcome.FAIL)
                .isEmpty();
        assertThat(with(notes, Note.Outcome.NOT_APPLICABLE)).containsOnly(Rule.HTTPS, Rule.DATED);
        assertThat(notes).extracting(Note::rule).containsExactlyInAnyOrder(Rule.values());
    }

    @Test
    void aNameMayBeGivenInsteadOfTheRoot() throws Exception {
        List<Note> notes = visit(at("/id/person/beloborodov"));
        assertThat(with(notes, Note.Outcome.PASS)).contains(Rule.LEADS, Rule.NO_BLANKS, Rule.HEAD);
    }

    @Test
    void whatIsWrongIsNamedWithWhatWasAskedAndAnswered() throws Exception {
        HttpServer bad = bad();
        try {
            URI root = URI.create("http://127.0.0.1:" + bad.getAddress().getPort() + "/");
            List<Note> notes = visit(root);
            assertThat(with(notes, Note.Outcome.FAIL))
                    .containsExactlyInAnyOrder(
                            Rule.LEADS,
                            Rule.BY_ACCEPT,
                            Rule.WEIGHTS,
                            Rule.VARY,
                            Rule.NOT_ACCEPTABLE,
                            Rule.NOT_FOUND,
                            Rule.TYPES,
                            Rule.LABELS,
                            Rule.NO_BLANKS,
                            Rule.LICENCE,
                            Rule.HEAD,
                            Rule.ETAG,
                            Rule.CORS,
                            Rule.PAGE_LINKS,
                            Rule.STRUCTURED,
                            Rule.VOID,
                            Rule.DCAT,
                            Rule.DUMPS,
                            Rule.ROBOTS);
            assertThat(with(notes, Note.Outcome.PASS))
                    .containsExactlyInAnyOrder(Rule.NAMES, Rule.CHAIN, Rule.ABOUT, Rule.SITEMAP);
            assertThat(notes)
                    .filteredOn(note -> note.rule() == Rule.NOT_ACCEPTABLE)
                    .singleElement()
                    .satisfies(note -> {
                        assertThat(note.asked()).isEqualTo("GET " + root + "id/x (Accept: image/x-unheard-of)");
                        assertThat(note.answered()).isEqualTo("200 text/turtle");
                    });
            Printed printed = run(root.toString(), "--pause", "0", "--json");
            assertThat(printed.code()).isEqualTo(1);
            assertThat(new ObjectMapper().readTree(printed.out()).findValuesAsText("advice"))
                    .hasSize(19)
                    .allSatisfy(advice -> assertThat(advice).endsWith("."));
            assertThat(run(root.toString(), "--pause", "0").out())
                    .contains("fail           no-blanks: there is no blank node", "to do    Name every node");
        } finally {
            bad.stop(0);
        }
    }

    @Test
    void theVerbTellsByItsExitCode() throws Exception {
        assertThat(run(at("/").toString(), "--pause", "0", "--sample", "1").code())
                .isZero();
        assertThat(run("ftp://example.org/").code()).isEqualTo(2);
        assertThat(run("http://localhost:1/", "--pause", "0").code()).isEqualTo(1);
    }

    private record Printed(int code, String out) {}

    private static Printed run(String... args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            String[] all = new String[args.length + 1];
            all[0] = "publish-check";
            System.arraycopy(args, 0, all, 1, args.length);
            return new Printed(Main.run(all), bytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }

    /** Answers everything with 200 and the same Turtle, whatever is asked for. */
    private static HttpServer bad() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String root = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        Map<String, List<String>> pages = Map.of(
                "/robots.txt", List.of("text/plain", "User-agent: *\nDisallow: /\n"),
                "/sitemap.xml", List.of("application/xml", "<urlset><url><loc>" + root + "page/x</loc></url></urlset>"),
                "/page/x", List.of("text/html", "<link rel=\"canonical\" href=\"" + root + "id/x\">"));
        List<String> other = List.of(
                "text/turtle",
                "<" + root + "id/x> <http://example.org/knows> <" + root + "id/y> , [ <http://example.org/is> 1 ] .\n");
        server.createContext("/", exchange -> answer(exchange, pages, other));
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, Map<String, List<String>> pages, List<String> other)
            throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/.well-known/void") || path.equals("/catalog")) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        List<String> page = pages.getOrDefault(path, other);
        byte[] body = page.get(1).getBytes(StandardCharsets.UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.getResponseHeaders().set("Content-Type", head ? "text/html" : page.get(0));
        exchange.sendResponseHeaders(200, head ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            if (!head) {
                out.write(Arrays.copyOf(body, body.length));
            }
        }
    }
}
