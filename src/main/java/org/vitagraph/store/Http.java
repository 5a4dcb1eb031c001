package org.vitagraph.store;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;

/** Small things said over HTTP. */
final class Http {

    private Http() {}

    /** Answers with a plain sentence. */
    static void say(HttpServletResponse response, int status, String sentence) throws IOException {
        send(response, status, "text/plain; charset=utf-8", sentence + "\n");
    }

    /** Answers with a text. */
    static void send(HttpServletResponse response, int status, String contentType, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(contentType);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Breaks the connection, so that nobody takes what was sent for the whole. */
    static void abort(HttpServletRequest request) {
        ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    /** Gives a text as it may stand in HTML, between tags or within quotation marks. */
    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
