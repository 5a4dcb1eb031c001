package org.vitagraph.site.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.query.QueryCancelledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
    private static final int WORTH_PACKING = 1024;
    private static final int PIECE = 1 << 15;
    private static final long PATIENCE_SECONDS = 10;
    private static final String METHODS = "GET, HEAD, POST, OPTIONS";

    /** Only what the site itself serves in files of its own; pages are complete without scripts. */
    public static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final transient Route route;
    private final transient Frame frame;
    private final transient Semaphore turns;
    private final boolean posts;

    /**
     * What stands around all answers.
     *
     * @param version the release and the software that answer
     * @param modified when the release was published, as a date of HTTP; empty where that is not known
     * @param links values for the header Link that every document has
     * @param languages those that pages are written in, the usual one first
     * @param problems makes the page for an answer that is no success, from its status and a sentence
     */
    public record Frame(String version, String modified, String links, List<String> languages, Problems problems) {}

    /** Makes pages about what went wrong. */
    @FunctionalInterface
    public interface Problems {

        /** Gives the answer for a reader. */
        Reply problem(Request request, int status, String sentence);
    }

    /**
     * Serves a route.
     *
     * @param turns how many requests are worked on at once, over all routes that share it
     * @param posts whether POST means something here
     */
    public SiteServlet(Route route, Frame frame, Semaphore turns, boolean posts) {
        this.route = route;
        this.frame = frame;
        this.turns = turns;
        this.posts = posts;
    }

    @Override
    protected void service(HttpServletRequest asked, HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "ETag, Link, Location, Content-Language");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", POLICY);
        switch (asked.getMethod()) {
            case "OPTIONS" -> {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                response.setHeader("Allow", METHODS);
                response.setHeader("Access-Control-Allow-Methods", METHODS);
                response.setHeader(
                        "Access-Control-Allow-Headers", "Accept, Accept-Language, Content-Type, If-None-Match");
                response.setHeader("Access-Control-Max-Age", "86400");
            }
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

    private void refuse(HttpServletResponse response) throws IOException {
        response.setHeader("Allow", posts ? METHODS : "GET, HEAD, OPTIONS");
        write(
                response,
                Reply.say(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "This can only be read."),
                new byte[0],
                false);
    }

    private void answer(HttpServletRequest asked, HttpServletResponse response) throws IOException {
        Request request = Requests.read(asked);
        EntityTag tag = EntityTag.of(
                frame.version(), request.path(), request.parameters().toString(), request.language(frame.languages()));
        Reply reply;
        byte[] body;
        boolean turn = false;
        try {
            if (tag.isNamedBy(request.header("if-none-match"))) {
                response.setHeader("ETag", tag.text());
                response.setHeader("Vary", "Accept-Language, Accept-Encoding");
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            turn = turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            reply = turn ? answer(request, asked) : busy(request);
            body = reply.body().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } catch (RuntimeException | StackOverflowError e) {
            reply = fault(request, e);
            body = reply.body().get();
        } finally {
            if (turn) {
                turns.release();
            }
        }
        if (reply.keep() == Reply.Keep.CHECKED) {
            response.setHeader("ETag", tag.text());
        }
        send(request, response, reply, body);
    }

    private Reply answer(Request request, HttpServletRequest asked) {
        String query = asked.getQueryString();
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
            return page;
        }
        return reply;
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
        LOG.error("cannot answer {}", request.path(), fault);
        return Reply.say(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "Something went wrong here.");
    }

    private void send(Request request, HttpServletResponse response, Reply reply, byte[] body) throws IOException {
        response.setHeader("Vary", "Accept-Encoding");
        reply.headers().forEach((name, value) -> {
            if (name.equals("Vary")) {
                response.setHeader(name, value + ", Accept-Encoding");
            } else {
                response.setHeader(name, value);
            }
        });
        response.setHeader(
                "Cache-Control",
                switch (reply.keep()) {
                    case CHECKED -> "public, no-cache";
                    case FOR_EVER -> "public, max-age=31536000, immutable";
                    case NOT -> reply.status() < HttpServletResponse.SC_BAD_REQUEST ? "public, max-age=60" : "no-store";
                });
        if (reply.keep() == Reply.Keep.CHECKED) {
            response.addHeader("Link", frame.links());
            if (!frame.modified().isEmpty()) {
                response.setHeader("Last-Modified", frame.modified());
            }
        }
        boolean packed = body.length >= WORTH_PACKING && request.takesGzip();
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        write(response, reply, packed ? gzip(body) : body, request.method().equals("HEAD"));
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

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 3);
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        }
        return packed.toByteArray();
    }
}
