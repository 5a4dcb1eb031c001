package org.vitagraph.source;

import java.io.IOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vitagraph.mapping.PatternLibrary;
import org.vitagraph.model.Kinds;
import org.vitagraph.rdf.Library;
import org.vitagraph.rdf.Ontology;

/** The kinds that come with the toolkit. */
final class BuiltInKinds {

    private BuiltInKinds() {}

    static Kinds read() throws IOException {
        Library library = new Library(null);
        Graph graph = GraphFactory.createDefaultGraph();
        for (Library.Item file : library.items("ontology", ".ttl")) {
            RDFParser.fromString(file.text(), Lang.TURTLE).parse(graph);
        }
        return PatternLibrary.read(library, new Ontology(graph), finding -> {});
    }
}
