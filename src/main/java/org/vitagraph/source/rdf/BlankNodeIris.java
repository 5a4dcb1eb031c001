package org.vitagraph.source.rdf;

import org.vitagraph.rdf.Iris;

/** Gives blank nodes IRIs of their own (RDF 1.1 Concepts §3.5), the same for the same file in each build. */
@FunctionalInterface
public interface BlankNodeIris {

    /**
     * Gives the IRI of a blank node.
     *
     * @param file the name of its file: equal labels in two files are two nodes
     * @param label what names it within the file: ASCII letters, digits, hyphens and underscores
     */
    String iri(String file, String label);

    /** Gives IRIs of the form {@code {base}/id/node/{file}-{label}}, where the file stands as the sum of its name. */
    static BlankNodeIris of(Iris iris) {
        return (file, label) -> iris.id("node", FileKey.of(file) + "-" + label);
    }
}
