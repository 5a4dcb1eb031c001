package org.vitagraph.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** The check of one batch: its units, the classes of their neighbours and the vocabulary in one small graph. */
final class BatchCheck {
    private static final Node TYPE = NodeFactory.createURI(Namespaces.RDF + "type");

    private final GraphCheck check;
    private final Units units;
    private final TypeIndex types;
    private final BitSet sound;
    private final BitSet wrong = new BitSet();
    private final List<Triple> vocabulary = new ArrayList<>();

    /**
     * Prepares checks of batches; the vocabulary, which is part of each, is read once.
     *
     * @param sound the units that are in no batch
     */
    BatchCheck(GraphCheck check, Units units, TypeIndex types, Path vocabulary, BitSet sound) {
        this.sound = sound;
        this.check = check;
        this.units = units;
        this.types = types;
        Triples.read(vocabulary, this.vocabulary::add);
    }

    void run(Batches batches, int number) {
        Graph graph = GraphMemFactory.createGraphMem2();
        Set<Node> neighbours = new HashSet<>();
        Consumer<Triple> add = t -> {
            graph.add(t);
            neighbours.add(t.getSubject());
            neighbours.add(t.getPredicate());
            if (t.getObject().isURI()) {
                neighbours.add(t.getObject());
            }
        };
        vocabulary.forEach(add);
        Triples.read(batches.file(number), add);
        neighbours.forEach(n -> types.classes(types.of(n.toString()))
                .forEach(c -> graph.add(Triple.create(n, TYPE, NodeFactory.createURI(c)))));
        check.run(
                graph,
                node -> {
                    int unit = units.of(node);
                    return unit >= 0 && batches.of(unit) == number && !sound.get(unit);
                },
                this::wrong);
    }

    private synchronized void wrong(Node node) {
        wrong.set(units.of(node));
    }

    /** Gives the units with which something was wrong, once all batches were run. */
    synchronized BitSet wrong() {
        return (BitSet) wrong.clone();
    }
}
