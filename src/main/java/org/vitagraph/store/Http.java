package org.vitagraph.store;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;

/** Small things said over HTTP. */
final class Http {

    private static final int PIECE = 1 << 15;

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

    /** Writes bytes piece by piece, so that it can be seen how fast they are taken. */
    static void write(byte[] bytes, HttpServletResponse response) throws IOException {
        for (int at = 0; at < bytes.length; at += PIECE) {
            response.getOutputStream().write(bytes, at, Math.min(PIECE, bytes.length - at));
        }
    }

    /** Gives bytes compressed. */
    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3);
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** Tells whether If-None-Match names a tag, by weak comparison (RFC 9110 §13.1.2); {@code *} names none by itself. */
    static boolean knows(HttpServletRequest request, String tag) {
        String opaque = opaque(tag);
        for (String stated : ifNoneMatch(request).split(",", -1)) {
            if (opaque(stated.strip()).equals(opaque)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether the asker has something of what is there, whatever it is (RFC 9110 §13.1.2). */
    static boolean knowsAny(HttpServletRequest request) {
        return ifNoneMatch(request).strip().equals("*");
    }

    private static String ifNoneMatch(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader("If-None-Match"), "");
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    /** Tells whether the asker takes gzip (RFC 9110 §12.5.3). */
    static boolean takesGzip(HttpServletRequest request) {
        String accepted = Objects.requireNonNullElse(request.getHeader("Accept-Encoding"), "");
        for (String coding : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
            String plain = coding.replace(" ", "");
            if (plain.equals("gzip") || plain.startsWith("gzip;") && !plain.matches("gzip;q=0(\\.0*)?")) {
                return true;
            }
        }
        return false;
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
