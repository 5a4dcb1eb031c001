package org.vitagraph.store;

import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Reads statements from the store's indexes by the numbers that the store gives to nodes. Of most statements only the object is new: the
 * subject is what was asked for, properties and graphs are few and are remembered for good, and other nodes until others take their place.
 */
final class StoredQuads {

    private static final int GRAPH = 0;
    private static final int SUBJECT = 1;
    private static final int PROPERTY = 2;
    private static final int OBJECT = 3;

    private final NodeTupleTable quads;
    private final NodeTable nodes;
    private final Map<NodeId, Node> common = new ConcurrentHashMap<>();
    private final NumberedNodes recent;

    /** Reads from a dataset of TDB2. */
    StoredQuads(DatasetGraph dataset) throws IOException {
        DatasetGraphTDB store = TDBInternal.requireStorage(dataset);
        quads = store.getQuadTable().getNodeTupleTable();
        nodes = quads.getNodeTable();
        recent = new NumberedNodes(nodes, NodeFile.of(store.getLocation()));
    }

    /** Hands over statements, within a transaction; any will do where a list is empty. */
    void find(
            Collection<String> subjects,
            Collection<String> properties,
            Collection<String> objects,
            long most,
            Consumer<Quad> use) {
        List<NodeId> ofProperties = numbers(properties);
        List<NodeId> ofObjects = numbers(objects);
        long left = most;
        for (NodeId subject : numbers(subjects)) {
            for (NodeId property : ofProperties) {
                for (NodeId object : ofObjects) {
                    Iterator<Tuple<NodeId>> found = quads.find(NodeId.NodeIdAny, subject, property, object);
                    Node about = NodeId.isAny(subject) ? null : recent.node(subject);
                    while (left > 0 && found.hasNext()) {
                        Tuple<NodeId> quad = found.next();
                        use.accept(Quad.create(
                                common(quad.get(GRAPH)),
                                about == null ? recent.node(quad.get(SUBJECT)) : about,
                                common(quad.get(PROPERTY)),
                                recent.node(quad.get(OBJECT))));
                        left--;
                    }
                }
            }
        }
    }

    private Node common(NodeId number) {
        return common.computeIfAbsent(number, nodes::getNodeForNodeId);
    }

    /** Gives the numbers of those that the store has. */
    private List<NodeId> numbers(Collection<String> iris) {
        return iris.isEmpty()
                ? List.of(NodeId.NodeIdAny)
                : iris.stream()
                        .map(recent::number)
                        .filter(number -> !NodeId.isDoesNotExist(number))
                        .toList();
    }
}
