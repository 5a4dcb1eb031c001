package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes read from the file are those that TDB2 gives. */
class NodeFileTest {

    @TempDir
    private Path folder;

    private static List<Node> nodes() {
        List<Node> nodes = new ArrayList<>(List.of(
                NodeFactory.createURI("https://example.org/id/person/beloborodov"),
                NodeFactory.createURI("https://example.org/" + "long/".repeat(400)),
                NodeFactory.createLiteralString(""),
                NodeFactory.createLiteralString("a name"),
                NodeFactory.createLiteralLang("Белобородов, Александр Георгиевич", "ru"),
                NodeFactory.createLiteralLang("𝔉raktur 🗝", "de-Latf"),
                NodeFactory.createLiteralDT("1918-07-17T00:00:00Z", XSDDatatype.XSDdateTime),
                NodeFactory.createLiteralDT("1", XSDDatatype.XSDinteger),
                NodeFactory.createLiteralDT("01", XSDDatatype.XSDinteger),
                NodeFactory.createLiteralDT("1891~", NodeFactory.getType("http://id.loc.gov/datatypes/edtf"))));
        for (int length = 480; length < 540; length++) {
            nodes.add(NodeFactory.createLiteralString("x".repeat(length)));
        }
        nodes.add(NodeFactory.createURI("https://example.org/last"));
        return nodes;
    }

    @Test
    void areAsTdbGivesThem() throws IOException {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder));
        try {
            Node about = NodeFactory.createURI("https://example.org/about");
            Txn.executeWrite(dataset, () -> nodes().forEach(node -> dataset.add(about, about, about, node)));
            DatasetGraphTDB store = TDBInternal.requireStorage(dataset);
            NodeTable table = store.getQuadTable().getNodeTupleTable().getNodeTable();
            NodeFile file = NodeFile.of(store.getLocation());
            NumberedNodes numbered = new NumberedNodes(dataset);
            List<Node> tooLong = new ArrayList<>();
            Txn.executeRead(dataset, () -> nodes().forEach(node -> {
                NodeId number = table.getNodeIdForNode(node);
                assertThat(numbered.node(NumberedNodes.number(number))).isEqualTo(table.getNodeForNodeId(number));
                Node read = number.isPtr() ? file.node(number.getPtrLocation()) : node;
                if (read == null) {
                    tooLong.add(node);
                } else if (number.isPtr()) {
                    assertThat(read).isEqualTo(node);
                }
            }));
            assertThat(tooLong).hasSizeBetween(2, 60).contains(nodes().get(1)).doesNotContain(nodes().getLast());
        } finally {
            TDBInternal.expel(dataset, true);
        }
    }
}
