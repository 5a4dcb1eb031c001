package org.vitagraph.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.vitagraph.mapping.Pattern.Destination;
import org.vitagraph.mapping.Subject.Filled;
import org.vitagraph.model.Amount;
import org.vitagraph.model.EditorialSource;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Recent;
import org.vitagraph.model.Standing;
import org.vitagraph.model.Text;
import org.vitagraph.model.When;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.rdf.Ontology;
import org.vitagraph.rdf.QuadSink;
import org.vitagraph.rdf.Vg;

/**
 * Writes one fact: content where its claim is accepted, a claim for each content triple, and the scaffolding that serves
 * what is there (PROFILE R4 to R7).
 */
final class FactMapper {

    private static final Node TYPE = RDF.type.asNode();
    private static final Node LABEL = RDFS.label.asNode();
    private static final Set<Node> LINKS =
            Set.of(SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode(), OWL.sameAs.asNode());

    private final Subject subject;
    private final List<Instance> instances;
    private final QuadSink sink;
    private final Ontology ontology;
    private final Labels labels;
    private final Claims claims;
    private final Participations participations;
    private final Descriptions descriptions;
    private final Entities entities;
    private final Map<Node, Mention> mentions;
    /** Where claims that are not accepted are; null where they are not even made. */
    private final @Nullable GraphName unaccepted;
    /** Nodes that accepted content speaks of. */
    private final Set<Node> known = new HashSet<>();
    /** Nodes that any claim speaks of. */
    private final Set<Node> named = new HashSet<>();

    /** Who writes what an entity is that a fact mentions. */
    @FunctionalInterface
    interface Entities {

        /** Takes that a mention is to be described in a graph. */
        void describe(GraphName graph, Node node, Mention mention);
    }

    FactMapper(Subject subject, List<Instance> instances, QuadSink sink, Recent<Descriptions.Described> recent) {
        this(subject, instances, sink, new Descriptions(subject, sink, recent)::entity);
    }

    FactMapper(Subject subject, List<Instance> instances, QuadSink sink, Entities entities) {
        this.subject = subject;
        this.instances = instances;
        this.sink = sink;
        this.ontology = subject.settings().ontology();
        this.mentions = subject.mentions();
        this.unaccepted = subject.claims(false);
        this.labels = new Labels(subject, instances);
        this.claims = new Claims(subject, labels, remarks(instances), sink);
        this.participations = new Participations(subject, labels, sink);
        this.descriptions = new Descriptions(subject, sink);
        this.entities = entities;
    }

    private static List<Instance> remarks(List<Instance> instances) {
        return instances.stream()
                .filter(i -> i.template().destination() == Destination.OF_CLAIM)
                .toList();
    }

    /** Writes the fact and tells how many claims it gave. */
    int write() {
        int written = content();
        scaffold();
        describe();
        simple();
        return written;
    }

    private int content() {
        Map<String, Instance> byName = new LinkedHashMap<>();
        for (Instance instance : instances) {
            if (instance.template().destination() == Destination.CLAIMED) {
                byName.putIfAbsent(Claims.name(subject, instance), instance);
            }
        }
        byName.forEach(this::claim);
        return byName.size();
    }

    private void claim(String name, Instance content) {
        Standing standing = standing(content);
        Node role = participations.role(content);
        boolean relation = ontology.isRelationType(content.predicate());
        claims.write(name, content, role, standing, standing.accepted() && !relation);
        named.add(content.subject());
        named.add(content.object());
        if (role != null) {
            named.add(role);
        }
        if (!standing.accepted()) {
            return;
        }
        known.add(content.subject());
        known.add(content.object());
        if (!relation) {
            GraphName graph = LINKS.contains(content.predicate()) ? GraphName.LINKS : GraphName.FACTS;
            sink.quad(graph, content.subject(), content.predicate(), content.object());
            inverse(content);
            if (role != null) {
                known.add(role);
                participations.write(content, role);
            }
            participations.presence(content);
        }
        source(content);
    }

    private void inverse(Instance content) {
        if (subject.settings().inverses() && content.object().isURI()) {
            ontology.object(content.predicate(), OWL.inverseOf.asNode())
                    .ifPresent(inverse -> sink.quad(GraphName.COMPAT, content.object(), inverse, content.subject()));
        }
    }

    /** Says in the flat view which source speaks of a person; what the editors decide is none. */
    private void source(Instance content) {
        if (EditorialSource.is(subject.fact().fact().citation().source())) {
            return;
        }
        mentions.forEach((node, mention) -> {
            boolean meant = node.equals(content.subject()) || node.equals(content.object());
            if (meant && mention.entity().type() == EntityType.PERSON) {
                sink.quad(GraphName.SIMPLE, node, Vg.SOURCE, subject.source());
            }
        });
    }

    /** Gives the standing of a triple: accepted if all slots that it depends on are. */
    private Standing standing(Instance content) {
        Standing all = subject.fact().standing("");
        for (String slot : content.template().slots()) {
            Standing own = subject.fact().standing(slot);
            if (!own.accepted()) {
                return own;
            }
            all = own;
        }
        return all;
    }

    private void scaffold() {
        Map<Node, Boolean> events = new HashMap<>();
        for (Instance instance : instances) {
            if (instance.template().destination() == Destination.SCAFFOLD) {
                scaffold(instance, events);
            }
        }
    }

    private void scaffold(Instance instance, Map<Node, Boolean> events) {
        Node node = instance.subject();
        if (known.contains(node)) {
            scaffold(GraphName.FACTS, instance);
            used(instance.object(), known);
        } else if (named.contains(node) && unaccepted != null) {
            if (events.computeIfAbsent(node, this::isEvent)) {
                sink.quad(unaccepted, node, TYPE, Vg.PUTATIVE_EVENT);
                if (instance.predicate().equals(LABEL)) {
                    scaffold(unaccepted, instance);
                }
            } else {
                scaffold(unaccepted, instance);
                used(instance.object(), named);
            }
        }
    }

    /** Takes that what is written names an entity of a slot, which is described then, such as the concept of a sort of name. */
    private void used(Node object, Set<Node> nodes) {
        if (mentions.containsKey(object)) {
            nodes.add(object);
        }
    }

    private void scaffold(GraphName graph, Instance instance) {
        if (instance.predicate().equals(TYPE)) {
            for (Node type : ontology.writtenOut(instance.object())) {
                sink.quad(graph, instance.subject(), TYPE, type);
            }
        } else if (instance.predicate().equals(LABEL)) {
            sink.label(
                    graph,
                    instance.subject(),
                    inLanguage(instance.object()),
                    2000 + subject.fact().rank());
        } else {
            sink.quad(graph, instance.subject(), instance.predicate(), instance.object());
        }
    }

    private Text inLanguage(Node label) {
        String words = label.getLiteralLexicalForm();
        if (!label.getLiteralLanguage().isEmpty()) {
            return new Text(words, label.getLiteralLanguage());
        }
        Text own = new Text(words, "");
        boolean ofSource = subject.fact().fact().slots().values().stream().anyMatch(values -> values.contains(own));
        return new Text(
                words,
                ofSource
                        ? subject.settings()
                                .language(subject.fact().fact().citation().source())
                        : subject.settings().language());
    }

    private boolean isEvent(Node node) {
        return instances.stream()
                .filter(i -> i.subject().equals(node) && i.predicate().equals(TYPE))
                .anyMatch(i -> ontology.isEvent(i.object()));
    }

    private void describe() {
        Node own = subject.node();
        GraphName ownHome = home(own);
        if (!mentions.containsKey(own) && ownHome != null) {
            if (ownHome.holdsClaims()) {
                sink.quad(ownHome, own, TYPE, Vg.PUTATIVE_EVENT);
            }
            descriptions.nodeLabel(ownHome, own, subject.fact().node().entity(), labels);
        }
        mentions.forEach((node, mention) -> {
            GraphName graph = home(node);
            if (graph != null) {
                entities.describe(graph, node, mention);
            }
        });
        subject.filled().forEach(this::time);
    }

    private void time(Filled filled) {
        if (filled.value() instanceof When when) {
            GraphName graph = home(filled.node());
            if (graph != null) {
                descriptions.timeSpan(graph, filled.node(), when);
            }
        } else if (filled.value() instanceof Amount amount) {
            GraphName graph = home(filled.node());
            if (graph != null) {
                descriptions.duration(graph, filled.node(), amount);
            }
        }
    }

    /** Gives the graph in which a node is described; null if no claim speaks of it. */
    private @Nullable GraphName home(Node node) {
        if (known.contains(node)) {
            return GraphName.FACTS;
        }
        return named.contains(node) ? unaccepted : null;
    }

    private void simple() {
        for (Instance instance : instances) {
            if (instance.template().destination() == Destination.SIMPLE
                    && standing(instance).accepted()) {
                sink.quad(GraphName.SIMPLE, instance.subject(), instance.predicate(), instance.object());
            }
        }
    }
}
