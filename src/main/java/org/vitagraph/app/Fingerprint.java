package org.vitagraph.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.vitagraph.rdf.Library;
import org.vitagraph.source.SourceHash;

/** The name of a release before anybody names it: the hash of all that went into it, files and software. */
final class Fingerprint {

    private static final int LETTERS = 16;

    private Fingerprint() {}

    /** Gives the fingerprint of a publication whose files have all been read. */
    static String of(Publication publication, Set<String> only, String software) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, software);
            program(digest);
            new TreeSet<>(only).forEach(key -> add(digest, key));
            for (SourceHash hash : publication.folder().hashes()) {
                add(digest, hash.file() + " " + hash.sha256());
            }
            for (String folder : new String[] {"ontology", "mappings", "mappings/sources", "shapes"}) {
                for (String ending : new String[] {".ttl", ".rq", ".yaml"}) {
                    for (Library.Item item : publication.library().items(folder, ending)) {
                        add(digest, item.name());
                        add(digest, item.text());
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Adds the program itself, where it runs from a jar: two builds of one version may differ while it is written. */
    private static void program(MessageDigest digest) throws IOException {
        CodeSource code = Fingerprint.class.getProtectionDomain().getCodeSource();
        if (code != null && code.getLocation().getPath().endsWith(".jar")) {
            try (InputStream jar = code.getLocation().openStream()) {
                digest.update(jar.readAllBytes());
            }
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
