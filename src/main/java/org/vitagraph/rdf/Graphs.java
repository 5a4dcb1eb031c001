package org.vitagraph.rdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sorted N-Triples files of a publication's graphs, in the order of the graphs' IRIs.
 *
 * <p>Each file is sorted by the bytes of its lines, distinct, in UTF-8 and without blank nodes, so that whatever is written from
 * them in one pass is sorted by graph, subject, predicate and object.
 *
 * @param base the publication's base IRI without a slash at its end
 * @param files the graphs that there are
 */
public record Graphs(String base, List<NamedFile> files) {

    /**
     * One graph and the file that holds it.
     *
     * @param name which graph
     * @param path the N-Triples file
     */
    public record NamedFile(NamedGraph name, Path path) {}

    public Graphs {
        files = List.copyOf(files);
    }

    /**
     * Finds the graphs in a work folder: {@code facts.nt}, {@code claims.nt} and so on, as far as there are, and those of sources.
     *
     * @throws IOException if the folder cannot be listed
     */
    public static Graphs in(Path work, String base) throws IOException {
        List<NamedFile> found = new ArrayList<>();
        for (GraphName name : GraphName.values()) {
            Path path = work.resolve(name.word() + ".nt");
            if (name.isPublished() && Files.isRegularFile(path)) {
                found.add(new NamedFile(name, path));
            }
        }
        sources(work).forEach(graph -> found.add(new NamedFile(graph, graph.file(work))));
        found.sort(Comparator.comparing(file -> file.name().word()));
        return new Graphs(base, found);
    }

    /** Finds the graphs of sources in a work folder, in the order of their words. */
    public static List<SourceGraph> sources(Path work) throws IOException {
        try (Stream<Path> files = Files.list(work)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> SourceGraph.ofFile(file).stream())
                    .sorted(Comparator.comparing(SourceGraph::word))
                    .toList();
        }
    }

    /** Gives the IRI of one of the graphs. */
    public String iri(NamedGraph name) {
        return new Iris(base).graph(name.word());
    }

    /** Gives the links to other datasets; none where there are no links. */
    public List<Linkset> linksets() throws IOException {
        for (NamedFile file : files) {
            if (file.name().equals(GraphName.LINKS)) {
                return Linkset.in(file.path());
            }
        }
        return List.of();
    }
}
