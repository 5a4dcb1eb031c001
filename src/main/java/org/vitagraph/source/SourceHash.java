package org.vitagraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What an input file held when it was read.
 *
 * @param file relative to the publication, with forward slashes
 * @param sha256 the SHA-256 of its bytes, in lower-case hexadecimal digits
 * @param size in bytes
 */
public record SourceHash(String file, String sha256, long size) {

    /** Hashes the content of a file. */
    static SourceHash of(String file, byte[] content) {
        return new SourceHash(file, HexFormat.of().formatHex(digester().digest(content)), content.length);
    }

    /** Hashes the content of a file, whatever its size. */
    static SourceHash of(String file, InputStream in) throws IOException {
        MessageDigest digester = digester();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digester.update(buffer, 0, n);
            size += n;
        }
        return new SourceHash(file, HexFormat.of().formatHex(digester.digest()), size);
    }

    /** Makes what hashes. */
    static MessageDigest digester() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
