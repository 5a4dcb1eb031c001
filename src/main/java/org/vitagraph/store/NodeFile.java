package org.vitagraph.store;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.thrift.TRDF;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.riot.thrift.wire.RDF_Term;
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
    /** In so many bytes nearly every term has room. */
    private static final int USUAL = 512;

    private final MappedFile file;

    private NodeFile(MappedFile file) {
        this.file = file;
    }

    /** Opens the file of a store. */
    static NodeFile of(Location store) throws IOException {
        return new NodeFile(new MappedFile(Path.of(store.getPath(NAME, ENDING)), USUAL));
    }

    /**
     * Reads a node.
     *
     * @param at where it begins in the file
     * @return null for a term that is too long to be read here
     */
    @Nullable
    Node node(long at) {
        MappedByteBuffer part = file.part(at);
        int from = MappedFile.within(at);
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
