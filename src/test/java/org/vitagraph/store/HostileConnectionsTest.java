package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitagraph.house.Hostile;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.Limits;

/** Connections that are opened and not used, used wrongly, or used slowly: others are served meanwhile. */
@Hostile(51)
class HostileConnectionsTest extends ServedRelease {

    private static final String HEAD = " HTTP/1.1\r\nHost: localhost\r\n";
    private static final String INSIDE =
            "(?s).*(jetty|Jetty|fuseki|Fuseki|\tat |[a-z]+\\.[a-z]+\\.[A-Z]|Exception|/tmp).*";

    private static final int THREADS = 4;

    private final List<Wire> wires = new ArrayList<>();

    @Override
    Limits limits() {
        return Limits.USUAL
                .with(Limit.TIME, 2)
                .with(Limit.QUERIES, THREADS)
                .with(Limit.CLIENT_QUERIES, 1_000)
                .with(Limit.HELD_BYTES, 64L * 1024)
                .with(Limit.ROWS, 1_000_000_000)
                .with(Limit.CONNECTIONS, 400)
                .with(Limit.IDLE, 4)
                .with(Limit.REQUEST_TIME, 3)
                .with(Limit.HEADER_BYTES, 16L * 1024);
    }

    @AfterEach
    void close() throws IOException {
        for (Wire wire : wires) {
            wire.close();
        }
    }

    private Wire wire() throws IOException {
        Wire wire = Wire.to(endpoint.port());
        wires.add(wire);
        return wire;
    }

    private void assertServed() throws Exception {
        assertThat(csv("SELECT (1 AS ?n) {}")).isEqualTo("n\r\n1\r\n");
    }

    @Test
    void halfOpenBodiesHeadsAndSilenceKeepNobodyOut() throws Exception {
        for (int i = 0; i < 300; i++) {
            wire().send("POST /sparql" + HEAD
                    + "Content-Type: application/sparql-query\r\nContent-Length: 99\r\n\r\nSEL");
            wire().send("GET /sparql?query=A");
            wire();
        }
        assertServed();
    }

    @Test
    void aRequestThatComesByteByByteIsCutOff() throws Exception {
        Wire slow = wire();
        long begin = System.nanoTime();
        boolean open = true;
        slow.send("GET / HTTP/1.1\r\nX: ");
        while (open && System.nanoTime() - begin < 30e9) {
            Thread.sleep(200);
            try {
                slow.send("a");
            } catch (IOException e) {
                open = false;
            }
        }
        assertThat(open).isFalse();
        assertServed();
    }

    @Test
    void slowReadersKeepNobodyFromAsking() throws Exception {
        String endless = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
        for (int i = 0; i < 2 * THREADS; i++) {
            Wire reader = wire();
            reader.socket().setReceiveBufferSize(1024);
            reader.send("GET /sparql?format=csv&query=" + encode(endless) + HEAD + "\r\n");
        }
        String query = "/sparql?format=csv&query=" + encode("SELECT (1 AS ?n) {}");
        int status = 0;
        for (int i = 0; i < 20 && status != 200; i++) {
            status = get(query).statusCode();
        }
        assertThat(status).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET / HTTP/1.1\\r\\nHost: localhost\\r\\nX: LONG\\r\\n\\r\\n | 431",
                "GET /LONG HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n | 414",
                "nonsense\\r\\n\\r\\n | 400",
                "\\u0016\\u0003\\u0001\\u0002 | 400",
                "GET / HTTP/7.7\\r\\n\\r\\n | 400",
                "GET / HTTP/1.1\\r\\n\\r\\n | 400",
                "GET / HTTP/1.1\\r\\nHost: a\\r\\nHost: b\\r\\n\\r\\n | 400",
                "GET / HTTP/1.1\\r\\nHost: lo cal\\r\\n\\r\\n | 400",
                "POST /sparql HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Type: application/sparql-query\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\nx | 400",
                "POST /sparql HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 3\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0\\r\\n\\r\\n | 400",
                "POST /sparql HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: -3\\r\\n\\r\\n | 400",
                "POST /sparql HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 3\\r\\nContent-Length: 4\\r\\n\\r\\nabc | 400",
                "POST /sparql HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 99999999999\\r\\n\\r\\n | 413",
                "POST /sparql HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Type: application/sparql-query\\r\\nContent-Encoding: gzip\\r\\nContent-Length: 3\\r\\n\\r\\nabc | 415",
                "TRACE / HTTP/1.1\\r\\nHost: localhost\\r\\nCookie: secret\\r\\n\\r\\n | 405",
                "CONNECT localhost:80 HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n | 405",
                "GET / HTTP/1.1\\r\\nHost: localhost\\r\\nExpect: nonsense\\r\\n\\r\\n | 417"
            })
    @Hostile({43, 51})
    void whatIsNoRequestIsRefusedAndToldNothing(String request, int status) throws Exception {
        String text = request.replace("\\r", "\r").replace("\\n", "\n").replace("LONG", "x".repeat(40_000));
        Wire wire = wire().send(text.replace("\\u0016\\u0003\\u0001\\u0002", "\u0016\u0003\u0001\u0002\r\n\r\n"));
        wire.socket().shutdownOutput();
        String answer = wire.rest();
        assertThat(Wire.status(answer)).as(answer).isIn(status, status == 417 ? 200 : 400);
        assertThat(answer)
                .doesNotMatch(INSIDE)
                .doesNotContainIgnoringCase("fuseki")
                .doesNotContain("secret");
        assertThat(Wire.header(answer, "Server")).isEmpty();
        assertServed();
    }

    @Test
    void aBodyWithoutEndIs413() throws Exception {
        Wire wire = wire().send("POST /sparql" + HEAD
                + "Content-Type: application/sparql-query\r\nTransfer-Encoding: chunked\r\n\r\n");
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        try {
            for (int i = 0; i < 40; i++) {
                wire.send(chunk);
            }
        } catch (IOException e) {
            assertThat(e).isNotNull();
        }
        String answer = wire.rest();
        assertThat(Wire.status(answer)).isIn(413, 0);
        assertServed();
    }

    @Test
    void requestsInARowAreAnsweredInARow() throws Exception {
        String one = "GET /sparql?format=csv&query=" + encode("SELECT (1 AS ?n) {}") + HEAD + "\r\n";
        String last = "GET /nothing" + HEAD + "Connection: close\r\n\r\n";
        String answer = wire().send(one.repeat(20) + last).rest();
        assertThat(answer.split("HTTP/1.1 200", -1)).hasSize(21);
        assertThat(answer).contains("HTTP/1.1 404");
    }

    @Test
    void whoWaitsToBeToldToGoOnIsToldSo() throws Exception {
        byte[] query = "SELECT (1 AS ?n) {}".getBytes(StandardCharsets.US_ASCII);
        Wire wire = wire().send("POST /sparql?format=csv" + HEAD + "Content-Type: application/sparql-query\r\n"
                + "Expect: 100-continue\r\nConnection: close\r\nContent-Length: " + query.length + "\r\n\r\n");
        byte[] begin = wire.socket().getInputStream().readNBytes("HTTP/1.1 100".length());
        assertThat(new String(begin, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 100");
        assertThat(wire.send("SELECT (1 AS ?n) {}").rest())
                .contains("HTTP/1.1 200")
                .contains("n\r\n1");
    }
}
