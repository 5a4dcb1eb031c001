package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is packed is what TDB2 would have written itself, and can be changed by it. */
class PackedTableTest {

    private static final List<Node> GRAPHS = List.of(node("graph", 0), node("graph", 1));

    @TempDir
    Path folder;

    private static Node node(String what, int number) {
        return NodeFactory.createURI("https://example.org/" + what + "/" + number);
    }

    /** 254 quads fill a page of rows, 255 a row more than one; 200 pages need a level more of the tree. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 126, 127, 128, 253, 254, 255, 256, 381, 382, 508, 509, 30_000, 60_000})
    void everyIndexHasAllRowsAndIsASoundTree(int count) throws IOException {
        List<Quad> quads = quads(count);
        pack(quads);

        within(dsg -> {
            assertThat(all(dsg.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY))).isEqualTo(new HashSet<>(quads));
            for (TupleIndex index : table(dsg).getTupleTable().getIndexes()) {
                assertThat(index.size()).isEqualTo(quads.size());
                LoaderOps.idxBTree(index).check();
            }
        });
        assertThat(folder.resolve("sorting")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 254, 509, 30_000})
    void itCanBeChanged(int count) throws IOException {
        List<Quad> quads = quads(count + 700);
        List<Quad> first = quads.subList(0, count);
        Set<Quad> removed = new HashSet<>(first.subList(0, count / 2));
        pack(first);

        within(dsg -> {
            removed.forEach(dsg::delete);
            quads.subList(count, quads.size()).forEach(dsg::add);
        });

        Set<Quad> expected = new HashSet<>(quads);
        expected.removeAll(removed);
        within(dsg -> assertThat(all(dsg.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)))
                .isEqualTo(expected));
    }

    @Test
    void numbersThatAreTheSameAreOneRow() throws IOException {
        Node thing = node("thing", 0);
        Node property = node("property", 0);
        pack(List.of(
                Quad.create(GRAPHS.getFirst(), thing, property, integer("1")),
                Quad.create(GRAPHS.getFirst(), thing, property, integer("01"))));

        within(dsg -> assertThat(table(dsg).size()).isOne());
    }

    private static Node integer(String letters) {
        return NodeFactory.createLiteralDT(letters, XSDDatatype.XSDinteger);
    }

    /** Quads of which each is another, with things that are subjects and objects, and numbers, which TDB2 writes into its rows. */
    private static List<Quad> quads(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Quad.create(
                        GRAPHS.get(i % 2),
                        node("thing", i / 11),
                        node("property", i % 5),
                        i % 3 == 0 ? integer(Integer.toString(-i)) : node("thing", i)))
                .toList();
    }

    private void pack(List<Quad> quads) throws IOException {
        DatasetGraph dsg = DatabaseMgr.connectDatasetGraph(Location.create(folder));
        try {
            PackedTable.fill(dsg, table(dsg), folder, table -> {
                for (Quad quad : quads) {
                    table.add(
                            table.number(quad.getGraph()),
                            Triple.create(quad.getSubject(), quad.getPredicate(), quad.getObject()));
                }
            });
        } finally {
            TDBInternal.expel(dsg, true);
        }
    }

    private static NodeTupleTable table(DatasetGraph dsg) {
        return TDBInternal.getDatasetGraphTDB(dsg).getQuadTable().getNodeTupleTable();
    }

    private interface Look {
        void at(DatasetGraph dsg);
    }

    private void within(Look look) {
        DatasetGraph dsg = DatabaseMgr.connectDatasetGraph(Location.create(folder));
        try {
            Txn.executeWrite(dsg, () -> look.at(dsg));
        } finally {
            TDBInternal.expel(dsg, true);
        }
    }

    private static Set<Quad> all(Iterator<Quad> found) {
        Set<Quad> all = new HashSet<>();
        found.forEachRemaining(all::add);
        return all;
    }
}
