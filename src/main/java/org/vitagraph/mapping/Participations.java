package org.vitagraph.mapping;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.FactKind.Filler;
import org.vitagraph.model.FactKind.Slot;
import org.vitagraph.model.Text;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Ontology.Participation;
import org.vitagraph.rdf.QuadSink;
import org.vitagraph.rdf.Vg;

/** Writes who took part in what, in which role, as a node of its own (PROFILE R2). */
final class Participations {
    /** The slot of a position in a list, which no claim carries. */
    private static final String POSITION = "position";

    private final Subject subject;
    private final Labels labels;
    private final QuadSink sink;

    Participations(Subject subject, Labels labels, QuadSink sink) {
        this.subject = subject;
        this.labels = labels;
        this.sink = sink;
    }

    /** Gives the role in which the object of a content triple stands; null where it plays none. */
    @Nullable
    Node role(Instance content) {
        if (subject.settings().ontology().participation(content.predicate()).isEmpty()) {
            return null;
        }
        String variable = code(content.predicate()) + "_role";
        Node own = content.row().value(variable);
        if (own == null) {
            own = subject.terms().settings().get(variable);
        }
        return own != null
                ? own
                : content.row().value(content.template().role(content.row().columns()));
    }

    private static String code(Node property) {
        String name = Iris.lastSegment(property.getURI());
        int end = name.indexOf('_');
        return end < 0 ? name : name.substring(0, end);
    }

    /** Writes the node of a participation, its role, and P11 where the property implies presence. */
    void write(Instance content, Node role) {
        Optional<Participation> form = subject.settings().ontology().participation(content.predicate());
        if (form.isEmpty()) {
            return;
        }
        Node node = Terms.iri(subject.settings()
                .iris()
                .id(
                        "participation",
                        Subject.slug(content.subject().getURI()) + "--"
                                + Iris.lastSegment(content.object().getURI()) + "--"
                                + Iris.lastSegment(role.getURI())));
        add(node, RDF.type.asNode(), form.get().type());
        add(node, Crm.P01_HAS_DOMAIN, content.subject());
        add(node, Crm.P02_HAS_RANGE, content.object());
        add(node, form.get().roleProperty(), role);
        add(node, Vg.IN_ROLE, role);
        sink.label(GraphName.FACTS, node, label(content, role), subject.fact().rank());
        position(node, content);
    }

    /** Gives words that are English for English readers, and of no language between names for others. */
    private Text label(Instance content, Node role) {
        String language = subject.settings().spoken(role);
        String who = labels.of(content.object());
        String what = labels.of(content.subject());
        String as = labels.ofTerm(role);
        boolean english = language.equals("en") || language.startsWith("en-");
        return new Text(english ? who + " in “" + what + "” as " + as : who + " – " + what + " (" + as + ")", language);
    }

    private void position(Node node, Instance content) {
        Node position = content.row().value(POSITION);
        boolean accepted = subject.fact().standing(POSITION).accepted();
        if (position != null && accepted && isPrincipal(content)) {
            add(node, Vg.term("list_position"), position);
        }
    }

    private boolean isPrincipal(Instance content) {
        Slot slot = subject.kind().slots().get(subject.kind().principal());
        return slot != null
                && slot.type() == Filler.ENTITY
                && content.object().equals(content.row().value(slot.name()));
    }

    /** Writes the materialised P11, unless the property is P11 itself or says membership. */
    void presence(Instance content) {
        boolean event = subject.settings()
                .ontology()
                .participation(content.predicate())
                .map(form -> !form.type().equals(Crm.term("PC107_has_current_or_former_member")))
                .orElse(false);
        if (event && !content.predicate().equals(Crm.P11_HAD_PARTICIPANT)) {
            add(content.subject(), Crm.P11_HAD_PARTICIPANT, content.object());
        }
    }

    private void add(Node s, Node p, Node o) {
        sink.quad(GraphName.FACTS, s, p, o);
    }
}
