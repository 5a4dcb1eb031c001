package org.vitagraph.store.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.Limits;

/**
 * What holds for every request, whoever answers it: methods, headers against misuse, access from other origins (Fetch, CORS: any, and
 * never with credentials), bodies that are not compressed nor too long, and health.
 */
final class FrontDoor extends Handler.Wrapper {

    /** What a page of another origin may send along: all that any address here listens to. */
    private static final String ALLOWED = "Accept, Accept-Datetime, Accept-Language, Content-Type, If-Modified-Since,"
            + " If-None-Match, If-Range, Range";

    private final Limits limits;
    private final FairUse clients;
    private final Addresses addresses;
    private final Health health;

    FrontDoor(Handler inside, Limits limits, Addresses addresses, Health health) {
        super(inside);
        this.limits = limits;
        this.clients = new FairUse(limits);
        this.addresses = addresses;
        this.health = health;
    }

    @Override
    public boolean handle(Request request, Response plain, Callback callback) throws Exception {
        Response response = new Unsigned(request, plain);
        Visit visit = Visit.begin(request, clients.client(addresses.of(request)));
        headers(response.getHeaders());
        HttpFields asked = request.getHeaders();
        String method = request.getMethod();
        List<String> methods = Methods.of(Request.getPathInContext(request));
        if (!methods.contains(method)) {
            response.getHeaders().put(HttpHeader.ALLOW, String.join(", ", methods));
            return refuse(request, response, callback, 405, "This can only be read.");
        }
        if (method.equals("OPTIONS")) {
            return preflight(response, callback, String.join(", ", methods));
        }
        if (visit.path() == PathClass.HEALTH) {
            Health.State state = health.of(Request.getPathInContext(request));
            return say(response, callback, state.status(), state.word());
        }
        if (asked.contains(HttpHeader.CONTENT_ENCODING)) {
            return refuse(request, response, callback, 415, "Send what you send uncompressed.");
        }
        if (asked.contains(HttpHeader.CONTENT_TYPE) && !MediaType.is(asked.get(HttpHeader.CONTENT_TYPE))) {
            return refuse(
                    request, response, callback, 415, "The Content-Type is none, or its charset is unknown here.");
        }
        if (request.getLength() > limits.of(Limit.BODY_BYTES)) {
            return refuse(request, response, callback, 413, limits.exceeded(Limit.BODY_BYTES));
        }
        if (!legible(request)) {
            return refuse(request, response, callback, 400, "The address is not UTF-8, percent-encoded.");
        }
        return super.handle(request, response, callback);
    }

    /** Tells whether the parameters in the address can be read, as not all inside expect of them. */
    private static boolean legible(Request request) {
        try {
            Request.extractQueryParameters(request);
            return true;
        } catch (IllegalArgumentException | IllegalStateException | HttpException.RuntimeException e) {
            return false;
        }
    }

    /** Says what browsers may do with an answer. */
    static void headers(HttpFields.Mutable headers) {
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.put("Cross-Origin-Resource-Policy", "cross-origin");
        headers.put("Permissions-Policy", "interest-cohort=()");
        headers.put("Access-Control-Allow-Origin", "*");
        headers.put(
                "Access-Control-Expose-Headers", "ETag, Link, Location, Retry-After, Content-Language, Content-Range");
    }

    private static boolean preflight(Response response, Callback callback, String methods) {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.ALLOW, methods);
        headers.put("Access-Control-Allow-Methods", methods);
        headers.put("Access-Control-Allow-Headers", ALLOWED);
        headers.put("Access-Control-Max-Age", "86400");
        response.setStatus(204);
        callback.succeeded();
        return true;
    }

    /** Refuses a request whose body was not read: nothing more is taken from the connection. */
    static boolean refuse(Request request, Response response, Callback callback, int status, String sentence) {
        if (request.getLength() != 0) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        return say(response, callback, status, sentence);
    }

    private static boolean say(Response response, Callback callback, int status, String sentence) {
        byte[] bytes = (sentence + "\n").getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), callback);
        return true;
    }
}
