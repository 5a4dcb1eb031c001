package org.vitagraph.rdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.LanguageTag;

/** What the vocabulary says of its terms: superclasses, roles, participation, relation types, concepts by name. */
public final class Ontology {

    /** Terms of one name: what a publication adds comes last, and stands in the place of what is built in. */
    public static final Comparator<Node> BUILT_IN_FIRST = Comparator.comparing(
                    (Node term) -> !term.toString().startsWith(Vg.NS))
            .thenComparing((Node term) -> term.toString());

    private static final Node TYPE = RDF.type.asNode();
    private static final Node E56_LANGUAGE = Crm.term("E56_Language");

    private final Graph graph;
    private final Map<String, Node> concepts = new HashMap<>();
    private final Map<String, Node> languages = new HashMap<>();
    private final Map<EntityType, Node> entityClasses = new HashMap<>();
    private final Map<Node, List<Node>> written = new ConcurrentHashMap<>();
    private final Map<Node, TermFacts> terms = new ConcurrentHashMap<>();
    private final Set<Node> subjects = new HashSet<>();
    private final Set<String> ruled = new HashSet<>();

    /** Reads the vocabulary's graph; the graph must not change afterwards. */
    public Ontology(Graph graph) {
        this.graph = graph;
        graph.find().forEachRemaining(t -> subjects.add(t.getSubject()));
        graph.find(Node.ANY, TYPE, SKOS.Concept.asNode())
                .forEach(t -> concepts.merge(
                        Iris.lastSegment(t.getSubject().getURI()),
                        t.getSubject(),
                        BinaryOperator.maxBy(BUILT_IN_FIRST)));
        graph.find(Node.ANY, Vg.LABEL_RULE, Node.ANY)
                .forEach(t -> ruled.add(t.getObject().getLiteralLanguage()));
        graph.find(Node.ANY, TYPE, E56_LANGUAGE).forEach(this::language);
        graph.find(Node.ANY, TYPE, Vg.ENTITY_CLASS).forEach(this::entityClass);
        graph.find(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY).forEach(t -> writtenOut(t.getSubject()));
    }

    private void language(Triple triple) {
        object(triple.getSubject(), SKOS.notation.asNode())
                .ifPresent(tag -> languages.put(tag.getLiteralLexicalForm(), triple.getSubject()));
    }

    private void entityClass(Triple triple) {
        Node subject = triple.getSubject();
        Optional<Node> word = object(subject, Vg.WORD);
        Optional<Node> type = object(subject, Vg.CLASS);
        if (word.isPresent() && type.isPresent()) {
            EntityType.ofWord(word.get().getLiteralLexicalForm()).ifPresent(t -> entityClasses.put(t, type.get()));
        }
    }

    /** Gives the graph. */
    public Graph graph() {
        return graph;
    }

    /** Gives a value of a property, if there is one. */
    public Optional<Node> object(Node subject, Node property) {
        var found = graph.find(subject, property, Node.ANY);
        try {
            return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
        } finally {
            found.close();
        }
    }

    /** Gives all values of a property. */
    public List<Node> objects(Node subject, Node property) {
        List<Node> values = new ArrayList<>();
        graph.find(subject, property, Node.ANY).forEach(t -> values.add(t.getObject()));
        return values;
    }

    /** Gives a class with all its superclasses. */
    public Set<Node> superclasses(Node type) {
        return upwards(type, RDFS.subClassOf.asNode());
    }

    /** Gives a class with those of its superclasses that are always written out (PROFILE R1). */
    public List<Node> writtenOut(Node type) {
        List<Node> known = written.get(type);
        if (known != null) {
            return known;
        }
        List<Node> classes = new ArrayList<>();
        for (Node parent : superclasses(type)) {
            if (parent.equals(type) || graph.contains(parent, Vg.MATERIALISED, Node.ANY)) {
                classes.add(parent);
            }
        }
        written.put(type, List.copyOf(classes));
        return classes;
    }

    /** Tells whether the vocabulary says anything of a term, or has it in its namespace. */
    public boolean knows(Node term) {
        return term.getURI().startsWith(Vg.NS) || subjects.contains(term);
    }

    /** Tells whether a class is an event (CRM E5) by its superclasses. */
    public boolean isEvent(Node type) {
        return term(type).event();
    }

    /** Tells whether who plays this role acts, so that CRM P14 applies; else P11. */
    public boolean isActing(Node role) {
        return term(role).acting();
    }

    /** Tells whether a concept is a role that an actor can play. */
    public boolean isRole(Node concept) {
        return term(concept).role();
    }

    /** Tells whether this is a relation with no CRM path, which never becomes a triple (PROFILE R5). */
    public boolean isRelationType(Node property) {
        return term(property).relation();
    }

    /** Gives how taking part by this property is written as a node (PROFILE R2); empty if it is no participation. */
    public Optional<Participation> participation(Node property) {
        return term(property).participation();
    }

    /** The property class of a participation and its {@code .1} property. */
    public record Participation(Node type, Node roleProperty) {}

    /** Finds a concept by its local name. */
    public Optional<Node> concept(String name) {
        return Optional.ofNullable(concepts.get(name));
    }

    /** Gives the local names of all concepts. */
    public Set<String> conceptNames() {
        return concepts.keySet();
    }

    /** Finds the E56 language of a BCP 47 tag by its first subtag. */
    public Optional<Node> language(String tag) {
        int end = tag.indexOf('-');
        return Optional.ofNullable(languages.get(end < 0 ? tag : tag.substring(0, end)));
    }

    /** Gives the CRM class of a type of entity. */
    public Node entityClass(EntityType type) {
        Node found = entityClasses.get(type);
        if (found == null) {
            throw new IllegalStateException("ontology/vg.ttl gives no class to " + type);
        }
        return found;
    }

    /** Gives the label of a term in a language, whatever the region, else in English, else its local name. */
    public String label(Node term, String language) {
        Map<String, String> labels = term(term).labels();
        String label = labels.get(language);
        if (label == null) {
            label = labels.get(LanguageTag.withoutRegion(language));
        }
        if (label == null) {
            label = labels.get("en");
        }
        return label == null ? Iris.shown(term.getURI()) : label;
    }

    /** Tells whether any kind has a rule in a language, whatever the region, by which its events are labelled. */
    public boolean hasRules(String language) {
        return ruled.contains(language) || ruled.contains(LanguageTag.withoutRegion(language));
    }

    /** Tells whether a term has a label in a language, whatever the region. */
    public boolean hasLabel(Node term, String language) {
        Map<String, String> labels = term(term).labels();
        return labels.containsKey(language) || labels.containsKey(LanguageTag.withoutRegion(language));
    }

    /** Gives what the graph says of a term, worked out once; what the graph does not know is not kept. */
    private TermFacts term(Node term) {
        TermFacts known = terms.get(term);
        if (known == null) {
            known = termFacts(term);
            if (graph.contains(term, Node.ANY, Node.ANY)) {
                terms.put(term, known);
            }
        }
        return known;
    }

    private TermFacts termFacts(Node term) {
        Set<Node> broader = upwards(term, SKOS.broader.asNode());
        Map<String, String> labels = new HashMap<>();
        for (Node label : objects(term, RDFS.label.asNode())) {
            labels.putIfAbsent(label.getLiteralLanguage(), label.getLiteralLexicalForm());
        }
        return new TermFacts(
                superclasses(term).contains(Crm.E5_EVENT),
                broader.contains(Vg.AGENT),
                broader.contains(Vg.AGENT) || broader.contains(Vg.PARTICIPANT),
                graph.contains(term, TYPE, Vg.RELATION_TYPE),
                object(term, Vg.PARTICIPATION_CLASS).map(type -> new Participation(type, participationRole(term))),
                Map.copyOf(labels));
    }

    private Node participationRole(Node property) {
        return object(property, Vg.PARTICIPATION_ROLE)
                .orElseThrow(() -> new IllegalStateException("no vg:participation_role: " + property));
    }

    private record TermFacts(
            boolean event,
            boolean acting,
            boolean role,
            boolean relation,
            Optional<Participation> participation,
            Map<String, String> labels) {}

    private Set<Node> upwards(Node start, Node property) {
        Set<Node> seen = new LinkedHashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Node term = open.poll();
            if (seen.add(term)) {
                open.addAll(objects(term, property));
            }
        }
        return seen;
    }
}
