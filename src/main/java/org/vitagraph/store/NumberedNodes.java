package org.vitagraph.store;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.jspecify.annotations.Nullable;

/**
 * Nodes of a store that nobody writes to, and their numbers, as far as they were used lately. Each has one place, from which any other
 * may drive it out: that needs no lock and no account of use, which cost more in TDB2's own cache than most answers have time for.
 */
final class NumberedNodes {

    private static final int PLACES = 1 << 15;
    /** A text of more letters is not kept. */
    private static final int LONGEST = 200;

    private final NodeTable nodes;
    private final NodeFile file;
    private final AtomicReferenceArray<@Nullable Known> byNumber = new AtomicReferenceArray<>(PLACES);
    private final AtomicReferenceArray<@Nullable Known> byName = new AtomicReferenceArray<>(PLACES);

    private record Known(NodeId number, Node node) {}

    NumberedNodes(NodeTable nodes, NodeFile file) {
        this.nodes = nodes;
        this.file = file;
    }

    /** Gives a node by its number. */
    Node node(NodeId number) {
        int place = place(number.hashCode());
        Known known = byNumber.getAcquire(place);
        // Numbers that hold a value are equal whatever its type is, the number 1 and true for example.
        if (known != null && known.number.equals(number) && known.number.type() == number.type()) {
            return known.node;
        }
        Node read = number.isPtr() ? file.node(number) : null;
        Node node = read == null ? nodes.getNodeForNodeId(number) : read;
        if (!node.isLiteral() || node.getLiteralLexicalForm().length() <= LONGEST) {
            keep(new Known(number, node), place);
        }
        return node;
    }

    private void keep(Known known, int place) {
        byNumber.setRelease(place, known);
        if (known.node.isURI()) {
            byName.setRelease(place(known.node.getURI().hashCode()), known);
        }
    }

    /** Gives the number of what an IRI names; one that stands for nothing where the store does not have it. */
    NodeId number(String iri) {
        Known known = byName.getAcquire(place(iri.hashCode()));
        return known != null && known.node.getURI().equals(iri)
                ? known.number
                : nodes.getNodeIdForNode(NodeFactory.createURI(iri));
    }

    private static int place(int hash) {
        int spread = hash * 0x9E3779B9;
        return spread >>> Integer.numberOfLeadingZeros(PLACES - 1);
    }
}
