package org.vitagraph.link.online;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/**
 * A Wikibase with a reconciliation service and a SPARQL endpoint, on a free port of this machine: it speaks as the specifications say, and
 * misbehaves when it is told to.
 */
final class Wikibase implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Whim> whims = new ArrayDeque<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> agents = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> items = new HashMap<>();
    private String versions = "[\"0.1\",\"0.2\"]";

    /** What it does instead of answering. */
    enum Whim {
        TOO_MANY,
        BROKEN,
        HTML,
        TRUNCATED,
        SLOW,
        LAG,
        HUNG_UP
    }

    Wikibase() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/reconcile", exchange -> answer(exchange, this::reconcile));
        server.createContext("/sparql", exchange -> answer(exchange, this::sparql));
        server.createContext("/api.php", exchange -> answer(exchange, this::api));
        server.setExecutor(threads);
        server.start();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Adds a person under a name; the JSON is what the API has under the id. */
    void person(String name, String id, String json) {
        byName.put(name, id);
        items.put(id, json);
    }

    void versions(String json) {
        versions = json;
    }

    /** Lets the next requests fail, in this order. */
    void next(Whim... some) {
        Collections.addAll(whims, some);
    }

    List<String> asked() {
        return asked;
    }

    List<String> agents() {
        return agents;
    }

    private interface Service {
        String of(String path, Map<String, String> parameters, String body);
    }

    private void answer(HttpExchange exchange, Service service) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestMethod() + " " + path);
            agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            Whim whim;
            synchronized (whims) {
                whim = whims.poll();
            }
            if (whim != null) {
                misbehave(exchange, whim);
                return;
            }
            Map<String, String> parameters = new HashMap<>();
            String query = exchange.getRequestURI().getRawQuery();
            read(query == null ? "" : query, parameters);
            if (!body.startsWith("{")) {
                read(body, parameters);
            }
            send(exchange, 200, "application/json", service.of(path, parameters, body));
        }
    }

    private static void read(String form, Map<String, String> to) {
        for (String pair : form.split("&", -1)) {
            int is = pair.indexOf('=');
            if (is > 0) {
                to.put(
                        URLDecoder.decode(pair.substring(0, is), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(is + 1), StandardCharsets.UTF_8));
            }
        }
    }

    private static void misbehave(HttpExchange exchange, Whim whim) throws IOException {
        switch (whim) {
            case TOO_MANY -> {
                exchange.getResponseHeaders().add("Retry-After", "7");
                send(exchange, 429, "text/plain", "slow down");
            }
            case BROKEN -> send(exchange, 500, "text/html", "<h1>Internal error</h1>");
            case HTML -> send(exchange, 200, "text/html", "<html>Down for maintenance</html>");
            case TRUNCATED -> send(exchange, 200, "application/json", "{\"q0\":{\"result\":[{\"id\":\"Q1");
            case LAG -> {
                exchange.getResponseHeaders().add("Retry-After", "5");
                send(exchange, 200, "application/json", "{\"error\":{\"code\":\"maxlag\",\"info\":\"Waiting\"}}");
            }
            case SLOW -> {
                try {
                    Thread.sleep(1500);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            case HUNG_UP -> exchange.close();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private String reconcile(String path, Map<String, String> parameters, String body) {
        if (path.endsWith("/match")) {
            List<String> results = new ArrayList<>();
            for (JsonValue query : JSON.parse(body).get("queries").getAsArray()) {
                JsonObject condition = query.getAsObject()
                        .get("conditions")
                        .getAsArray()
                        .get(0)
                        .getAsObject();
                results.add("{\"candidates\":" + candidates(condition.getString("v")) + "}");
            }
            return "{\"results\":[" + String.join(",", results) + "]}";
        }
        if (!parameters.containsKey("queries")) {
            return "{\"versions\":" + versions
                    + ",\"name\":\"A test\",\"identifierSpace\":\"http://www.wikidata.org/entity/\",\"schemaSpace\":\"http://www.wikidata.org/prop/direct/\"}";
        }
        JsonObject queries = JSON.parse(parameters.get("queries"));
        List<String> results = new ArrayList<>();
        queries.keys()
                .forEach(key -> results.add("\"" + key + "\":{\"result\":"
                        + candidates(queries.getObj(key).getString("query")) + "}"));
        return "{" + String.join(",", results) + "}";
    }

    private String candidates(String name) {
        String id = byName.get(name);
        return id == null
                ? "[]"
                : "[{\"id\":\"" + id + "\",\"name\":\"" + name + "\",\"score\":100,\"match\":true,\"type\":[]}]";
    }

    private String sparql(String path, Map<String, String> parameters, String body) {
        List<String> rows = new ArrayList<>();
        String query = parameters.getOrDefault("query", "");
        byName.forEach((name, id) -> {
            if (query.contains("\"" + name + "\"@en")) {
                rows.add("{\"item\":{\"type\":\"uri\",\"value\":\"http://www.wikidata.org/entity/" + id
                        + "\"},\"name\":{\"type\":\"literal\",\"xml:lang\":\"en\",\"value\":\"" + name + "\"}}");
            }
        });
        return "{\"head\":{\"vars\":[\"item\",\"name\"]},\"results\":{\"bindings\":[" + String.join(",", rows) + "]}}";
    }

    private String api(String path, Map<String, String> parameters, String body) {
        List<String> entities = new ArrayList<>();
        for (String id : parameters.getOrDefault("ids", "").split("\\|", -1)) {
            String json = items.get(id);
            entities.add("\"" + id + "\":" + (json == null ? "{\"id\":\"" + id + "\",\"missing\":\"\"}" : json));
        }
        return "{\"entities\":{" + String.join(",", entities) + "},\"success\":1}";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
