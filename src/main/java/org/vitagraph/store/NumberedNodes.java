package org.vitagraph.store;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/**
 * Nodes of a store that nobody writes to, and their numbers as its indexes have them, as far as they were used lately. Each has one place,
 * from which any other may drive it out: that needs no lock and no account of use, which cost more in TDB2's own cache than most answers
 * have time for.
 */
final class NumberedNodes {

    /** Stands for the number of what the store does not have; TDB2 gives it to nothing. */
    static final long NONE = -1;

    private static final int PLACES = 1 << 15;
    /** A text of more letters is not kept. */
    private static final int LONGEST = 200;

    private final DatasetGraph dataset;
    private final NodeTable nodes;
    private final NodeFile file;
    private final AtomicReferenceArray<@Nullable Known> byNumber = new AtomicReferenceArray<>(PLACES);
    private final AtomicReferenceArray<@Nullable Known> byName = new AtomicReferenceArray<>(PLACES);

    private record Known(long number, Node node) {}

    /** Reads those of a dataset of TDB2. */
    NumberedNodes(DatasetGraph dataset) throws IOException {
        this.dataset = dataset;
        DatasetGraphTDB store = TDBInternal.requireStorage(dataset);
        nodes = store.getQuadTable().getNodeTupleTable().getNodeTable();
        file = NodeFile.of(store.getLocation());
    }

    /** Gives a node by its number. */
    Node node(long number) {
        int place = place(Long.hashCode(number));
        Known known = byNumber.getAcquire(place);
        if (known != null && known.number == number) {
            return known.node;
        }
        Node node = read(number);
        if (!node.isLiteral() || node.getLiteralLexicalForm().length() <= LONGEST) {
            keep(new Known(number, node), place);
        }
        return node;
    }

    /** Reads one: a number that is not negative is a place in the file, others hold a value. */
    private Node read(long number) {
        Node read = number < 0 ? NodeId.extract(id(number)) : file.node(number);
        return read == null ? Txn.calculateRead(dataset, () -> nodes.getNodeForNodeId(id(number))) : read;
    }

    private void keep(Known known, int place) {
        byNumber.setRelease(place, known);
        if (known.node.isURI()) {
            keepName(known);
        }
    }

    private void keepName(Known known) {
        byName.setRelease(place(known.node.getURI().hashCode()), known);
    }

    /** Gives the number of what an IRI names; {@link #NONE} where the store does not have it. */
    long number(String iri) {
        Known known = byName.getAcquire(place(iri.hashCode()));
        if (known == null || !known.node.getURI().equals(iri)) {
            Node node = NodeFactory.createURI(iri);
            known = new Known(number(Txn.calculateRead(dataset, () -> nodes.getNodeIdForNode(node))), node);
            keepName(known);
        }
        return known.number;
    }

    private static NodeId id(long number) {
        return NodeIdFactory.get(Bytes.packLong(number));
    }

    /** Gives the number that the indexes have for one of TDB2's. */
    static long number(NodeId id) {
        if (NodeId.isDoesNotExist(id)) {
            return NONE;
        }
        byte[] bytes = new byte[NodeId.SIZE];
        NodeIdFactory.set(id, bytes);
        return Bytes.getLong(bytes);
    }

    private static int place(int hash) {
        int spread = hash * 0x9E3779B9;
        return spread >>> Integer.numberOfLeadingZeros(PLACES - 1);
    }
}
