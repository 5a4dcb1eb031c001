package org.vitagraph.mapping;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Citation.Part;
import org.vitagraph.model.Citation.Passage;
import org.vitagraph.model.ClaimLevel;
import org.vitagraph.model.Text;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.rdf.QuadSink;
import org.vitagraph.rdf.Vg;

/** Writes the passages that facts cite (PROFILE, sources), each mostly once. */
final class Passages {

    private static final Node TYPE = RDF.type.asNode();

    private static final int RECENT = 1 << 12;

    private final Settings settings;
    private final QuadSink sink;
    private GraphName graph = GraphName.CLAIMS;
    private final @Nullable String[] recent = new String[RECENT];

    Passages(Settings settings, QuadSink sink) {
        this.settings = settings;
        this.sink = sink;
    }

    /** Writes the passages that come next whether they were written before or not. */
    void forget() {
        Arrays.fill(recent, null);
    }

    void write(Subject subject) {
        Node node = subject.passage();
        String iri = node.getURI();
        int at = iri.hashCode() & RECENT - 1;
        if (iri.equals(recent[at])) {
            return;
        }
        recent[at] = iri;
        boolean published = subject.claims() != ClaimLevel.NONE;
        if (!published && !settings.withheld()) {
            return;
        }
        graph = published ? GraphName.CLAIMS : GraphName.WITHHELD;
        Passage passage = subject.fact().fact().citation().passage();
        add(subject.source(), Crm.P106_IS_COMPOSED_OF, node);
        for (Node type : settings.ontology().writtenOut(Crm.E33_LINGUISTIC_OBJECT)) {
            add(node, TYPE, type);
        }
        add(node, Crm.P2_HAS_TYPE, Vg.PASSAGE_OF);
        sink.label(graph, node, new Text(passage.label(), settings.language()), 0);
        if (passage.order() >= 0) {
            add(node, Vg.ORDER, Terms.integer(passage.order()));
        }
        for (Part part : passage.place()) {
            add(node, Vg.term(part.unit()), Terms.string(part.value()));
        }
    }

    private void add(Node s, Node p, Node o) {
        sink.quad(graph, s, p, o);
    }
}
