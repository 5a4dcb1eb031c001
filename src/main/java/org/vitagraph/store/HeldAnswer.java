package org.vitagraph.store;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.LimitExceeded;
import org.vitagraph.store.guard.Limits;

/**
 * The body of an answer, held back until it is complete or too large to be held.
 *
 * <p>A query can fail at any row. While the body is held, the failure becomes the answer; afterwards status 200 has been sent, and the
 * only honest end is a broken connection. What is held is sent by another thread than the one that runs the query, so that a slow reader
 * does not keep others from asking.
 */
final class HeldAnswer extends OutputStream implements RowCount {

    private final HttpServletResponse response;
    private final Limits limits;
    private final boolean endless;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final boolean gzip;
    private boolean full;
    private volatile boolean over;
    private long written;
    private volatile @Nullable OutputStream sending;

    /**
     * Begins an answer.
     *
     * @param endless whether an answer can be sent whose length is not known, and its end be told from a break: not so in HTTP/1.0
     * @param gzip whether what is sent at length is to be compressed
     */
    HeldAnswer(HttpServletResponse response, Limits limits, boolean endless, boolean gzip) {
        this.response = response;
        this.limits = limits;
        this.endless = endless;
        this.gzip = gzip;
    }

    /** Tells whether the first bytes are on their way. */
    boolean sending() {
        return sending != null;
    }

    /** Ends an answer that is being sent as it comes, or gives what is held: all of it. */
    synchronized byte[] complete() throws IOException {
        over = true;
        OutputStream out = sending;
        if (out != null) {
            out.close();
        }
        return held.toByteArray();
    }

    /**
     * Gives the answer up: no more can be written. Tells whether some of it was, or is just being, sent. It does not wait for a write
     * that waits for a slow reader.
     */
    boolean giveUp() {
        over = true;
        return sending != null;
    }

    @Override
    public void rows(long rows) {
        if (rows > limits.of(Limit.HELD_ROWS)) {
            full = true;
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        if (over) {
            throw new IOException("the answer was given up");
        }
        written += length;
        if (written > limits.of(Limit.ANSWER_BYTES)) {
            throw LimitExceeded.of(limits, Limit.ANSWER_BYTES);
        }
        full |= held.size() + length > limits.of(Limit.HELD_BYTES);
        if (sending == null && !full) {
            held.write(bytes, offset, length);
        } else {
            send().write(bytes, offset, length);
        }
    }

    private OutputStream send() throws IOException {
        OutputStream out = sending;
        if (out == null) {
            if (!endless) {
                throw LimitExceeded.of(limits, Limit.HELD_BYTES);
            }
            response.setStatus(HttpServletResponse.SC_OK);
            // Said outright: where the connection is to be closed afterwards, its end would be the answer's end.
            response.setHeader("Transfer-Encoding", "chunked");
            if (gzip) {
                response.setHeader("Content-Encoding", "gzip");
            }
            out = gzip ? new GZIPOutputStream(response.getOutputStream(), 1 << 16) : response.getOutputStream();
            sending = out;
            held.writeTo(out);
            held.reset();
        }
        return out;
    }
}
