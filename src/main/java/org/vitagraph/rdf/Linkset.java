package org.vitagraph.rdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The links of a publication to one other dataset; VoID has a linkset for each two datasets (VoID §5).
 *
 * @param space what the IRIs that are linked to begin with, such as {@code http://www.wikidata.org/entity/}
 * @param triples how many links there are
 * @param predicates the IRIs of the properties that they are made of
 */
public record Linkset(String space, long triples, List<String> predicates) {

    public Linkset {
        predicates = List.copyOf(predicates);
    }

    /**
     * Gives those of a file of N-Triples, by their spaces.
     *
     * @throws IOException if the file cannot be read
     */
    public static List<Linkset> in(Path file) throws IOException {
        Map<String, Long> triples = new TreeMap<>();
        Map<String, NavigableSet<String>> predicates = new TreeMap<>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEach(line -> {
                int predicate = line.indexOf("> <") + 3;
                int end = line.indexOf('>', predicate);
                if (line.startsWith("> <", end)) {
                    String space = space(line.substring(end + 3, line.lastIndexOf('>')));
                    triples.merge(space, 1L, Long::sum);
                    predicates.computeIfAbsent(space, found -> new TreeSet<>()).add(line.substring(predicate, end));
                }
            });
        }
        List<Linkset> all = new ArrayList<>();
        triples.forEach((space, count) -> all.add(new Linkset(space, count, List.copyOf(predicates.get(space)))));
        return all;
    }

    /** Gives the host with the first step of the path, unless that is the end of the IRI; of a name without a host what leads to its last part. */
    private static String space(String iri) {
        int scheme = iri.indexOf("://");
        int host = scheme < 0 ? iri.lastIndexOf(':') : iri.indexOf('/', scheme + "://".length());
        if (host < 0) {
            return iri;
        }
        int step = scheme < 0 ? -1 : iri.indexOf('/', host + 1);
        return iri.substring(0, (step < 0 ? host : step) + 1);
    }

    /** Gives what names it among the linksets of a publication: its space, with hyphens for what is neither letter, digit nor full stop. */
    String word() {
        return space.replaceAll("[^\\p{L}\\p{N}.]+", "-").replaceAll("-$", "");
    }
}
