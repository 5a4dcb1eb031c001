package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.house.Hostile;
import org.vitagraph.rdf.Release;

/** The same input gives the same bytes, wherever it stands and whatever the machine is set to. */
class ReproducibleTest {

    @Test
    @Hostile(40)
    void a_release_is_the_same_in_another_folder_locale_and_time_zone_with_files_copied_in_another_order(
            @TempDir Path temporary) throws IOException {
        Map<String, String> here = sums(Example.release(Example.FOLDER, Set.of(), temporary.resolve("here")));

        Path copy = backwards(temporary.resolve("elsewhere/copy"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Map<String, String> there;
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            there = sums(Example.release(copy, Set.of(), temporary.resolve("there")));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(here)
                .containsKeys(
                        "facts.ndjson", "description.ttl", "manifest.json", "dumps/all.nq.gz", "reports/shacl.ttl");
        assertThat(here.keySet()).anyMatch(name -> name.startsWith("store/"));
        assertThat(there).isEqualTo(here);
    }

    /** Copies the example, the last file first. */
    private static Path backwards(Path to) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(Example.FOLDER)) {
            all.filter(Files::isRegularFile).sorted(Collections.reverseOrder()).forEach(files::add);
        }
        for (Path file : files) {
            Path target = to.resolve(Example.FOLDER.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        return to;
    }

    /** Gives the sums of all files of a release but those that no two runs of TDB2 and Lucene write alike. */
    private static Map<String, String> sums(Release release) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(release.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = release.folder().relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("text/") && !name.equals(Release.INDEX_SUMS) && !name.endsWith("tdb.lock")) {
                    sums.put(name, sum(file));
                }
            }
        }
        return sums;
    }

    private static String sum(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
