package org.vitagraph.rdf;

import org.apache.jena.graph.Node;
import org.vitagraph.rdf.TermNumbers.Encoded;

/**
 * A sink that also takes terms which are bytes of N-Triples already: what recurs is encoded once, and millions of terms become no
 * nodes. Quads follow the subject that they are about.
 */
public interface EncodedSink extends QuadSink {

    /** Encodes a term that will recur often: a predicate, a class, a type. */
    Encoded encode(Node term);

    /** Gives what stands before the literal of a label candidate of this language and rank. */
    byte[] candidate(String language, int rank);

    /** Begins what is said of a subject, whose letters stand between two places and are copied. */
    void subject(byte[] bytes, int from, int to);

    /** Takes a quad of the subject. */
    void quad(GraphName graph, Encoded predicate, Encoded object);

    /** Takes a quad of the subject whose object's letters stand between two places, and are copied. */
    void quad(GraphName graph, Encoded predicate, byte[] bytes, int from, int to);

    /**
     * Takes a candidate for a label of the subject (see {@link QuadSink#label}).
     *
     * @param head what {@link #candidate} gave
     * @param bytes where the literal's letters stand, between the two places
     */
    void label(GraphName graph, Encoded property, byte[] head, byte[] bytes, int from, int to);
}
