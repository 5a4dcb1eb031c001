package org.vitagraph.link.online;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * Texts kept on disk by key, each in a file of its own, written aside and put in place: what a broken run has asked is not asked again.
 *
 * @param folder where they are
 */
record Kept(Path folder) {

    /** Finds a text. */
    Optional<String> find(String kind, String key) throws IOException {
        Path file = file(kind, key);
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    /** Gives the day when a text that is there was kept, of UTC. */
    LocalDate day(String kind, String key) throws IOException {
        return LocalDate.ofInstant(Files.getLastModifiedTime(file(kind, key)).toInstant(), ZoneOffset.UTC);
    }

    /** Keeps a text. */
    void keep(String kind, String key, String text) throws IOException {
        Path file = file(kind, key);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(aside, text);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file(String kind, String key) {
        String hash = hash(key);
        return folder.resolve(kind).resolve(hash.substring(0, 2)).resolve(hash.substring(2));
    }

    private static String hash(String key) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
