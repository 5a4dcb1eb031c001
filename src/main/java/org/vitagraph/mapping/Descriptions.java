package org.vitagraph.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Amount;
import org.vitagraph.model.Entity;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Recent;
import org.vitagraph.model.Text;
import org.vitagraph.model.When;
import org.vitagraph.model.time.Bounds;
import org.vitagraph.model.time.Duration;
import org.vitagraph.model.time.TimeSpan;
import org.vitagraph.model.time.Widening;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Ontology;
import org.vitagraph.rdf.QuadSink;
import org.vitagraph.rdf.Vg;

/** Writes what entities, time-spans and durations are: class, label, declared types, bounds. */
final class Descriptions {

    private static final Node TYPE = RDF.type.asNode();

    private final Subject subject;
    private final QuadSink sink;
    private final Ontology ontology;
    private final Recent<Described> recent;

    /** An entity as a fact describes it; the rank of its label follows from the rank of the fact. */
    record Described(GraphName graph, Node node, Entity entity, int rank) {}

    /**
     * Makes descriptions for one fact.
     *
     * @param recent what other facts described lately, and is not described again
     */
    Descriptions(Subject subject, QuadSink sink, Recent<Described> recent) {
        this.subject = subject;
        this.sink = sink;
        this.ontology = subject.settings().ontology();
        this.recent = recent;
    }

    /** Makes descriptions of all but entities. */
    Descriptions(Subject subject, QuadSink sink) {
        this(subject, sink, new Recent<>(0));
    }

    /** Writes an entity that a claim names; an event that only claims name is putative (PROFILE R7). */
    void entity(GraphName graph, Node node, Mention mention) {
        Entity entity = mention.entity();
        if (node.getURI().startsWith(Vg.NS) || entity.type() == EntityType.REDIRECT) {
            return;
        }
        if (!recent.add(new Described(graph, node, entity, subject.fact().rank()))) {
            return;
        }
        if (entity.type().isEvent() && graph.holdsClaims()) {
            putative(graph, node, entity);
            return;
        }
        GraphName home = entity.type() == EntityType.CONCEPT ? GraphName.VOCABULARY : graph;
        for (Node type : ontology.writtenOut(ontology.entityClass(entity.type()))) {
            sink.quad(home, node, TYPE, type);
        }
        labels(home, node, entity);
        if (entity.type() == EntityType.CONCEPT || entity.type() == EntityType.OFFICE) {
            List<Text> labels = entity.labels().stream()
                    .map(label -> new Text(label.text(), language(entity, label)))
                    .toList();
            new Concepts(subject.settings(), sink).write(home, node, entity, labels, rank(node, entity));
        } else {
            entity.concepts().forEach(type -> sink.quad(home, node, Crm.P2_HAS_TYPE, Terms.iri(type)));
        }
        if (entity.type() == EntityType.PERSONA) {
            sink.quad(home, node, Crm.P2_HAS_TYPE, Vg.term("persona"));
        }
        if (entity.type() == EntityType.PERSON && graph == GraphName.FACTS) {
            sink.quad(GraphName.SIMPLE, node, TYPE, ontology.entityClass(EntityType.PERSON));
            labels(GraphName.SIMPLE, node, entity);
        }
    }

    private void labels(GraphName graph, Node node, Entity entity) {
        int rank = rank(node, entity);
        for (Text label : entity.labels()) {
            sink.label(graph, node, new Text(label.text(), language(entity, label)), rank);
        }
    }

    private String language(Entity entity, Text label) {
        if (!label.language().isEmpty()) {
            return label.language();
        }
        // The mere name of an event stands in for the label that the kind's rule makes, which has a language.
        boolean mere =
                (entity.type() == EntityType.EVENT || entity.type() == EntityType.TENURE) && !Labels.isDeclared(entity);
        return mere ? subject.settings().ruled() : subject.settings().language(entity.source());
    }

    /** Gives the rank of an entity's own label: by source, and of two names in one source the one that leads goes first. */
    private int rank(Node node, Entity entity) {
        if (!Labels.isDeclared(entity)) {
            return QuadSink.BARE_NAME;
        }
        boolean leads = Iris.lastSegment(node.getURI()).startsWith(Iris.segment(entity.name()));
        return subject.fact().rank() * 2 + (leads ? 0 : 1);
    }

    /** Writes an event of which only claims that are not accepted speak. */
    private void putative(GraphName graph, Node node, Entity entity) {
        sink.quad(graph, node, TYPE, Vg.PUTATIVE_EVENT);
        labels(graph, node, entity);
    }

    /** Writes a time-span: the wording, the reading, the bounds (CRM P82, P82a, P82b, P81a, P81b). */
    void timeSpan(GraphName graph, Node node, When when) {
        TimeSpan span = when.span();
        sink.quad(graph, node, TYPE, Crm.E52_TIME_SPAN);
        wording(graph, node, span.wording(), span.language());
        sink.quad(graph, node, Crm.P82, Terms.edtf(span.edtf().text()));
        Bounds bounds = span.bounds();
        bound(graph, node, Crm.P82A, bounds.p82aText());
        bound(graph, node, Crm.P81A, bounds.p81aText());
        bound(graph, node, Crm.P81B, bounds.p81bText());
        bound(graph, node, Crm.P82B, bounds.p82bText());
        for (Widening widening : span.widenedBy()) {
            String term = widening.name().toLowerCase(Locale.ROOT).replace('_', '-');
            sink.quad(graph, node, Vg.WIDENED_BY, Vg.term(term));
        }
    }

    private void bound(GraphName graph, Node node, Node property, @Nullable String text) {
        if (text != null) {
            sink.quad(graph, node, property, Terms.dateTime(text));
        }
    }

    private void wording(GraphName graph, Node node, String words, @Nullable String language) {
        String tag = language == null || language.isEmpty() ? subject.settings().language() : language;
        sink.label(graph, node, new Text(words, tag), subject.fact().rank());
    }

    /** Writes a length of time (CRM E54: P90, P90a, P90b, P91). */
    void duration(GraphName graph, Node node, Amount amount) {
        Duration duration = amount.duration();
        sink.quad(graph, node, TYPE, Crm.E54_DIMENSION);
        wording(graph, node, duration.wording(), duration.language());
        sink.quad(graph, node, Crm.P90, Terms.decimal(duration.value()));
        sink.quad(graph, node, Crm.P90A, Terms.decimal(duration.lower()));
        sink.quad(graph, node, Crm.P90B, Terms.decimal(duration.upper()));
        sink.quad(graph, node, Crm.P91, Vg.term(duration.unit().name().toLowerCase(Locale.ROOT)));
    }

    /** Writes the label of the fact's own node, what people call it, else what the kind's rule makes of it, and its types. */
    void nodeLabel(GraphName graph, Node node, Entity entity, Labels labels) {
        if (graph == GraphName.FACTS) {
            entity.concepts().forEach(type -> sink.quad(graph, node, Crm.P2_HAS_TYPE, Terms.iri(type)));
        }
        if (Labels.isDeclared(entity)) {
            labels(graph, node, entity);
            return;
        }
        boolean any = false;
        for (String language : subject.settings().languages()) {
            any |= byRule(graph, node, labels, language);
        }
        // A publication may be in none of the languages of the rules.
        if (!any && !byRule(graph, node, labels, Settings.ENGLISH)) {
            labels(graph, node, entity);
        }
    }

    private boolean byRule(GraphName graph, Node node, Labels labels, String language) {
        Optional<String> words = labels.byRule(language);
        words.ifPresent(text -> sink.label(graph, node, new Text(text, language), ruleRank()));
        return words.isPresent();
    }

    /** Gives the rank of a label by rule: behind declared ones, by source, then a fact that fills more goes first. */
    private int ruleRank() {
        int filled = Math.min(subject.fact().fact().slots().size(), 9);
        return 1000 + subject.fact().rank() * 10 + (9 - filled);
    }
}
