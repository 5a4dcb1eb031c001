package org.vitagraph.mapping;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.vitagraph.model.Certainty;
import org.vitagraph.model.Entity;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Modality;
import org.vitagraph.model.SourceDescription;
import org.vitagraph.model.Text;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.QuadSink;
import org.vitagraph.rdf.SourceGraph;
import org.vitagraph.rdf.Vg;

/** Writes what the sources of a publication are (PROFILE, sources): title, identifier, rights, address, CSL-JSON record. */
public final class Sources {

    private static final Node TYPE = RDF.type.asNode();

    private final Settings settings;
    private final QuadSink sink;

    /** Makes a writer of sources. */
    public Sources(Settings settings, QuadSink sink) {
        this.settings = settings;
        this.sink = sink;
    }

    /**
     * Writes one source.
     *
     * @param source as the publication describes it
     * @param csl its CSL-JSON record as text, empty where there is none
     */
    public void write(SourceDescription source, String csl) {
        Node node = document(source.key());
        for (Text title : source.title()) {
            label(node, title);
            title(node, source.key(), title);
        }
        if (!source.identifier().isEmpty()) {
            identifier(node, source);
        }
        text(node, DCTerms.type.asNode(), source.kind());
        text(node, DCTerms.language.asNode(), source.language());
        text(node, DCTerms.rights.asNode(), source.rights());
        text(node, Vg.term("url"), source.url());
        if (!csl.isEmpty()) {
            add(node, Vg.term("csl"), Terms.json(csl));
        }
    }

    /** Writes a concept of which no fact speaks, but by which a source sorts what it names; with its address. */
    public void writeConcept(Mention concept) {
        Node node = Terms.iri(concept.resolvedIri());
        Entity entity = concept.entity();
        for (Node type : settings.ontology().writtenOut(settings.ontology().entityClass(entity.type()))) {
            sink.quad(GraphName.VOCABULARY, node, TYPE, type);
        }
        List<Text> labels = entity.labels().stream()
                .map(label ->
                        label.language().isEmpty() ? new Text(label.text(), settings.language(entity.source())) : label)
                .toList();
        labels.forEach(label -> sink.label(GraphName.VOCABULARY, node, label, 0));
        new Concepts(settings, sink).write(GraphName.VOCABULARY, node, entity, labels, 0);
    }

    /** Writes a file of decisions as a source of its own. */
    public void writeDecisions(String key, String title) {
        label(document(key), new Text(title, "en"));
    }

    /** Writes the one claim under which the graph stands that a source brings along (PROFILE R5). */
    public void writeGraph(SourceDescription source) {
        String segment = Iris.segment(source.key());
        Node claim = Terms.iri(settings.iris().id("claim", "source--" + segment + "--graph"));
        add(claim, TYPE, Vg.CLAIM);
        add(claim, TYPE, Vg.term("GraphClaim"));
        for (Text title : source.title()) {
            label(claim, new Text(segment + "-graph: " + title.text(), title.language()));
        }
        Node graph =
                Terms.iri(settings.iris().graph(SourceGraph.of(source.key()).word()));
        add(claim, Vg.term("of_graph"), graph);
        add(claim, Vg.term("stated_in"), Terms.iri(settings.iris().source(source.key())));
        add(claim, Vg.MODALITY, Vg.term(Modality.ASSERTED.term()));
        add(claim, Vg.CERTAINTY, Vg.term(Certainty.CERTAIN.term()));
        add(claim, Vg.ACCEPTED, Terms.bool(true));
    }

    private Node document(String key) {
        Node node = Terms.iri(settings.iris().source(key));
        for (Node type : settings.ontology().writtenOut(Crm.E31_DOCUMENT)) {
            add(node, TYPE, type);
        }
        add(node, Crm.P2_HAS_TYPE, Vg.SOURCE);
        return node;
    }

    private void title(Node node, String key, Text title) {
        Node name = Terms.iri(settings.iris().id("name", "source-" + Iris.segment(key) + tag(title)));
        add(node, Crm.term("P1_is_identified_by"), name);
        appellation(name, "E35_Title", title);
        add(name, Crm.P2_HAS_TYPE, Vg.term("title"));
    }

    private static String tag(Text title) {
        return title.language().isEmpty() ? "" : "-" + title.language();
    }

    private void identifier(Node node, SourceDescription source) {
        Node name = Terms.iri(settings.iris().id("name", "source-" + Iris.segment(source.key()) + "-identifier"));
        add(node, Crm.term("P1_is_identified_by"), name);
        appellation(name, "E42_Identifier", new Text(source.identifier(), ""));
        add(name, Crm.P2_HAS_TYPE, Vg.SOURCE);
    }

    private void appellation(Node name, String type, Text form) {
        for (Node written : settings.ontology().writtenOut(Crm.term(type))) {
            add(name, TYPE, written);
        }
        add(name, Crm.P190_HAS_SYMBOLIC_CONTENT, Terms.text(form));
        label(name, form);
    }

    private void label(Node node, Text label) {
        String language = label.language().isEmpty() ? settings.language() : label.language();
        sink.label(GraphName.CLAIMS, node, new Text(label.text(), language), 0);
    }

    private void text(Node node, Node property, String value) {
        if (!value.isEmpty()) {
            add(node, property, Terms.string(value));
        }
    }

    private void add(Node s, Node p, Node o) {
        sink.quad(GraphName.CLAIMS, s, p, o);
    }
}
