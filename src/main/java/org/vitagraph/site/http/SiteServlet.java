package org.vitagraph.site.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.atlas.lib.IRILib;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitagraph.rdf.StoreUnavailable;

/**
 * Joins routes to servlets: what holds for each answer is done here, once.
 *
 * <p>HEAD, 304, gzip, the headers against misuse of pages, and access from other origins without credentials (Fetch, CORS).
 */
public final class SiteServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(SiteServlet.class);
    private static final int LONGEST_PATH = 2000;
    private static final int LONGEST_QUERY = 64 * 1024;
    private static final int PIECE = 1 << 15;
    private static final String ENCODING = "Accept-Encoding";
    private static final String CHECKED = "public, no-cache";
    private static final String NO_STORE = "The store behind these pages does not answer at present; please try again.";
    /** With other parameters an answer is not kept: there is no end of them, and nobody else asks with the same. */
    private static final Set<String> USUAL = Set.of("lang", "part");

    /** Only what the site itself serves in files of its own; pages are complete without scripts. */
    public static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final transient Route route;
    private final transient Frame frame;
    private final transient Turns turns;
    private final transient Kept kept;
    private final boolean posts;

    /**
     * What stands around all answers.
     *
     * @param version the release and the software that answer
     * @param modified when the release was published, as a date of HTTP; empty where that is not known
     * @param links values for the header Link that every document has
     * @param dated whether that moment changes with whatever is answered, so that who knows it needs nothing else
     * @param languages those that pages are written in, the usual one first; empty for what is the same in all
     * @param problems makes the page for an answer that is no success, from its status and a sentence
     */
    public record Frame(
            String version, String modified, boolean dated, String links, List<String> languages, Problems problems) {

        /** Gives the same around answers that have no language. */
        public Frame unspoken() {
            return new Frame(version, modified, dated, links, List.of(), problems);
        }
    }

    /** Makes pages about what went wrong. */
    @FunctionalInterface
    public interface Problems {

        /** Gives the answer for a reader. */
        Reply problem(Request request, int status, String sentence);
    }

    /**
     * Serves a route.
     *
     * @param turns in which answers are made, over all routes that share them
     * @param kept answers to be given again
     * @param posts whether POST means something here
     */
    public SiteServlet(Route route, Frame frame, Turns turns, Kept kept, boolean posts) {
        this.route = route;
        this.frame = frame;
        this.turns = turns;
        this.kept = kept;
        this.posts = posts;
    }

    @Override
    protected void service(HttpServletRequest asked, HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader(
                "Access-Control-Expose-Headers",
                "ETag, Last-Modified, Link, Location, Content-Language, Memento-Datetime");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", POLICY);
        switch (asked.getMethod()) {
            case "GET", "HEAD" -> answer(asked, response);
            case "POST" -> {
                if (posts) {
                    answer(asked, response);
                } else {
                    refuse(response);
                }
            }
            default -> refuse(response);
        }
    }

    private String methods() {
        return posts ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
    }

    private void refuse(HttpServletResponse response) throws IOException {
        response.setHeader("Allow", methods());
        write(
                response,
                Reply.say(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "This can only be read."),
                new byte[0],
                false);
    }

    private void answer(HttpServletRequest asked, HttpServletResponse response) throws IOException {
        Request request = Requests.read(asked);
        String language = frame.languages().isEmpty() ? "" : request.language(frame.languages());
        EntityTag tag = EntityTag.of(frame.version(), request, language);
        boolean now = request.header("accept-datetime").isEmpty();
        if (now && tag.isNamedBy(request.header("if-none-match"))) {
            notModified(request, response, tag);
            return;
        }
        boolean usual = now && USUAL.containsAll(request.parameters().keySet());
        Optional<Kept.Answer> before = usual ? kept.find(tag) : Optional.empty();
        Optional<Kept.Answer> made = before.isPresent() ? before : worked(request, asked.getQueryString());
        if (made.isEmpty()) {
            return;
        }
        Reply reply = made.get().reply();
        if (reply.keep() == Reply.Keep.CHECKED) {
            if (isKnown(request) || isAnyKnown(request)) {
                notModified(request, response, tag);
                return;
            }
            response.setHeader("ETag", tag.text());
        }
        Body body = made.get().body();
        Body sent = request.takesGzip() ? body.pack() : body.unpack();
        if (usual && before.isEmpty()) {
            kept.keep(tag, reply, sent);
        }
        send(request, response, reply, sent);
    }

    /** Makes an answer when it is its turn; nothing where the server stops. */
    private Optional<Kept.Answer> worked(Request request, @Nullable String query) {
        try {
            Optional<Kept.Answer> made = turns.take(() -> made(request, () -> answer(request, query)));
            return made.isPresent() ? made : Optional.of(made(request, () -> busy(request)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Makes an answer as it is sent to who asks. */
    private Kept.Answer made(Request request, Supplier<Reply> answering) {
        Reply reply;
        byte[] bytes;
        try {
            reply = answering.get();
            bytes = reply.body().get();
        } catch (RuntimeException | StackOverflowError e) {
            reply = fault(request, e);
            bytes = reply.body().get();
        }
        Body body = Body.of(bytes);
        return new Kept.Answer(reply, request.takesGzip() ? body.pack() : body);
    }

    /** Says of what 200 would say all that a cache needs, without a body (RFC 9110 §15.4.5). */
    private void notModified(Request request, HttpServletResponse response, EntityTag tag) {
        response.setHeader("ETag", tag.text());
        response.setHeader("Cache-Control", CHECKED);
        List<String> varies = new ArrayList<>();
        if (!frame.languages().isEmpty()) {
            varies.add("Accept-Language");
        }
        String more = route.varies(request);
        if (!more.isEmpty()) {
            varies.add(more);
        }
        varies.add(ENCODING);
        response.setHeader("Vary", String.join(", ", varies));
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }

    /**
     * Tells whether the asker has what was published last (RFC 9110 §13.1.3); an entity tag would say it more exactly. Only the date
     * itself tells: after a step back to an earlier release it is earlier than that of what the asker has.
     */
    private boolean isKnown(Request request) {
        String since = request.header("if-modified-since");
        if (since.isEmpty()
                || !frame.dated()
                || !request.header("if-none-match").isEmpty()) {
            return false;
        }
        try {
            return HttpDate.read(frame.modified()).equals(HttpDate.read(since));
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Tells whether the asker has something of what is there, whatever it is (RFC 9110 §13.1.2). */
    private static boolean isAnyKnown(Request request) {
        return request.header("if-none-match").strip().equals("*")
                && !request.method().equals("POST");
    }

    private Reply answer(Request request, @Nullable String query) {
        if (request.path().length() > LONGEST_PATH || query != null && query.length() > LONGEST_QUERY) {
            return Reply.say(HttpServletResponse.SC_REQUEST_URI_TOO_LONG, "The address is too long.");
        }
        Reply reply = route.answer(request);
        boolean empty = reply.status() >= HttpServletResponse.SC_BAD_REQUEST
                && !reply.type().equals(Reply.HTML)
                && new Accept(request.header("accept")).quality("text/html") == 1
                && !request.header("accept").equals("*/*");
        if (empty) {
            String sentence = new String(reply.body().get(), java.nio.charset.StandardCharsets.UTF_8).strip();
            Reply page = frame.problems().problem(request, reply.status(), sentence);
            for (Map.Entry<String, String> header : reply.headers().entrySet()) {
                page = page.with(header.getKey(), header.getValue());
            }
            return page.with("Vary", "Accept");
        }
        boolean written = reply.status() >= HttpServletResponse.SC_BAD_REQUEST
                && !reply.headers().getOrDefault("Vary", "").contains("Accept");
        return written ? reply.with("Vary", "Accept") : reply;
    }

    private Reply busy(Request request) {
        return frame.problems()
                .problem(
                        request,
                        HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                        "There is too much to do; please try again.")
                .with("Retry-After", "5");
    }

    private Reply fault(Request request, Throwable fault) {
        if (fault instanceof QueryCancelledException) {
            return frame.problems()
                    .problem(request, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "This took too long and was stopped.")
                    .with("Retry-After", "30");
        }
        if (fault instanceof StoreUnavailable) {
            LOG.debug("no answer from the store for {}", request.path(), fault);
            return frame.problems()
                    .problem(request, HttpServletResponse.SC_SERVICE_UNAVAILABLE, NO_STORE)
                    .with("Retry-After", "30");
        }
        LOG.error("cannot answer {}", request.path(), fault);
        return Reply.say(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "Something went wrong here.");
    }

    /** Sends an answer; of the headers only IRIs have other letters than ASCII, and there they stand as URIs (RFC 3987 §3.1). */
    private void send(Request request, HttpServletResponse response, Reply reply, Body body) throws IOException {
        response.setHeader("Vary", ENCODING);
        reply.headers().forEach((name, value) -> {
            String written = IRILib.encodeNonASCII(value);
            response.setHeader(name, name.equals("Vary") ? written + ", " + ENCODING : written);
        });
        response.setHeader(
                "Cache-Control",
                switch (reply.keep()) {
                    case CHECKED -> CHECKED;
                    case FOR_EVER -> "public, max-age=31536000, immutable";
                    case NOT -> reply.status() < HttpServletResponse.SC_BAD_REQUEST ? "public, max-age=60" : "no-store";
                });
        if (reply.keep() == Reply.Keep.CHECKED) {
            response.addHeader("Link", IRILib.encodeNonASCII(frame.links()));
            if (!frame.modified().isEmpty()) {
                response.setHeader("Last-Modified", frame.modified());
            }
        }
        if (body.isPacked()) {
            response.setHeader("Content-Encoding", "gzip");
        }
        write(response, reply, body.bytes(), request.method().equals("HEAD"));
    }

    private static void write(HttpServletResponse response, Reply reply, byte[] body, boolean head) throws IOException {
        response.setStatus(reply.status());
        response.setContentType(reply.type());
        response.setContentLength(body.length);
        // Piece by piece, so that the server sees how fast they are taken.
        for (int at = 0; !head && at < body.length; at += PIECE) {
            response.getOutputStream().write(body, at, Math.min(PIECE, body.length - at));
        }
    }
}
