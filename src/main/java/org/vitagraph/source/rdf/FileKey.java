package org.vitagraph.source.rdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name for a file that no other file of a publication has: the begin of the SHA-256 of its own name. */
final class FileKey {
    private static final int BYTES = 6;

    private FileKey() {}

    static String of(String file) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(file.getBytes(UTF_8));
            return HexFormat.of().formatHex(sum, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
