package org.vitagraph.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection to a server on which anything may be sent, also what no client would. */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE = 30_000;
    private static final int MOST = 64 << 20;

    private final Socket socket;

    private Wire(Socket socket) {
        this.socket = socket;
    }

    /** Connects to this machine. */
    public static Wire to(int port) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE);
        socket.setSoTimeout(PATIENCE);
        return new Wire(socket);
    }

    /** Sends a request on a connection of its own and gives all that comes back. */
    public static String ask(int port, String request) throws IOException {
        try (Wire wire = to(port)) {
            return wire.send(request).rest();
        }
    }

    /** Sends a request for a path with some header lines, and gives all that comes back. */
    public static String get(int port, String path, String... headers) throws IOException {
        String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return ask(port, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + lines + "Connection: close\r\n\r\n");
    }

    /** Sends some bytes, given as letters of Latin-1. */
    public Wire send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Gives all that comes until the server closes, as letters of Latin-1; a reset is an end as well. */
    public String rest() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] some = new byte[1 << 16];
        try {
            InputStream in = socket.getInputStream();
            for (int n = in.read(some); n >= 0 && all.size() < MOST; n = in.read(some)) {
                all.write(some, 0, n);
            }
        } catch (IOException e) {
            return all.toString(StandardCharsets.ISO_8859_1);
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    /** Gives the status of an answer, 0 where there is none. */
    public static int status(String answer) {
        return answer.matches("(?s)HTTP/1\\.[01] \\d{3} .*|(?s)HTTP/1\\.[01] \\d{3}\r\n.*")
                ? Integer.parseInt(answer.substring(9, 12))
                : 0;
    }

    /** Gives the value of a header of an answer, empty where it is not there. */
    public static String header(String answer, String name) {
        int end = answer.indexOf("\r\n\r\n");
        return answer.substring(0, Math.max(0, end))
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** Gives the socket. */
    public Socket socket() {
        return socket;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
