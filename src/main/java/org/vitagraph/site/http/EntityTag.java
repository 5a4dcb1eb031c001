package org.vitagraph.site.http;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A weak entity tag (RFC 9110 §8.8.3): what was answered, by which release and software, in which form.
 *
 * @param text the tag as it is sent
 */
public record EntityTag(String text) {

    private static final int BYTES = 12;

    /**
     * Makes the tag of the answer to a request. Requests for the same have the same tag, whatever the order in which they name
     * their parameters; no others have.
     *
     * @param version the release and the software that answer
     * @param language the language of the answer, empty where it has none
     */
    static EntityTag of(String version, Request request, String language) {
        List<String> parts = new ArrayList<>(List.of(version, request.path(), language, request.body()));
        request.parameters().forEach((name, values) -> {
            parts.add(name);
            parts.add(Integer.toString(values.size()));
            parts.addAll(values);
        });
        return of(parts.toArray(String[]::new));
    }

    /** Makes the tag of an answer from all that it follows from. */
    public static EntityTag of(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = Request.bytes(part);
                // Each with its length before it: a client can write any sign that would part them.
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            byte[] start = java.util.Arrays.copyOf(digest.digest(), BYTES);
            return new EntityTag(
                    "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(start) + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells whether a header If-None-Match names this tag, by weak comparison (RFC 9110 §13.1.2). {@code *} names none:
     * whether there is anything is not known before it was looked for. */
    public boolean isNamedBy(String header) {
        String opaque = text.substring(2);
        for (String tag : header.split(",", -1)) {
            String stated = tag.strip();
            if ((stated.startsWith("W/") ? stated.substring(2) : stated).equals(opaque)) {
                return true;
            }
        }
        return false;
    }
}
