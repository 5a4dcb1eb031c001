package org.vitagraph.link.online;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.vitagraph.rdf.JsonText;

/**
 * Asks services of JSON, one question at a time and no faster than they like: it says who it is, waits when it is told to (429, 503,
 * {@code Retry-After}, MediaWiki's {@code maxlag}), and asks again, ever later, when an answer is late, broken or no JSON at all.
 */
public final class PoliteClient implements AutoCloseable {

    private static final int ATTEMPTS = 6;
    private static final int LARGEST = 64 << 20;
    private static final int SHOWN = 120;
    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final HttpClient client;
    private final String userAgent;
    private final Duration patience;
    private final Pause pause;

    /** Waits; tests do it without losing time. */
    @FunctionalInterface
    public interface Pause {
        /** Waits so long. */
        void take(Duration time) throws InterruptedException;
    }

    /**
     * Makes a client.
     *
     * @param userAgent who asks, with an address where more can be read (Wikimedia's User-Agent policy)
     */
    public PoliteClient(String userAgent) {
        this(userAgent, Duration.ofSeconds(60), Thread::sleep);
    }

    PoliteClient(String userAgent, Duration patience, Pause pause) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(20))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        this.userAgent = userAgent;
        this.patience = patience;
        this.pause = pause;
    }

    /** Asks with parameters in the address. */
    JsonObject get(URI address, Map<String, String> parameters, String accept) throws IOException {
        String query = form(parameters);
        String base = address.toString();
        URI whole = query.isEmpty() ? address : URI.create(base + (base.indexOf('?') < 0 ? '?' : '&') + query);
        return ask(whole, accept, request -> request.GET());
    }

    /** Asks with parameters as a form. */
    JsonObject post(URI address, Map<String, String> parameters, String accept) throws IOException {
        return ask(address, accept, request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(parameters))));
    }

    /** Asks with JSON. */
    JsonObject post(URI address, String json) throws IOException {
        return ask(address, "application/json", request -> request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static String form(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(pair -> encoded(pair.getKey()) + '=' + encoded(pair.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private interface Method {
        HttpRequest.Builder of(HttpRequest.Builder request);
    }

    private JsonObject ask(URI address, String accept, Method method) throws IOException {
        HttpRequest request = method.of(HttpRequest.newBuilder(address)
                        .timeout(patience)
                        .header("User-Agent", userAgent)
                        .header("Accept", accept)
                        .header("Accept-Encoding", "gzip"))
                .build();
        Duration wait = FIRST;
        String last = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Answer answer = attempt(request);
            switch (answer) {
                case Answer.Good good -> {
                    return good.json();
                }
                case Answer.Refused refused -> throw new ServiceFault(address.getHost() + ": " + refused.sentence());
                case Answer.Later later -> {
                    last = later.sentence();
                    if (attempt < ATTEMPTS) {
                        rest(later.after().orElse(wait));
                        wait = wait.multipliedBy(2);
                    }
                }
            }
        }
        throw new ServiceFault(address.getHost() + " was asked " + ATTEMPTS + " times: " + last);
    }

    private sealed interface Answer {
        record Good(JsonObject json) implements Answer {}

        record Later(String sentence, Optional<Duration> after) implements Answer {}

        record Refused(String sentence) implements Answer {}
    }

    private Answer attempt(HttpRequest request) throws IOException {
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                int status = response.statusCode();
                if (status == TOO_MANY || status >= SERVER) {
                    return new Answer.Later("it answered " + status, retryAfter(response));
                }
                if (status != OK) {
                    return new Answer.Refused("it answered " + status + " to " + shortened(request.uri()));
                }
                return read(body, response);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceFault("The question was broken off.");
        } catch (IOException e) {
            return new Answer.Later("it could not be reached (" + e.getClass().getSimpleName() + ")", Optional.empty());
        }
    }

    private static Answer read(InputStream body, HttpResponse<?> response) throws IOException {
        boolean packed = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
        byte[] bytes = (packed ? new GZIPInputStream(body) : body).readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            return new Answer.Refused("its answer is larger than " + (LARGEST >> 20) + " MB");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (JsonText.isTooDeep(text)) {
            return new Answer.Refused("its answer is nested deeper than " + JsonText.DEEPEST);
        }
        try {
            JsonObject json = JsonText.object(text);
            String code = json.hasKey("error")
                            && json.get("error").isObject()
                            && json.getObj("error").hasKey("code")
                    ? json.getObj("error").getString("code")
                    : "";
            if (code.equals("maxlag") || code.equals("ratelimited")) {
                return new Answer.Later("it is too busy (" + code + ")", retryAfter(response));
            }
            return code.isEmpty() ? new Answer.Good(json) : new Answer.Refused("it says '" + code + "'");
        } catch (JsonException e) {
            return new Answer.Later("its answer is no JSON", Optional.empty());
        }
    }

    private static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    private void rest(Duration time) throws ServiceFault {
        try {
            pause.take(time.compareTo(LONGEST) > 0 ? LONGEST : time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceFault("The question was broken off.");
        }
    }

    private static String shortened(URI address) {
        String text = address.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    @Override
    public void close() {
        client.close();
    }
}
