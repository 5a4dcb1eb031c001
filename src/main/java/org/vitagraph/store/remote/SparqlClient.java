package org.vitagraph.store.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.vitagraph.rdf.StoreUnavailable;
import org.vitagraph.store.guard.Limits;

/**
 * Asks a query service by the SPARQL 1.1 Protocol (§2.1.2, POST of a form), and takes answers as JSON alone: one that breaks off anywhere
 * is no JSON any more, and nothing that was cut is taken for the whole.
 */
public final class SparqlClient implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final String JSON = "application/sparql-results+json";
    private static final int OK = 200;

    private final URI endpoint;
    private final Optional<String> authorization;
    private final Limits limits;
    private final LongAdder asked = new LongAdder();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("remote clock").factory());

    /**
     * Prepares to ask.
     *
     * @param endpoint address of the query service
     * @param authorization the header that says who asks
     * @param limits how large an answer may be
     */
    public SparqlClient(URI endpoint, Optional<String> authorization, Limits limits) {
        this.endpoint = endpoint;
        this.authorization = authorization;
        this.limits = limits;
    }

    /** Gives how many requests were sent. */
    public long requests() {
        return asked.sum();
    }

    /**
     * Asks a SELECT query.
     *
     * @param time how long it may take to the last row; beyond, {@link QueryCancelledException}
     * @param use reads the rows; it meets {@link StoreUnavailable} where they break off
     */
    public <T> T select(String query, Duration time, Function<RowSet, T> use) {
        return answer(
                query, time, answer -> use.apply(new RemoteRows(read(answer).rowSet(), answer)));
    }

    /** Asks an ASK query. */
    public boolean ask(String query, Duration time) {
        return answer(query, time, answer -> read(answer).booleanResult());
    }

    private static QueryExecResult read(Answer answer) {
        RowSetReader reader =
                RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON);
        try {
            return reader.readAny(answer, ARQ.getContext());
        } catch (RuntimeException e) {
            throw answer.broken(e);
        }
    }

    private <T> T answer(String query, Duration time, Function<Answer, T> use) {
        asked.increment();
        long deadline = System.nanoTime() + time.toNanos();
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .timeout(time)
                .header("Accept", JSON)
                .header("Accept-Encoding", "gzip")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
        authorization.ifPresent(header -> request.header("Authorization", header));
        try {
            HttpResponse<InputStream> response = send(request.build());
            try (InputStream body = response.body()) {
                check(response);
                Answer answer = new Answer(unpacked(response, body), limits, clock, deadline);
                try (answer) {
                    return use.apply(answer);
                }
            }
        } catch (HttpTimeoutException e) {
            if (System.nanoTime() - deadline >= 0) {
                throw cancelled(e);
            }
            throw new StoreUnavailable("there is no connection within " + CONNECT.toSeconds() + " seconds", e);
        } catch (ConnectException e) {
            throw new StoreUnavailable("nobody answers at this address", e);
        } catch (IOException e) {
            throw new StoreUnavailable("it does not answer: " + text(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(e);
        }
    }

    static QueryCancelledException cancelled(Throwable cause) {
        QueryCancelledException cancelled = new QueryCancelledException();
        cancelled.initCause(cause);
        return cancelled;
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (HttpTimeoutException | ConnectException e) {
            throw e;
        } catch (IOException e) {
            // A connection that was kept may have been closed at the other end; what changes nothing can be asked
            // twice.
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        }
    }

    /** Refuses all that is no whole answer; Virtuoso says by 206, or by a header, that it stopped half-way. */
    private static void check(HttpResponse<?> response) {
        int status = response.statusCode();
        if (status != OK) {
            throw new StoreUnavailable("it answers " + status + meaning(status));
        }
        if (response.headers().firstValue("X-SQL-State").isPresent()) {
            throw new StoreUnavailable("it gives a part of the answer only");
        }
        String type = response.headers().firstValue("Content-Type").orElse("nothing");
        String plain = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (!plain.equals(JSON) && !plain.equals("application/json")) {
            throw new StoreUnavailable("it answers with " + plain + " where " + JSON + " was asked for");
        }
    }

    private static String meaning(int status) {
        return switch (status) {
            case 401, 403 -> ": it wants to know who asks (VITAGRAPH_USER and VITAGRAPH_PASSWORD, or VITAGRAPH_TOKEN)";
            case 404, 405 -> ": this is not the address of a query service";
            case 301, 302, 303, 307, 308 -> ": it leads to another address, which is to be named instead";
            case 206 -> ": a part of the answer only";
            default -> "";
        };
    }

    private static InputStream unpacked(HttpResponse<?> response, InputStream body) throws IOException {
        boolean packed = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        return packed ? new GZIPInputStream(body, 1 << 16) : body;
    }

    private static String text(Throwable fault) {
        String message = fault.getMessage();
        return message == null || message.isEmpty() ? fault.getClass().getSimpleName() : message;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        client.shutdownNow();
        client.close();
    }
}
