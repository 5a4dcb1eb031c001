package org.vitagraph.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The size and the SHA-256 sum of a file.
 *
 * @param bytes its length
 * @param sha256 64 hexadecimal digits in lower case
 */
public record FileSum(long bytes, String sha256) {

    private static final int BUFFER = 1 << 16;

    /** Reads a file to its end. */
    public static FileSum of(Path file) throws IOException {
        MessageDigest digest = digest();
        long bytes = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                bytes += n;
            }
        }
        return new FileSum(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /** Makes what hashes. */
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
