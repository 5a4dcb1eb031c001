package org.vitagraph.store;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.thrift.TRDF;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.riot.thrift.wire.RDF_Term;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.thrift.TException;
import org.apache.thrift.transport.TMemoryInputTransport;
import org.jspecify.annotations.Nullable;

/**
 * The file in which TDB2 keeps the nodes of a store, for a store that nobody writes to: mapped into memory, and read by any number of
 * threads. TDB2 itself reads it one thread at a time, with two calls of the system for each part of a term.
 */
final class NodeFile {

    private static final String NAME = "nodes-data";
    private static final String ENDING = "obj";
    /** How many bytes are mapped together. */
    private static final long PART = 1L << 30;
    /** In so many bytes nearly every term has room. */
    private static final int USUAL = 512;

    private final List<MappedByteBuffer> parts = new ArrayList<>();

    private NodeFile(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            // What begins at the end of a part is whole in it, too.
            for (long from = 0; from < file.size(); from += PART) {
                parts.add(file.map(MapMode.READ_ONLY, from, Math.min(PART + USUAL, file.size() - from)));
            }
        }
    }

    /** Opens the file of a store. */
    static NodeFile of(Location store) throws IOException {
        return new NodeFile(Path.of(store.getPath(NAME, ENDING)));
    }

    /**
     * Reads a node.
     *
     * @param number one that points into the file
     * @return null for a term that is too long to be read here
     */
    @Nullable
    Node node(NodeId number) {
        long at = number.getPtrLocation();
        MappedByteBuffer part = parts.get((int) (at / PART));
        int from = (int) (at % PART);
        byte[] bytes = new byte[Math.min(USUAL, part.limit() - from)];
        part.get(from, bytes);
        RDF_Term term = new RDF_Term();
        try {
            term.read(TRDF.protocol(new TMemoryInputTransport(bytes)));
        } catch (TException e) {
            return null;
        }
        return ThriftConvert.convert(term);
    }
}
