package org.vitagraph.store;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, held back until it is complete or too large to be held.
 *
 * <p>A query can fail at any row. While the body is held, the failure becomes the answer; afterwards status 200 has been sent, and the
 * only honest end is a broken connection.
 */
final class HeldAnswer extends OutputStream {

    private final HttpServletResponse response;
    private final String contentType;
    private final int limit;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private @Nullable OutputStream sending;

    /**
     * Begins an answer.
     *
     * @param limit how many bytes are held
     */
    HeldAnswer(HttpServletResponse response, String contentType, int limit) {
        this.response = response;
        this.contentType = contentType;
        this.limit = limit;
    }

    /** Tells whether the first bytes are on their way. */
    boolean sending() {
        return sending != null;
    }

    /** Sends what there is: the answer is complete. */
    void complete() throws IOException {
        if (sending == null) {
            response.setContentLength(held.size());
        }
        send().flush();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (sending == null && held.size() + length <= limit) {
            held.write(bytes, offset, length);
        } else {
            send().write(bytes, offset, length);
        }
    }

    private OutputStream send() throws IOException {
        OutputStream out = sending;
        if (out == null) {
            response.setStatus(HttpServletResponse.SC_OK);
            response.setContentType(contentType);
            out = response.getOutputStream();
            sending = out;
            held.writeTo(out);
            held.reset();
        }
        return out;
    }
}
