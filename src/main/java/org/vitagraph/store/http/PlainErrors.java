package org.vitagraph.store.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What is said where the server itself refuses or fails: a sentence for the status, and nothing of what happened inside. */
final class PlainErrors extends ErrorHandler {

    /** Where a request was not understood or not read to its end, and so nothing more is taken from the connection. */
    private static final Set<Integer> UNREAD = Set.of(400, 408, 413, 414, 431, 505);

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        byte[] bytes = bytes(status);
        if (status == HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505) {
            // A stranger's fault, none of the server's. RFC 9112 §3 answers 400 to what is no request line; 505 is a
            // choice (RFC 9110 §2.5).
            response.setStatus(HttpStatus.BAD_REQUEST_400);
        }
        if (UNREAD.contains(status)) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        FrontDoor.headers(response.getHeaders());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), callback);
        return true;
    }

    private static byte[] bytes(int status) {
        String sentence =
                switch (status) {
                    case 400 -> "This is no request that can be understood.";
                    case 404 -> "There is nothing here.";
                    case 405 -> "This can only be read.";
                    case 408 -> "The request took too long to arrive.";
                    case 413 -> "There is too much in the request.";
                    case 414 -> "The address is too long; send the query by POST.";
                    case 415 -> "This endpoint does not take such content.";
                    case 431 -> "The head of the request is too long.";
                    case 503 -> "The server is stopping, or has too much to do.";
                    case 505 -> "This version of HTTP is not spoken here.";
                    default -> status < 500 ? "The request was refused." : "Something went wrong here.";
                };
        return (sentence + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
