package org.vitagraph.app;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 sum of several texts and files, each ended so that no two lists of them are taken for one. */
final class Sum {

    private final MessageDigest digest;

    Sum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Adds a text. */
    void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds what a file holds. */
    void add(byte[] content) {
        digest.update(Integer.toString(content.length).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) 0);
        digest.update(content);
    }

    /** Gives the sum in 64 hexadecimal digits, and begins another. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
