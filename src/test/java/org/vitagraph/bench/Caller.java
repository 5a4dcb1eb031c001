package org.vitagraph.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A client that takes little of the processors which it shares with the servers under measurement: one connection that is kept, one GET
 * at a time, answers with a length or in chunks (RFC 9112 §6, §7.1), read and thrown away.
 */
final class Caller implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int HEX = 16;

    private final Socket socket;
    private final InputStream in;
    private final byte[] thrown = new byte[BUFFER];
    private final String head;

    /**
     * Connects to this machine.
     *
     * @param headers lines that each request has, each with its line end
     */
    Caller(int port, String headers) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        head = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + headers + "\r\n";
    }

    /** Asks, reads the answer to its end, and gives how many milliseconds that took; any status but 200 is an error. */
    double millis(String path) throws IOException {
        long begin = System.nanoTime();
        socket.getOutputStream().write(("GET " + path + head).getBytes(StandardCharsets.US_ASCII));
        String status = line();
        long length = 0;
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(line.substring(line.indexOf(':') + 1).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
        }
        if (chunked) {
            chunks();
        } else {
            skip(length);
        }
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IllegalStateException(path + ": " + status);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private void chunks() throws IOException {
        int size;
        do {
            size = Integer.parseInt(line(), HEX);
            skip(size);
            line();
        } while (size > 0);
    }

    private void skip(long length) throws IOException {
        for (long left = length; left > 0; ) {
            int read = in.read(thrown, 0, (int) Math.min(left, BUFFER));
            if (read < 0) {
                throw new EOFException();
            }
            left -= read;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
