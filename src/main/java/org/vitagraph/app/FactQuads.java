package org.vitagraph.app;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vitagraph.mapping.Mapping;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.model.Text;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.rdf.Prefixes;
import org.vitagraph.rdf.QuadSink;

/** The triples that one fact gives, found by mapping it once more. */
final class FactQuads {

    private final Map<GraphName, Graph> graphs = new EnumMap<>(GraphName.class);

    private FactQuads() {}

    /** Maps a fact. */
    static FactQuads of(ResolvedFact fact, Publication publication) {
        FactQuads quads = new FactQuads();
        FindingSink toldAlready = finding -> {};
        try (Mapping mapping = new Mapping(publication.kinds(), publication.mapping(), quads.new Sink(), toldAlready)) {
            mapping.resolved(fact);
        }
        return quads;
    }

    /** Tells whether a triple is among them. */
    boolean any(Predicate<Triple> wanted) {
        return graphs.values().stream().anyMatch(g -> g.stream().anyMatch(wanted));
    }

    /** Gives the claims of the fact. */
    List<Node> subjects(Node type) {
        List<Node> subjects = new ArrayList<>();
        graphs.values().forEach(g -> g.stream(Node.ANY, Node.ANY, type).forEach(t -> subjects.add(t.getSubject())));
        return subjects.stream()
                .distinct()
                .sorted(java.util.Comparator.comparing(Node::toString))
                .toList();
    }

    /** Gives the triples of each graph that has some, as Turtle without prefixes declared; IRIs are relative to {@code base}. */
    Map<GraphName, String> turtle(String base) {
        Map<GraphName, String> texts = new EnumMap<>(GraphName.class);
        graphs.forEach((name, graph) -> {
            graph.getPrefixMapping()
                    .setNsPrefixes(PrefixMapping.Factory.create().setNsPrefixes(Prefixes.ofData()));
            StringWriter out = new StringWriter();
            RDFWriter.source(graph)
                    .format(RDFFormat.TURTLE_PRETTY)
                    .base(base)
                    .build()
                    .output(out);
            texts.put(
                    name,
                    out.toString()
                            .lines()
                            .filter(line -> !line.startsWith("PREFIX ") && !line.startsWith("BASE "))
                            .filter(line -> !line.startsWith("@prefix ") && !line.startsWith("@base "))
                            .collect(java.util.stream.Collectors.joining("\n"))
                            .strip());
        });
        return texts;
    }

    /** Takes the quads of the fact. */
    private final class Sink implements QuadSink {
        @Override
        public void quad(GraphName graph, Node subject, Node predicate, Node object) {
            graphs.computeIfAbsent(graph, name -> GraphFactory.createDefaultGraph())
                    .add(Triple.create(subject, predicate, object));
        }

        @Override
        public void label(GraphName graph, Node subject, Node property, Text label, int rank) {
            quad(graph, subject, property, NodeFactory.createLiteralLang(label.text(), label.language()));
        }
    }

    /** Gives a node for an IRI. */
    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
