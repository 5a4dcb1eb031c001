package org.vitagraph.rdf;

import java.io.IOException;

/** Where sorted quads go, each once, by subject, graph, predicate and object; the bytes are only valid during the call. */
interface SortedQuads {

    /** Begins the next subject, whose letters stand between two places. */
    void subject(byte[] bytes, int from, int to) throws IOException;

    /** Takes the subject's next quad. */
    void quad(PackedQuad quad) throws IOException;
}
