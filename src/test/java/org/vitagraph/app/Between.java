package org.vitagraph.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a server and the store that it asks, and can make the answers bad. */
final class Between implements AutoCloseable {

    /** What becomes of answers. */
    enum Mood {
        /** They are passed on. */
        GOOD,
        /** They come after eight seconds. */
        SLOW,
        /** They begin, and the rest comes after eight seconds. */
        SLOW_TO_END,
        /** The store has failed. */
        FAILED,
        /** A page of a proxy comes instead. */
        HTML,
        /** They have half their length, and say that this is all. */
        HALF,
        /** They have half their length, and the connection breaks. */
        BROKEN,
        /** They say that they are a part. */
        PART,
        /** They are answers as they should be, of rows that are none. */
        GARBAGE
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final URI store;
    volatile Mood mood = Mood.GOOD;
    volatile String heard = "";

    Between(URI store) throws IOException {
        this.store = store;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/sparql");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] asked = exchange.getRequestBody().readAllBytes();
            heard = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            HttpRequest request = HttpRequest.newBuilder(store)
                    .header("Accept", exchange.getRequestHeaders().getFirst("Accept"))
                    .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(asked))
                    .build();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            byte[] body = answer.body();
            byte[] half = Arrays.copyOf(body, body.length / 2);
            switch (mood) {
                case GOOD -> send(exchange, answer.statusCode(), type, body, body.length);
                case SLOW -> {
                    Thread.sleep(8000);
                    send(exchange, answer.statusCode(), type, body, body.length);
                }
                case SLOW_TO_END -> {
                    send(exchange, 200, type, half, body.length);
                    Thread.sleep(8000);
                }
                case FAILED -> send(exchange, 500, "text/plain", text("java.lang.Secret at /home/x"), 27);
                case HTML -> send(exchange, 200, "text/html", text("<p>Sign in</p>"), 14);
                case HALF -> send(exchange, 200, type, half, half.length);
                case BROKEN -> send(exchange, 200, type, half, body.length);
                case PART -> send(exchange, 206, type, body, body.length);
                case GARBAGE -> send(exchange, 200, type, text("{\"head\":{},\"results\":7}"), 23);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (UncheckedIOException e) {
            exchange.close();
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body, long length)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, length);
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().flush();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.close();
    }
}
