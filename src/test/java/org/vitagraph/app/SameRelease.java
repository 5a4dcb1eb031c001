package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.vitagraph.rdf.FileSum;
import org.vitagraph.rdf.Manifest;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.OpenRelease;

/** Compares what came of a build that made use of an earlier release with what a build of everything gives. */
final class SameRelease {

    private SameRelease() {}

    /** Fails unless both are the same: byte by byte, and of store and text index all that is in them. */
    static void check(Release some, Release whole) throws IOException {
        assertThat(some.pieces()).hasSameTextualContentAs(whole.pieces());
        assertThat(files(some)).isEqualTo(files(whole));
        assertThat(plain(some)).isEqualTo(plain(whole));
        assertThat(quads(some)).isEqualTo(quads(whole));
        assertThat(words(some)).isEqualTo(words(whole));
    }

    /** Gives the sums of all files but those that a changed store has otherwise than a loaded one. */
    private static SortedMap<String, String> files(Release release) throws IOException {
        SortedMap<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(release.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = release.folder().relativize(file).toString().replace('\\', '/');
                if (isSame(name) && !name.equals("manifest.json")) {
                    sums.put(name, FileSum.of(file).sha256());
                }
            }
        }
        return sums;
    }

    private static boolean isSame(String name) {
        return !name.startsWith("store/")
                && !name.startsWith("text/")
                && !name.equals(Release.INDEX_SUMS)
                && !name.equals("store.bytes");
    }

    private static Manifest plain(Release release) {
        Manifest manifest = release.manifest();
        SortedMap<String, FileSum> files = new TreeMap<>(manifest.files());
        files.keySet().removeIf(name -> !isSame(name));
        return new Manifest(
                manifest.version(),
                manifest.base(),
                manifest.title(),
                manifest.date(),
                manifest.license(),
                manifest.engine(),
                manifest.naming(),
                manifest.triples(),
                files);
    }

    private static List<String> quads(Release release) throws IOException {
        try (OpenRelease open = OpenRelease.open(release, Duration.ofMinutes(1))) {
            return open.select("SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }", rows -> {
                List<String> all = new ArrayList<>();
                rows.forEachRemaining(row -> all.add(row.toString()));
                all.sort(null);
                return all;
            });
        }
    }

    private static List<String> words(Release release) throws IOException {
        List<String> all = new ArrayList<>();
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(release.text()))) {
            for (LeafReaderContext leaf : reader.leaves()) {
                Bits live = leaf.reader().getLiveDocs();
                for (int i = 0; i < leaf.reader().maxDoc(); i++) {
                    if (live == null || live.get(i)) {
                        Document document = leaf.reader().storedFields().document(i);
                        all.add(document.toString());
                    }
                }
            }
        }
        all.sort(null);
        return all;
    }
}
