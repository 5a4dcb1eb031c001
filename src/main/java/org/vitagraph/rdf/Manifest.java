package org.vitagraph.rdf;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a release consists of: written last, so that a folder without one is no release.
 *
 * <p>The text index is not listed here: its bytes differ from run to run, and its sums stand apart ({@link Release#INDEX_SUMS}).
 *
 * @param version the name of the release
 * @param base base IRI without a slash at its end
 * @param title by language tag
 * @param date the publication's date as it states it, empty where none is stated
 * @param license IRI of the licence, empty where none is stated
 * @param engine the versions that made it
 * @param naming how it was named
 * @param triples number of triples by graph ({@link NamedGraph#word()})
 * @param files size and sum by path, relative to the release with forward slashes
 */
public record Manifest(
        String version,
        String base,
        SortedMap<String, String> title,
        String date,
        String license,
        Engine engine,
        Naming naming,
        SortedMap<String, Long> triples,
        SortedMap<String, FileSum> files) {

    public Manifest {
        title = sorted(title);
        triples = sorted(triples);
        files = sorted(files);
    }

    /** Gives the title in English, else in the first language there is, else the version. */
    public String heading() {
        return title.getOrDefault(
                "en", title.isEmpty() ? version : title.sequencedValues().getFirst());
    }

    /** Gives the number of triples of all graphs. */
    public long total() {
        return triples.values().stream().mapToLong(Long::longValue).sum();
    }

    private static <V> SortedMap<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
