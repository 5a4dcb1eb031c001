package org.vitagraph.store;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.jspecify.annotations.Nullable;

/**
 * The SPARQL 1.1 Protocol's query operation by GET, HEAD and POST, guarded; everything else is refused.
 *
 * <p>Queries run on their own few threads: those that hold connections are many and cheap, and a slow reader or a query that takes long
 * must not keep the others from being served.
 */
final class SparqlService extends SPARQL_QueryDataset {

    private static final int TOO_LARGE = 413;
    private static final String QUERY_TYPE = "application/sparql-query";
    private static final String FORM_TYPE = "application/x-www-form-urlencoded";

    private final OpenRelease open;
    private final ExecutorService threads;
    private final int held;

    /**
     * Prepares the service.
     *
     * @param threads what queries run on
     * @param held how many bytes of an answer are held back until it is complete
     */
    SparqlService(OpenRelease open, ExecutorService threads, int held) {
        this.open = open;
        this.threads = threads;
        this.held = held;
    }

    @Override
    public void execHead(HttpAction action) {
        execGet(action);
    }

    @Override
    public void execGet(HttpAction action) {
        try {
            String query = action.getRequestParameter("query");
            if (query == null) {
                describe(action.getResponse());
            } else {
                answer(query, action);
            }
        } catch (IOException e) {
            left(action, e);
        }
    }

    @Override
    public void execPost(HttpAction action) {
        HttpServletRequest request = action.getRequest();
        HttpServletResponse response = action.getResponse();
        String type = Objects.requireNonNullElse(request.getContentType(), "")
                .replaceFirst(";.*", "")
                .strip();
        try {
            if (request.getHeader("Content-Encoding") != null) {
                Http.say(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "Send the query uncompressed.");
            } else if (type.equalsIgnoreCase(QUERY_TYPE)) {
                body(action);
            } else if (type.equalsIgnoreCase(FORM_TYPE) || type.isEmpty()) {
                form(action);
            } else {
                String only = "This endpoint takes queries: as " + QUERY_TYPE + " or as a form with 'query='.";
                Http.say(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, only);
            }
        } catch (IOException e) {
            left(action, e);
        }
    }

    /** Deals with a connection that the client broke: there is nobody left to be answered. */
    private static void left(HttpAction action, IOException e) {
        action.log.debug("a client has left", e);
    }

    private void body(HttpAction action) throws IOException {
        try (InputStream in = action.getRequest().getInputStream()) {
            byte[] bytes = in.readNBytes(QueryGuard.MAX_BYTES + 1);
            answer(new String(bytes, StandardCharsets.UTF_8), action);
        }
    }

    private void form(HttpAction action) throws IOException {
        if (action.getRequest().getContentLengthLong() > 4L * QueryGuard.MAX_BYTES) {
            Http.say(action.getResponse(), TOO_LARGE, "The query is too long.");
            return;
        }
        String query = action.getRequestParameter("query");
        if (action.getRequestParameter("update") != null) {
            String sentence = "This endpoint does not change data.";
            action.getResponse().setHeader("Allow", "GET, HEAD, POST");
            Http.say(action.getResponse(), HttpServletResponse.SC_METHOD_NOT_ALLOWED, sentence);
        } else if (query == null) {
            Http.say(action.getResponse(), HttpServletResponse.SC_BAD_REQUEST, "There is no 'query=' in the form.");
        } else {
            answer(query, action);
        }
    }

    private void describe(HttpServletResponse response) throws IOException {
        String description = Files.readString(open.release().description());
        Http.send(response, HttpServletResponse.SC_OK, "text/turtle; charset=utf-8", description);
    }

    private void answer(String text, HttpAction action) throws IOException {
        Future<?> work;
        try {
            work = threads.submit(() -> {
                judge(text, action);
                return text;
            });
        } catch (RejectedExecutionException e) {
            action.getResponse().setHeader("Retry-After", "5");
            String sentence = "Too many queries are waiting; try again in a moment.";
            Http.say(action.getResponse(), HttpServletResponse.SC_SERVICE_UNAVAILABLE, sentence);
            return;
        }
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            work.cancel(true);
            Thread.currentThread().interrupt();
        }
    }

    private void judge(String text, HttpAction action) throws IOException {
        HttpServletRequest request = action.getRequest();
        switch (open.guard().judge(text, all(request, "default-graph-uri"), all(request, "named-graph-uri"))) {
            case Verdict.Refused refused -> Http.say(action.getResponse(), refused.status(), refused.reason());
            case Verdict.Allowed allowed -> negotiate(allowed.query(), action);
        }
    }

    private static List<String> all(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    private void negotiate(Query query, HttpAction action) throws IOException {
        boolean table = Answers.table(query);
        Optional<ResultFormat> format = format(action.getRequest(), table);
        action.getResponse().setHeader("Vary", "Accept");
        if (format.isEmpty()) {
            String words = String.join(
                    ", ",
                    ResultFormat.offered(table).stream()
                            .map(ResultFormat::mediaType)
                            .toList());
            Http.say(
                    action.getResponse(), HttpServletResponse.SC_NOT_ACCEPTABLE, "This query is answered as: " + words);
            return;
        }
        run(query, format.get(), action);
    }

    private static Optional<ResultFormat> format(HttpServletRequest request, boolean table) {
        List<ResultFormat> offered = ResultFormat.offered(table);
        String asked = request.getParameter("format");
        if (asked != null) {
            return ResultFormat.of(asked).filter(offered::contains);
        }
        String[] types = offered.stream().map(ResultFormat::mediaType).toArray(String[]::new);
        String accept = request.getHeader("Accept");
        if (accept == null || accept.contains("text/html")) {
            return Optional.of(offered.getFirst());
        }
        @Nullable MediaType best = ConNeg.match(accept, AcceptList.create(types));
        if (best == null) {
            return Optional.empty();
        }
        String type = best.getContentTypeStr();
        return offered.stream()
                .filter(format -> format.mediaType().equals(type))
                .findFirst();
    }

    private void run(Query query, ResultFormat format, HttpAction action) throws IOException {
        HeldAnswer out = new HeldAnswer(action.getResponse(), format.contentType(), held);
        Duration timeout = timeout(action.getRequest());
        try {
            new Answers(open.dataset(), timeout).write(query, format, out);
            out.complete();
        } catch (QueryCancelledException e) {
            failed(out, action, HttpServletResponse.SC_SERVICE_UNAVAILABLE, Answers.reason(e, timeout));
        } catch (QueryException e) {
            failed(out, action, HttpServletResponse.SC_BAD_REQUEST, Answers.reason(e, timeout));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            failed(out, action, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "The query failed.");
            action.log.warn("a query failed", e);
        }
    }

    private static void failed(HeldAnswer out, HttpAction action, int status, String sentence) throws IOException {
        if (out.sending()) {
            Http.abort(action.getRequest());
        } else {
            Http.say(action.getResponse(), status, sentence);
        }
    }

    /** Gives the time that the client allows, in seconds, where it is less than the endpoint's own. */
    private Duration timeout(HttpServletRequest request) {
        String asked = request.getParameter("timeout");
        if (asked == null || !asked.matches("[1-9]\\d{0,4}")) {
            return open.timeout();
        }
        Duration wish = Duration.ofSeconds(Long.parseLong(asked));
        return wish.compareTo(open.timeout()) < 0 ? wish : open.timeout();
    }
}
