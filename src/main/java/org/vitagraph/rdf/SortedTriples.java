package org.vitagraph.rdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.jspecify.annotations.Nullable;

/** Hands the lines of sorted N-Triples on as statements of RDF4J, with the letters of each term as they stand. */
final class SortedTriples implements TripleReader.Lines {

    private static final int OBJECTS = 10;
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private static final WrittenTerms.Maker<Value> MAKER = new WrittenTerms.Maker<>() {
        @Override
        public Value iri(String iri) {
            return VALUES.createIRI(iri);
        }

        @Override
        public Value plain(String words) {
            return VALUES.createLiteral(words);
        }

        @Override
        public Value inLanguage(String words, String tag) {
            return VALUES.createLiteral(words, tag);
        }

        @Override
        public Value typed(String words, String datatype) {
            return VALUES.createLiteral(words, VALUES.createIRI(datatype));
        }
    };

    private final RDFHandler to;
    private final Map<Node, IRI> predicates = new HashMap<>();
    private final WrittenTerms<Value> objects = new WrittenTerms<>(OBJECTS, MAKER);
    private @Nullable IRI subject;

    private SortedTriples(RDFHandler to) {
        this.to = to;
    }

    /**
     * Reads whole lines.
     *
     * @throws IOException with the number of a line that does not begin and end as a triple does
     * @throws IllegalArgumentException where an object is neither an IRI nor a literal
     */
    static void read(byte[] lines, int length, RDFHandler to) throws IOException {
        TripleReader.lines("a piece", new ByteArrayInputStream(lines, 0, length), new SortedTriples(to));
    }

    @Override
    public void take(TripleLine line) {
        IRI of = subject;
        if (of == null || !line.isSameSubject()) {
            of = iri(line.subject());
            subject = of;
        }
        IRI predicate = predicates.computeIfAbsent(line.predicate(), SortedTriples::iri);
        to.handleStatement(VALUES.createStatement(of, predicate, line.object(objects)));
    }

    private static IRI iri(Node node) {
        return VALUES.createIRI(node.getURI());
    }
}
