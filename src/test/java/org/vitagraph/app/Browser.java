package org.vitagraph.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonBuilder;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/** A headless Chromium, spoken to by the Chrome DevTools Protocol. */
final class Browser implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String LISTENING = "DevTools listening on ";
    private static final int PATIENCE = 60;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Browser(Process process, URI page) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, new Listener())
                .join();
    }

    /** Finds the program; nothing where this machine has none. */
    static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it with a profile of its own. */
    static Browser start(Path program, Path profile) throws Exception {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--hide-scrollbars",
                        "--window-size=1200,1600",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        while (line != null && !line.startsWith(LISTENING)) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("the browser did not start");
        }
        Thread.ofVirtual().start(() -> output.lines().forEach(unread -> {}));
        String host = URI.create(line.substring(LISTENING.length())).getAuthority();
        HttpResponse<String> pages = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://" + host + "/json/list"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        JsonValue first = JSON.parseAny(pages.body()).getAsArray().get(0);
        Browser browser = new Browser(
                process,
                URI.create(first.getAsObject()
                        .get("webSocketDebuggerUrl")
                        .getAsString()
                        .value()));
        for (String domain : List.of("Page.enable", "Runtime.enable", "Log.enable")) {
            browser.send(domain, Map.of());
        }
        return browser;
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                take(JSON.parse(message.toString()));
                message.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(data);
        }
    }

    private void take(JsonObject message) {
        if (message.hasKey("id")) {
            CompletableFuture<JsonObject> answer =
                    waiting.remove(message.get("id").getAsNumber().value().intValue());
            if (answer != null) {
                answer.complete(message);
            }
            return;
        }
        String event = message.get("method").getAsString().value();
        if (List.of("Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled")
                .contains(event)) {
            complaints.add(message.get("params").toString());
        }
    }

    private JsonObject send(String method, Map<String, Object> parameters) throws Exception {
        int id = number.incrementAndGet();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        JsonBuilder json = JsonBuilder.create().startObject().pair("id", id).pair("method", method);
        json.key("params").startObject();
        parameters.forEach((name, value) -> {
            if (value instanceof Boolean flag) {
                json.pair(name, flag);
            } else {
                json.pair(name, value.toString());
            }
        });
        json.finishObject().finishObject();
        socket.sendText(json.build().toString(), true).join();
        return answer.get(PATIENCE, TimeUnit.SECONDS);
    }

    /** Opens a page and waits until it is there. */
    void open(URI page) throws Exception {
        complaints.clear();
        send("Page.navigate", Map.of("url", page));
        for (int i = 0; i < PATIENCE * 20; i++) {
            Thread.sleep(50);
            if (evaluate("location.href + ' ' + document.readyState").equals(page + " complete")) {
                return;
            }
        }
        throw new IOException("not loaded: " + page);
    }

    /** Gives what a script in the page gives, as text. */
    String evaluate(String script) throws Exception {
        JsonObject answer =
                send("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
        if (!answer.hasKey("result")) {
            // The page was left while the script ran.
            return "";
        }
        JsonObject result = answer.get("result").getAsObject();
        if (result.hasKey("exceptionDetails")) {
            throw new IOException(result.get("exceptionDetails").toString());
        }
        JsonValue value = result.get("result").getAsObject().get("value");
        return value == null ? "" : value.isString() ? value.getAsString().value() : value.toString();
    }

    /** Gives what the page wrote to the console, violations of its policy among it. */
    List<String> complaints() {
        return new ArrayList<>(complaints);
    }

    /** Shows pages as they are printed, or again as they are seen. */
    void print(boolean printed) throws Exception {
        send("Emulation.setEmulatedMedia", Map.of("media", printed ? "print" : ""));
    }

    /** Keeps what is seen. */
    void picture(Path file) throws Exception {
        JsonObject answer = send("Page.captureScreenshot", Map.of("format", "png"));
        String data =
                answer.get("result").getAsObject().get("data").getAsString().value();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(data));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }
}
