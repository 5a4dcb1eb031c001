package org.vitagraph.mapping;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.vitagraph.model.Entity;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Text;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.rdf.QuadSink;

/** Writes the concepts that a publication brings along, its types and offices, as SKOS has them. */
final class Concepts {

    private static final Node TYPE = RDF.type.asNode();

    private final Settings settings;
    private final QuadSink sink;

    Concepts(Settings settings, QuadSink sink) {
        this.settings = settings;
        this.sink = sink;
    }

    /**
     * Writes what makes a node a concept of its scheme.
     *
     * @param labels its labels, each with its language
     * @param rank which labels count where there are several of one language, the smallest first
     */
    void write(GraphName graph, Node node, Entity entity, List<Text> labels, int rank) {
        boolean office = entity.type() == EntityType.OFFICE;
        Node scheme = Terms.iri(settings.iris().id("type", office ? "offices" : "local"));
        sink.quad(graph, node, TYPE, SKOS.Concept.asNode());
        sink.quad(graph, node, SKOS.inScheme.asNode(), scheme);
        labels.forEach(label -> sink.label(graph, node, SKOS.prefLabel.asNode(), label, rank));
        if (entity.concepts().isEmpty()) {
            sink.quad(graph, node, SKOS.topConceptOf.asNode(), scheme);
        }
        entity.concepts().forEach(type -> sink.quad(graph, node, SKOS.broader.asNode(), Terms.iri(type)));
        Text label = new Text(office ? "Offices of this publication" : "Types of this publication", "en");
        sink.quad(GraphName.VOCABULARY, scheme, TYPE, SKOS.ConceptScheme.asNode());
        sink.quad(GraphName.VOCABULARY, scheme, SKOS.prefLabel.asNode(), Terms.text(label));
        sink.label(GraphName.VOCABULARY, scheme, label, 0);
    }
}
