package org.vitagraph.app.visit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Asks politely: one request at a time, with a pause between, with a name, and no more than a number of requests and of bytes.
 */
public final class Visitor implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private final Manners manners;
    private int sent;
    private long last;

    /** Begins to ask. */
    public Visitor(Manners manners) {
        this.manners = manners;
    }

    /**
     * How it asks.
     *
     * @param agent what it calls itself
     * @param pause between two requests
     * @param timeout for one
     * @param requests at most
     * @param bytes of one answer at most
     */
    public record Manners(String agent, Duration pause, Duration timeout, int requests, int bytes) {}

    /** Says that no more may be asked. */
    public static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough(int requests) {
            super("more than " + requests + " requests");
        }
    }

    Got get(URI uri, String... headers) {
        return ask("GET", uri, headers);
    }

    /** Asks; whatever goes wrong on the way is an answer without status. */
    Got ask(String method, URI uri, String... headers) {
        if (++sent > manners.requests()) {
            throw new Enough(manners.requests());
        }
        pause();
        StringBuilder line = new StringBuilder(method + " " + uri);
        for (int i = 0; i < headers.length; i += 2) {
            line.append(i == 0 ? " (" : ", ").append(headers[i]).append(": ").append(headers[i + 1]);
        }
        String asked = headers.length == 0 ? line.toString() : line.append(')').toString();
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .timeout(manners.timeout())
                    .header("User-Agent", manners.agent());
            if (headers.length > 0) {
                request.headers(headers);
            }
            return read(asked, uri, client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException | IllegalArgumentException e) {
            String why = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
            return new Got(asked, uri, 0, Map.of(), "", 0, "", "nothing came: " + why);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Got(asked, uri, 0, Map.of(), "", 0, "", "interrupted");
        }
    }

    private Got read(String asked, URI uri, HttpResponse<InputStream> response) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        byte[] sentBytes;
        try (InputStream in = response.body()) {
            sentBytes = in.readNBytes(manners.bytes());
        }
        boolean packed = String.join(",", headers.getOrDefault("content-encoding", List.of()))
                .equalsIgnoreCase("gzip");
        byte[] body = packed && sentBytes.length > 0 ? unpacked(sentBytes) : sentBytes;
        return new Got(
                asked,
                uri,
                response.statusCode(),
                headers,
                new String(body, StandardCharsets.UTF_8),
                sentBytes.length,
                sha256(sentBytes),
                "");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] unpacked(byte[] packed) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(manners.bytes());
        }
    }

    private void pause() {
        long left = manners.pause().toNanos() - (System.nanoTime() - last);
        if (last != 0 && left > 0) {
            try {
                Thread.sleep(Duration.ofNanos(left));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        last = System.nanoTime();
    }

    /** Gives how many requests were sent. */
    public int sent() {
        return sent;
    }

    /** Gives how much of an answer is read. */
    int most() {
        return manners.bytes();
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
