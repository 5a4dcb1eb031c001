package org.vitagraph.rdf;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.jspecify.annotations.Nullable;

/** Reads one of the sorted N-Triples files and hands its statements on, in a graph where one is named. */
final class SortedTriples {

    private SortedTriples() {}

    /** Reads to the end; a line that is not N-Triples is an exception with its number. */
    static void read(InputStream in, @Nullable IRI graph, RDFHandler to) throws IOException {
        RDFParser parser = Rio.createParser(RDFFormat.NTRIPLES);
        // What a datatype demands was checked where the literal was made; here the letters are kept as they are.
        parser.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
        parser.set(BasicParserSettings.NORMALIZE_DATATYPE_VALUES, false);
        parser.set(BasicParserSettings.NORMALIZE_LANGUAGE_TAGS, false);
        parser.set(BasicParserSettings.PRESERVE_BNODE_IDS, true);
        parser.setRDFHandler(new Statements(graph, to));
        parser.parse(in);
    }

    private static final class Statements extends AbstractRDFHandler {
        private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
        private final @Nullable IRI graph;
        private final RDFHandler to;

        Statements(@Nullable IRI graph, RDFHandler to) {
            this.graph = graph;
            this.to = to;
        }

        @Override
        public void handleStatement(Statement st) {
            to.handleStatement(
                    graph == null
                            ? st
                            : VALUES.createStatement(st.getSubject(), st.getPredicate(), st.getObject(), graph));
        }
    }
}
