package org.vitagraph.source.rdf;

import java.util.Map;
import org.vitagraph.model.TriplePlaces;
import org.vitagraph.rdf.SourceGraph;

/** What came of a source that is RDF. */
public sealed interface GraphReading {

    /**
     * Its graph stands as it is.
     *
     * @param graph its name
     * @param triples how many triples it has
     * @param places where they are written
     */
    record Ready(SourceGraph graph, long triples, TriplePlaces places) implements GraphReading {}

    /**
     * It is in another vocabulary, for which there is a source map.
     *
     * @param map the map
     * @param namespaces where the prefixes of the map lead in this graph, as far as that differs from graph to graph
     */
    record ToMap(String map, Map<String, String> namespaces) implements GraphReading {

        /** Copies the namespaces. */
        public ToMap {
            namespaces = Map.copyOf(namespaces);
        }
    }

    /** Nothing, after a finding. */
    record Nothing() implements GraphReading {}
}
