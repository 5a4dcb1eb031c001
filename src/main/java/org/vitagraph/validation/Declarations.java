package org.vitagraph.validation;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sys.JenaSystem;

/** What the vocabulary declares: classes with their superclasses, properties with domain and range, every term. */
public final class Declarations {
    private static final Set<String> CLASS_TYPES = Set.of(Namespaces.RDFS + "Class", Namespaces.OWL + "Class");

    private final Graph graph;
    private final Set<String> terms = new HashSet<>();
    private final Set<String> classes = new TreeSet<>();
    private final Map<String, Set<String>> parents = new HashMap<>();
    private final Map<String, Set<String>> domains = new HashMap<>();
    private final Map<String, Set<String>> ranges = new HashMap<>();

    /** Reads what a graph declares; the graph must not change afterwards. */
    public Declarations(Graph graph) {
        this.graph = graph;
        graph.find().forEachRemaining(this::take);
    }

    /** Reads a vocabulary from an N-Triples or Turtle file, by its name. */
    public static Declarations read(Path file) {
        JenaSystem.init();
        Graph graph = GraphMemFactory.createDefaultGraph();
        RDFParser.source(file).parse(graph);
        return new Declarations(graph);
    }

    /** Reads a vocabulary from a stream of Turtle. */
    public static Declarations read(InputStream turtle) {
        JenaSystem.init();
        Graph graph = GraphMemFactory.createDefaultGraph();
        RDFParser.source(turtle).lang(Lang.TURTLE).parse(graph);
        return new Declarations(graph);
    }

    private void take(Triple triple) {
        if (!triple.getSubject().isURI()) {
            return;
        }
        String subject = triple.getSubject().getURI();
        terms.add(subject);
        if (triple.getObject().isURI()) {
            takeLink(subject, triple.getPredicate().getURI(), triple.getObject().getURI());
        }
    }

    private void takeLink(String subject, String predicate, String object) {
        switch (predicate) {
            case Namespaces.RDF + "type" -> {
                if (CLASS_TYPES.contains(object)) {
                    classes.add(subject);
                }
            }
            case Namespaces.RDFS + "subClassOf" -> add(parents, subject, object);
            case Namespaces.RDFS + "domain" -> add(domains, subject, object);
            case Namespaces.RDFS + "range" -> add(ranges, subject, object);
            default -> {}
        }
    }

    private static void add(Map<String, Set<String>> map, String key, String value) {
        map.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(value);
    }

    /** Gives the vocabulary itself. */
    Graph graph() {
        return graph;
    }

    /** Gives every IRI that the vocabulary says something about. */
    Set<String> terms() {
        return Set.copyOf(terms);
    }

    /** Gives the classes, sorted. */
    Set<String> classes() {
        return new TreeSet<>(classes);
    }

    /** Gives a class and all classes above it. */
    Set<String> withSuperclasses(String type) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (seen.add(next)) {
                open.addAll(parents.getOrDefault(next, Set.of()));
            }
        }
        return seen;
    }

    /** Gives the classes that a subject of the property must all be of; empty where none is declared. */
    Set<String> domain(String property) {
        return domains.getOrDefault(property, Set.of());
    }

    /** Gives the classes or datatypes that an object of the property must all be of; empty where none is declared. */
    Set<String> range(String property) {
        return ranges.getOrDefault(property, Set.of());
    }

    /** Tells whether the node is a term of the vocabulary. */
    boolean declares(Node node) {
        return node.isURI() && terms.contains(node.getURI());
    }
}
