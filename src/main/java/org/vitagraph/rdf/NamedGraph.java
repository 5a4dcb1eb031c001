package org.vitagraph.rdf;

/** A named graph of a publication (RDF 1.1 Datasets §3): one of its own making, or the graph of a source that is RDF already. */
public sealed interface NamedGraph permits GraphName, SourceGraph {

    /** Gives what follows {@code {base}/graph/} in the graph's IRI, and names it in manifests. */
    String word();

    /** Gives the basename of its files. */
    String basename();

    /**
     * Finds a graph by its word.
     *
     * @throws IllegalArgumentException where no graph has this word
     */
    static NamedGraph of(String word) {
        return SourceGraph.isWord(word)
                ? SourceGraph.ofWord(word)
                : GraphName.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }
}
