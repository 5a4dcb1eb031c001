package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.PieceChanges;

/** Changes copies of an earlier release's store and text index into what a whole load would have filled them with. */
final class StoreUpdate {

    private final Path store;
    private final Path text;
    private final Iris iris;

    /** Prepares the change of a store and a text index that nobody else has open. */
    StoreUpdate(Path store, Path text, Iris iris) {
        this.store = store;
        this.text = text;
        this.iris = iris;
    }

    /** Makes the changes, in one transaction. */
    void apply(PieceChanges changes) throws IOException {
        DatasetGraph dsg = DatabaseMgr.connectDatasetGraph(Location.create(store));
        try (Words words = Words.in(text, iris)) {
            dsg.begin(ReadWrite.WRITE);
            try {
                changes.each((graph, removed, subjects, present) ->
                        new Stretch(dsg, words, NodeFactory.createURI(graph)).change(removed, present));
                dsg.commit();
            } finally {
                dsg.end();
            }
            words.commit();
        } finally {
            TDBInternal.expel(dsg, true);
            StoreLoad.removeLocks(store);
            StoreLoad.removeLocks(text);
        }
    }

    /** The change of a stretch of one graph. */
    private record Stretch(DatasetGraph dsg, Words words, Node graph) {

        void change(Collection<String> removed, Collection<String> present) throws IOException {
            Set<Node> subjects = new HashSet<>();
            each(removed, triple -> {
                dsg.delete(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
                subjects.add(triple.getSubject());
            });
            each(present, triple -> subjects.add(triple.getSubject()));
            for (Node subject : subjects) {
                words.forget(graph, subject);
            }
            // Also what was there before: TDB2 holds numbers by their value, and what was removed may have been the
            // same number.
            each(present, triple -> {
                dsg.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
                words.take(graph, triple);
            });
        }

        private static void each(Collection<String> lines, java.util.function.Consumer<Triple> sink) {
            RDFParser.fromString(String.join("\n", lines), Lang.NTRIPLES)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(new StreamRDFBase() {
                        @Override
                        public void triple(Triple triple) {
                            sink.accept(triple);
                        }
                    });
        }
    }
}
