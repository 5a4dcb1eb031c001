package org.vitagraph.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathFactory;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.TextKey;
import org.vitagraph.rdf.TripleLine;

/**
 * Which triples a rule can touch. On a graph of those alone it finds what it finds on the whole graph. A triple pattern touches what has
 * its terms and, where a variable must also be of a class ({@code ?event a crm:E5_Event}), what is of that class in its place.
 */
final class Reach {
    static final Node TYPE = NodeFactory.createURI(Namespaces.RDF + "type");
    static final Node SUBCLASS = NodeFactory.createURI(Namespaces.RDFS + "subClassOf");

    private static final Path ANY_SUBCLASS = PathFactory.pathZeroOrMore1(PathFactory.pathLink(SUBCLASS));

    private final Map<Node, List<Touch>> byProperty = new HashMap<>();
    private final List<Touch> ofAnyProperty = new ArrayList<>();

    private Reach() {}

    /**
     * Says what a query touches; null where that is not known.
     *
     * @param hierarchy whether the type index knows all superclasses
     */
    static @Nullable Reach of(Query query, boolean hierarchy) {
        QueryParts parts = QueryParts.of(query);
        Reach reach = new Reach();
        return parts != null && reach.add(parts, Map.of(), hierarchy) ? reach : null;
    }

    /** Makes a reach of whole properties. */
    static Reach of(Iterable<Node> properties) {
        Reach reach = new Reach();
        properties.forEach(property -> reach.add(property, new Touch(null, null, null, null)));
        return reach;
    }

    /** Tells whether the rule can touch any triple of a property. */
    boolean touches(Node property, TypeIndex types) {
        return byProperty.containsKey(property)
                || ofAnyProperty.stream()
                        .anyMatch(t -> t.property() == null || t.property().has(property, types));
    }

    /** Tells whether the rule can touch a triple. */
    boolean touches(TripleLine line, TypeIndex types) {
        return any(byProperty.getOrDefault(line.predicate(), List.of()), line, types)
                || any(ofAnyProperty, line, types);
    }

    private static boolean any(List<Touch> touches, TripleLine line, TypeIndex types) {
        for (Touch touch : touches) {
            if (touch.at(line, types)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Adds what a group touches.
     *
     * @param around of what class variables must be by the group around this one
     */
    private boolean add(QueryParts group, Map<Var, Kind> around, boolean hierarchy) {
        Map<Var, Kind> kinds = new HashMap<>(around);
        kinds(group.patterns(), kinds, hierarchy);
        // What a group does not bind itself, its filters do not see.
        Map<Var, Kind> within = new HashMap<>(kinds);
        within.keySet().retainAll(group.variables());
        return group.patterns().stream().allMatch(pattern -> add(pattern, kinds))
                && group.joined().stream().allMatch(part -> add(part, within, hierarchy))
                && group.conditions().stream().allMatch(part -> add(part, within, hierarchy))
                // Without a triple that does not fit, an optional part gives another solution, and not none.
                && group.optional().stream().allMatch(part -> add(part, Map.of(), hierarchy));
    }

    private boolean add(TriplePath pattern, Map<Var, Kind> kinds) {
        Triple triple = pattern.asTriple();
        if (triple == null) {
            return addPath(pattern);
        }
        Node property = triple.getPredicate();
        Touch touch = new Touch(
                kind(triple.getSubject(), kinds),
                kind(property, kinds),
                kind(triple.getObject(), kinds),
                triple.getObject().isConcrete() ? triple.getObject() : null);
        add(property, touch);
        return true;
    }

    private void add(Node property, Touch touch) {
        (property.isConcrete() ? byProperty.computeIfAbsent(property, p -> new ArrayList<>()) : ofAnyProperty)
                .add(touch);
    }

    /** A path of no steps leads from every node to itself: it must begin or end at a node that is named. */
    private boolean addPath(TriplePath pattern) {
        Set<Node> properties = new HashSet<>();
        boolean ends = pattern.getSubject().isConcrete() || pattern.getObject().isConcrete();
        boolean known =
                PathReach.collect(pattern.getPath(), properties) && (ends || !PathReach.mayBeEmpty(pattern.getPath()));
        properties.forEach(property -> add(property, new Touch(null, null, null, null)));
        return known;
    }

    private static void kinds(List<TriplePath> patterns, Map<Var, Kind> kinds, boolean hierarchy) {
        Map<Node, Kind> classes = new HashMap<>();
        for (TriplePath pattern : patterns) {
            if (hierarchy
                    && ANY_SUBCLASS.equals(pattern.getPath())
                    && pattern.getObject().isURI()) {
                classes.put(pattern.getSubject(), new Kind(pattern.getObject().getURI(), true));
            }
        }
        for (TriplePath pattern : patterns) {
            if (TYPE.equals(pattern.getPredicate()) && pattern.getSubject() instanceof Var variable) {
                Node type = pattern.getObject();
                Kind kind = type.isURI() ? new Kind(type.getURI(), false) : classes.get(type);
                if (kind != null) {
                    kinds.put(variable, kind);
                }
            }
        }
    }

    private static @Nullable Kind kind(Node node, Map<Var, Kind> kinds) {
        return node instanceof Var variable ? kinds.get(variable) : null;
    }

    /** A class that a node must be of: stated, or that or a class below it. */
    private record Kind(String type, boolean below) {

        boolean has(Node node, TypeIndex types) {
            return has(TextKey.of(node.getURI()), types);
        }

        boolean has(long key, TypeIndex types) {
            int set = types.of(key);
            return below ? types.is(set, type) : types.classes(set).contains(type);
        }
    }

    /** What a triple must be like, but for its property; null is anything. */
    private record Touch(
            @Nullable Kind subject,
            @Nullable Kind property,
            @Nullable Kind object,
            @Nullable Node value) {

        boolean at(TripleLine line, TypeIndex types) {
            return (subject == null || subject.has(line.subjectKey(), types))
                    && (property == null || property.has(line.predicate(), types))
                    && (object == null || line.isObjectIri() && object.has(line.objectKey(), types))
                    && (value == null || value.sameValueAs(line.object()));
        }
    }
}
