package org.vitagraph.store.http;

import jakarta.servlet.ServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** One request on its way through the server: who asks what, since when. */
public final class Visit {

    private static final String ATTRIBUTE = Visit.class.getName();
    private static final int HASH_LETTERS = 16;

    private final long began = System.nanoTime();
    private final PathClass path;
    private final Client client;
    private String query = "";
    private volatile boolean broken;
    private volatile boolean charged;
    private volatile boolean erred;
    private volatile long workedAt;
    private volatile long answeredAt;

    private Visit(PathClass path, Client client) {
        this.path = path;
        this.client = client;
    }

    /** Begins a visit and keeps it with the request. */
    static Visit begin(Request request, Client client) {
        Visit visit = new Visit(PathClass.of(request.getHttpURI().getPath()), client);
        request.setAttribute(ATTRIBUTE, visit);
        return visit;
    }

    /** Finds the visit that a request belongs to. */
    static @Nullable Visit of(Request request) {
        return (Visit) request.getAttribute(ATTRIBUTE);
    }

    /** Finds the visit that a request belongs to. */
    public static Visit of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Visit visit) {
            return visit;
        }
        throw new IllegalStateException("a request came in by another door");
    }

    /** Takes note of the query that is asked, by its SHA-256 sum alone. */
    public void asks(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            query = HexFormat.of().formatHex(sum).substring(0, HASH_LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Charges the asker with processor time, in nanoseconds. */
    public void spend(long nanoseconds) {
        charged = true;
        client.spend(nanoseconds);
    }

    /** Takes note that the connection is broken, because the answer failed when some of it was sent. */
    public void breakOff() {
        broken = true;
    }

    /** Takes note that the request has come in whole and is worked on. */
    void works() {
        workedAt = System.nanoTime();
    }

    /** Takes note that the answer begins; where nobody said what it cost, the time until now is the measure. */
    void answers() {
        if (answeredAt == 0) {
            answeredAt = System.nanoTime();
            if (!charged && path.costly() && workedAt != 0) {
                client.spend(answeredAt - workedAt);
            }
        }
    }

    /**
     * Takes note of the status that is said, and charges the asker where it is an error: once, and before the first byte is sent, so
     * that who has read the answer has paid for it.
     */
    void says(int status) {
        boolean fault = status >= 400 && status != 404 && status != 406 && status != 410 && status != 429;
        if (fault && !erred) {
            erred = true;
            client.err();
        }
    }

    Client client() {
        return client;
    }

    PathClass path() {
        return path;
    }

    /** Gives the first letters of the query's SHA-256 sum, empty where none was asked. */
    String query() {
        return query;
    }

    boolean isBroken() {
        return broken;
    }

    /** Gives the nanoseconds since the request's head was read. */
    long age() {
        return System.nanoTime() - began;
    }
}
