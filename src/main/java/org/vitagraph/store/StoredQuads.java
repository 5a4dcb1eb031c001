package org.vitagraph.store;

import java.io.IOException;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;

/**
 * Reads statements from the store's indexes by the numbers that the store gives to nodes. Of most statements only the object is new: the
 * subject is what was asked for, and properties and graphs are few and are remembered.
 */
final class StoredQuads {

    private static final long[] ANY = {NumberedNodes.NONE};

    private final NumberedNodes nodes;
    private final IndexFile bySubject;
    private final IndexFile byProperty;
    private final IndexFile byObject;

    /** Reads from a dataset of TDB2 that nobody writes to. */
    StoredQuads(DatasetGraph dataset) throws IOException {
        nodes = new NumberedNodes(dataset);
        Location store = TDBInternal.requireStorage(dataset).getLocation();
        bySubject = IndexFile.of(store, "SPOG");
        byProperty = IndexFile.of(store, "POSG");
        byObject = IndexFile.of(store, "OSPG");
    }

    /** Hands over statements; any will do where a list is empty. */
    void find(
            Collection<String> subjects,
            Collection<String> properties,
            Collection<String> objects,
            long most,
            Consumer<Quad> use) {
        Search search = new Search(most, use);
        for (long subject : numbers(subjects)) {
            for (long property : numbers(properties)) {
                for (long object : numbers(objects)) {
                    search.find(subject, property, object);
                }
            }
        }
    }

    /** Hands over the things of a class with the values of a property, each once. */
    void values(String type, String property, long most, BiConsumer<Node, Node> use) {
        long isA = nodes.number(RDF.type.getURI());
        long of = nodes.number(type);
        long by = nodes.number(property);
        long[] left = {isA == NumberedNodes.NONE || of == NumberedNodes.NONE || by == NumberedNodes.NONE ? 0 : most};
        long[] last = {NumberedNodes.NONE};
        IndexFile.Sink things = (p, o, thing, g) -> {
            if (thing != last[0] && left[0] > 0) {
                last[0] = thing;
                left[0] -= values(thing, by, left[0], use);
            }
            return left[0] > 0;
        };
        byProperty.find(things, isA, of);
    }

    private long values(long thing, long property, long most, BiConsumer<Node, Node> use) {
        long[] taken = {0};
        long[] last = {NumberedNodes.NONE};
        IndexFile.Sink values = (s, p, value, g) -> {
            if (value != last[0]) {
                last[0] = value;
                use.accept(nodes.node(thing), nodes.node(value));
                taken[0]++;
            }
            return taken[0] < most;
        };
        bySubject.find(values, thing, property);
        return taken[0];
    }

    /** Gives the numbers of those that the store has; one that stands for any where none is named. */
    private long[] numbers(Collection<String> iris) {
        return iris.isEmpty()
                ? ANY
                : iris.stream()
                        .mapToLong(nodes::number)
                        .filter(number -> number != NumberedNodes.NONE)
                        .toArray();
    }

    /** The search of so many statements. */
    private final class Search {

        private final Consumer<Quad> use;
        private long left;
        private long about = NumberedNodes.NONE;
        private Node subject = Node.ANY;

        Search(long most, Consumer<Quad> use) {
            this.left = most;
            this.use = use;
        }

        void find(long s, long p, long o) {
            if (left <= 0) {
                return;
            }
            boolean anyProperty = p == NumberedNodes.NONE;
            boolean anyObject = o == NumberedNodes.NONE;
            if (s != NumberedNodes.NONE) {
                if (anyObject) {
                    bySubject.find(this::bySubject, anyProperty ? new long[] {s} : new long[] {s, p});
                } else if (anyProperty) {
                    byObject.find(this::byObject, o, s);
                } else {
                    bySubject.find(this::bySubject, s, p, o);
                }
            } else if (anyObject) {
                byProperty.find(this::byProperty, anyProperty ? new long[0] : new long[] {p});
            } else if (anyProperty) {
                byObject.find(this::byObject, o);
            } else {
                byProperty.find(this::byProperty, p, o);
            }
        }

        private boolean bySubject(long s, long p, long o, long g) {
            return take(g, s, p, o);
        }

        private boolean byProperty(long p, long o, long s, long g) {
            return take(g, s, p, o);
        }

        private boolean byObject(long o, long s, long p, long g) {
            return take(g, s, p, o);
        }

        private boolean take(long g, long s, long p, long o) {
            if (s != about) {
                about = s;
                subject = nodes.node(s);
            }
            use.accept(Quad.create(nodes.node(g), subject, nodes.node(p), nodes.node(o)));
            left--;
            return left > 0;
        }
    }
}
