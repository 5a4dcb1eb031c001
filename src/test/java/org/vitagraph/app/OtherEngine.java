package org.vitagraph.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.eclipse.rdf4j.common.exception.RDF4JException;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.QueryLanguage;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/** A SPARQL endpoint whose queries are answered by RDF4J, which GraphDB and others are built on, in place of Jena. */
final class OtherEngine implements AutoCloseable {

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int FAILED = 500;

    private final SailRepository data = new SailRepository(new MemoryStore());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    OtherEngine() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/sparql", this::answer);
        server.createContext("/graphs", this::store);
        server.start();
    }

    /** Gives where queries are answered (SPARQL 1.1 Protocol). */
    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/sparql");
    }

    /** Gives where graphs are put (SPARQL 1.1 Graph Store HTTP Protocol). */
    URI graphs() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/graphs");
    }

    private void store(HttpExchange exchange) throws IOException {
        String name = URLDecoder.decode(
                exchange.getRequestURI().getRawQuery().substring("graph=".length()), StandardCharsets.UTF_8);
        try (RepositoryConnection connection = data.getConnection();
                InputStream body = exchange.getRequestBody()) {
            IRI graph = connection.getValueFactory().createIRI(name);
            connection.begin();
            if (!exchange.getRequestMethod().equals("POST")) {
                connection.clear(graph);
            }
            if (!exchange.getRequestMethod().equals("DELETE")) {
                boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
                connection.add(packed ? new GZIPInputStream(body) : body, RDFFormat.NTRIPLES, graph);
            }
            connection.commit();
        }
        exchange.sendResponseHeaders(NO_CONTENT, -1);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String form = exchange.getRequestMethod().equals("GET")
                ? exchange.getRequestURI().getRawQuery()
                : new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String text = URLDecoder.decode(form.substring("query=".length()), StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = OK;
        Lang format = exchange.getRequestHeaders().getFirst("Accept").contains("csv")
                ? ResultSetLang.RS_CSV
                : ResultSetLang.RS_JSON;
        try (RepositoryConnection connection = data.getConnection()) {
            Query query = connection.prepareQuery(QueryLanguage.SPARQL, text);
            if (query instanceof BooleanQuery ask) {
                writer(format).write(out, ask.evaluate(), Context.emptyContext());
            } else {
                try (TupleQueryResult rows = ((TupleQuery) query).evaluate()) {
                    writer(format).write(out, rows(rows), Context.emptyContext());
                }
            }
        } catch (RDF4JException e) {
            status = FAILED;
        }
        exchange.getResponseHeaders().set("Content-Type", format.getHeaderString());
        exchange.sendResponseHeaders(status, out.size());
        try (OutputStream to = exchange.getResponseBody()) {
            out.writeTo(to);
        }
    }

    private static RowSetWriter writer(Lang format) {
        return RowSetWriterRegistry.getFactory(format).create(format);
    }

    private static RowSet rows(TupleQueryResult rows) {
        List<Var> variables = rows.getBindingNames().stream().map(Var::alloc).toList();
        return RowSetStream.create(
                variables, rows.stream().map(OtherEngine::row).iterator());
    }

    private static Binding row(BindingSet from) {
        BindingBuilder row = Binding.builder();
        from.forEach(one -> row.add(Var.alloc(one.getName()), node(one.getValue())));
        return row.build();
    }

    private static Node node(Value value) {
        return switch (value) {
            case IRI iri -> NodeFactory.createURI(iri.stringValue());
            case BNode blank -> NodeFactory.createBlankNode(blank.getID());
            case Literal literal ->
                literal.getLanguage().isPresent()
                        ? NodeFactory.createLiteralLang(
                                literal.getLabel(), literal.getLanguage().get())
                        : NodeFactory.createLiteralDT(
                                literal.getLabel(),
                                NodeFactory.getType(literal.getDatatype().stringValue()));
            default -> throw new IllegalStateException(value.toString());
        };
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        data.shutDown();
    }
}
