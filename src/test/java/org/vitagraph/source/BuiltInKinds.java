package org.vitagraph.source;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vitagraph.mapping.PatternLibrary;
import org.vitagraph.model.FactKind;
import org.vitagraph.model.Kinds;
import org.vitagraph.model.Mention;
import org.vitagraph.rdf.Library;
import org.vitagraph.rdf.Ontology;

/** The kinds that come with the toolkit. */
final class BuiltInKinds {

    private BuiltInKinds() {}

    static Kinds read() throws IOException {
        if (BuiltInKinds.class.getResource("/ontology/vg.ttl") == null) {
            return new None();
        }
        Library library = new Library(null);
        Graph graph = GraphFactory.createDefaultGraph();
        for (Library.Item file : library.items("ontology", ".ttl")) {
            RDFParser.fromString(file.text(), Lang.TURTLE).parse(graph);
        }
        return PatternLibrary.read(library, new Ontology(graph), finding -> {});
    }

    /** A toolkit without a vocabulary. */
    private record None() implements Kinds {
        @Override
        public Optional<FactKind> kind(String name) {
            return Optional.empty();
        }

        @Override
        public Collection<FactKind> all() {
            return List.of();
        }

        @Override
        public Optional<Mention> concept(String name) {
            return Optional.empty();
        }
    }
}
