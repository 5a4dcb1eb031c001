package org.vitagraph.store;

import java.io.OutputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.LimitExceeded;
import org.vitagraph.store.guard.Limits;

/**
 * Writes the triples of a CONSTRUCT or DESCRIBE as they come, where the format can be written so; JSON-LD and RDF/XML are made from a
 * graph, whose size is limited.
 *
 * <p>A graph is a set. Of triples that are given twice the second is left out as long as few enough are known by then; in longer answers
 * a triple may be repeated, which says nothing more.
 */
final class GraphOutput implements Consumer<Triple>, AutoCloseable {

    private final Set<Triple> known = new HashSet<>();
    private final Consumer<Triple> to;
    private final Runnable end;
    private final Limits limits;
    private final Limit limit;
    private final RowCount count;
    private long written;

    private GraphOutput(Consumer<Triple> to, Runnable end, Limits limits, Limit limit, RowCount count) {
        this.to = to;
        this.end = end;
        this.limits = limits;
        this.limit = limit;
        this.count = count;
    }

    /** Begins a graph. */
    static GraphOutput begin(
            ResultFormat format, Map<String, String> prefixes, OutputStream out, Limits limits, RowCount count) {
        boolean inMemory = format != ResultFormat.TURTLE && format != ResultFormat.NTRIPLES;
        if (inMemory) {
            Graph graph = GraphFactory.createDefaultGraph();
            graph.getPrefixMapping().setNsPrefixes(prefixes);
            Runnable end = () -> RDFWriter.source(graph).lang(format.lang()).output(out);
            return new GraphOutput(graph::add, end, limits, Limit.GRAPH_TRIPLES, count);
        }
        RDFFormat form = format == ResultFormat.TURTLE ? RDFFormat.TURTLE_BLOCKS : RDFFormat.NTRIPLES_UTF8;
        StreamRDF stream = StreamRDFWriter.getWriterStream(out, form);
        stream.start();
        prefixes.forEach(stream::prefix);
        return new GraphOutput(stream::triple, stream::finish, limits, Limit.ROWS, count);
    }

    @Override
    public void accept(Triple triple) {
        if (known.size() < limits.of(Limit.HELD_ROWS) ? !known.add(triple) : known.contains(triple)) {
            return;
        }
        written++;
        if (written > limits.of(limit)) {
            throw LimitExceeded.of(limits, limit);
        }
        to.accept(triple);
        count.rows(written);
    }

    /** Ends the graph; nothing that was not ended looks whole. */
    @Override
    public void close() {
        end.run();
    }
}
