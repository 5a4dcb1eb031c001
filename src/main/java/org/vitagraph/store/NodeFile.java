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
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.transport.TMemoryInputTransport;
import org.apache.thrift.transport.TTransportException;
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

    private static final ThreadLocal<Decoder> DECODER = ThreadLocal.withInitial(Decoder::new);

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
        try {
            return DECODER.get().node(file.part(at), MappedFile.within(at));
        } catch (TException e) {
            DECODER.remove();
            return null;
        }
    }

    /** What decodes a term, which is more than the term itself: so each thread has one. */
    private static final class Decoder {

        private final byte[] bytes = new byte[USUAL];
        private final TMemoryInputTransport transport;
        private final TProtocol protocol;

        Decoder() {
            try {
                transport = new TMemoryInputTransport();
            } catch (TTransportException e) {
                throw new IllegalStateException(e);
            }
            protocol = TRDF.protocol(transport);
        }

        Node node(MappedByteBuffer part, int from) throws TException {
            int length = Math.min(USUAL, part.limit() - from);
            part.get(from, bytes, 0, length);
            transport.reset(bytes, 0, length);
            RDF_Term term = new RDF_Term();
            term.read(protocol);
            return ThriftConvert.convert(term);
        }
    }
}
