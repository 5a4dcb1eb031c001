package org.vitagraph.store;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.eclipse.jetty.http.HttpException;
import org.vitagraph.model.Shelf;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.Limits;
import org.vitagraph.store.http.Visit;

/**
 * The SPARQL 1.1 Protocol's query operation by GET, HEAD and POST, guarded; everything else is refused.
 *
 * <p>Queries run on their own few threads: those that hold connections are many and cheap, and a slow reader or a query that takes long
 * must not keep the others from being served.
 */
final class SparqlService extends SPARQL_QueryDataset {

    private static final int TOO_LARGE = 413;
    private static final int WORTH_PACKING = 1024;
    private static final int PART_BEING_SENT = 4;
    /** About what an answer that is kept takes beside its bytes. */
    private static final long BESIDE_BYTES = 300;

    private static final String QUERY_TYPE = "application/sparql-query";
    private static final String FORM_TYPE = "application/x-www-form-urlencoded";

    /** How much later than the query itself its answer gives up, for what the query's own time limit does not stop. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final Served open;
    private final ExecutorService threads;
    private final String editor;
    /** Answers by their entity tags, {@link Outcome.Ready#tag}, to be given again: a release does not change. */
    private final Shelf<Outcome.Ready> given;

    private final AtomicLong beingSent = new AtomicLong();

    /**
     * Prepares the service.
     *
     * @param threads what queries run on
     * @param editor where browsers are led that come without a query, empty for nowhere
     */
    SparqlService(Served open, ExecutorService threads, String editor) {
        this.open = open;
        this.threads = threads;
        this.editor = editor;
        this.given = new Shelf<>(open.limits().of(Limit.CACHE_BYTES), answer -> answer.bytes().length + BESIDE_BYTES);
    }

    @Override
    public void execHead(HttpAction action) {
        execGet(action);
    }

    @Override
    public void execGet(HttpAction action) {
        try {
            HttpServletRequest request = action.getRequest();
            String query = request.getParameter("query");
            if (request.getParameter("update") != null) {
                refuseUpdate(action.getResponse());
            } else if (query == null) {
                describe(request, action.getResponse());
            } else {
                one(query, action);
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
            if (type.equalsIgnoreCase(QUERY_TYPE)) {
                body(action);
            } else if (type.equalsIgnoreCase(FORM_TYPE)) {
                form(action);
            } else {
                String only = "This endpoint takes queries: as " + QUERY_TYPE + " or as a form with 'query='.";
                Http.say(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, only);
            }
        } catch (HttpException.RuntimeException e) {
            illegible(action);
        } catch (IOException e) {
            left(action, e);
        }
    }

    /** Deals with a request that did not come whole, or a client who has left; who is still there is not given an empty answer. */
    private static void left(HttpAction action, IOException e) {
        action.log.debug("a client has left", e);
        HttpServletResponse response = action.getResponse();
        if (!response.isCommitted()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setHeader("Connection", "close");
        }
    }

    private static void illegible(HttpAction action) {
        try {
            String sentence = "The form is not UTF-8, percent-encoded.";
            Http.say(action.getResponse(), HttpServletResponse.SC_BAD_REQUEST, sentence);
        } catch (IOException e) {
            left(action, e);
        }
    }

    private void body(HttpAction action) throws IOException {
        byte[] bytes;
        try (InputStream in = action.getRequest().getInputStream()) {
            bytes = in.readNBytes(limits().number(Limit.QUERY_BYTES) + 1);
        }
        if (bytes.length > limits().of(Limit.QUERY_BYTES)) {
            Http.say(action.getResponse(), TOO_LARGE, limits().exceeded(Limit.QUERY_BYTES));
            return;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            answer(text, action);
        } catch (CharacterCodingException e) {
            Http.say(action.getResponse(), HttpServletResponse.SC_BAD_REQUEST, "The query is not UTF-8.");
        }
    }

    private void form(HttpAction action) throws IOException {
        String query = action.getRequest().getParameter("query");
        if (action.getRequest().getParameter("update") != null) {
            refuseUpdate(action.getResponse());
        } else if (query == null) {
            Http.say(action.getResponse(), HttpServletResponse.SC_BAD_REQUEST, "There is no 'query=' in the form.");
        } else {
            one(query, action);
        }
    }

    private static void refuseUpdate(HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
        Http.say(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "This endpoint does not change data.");
    }

    /** Leads browsers to the editor of queries; all others get the description (SPARQL 1.1 Service Description §2). */
    private void describe(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        if (!editor.isEmpty() && Asked.wantsPage(request.getHeader("Accept"))) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", editor);
            return;
        }
        DescriptionServlet.send(open.release(), response);
    }

    /** Answers a query that is a parameter: there must be one and no more (SPARQL 1.1 Protocol §2.1). */
    private void one(String query, HttpAction action) throws IOException {
        if (action.getRequest().getParameterValues("query").length > 1) {
            Http.say(action.getResponse(), HttpServletResponse.SC_BAD_REQUEST, "There is more than one 'query='.");
        } else {
            answer(query, action);
        }
    }

    private void answer(String text, HttpAction action) throws IOException {
        HttpServletRequest request = action.getRequest();
        HttpServletResponse response = action.getResponse();
        Asked asked = Asked.of(text, request, limits().time(Limit.TIME));
        Visit visit = Visit.of(request);
        visit.asks(text);
        response.setHeader("Vary", "Accept, Accept-Encoding");
        String tag = asked.tag(open.release().manifest().version());
        Optional<Outcome.Ready> before = given.find(tag);
        if (Http.knows(request, tag)) {
            notModified(response, tag);
        } else if (before.isPresent()) {
            send(before.get(), request, response);
        } else {
            work(asked, tag, visit, action);
        }
    }

    private void work(Asked asked, String tag, Visit visit, HttpAction action) throws IOException {
        HttpServletRequest request = action.getRequest();
        HttpServletResponse response = action.getResponse();
        boolean endless = !"HTTP/1.0".equals(request.getProtocol());
        HeldAnswer out = new HeldAnswer(response, limits(), endless, Http.takesGzip(request));
        QueryWork work = new QueryWork(open, asked, tag, out, response::setContentType, visit::spend);
        Outcome outcome = outcome(work, asked.timeout());
        boolean goesOn = work.over().getCount() > 0;
        if (outcome instanceof Outcome.None && out.giveUp() && (goesOn || response.isCommitted())) {
            visit.breakOff();
            Http.abort(request);
            await(work, action);
        } else {
            say(outcome, request, response);
        }
    }

    /** Runs the work, and gives up a little after the time that it has. */
    private Outcome outcome(QueryWork work, Duration timeout) {
        Limits within = limits().with(Limit.TIME, timeout.toSeconds());
        try {
            Future<Outcome> future = threads.submit(work);
            return future.get(timeout.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            return new Outcome.None(HttpServletResponse.SC_SERVICE_UNAVAILABLE, limits().exceeded(Limit.WAITING));
        } catch (TimeoutException e) {
            return new Outcome.None(HttpServletResponse.SC_SERVICE_UNAVAILABLE, within.exceeded(Limit.TIME));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.None(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "The server is stopping.");
        }
    }

    /** Waits a moment for work whose connection is broken: until it has seen that, it holds the response. */
    private static void await(QueryWork work, HttpAction action) {
        try {
            if (!work.over().await(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                action.log.debug("a query goes on after its connection was broken");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(Outcome outcome, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (outcome) {
            case Outcome.Sent sent -> response.flushBuffer();
            case Outcome.Ready ready -> {
                if (!ready.tag().isEmpty()) {
                    given.keep(ready.tag(), ready);
                }
                send(ready, request, response);
            }
            case Outcome.None none -> {
                response.resetBuffer();
                response.setHeader("Transfer-Encoding", null);
                response.setHeader("Content-Encoding", null);
                if (none.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                    response.setHeader("Retry-After", "5");
                }
                response.setHeader("Cache-Control", "no-store");
                Http.say(response, none.status(), none.sentence());
            }
        }
    }

    private static void notModified(HttpServletResponse response, String tag) {
        keep(response, tag);
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }

    private static void keep(HttpServletResponse response, String tag) {
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "public, no-cache");
    }

    /** Sends an answer; those that wait for their readers may not take more than a part of the memory together. */
    private void send(Outcome.Ready ready, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long held = beingSent.addAndGet(ready.bytes().length);
        try {
            if (!ready.tag().isEmpty() && Http.knowsAny(request)) {
                notModified(response, ready.tag());
            } else if (held > Runtime.getRuntime().maxMemory() / PART_BEING_SENT) {
                String sentence = "Too much waits to be read; try again in a moment.";
                say(new Outcome.None(HttpServletResponse.SC_SERVICE_UNAVAILABLE, sentence), request, response);
            } else {
                write(ready, request, response);
            }
        } finally {
            beingSent.addAndGet(-ready.bytes().length);
        }
    }

    private static void write(Outcome.Ready ready, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] bytes = ready.bytes();
        if (!ready.tag().isEmpty()) {
            keep(response, ready.tag());
        }
        if (bytes.length >= WORTH_PACKING && Http.takesGzip(request)) {
            response.setHeader("Content-Encoding", "gzip");
            bytes = Http.gzip(bytes);
        }
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(ready.contentType());
        response.setContentLength(bytes.length);
        Http.write(bytes, response);
    }

    /** Gives how many bytes of answers are kept. */
    long kept() {
        return given.used();
    }

    private Limits limits() {
        return open.limits();
    }
}
