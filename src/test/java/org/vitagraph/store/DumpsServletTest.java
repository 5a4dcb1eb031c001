package org.vitagraph.store;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.house.Hostile;

class DumpsServletTest extends ServedRelease {

    @Test
    @Hostile(58)
    void getOfADumpIsTheFileWithItsSumAsTag() throws Exception {
        Path file = release.dumps().resolve("facts.ttl.gz");
        for (String path : List.of("/dumps/facts.ttl.gz", "/dumps/v1/facts.ttl.gz")) {
            HttpRequest request = to(path).build();
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo(Files.readAllBytes(file));
            String tag = response.headers().firstValue("ETag").orElseThrow();
            assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
            assertThat(response.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"facts.ttl.gz\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 206, 10",
        "bytes=-5, 206, 5",
        "bytes=10-, 206, -10",
        "bytes=9999999-, 416, 0",
        "lines=1-2, 200, 0"
    })
    @Hostile(58)
    void getOfARangeOfADump(String range, int status, int length) throws Exception {
        int size = (int) Files.size(release.dumps().resolve("facts.ttl.gz"));
        HttpRequest request = to("/dumps/facts.ttl.gz").header("Range", range).build();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(status);
        if (status != 416) {
            assertThat(response.body()).hasSize(length > 0 ? length : size + length);
        }
    }

    @Test
    void getOfALostDumpIs404() throws Exception {
        Files.delete(release.dumps().resolve("all.nq.gz"));
        HttpResponse<String> lost = get("/dumps/all.nq.gz");
        assertThat(lost.statusCode()).isEqualTo(404);
        assertThat(lost.body()).isEqualTo("This dump has been lost here.\n");
        assertThat(lost.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void headOfADumpKnowsNoRanges() throws Exception {
        HttpResponse<String> head = client.send(
                to("/dumps/facts.ttl.gz").HEAD().header("Range", "bytes=0-9").build(), ofString());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Range")).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length"))
                .hasValue(Files.size(release.dumps().resolve("facts.ttl.gz")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dumps/nothing.gz",
                "/dumps/../manifest.json",
                "/dumps/%2e%2e/manifest.json",
                "/dumps/..%2fmanifest.json",
                "/dumps/%5c..%5cmanifest.json",
                "/dumps/v2/facts.ttl.gz",
                "/dumps/facts.ttl.gz%00",
                "/nothing"
            })
    @Hostile(57)
    void getOfWhatIsNoDumpIs4xx(String path) throws Exception {
        try (Socket socket = new Socket("localhost", endpoint.port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 40").doesNotContain("\tat ").doesNotContain("sha256");
        }
    }
}
