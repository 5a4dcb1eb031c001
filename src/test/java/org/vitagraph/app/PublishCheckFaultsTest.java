package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitagraph.app.visit.Note;
import org.vitagraph.app.visit.Rule;
import org.vitagraph.app.visit.Visit;
import org.vitagraph.app.visit.Visitor;

/** Visits to the example with one thing spoilt on the way. */
class PublishCheckFaultsTest extends ServedSite {

    private static final Visitor.Manners MANNERS =
            new Visitor.Manners("test", Duration.ZERO, Duration.ofSeconds(20), 400, 1 << 24);

    @SuppressWarnings("NullAway.Init")
    private HttpServer between;

    private final AtomicReference<Spoiling> spoiling = new AtomicReference<>(sent -> sent);

    private record Sent(String path, int status, String type, String packing, String text) {

        Sent with(String other) {
            return new Sent(path, status, type, packing, other);
        }
    }

    private interface Spoiling {
        Sent of(Sent sent);
    }

    @BeforeEach
    void open() throws IOException {
        between = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        between.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        between.createContext("/", this::pass);
        between.start();
    }

    @AfterEach
    void shut() {
        between.stop(0);
    }

    private void pass(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        at(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.noBody());
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (List.of("Accept", "Origin", "If-none-match", "If-modified-since")
                    .contains(name)) {
                request.header(name, values.getFirst());
            }
        });
        boolean packing = exchange.getRequestHeaders().containsKey("Accept-encoding");
        try (OutputStream out = exchange.getResponseBody()) {
            HttpResponse<String> got = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            got.headers().map().forEach((name, values) -> {
                if (!List.of("content-length", "transfer-encoding", "vary", "link")
                        .contains(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.getResponseHeaders().set("Vary", "Accept, Accept-Encoding");
            String type = got.headers().firstValue("content-type").orElse("");
            Sent sent = Objects.requireNonNull(spoiling.get())
                    .of(new Sent(
                            exchange.getRequestURI().getPath(),
                            got.statusCode(),
                            type,
                            packing ? "gzip" : "",
                            got.body()));
            exchange.getResponseHeaders().set("Content-Type", sent.type());
            byte[] body = sent.text().getBytes(StandardCharsets.UTF_8);
            if (!sent.packing().isEmpty()) {
                exchange.getResponseHeaders().set("Content-Encoding", sent.packing());
                body = packed(body);
            }
            boolean none = body.length == 0 || exchange.getRequestMethod().equals("HEAD") || sent.status() == 304;
            exchange.sendResponseHeaders(sent.status(), none ? -1 : body.length);
            if (!none) {
                out.write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] packed(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }

    /** Gives what the visit says is wrong by some rules. */
    private List<Note> wrong(Spoiling how, Rule... rules) {
        spoiling.set(how);
        URI root = URI.create("http://127.0.0.1:" + between.getAddress().getPort() + "/");
        try (Visitor visitor = new Visitor(MANNERS)) {
            List<Note> notes = new Visit(visitor, 4).of(root);
            assertThat(notes).extracting(Note::rule).contains(rules);
            return notes.stream()
                    .filter(note -> List.of(rules).contains(note.rule()) && note.outcome() == Note.Outcome.FAIL)
                    .toList();
        }
    }

    @Test
    void aDocumentThatIsNotThereIsSaidToBeSo() {
        Spoiling dead = sent -> switch (sent.path()) {
            case "/.well-known/void" ->
                sent.with(sent.text() + "<" + BASE + "/dataset> <http://rdfs.org/ns/void#exampleResource> <" + BASE
                        + "/id/person/zz> .");
            case "/id/person/zz" -> new Sent(sent.path(), 500, "text/html", "", "");
            default -> sent;
        };
        assertThat(wrong(dead, Rule.TYPES)).singleElement().satisfies(note -> {
            assertThat(note.asked()).contains("/id/person/zz (Accept: text/turtle");
            assertThat(note.answered()).contains("500 text/html");
        });
    }

    @Test
    void whatIsWrongIsToldWithItsOwnAddress() {
        Spoiling plain = sent -> sent.path().startsWith("/data/") && sent.path().endsWith(".ttl")
                ? new Sent(sent.path(), sent.status(), "text/plain", sent.packing(), sent.text())
                : sent;
        assertThat(wrong(plain, Rule.TYPES, Rule.BY_ACCEPT)).hasSize(2).allSatisfy(note -> assertThat(note.asked())
                .contains(".ttl (Accept: text/turtle"));
    }

    @Test
    void formatsAreComparedByWhatTheySay() {
        Spoiling other = sent -> sent.path().endsWith(".nt")
                ? sent.with(sent.text().replaceAll("(label> \")[^\"]", "$1Another "))
                : sent;
        assertThat(wrong(other, Rule.SAME, Rule.TYPES)).singleElement().satisfies(note -> {
            assertThat(note.asked()).contains(".nt (Accept: application/n-triples)");
            assertThat(note.answered()).contains("does not say the same");
        });
        assertThat(wrong(sent -> sent, Rule.SAME, Rule.TYPES, Rule.GZIP, Rule.STRUCTURED, Rule.PAGE_LINKS))
                .isEmpty();
    }

    @Test
    void whatIsPackedIsUnpacked() {
        Spoiling hello = sent -> sent.packing().isEmpty() ? sent : sent.with("hello");
        assertThat(wrong(hello, Rule.GZIP)).singleElement().satisfies(note -> assertThat(note.answered())
                .contains("not the document"));
    }

    @Test
    void pagesAreReadAsBrowsersReadThem() {
        Spoiling broken = sent -> sent.with(sent.text().replaceAll("(<script type=\"application/ld.json\">)", "$1{{{"));
        assertThat(wrong(broken, Rule.STRUCTURED, Rule.PAGE_LINKS))
                .extracting(Note::rule)
                .containsExactly(Rule.STRUCTURED);
        Spoiling turned = sent -> sent.with(sent.text()
                .replaceAll("rel=\"alternate\" (type=\"[^\"]*\")", "$1 rel=\"alternate\"")
                .replace("\"application/ld+json\"", "'application/ld+json'"));
        assertThat(wrong(turned, Rule.STRUCTURED, Rule.PAGE_LINKS)).isEmpty();
    }
}
