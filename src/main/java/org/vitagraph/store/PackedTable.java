package org.vitagraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.vitagraph.rdf.Beside;
import org.vitagraph.rdf.RowSorter;

/**
 * Fills an empty table of triples or quads of TDB2. Its loaders put one row after the other into B+trees, whose pages they leave half
 * full; here the rows are sorted by each index's order first, and each tree is written from left to right, with full pages.
 */
final class PackedTable implements AutoCloseable {

    /** Sixteen megabytes of quads, and six for each order that is sorted beside others. */
    private static final int ROWS_IN_MEMORY = 1 << 19;

    private final List<TupleIndex> indexes;
    private final NodeTable nodes;
    private final RowSorter rows;
    private final byte[] letters = new byte[NodeId.SIZE];
    private final ByteBuffer number = ByteBuffer.wrap(letters);
    private final Map<Node, Long> predicates = new HashMap<>();
    private Node subject = Node.ANY;
    private long numberOfSubject;

    private PackedTable(NodeTupleTable table, Path folder) {
        this.indexes = List.of(table.getTupleTable().getIndexes());
        this.nodes = table.getNodeTable();
        String columns = indexes.getFirst().getName();
        this.rows = new RowSorter(
                folder,
                ROWS_IN_MEMORY,
                indexes.stream().map(index -> order(index, columns)).toList());
    }

    /** Gives a table its rows. */
    @FunctionalInterface
    interface Filling {

        /** Adds them, within a transaction of the database that writes. */
        void into(PackedTable table) throws IOException;
    }

    /**
     * Fills a table.
     *
     * @param dsg the database, which nobody else has open
     * @param table one of its tables, which is empty
     * @param folder the database's own, where rows are sorted
     */
    static void fill(DatasetGraph dsg, NodeTupleTable table, Path folder, Filling filling) throws IOException {
        try (PackedTable packed = new PackedTable(table, folder.resolve("sorting"))) {
            dsg.begin(ReadWrite.WRITE);
            try {
                filling.into(packed);
                dsg.commit();
            } finally {
                dsg.end();
            }
            packed.pack();
        }
    }

    /** An index is called by its order, as is the first, which is that of the table: GPOS. */
    private static List<Integer> order(TupleIndex index, String columns) {
        return index.getName().chars().mapToObj(columns::indexOf).toList();
    }

    /** Gives a node the number by which rows name it. */
    long number(Node node) {
        NodeIdFactory.set(nodes.getAllocateNodeId(node), letters, 0);
        return number.getLong(0);
    }

    /** Adds the row of a triple in a graph. */
    void add(long graph, Triple triple) {
        try {
            rows.add(graph, subject(triple), predicate(triple), number(triple.getObject()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the row of a triple in a table of triples. */
    void add(Triple triple) {
        try {
            rows.add(subject(triple), predicate(triple), number(triple.getObject()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Triples of one subject mostly follow each other, and then have the same node. */
    private long subject(Triple triple) {
        if (!triple.getSubject().equals(subject)) {
            subject = triple.getSubject();
            numberOfSubject = number(subject);
        }
        return numberOfSubject;
    }

    private long predicate(Triple triple) {
        return predicates.computeIfAbsent(triple.getPredicate(), this::number);
    }

    /** Writes the trees, on all processors; after the transaction in which nodes got their numbers. */
    private void pack() throws IOException {
        rows.end();
        Beside.each(indexes.size(), this::pack);
    }

    private void pack(int order) throws IOException {
        BPlusTree tree = LoaderOps.idxBTree(indexes.get(order));
        try (RowSorter.Rows sorted = rows.rows(order)) {
            Iterator<Record> records =
                    new Records(sorted, indexes.get(order).getTupleLength(), tree.getRecordFactory());
            CoLib.executeWrite(
                    indexes.get(order),
                    () -> BPlusTreeRewriter.packIntoBPlusTree(
                            records,
                            tree.getParams(),
                            tree.getRecordFactory(),
                            tree.getStateManager().getBufferChannel(),
                            tree.getNodeManager().getBlockMgr(),
                            tree.getRecordsMgr().getBlockMgr()));
            rows.delete(order);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** Rows as a tree takes them. */
    private static final class Records implements Iterator<Record> {
        private final RowSorter.Rows rows;
        private final int width;
        private final RecordFactory factory;
        private boolean more;

        Records(RowSorter.Rows rows, int width, RecordFactory factory) throws IOException {
            this.rows = rows;
            this.width = width;
            this.factory = factory;
            this.more = rows.next();
        }

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public Record next() {
            if (!more) {
                throw new NoSuchElementException();
            }
            byte[] key = new byte[width * Long.BYTES];
            ByteBuffer numbers = ByteBuffer.wrap(key);
            for (int column = 0; column < width; column++) {
                numbers.putLong(rows.at(column));
            }
            try {
                more = rows.next();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return factory.create(key);
        }
    }
}
