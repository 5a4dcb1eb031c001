package org.vitagraph.rdf;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The graph of a source that is RDF already: published as it is, beside the graphs that are made of facts (PROFILE R5).
 *
 * @param segment the source's key as a segment of IRIs ({@link Iris#segment})
 */
public record SourceGraph(String segment) implements NamedGraph {

    private static final String WORD = "source/";
    private static final String FILE = "source-";
    private static final String ENDING = ".nt";

    /** Gives the graph of the source with this key. */
    public static SourceGraph of(String key) {
        return new SourceGraph(Iris.segment(key));
    }

    static boolean isWord(String word) {
        return word.startsWith(WORD);
    }

    static SourceGraph ofWord(String word) {
        return new SourceGraph(word.substring(WORD.length()));
    }

    /** Finds the graph whose triples stand in this file of a work folder. */
    static Optional<SourceGraph> ofFile(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(FILE) && name.endsWith(ENDING)
                ? Optional.of(new SourceGraph(name.substring(FILE.length(), name.length() - ENDING.length())))
                : Optional.empty();
    }

    /** Gives the file of its triples in a work folder. */
    public Path file(Path work) {
        return work.resolve(basename() + ENDING);
    }

    @Override
    public String word() {
        return WORD + segment;
    }

    @Override
    public String basename() {
        return FILE + segment;
    }
}
