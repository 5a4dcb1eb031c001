package org.vitagraph.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;

/** A graph as checks look at it: the triples of a node side by side, and its classes with all above them. For one thread. */
final class CheckedGraph {
    private static final Node TYPE = NodeFactory.createURI(Namespaces.RDF + "type");
    private static final Node SUBCLASS = NodeFactory.createURI(Namespaces.RDFS + "subClassOf");

    /** More nodes than a batch has; a whole graph is not to be kept twice. */
    private static final int MOST = 50_000;

    private final Graph graph;
    private final ValidationContext context;
    private final Map<Node, List<Triple>> triples = new HashMap<>();
    private final Map<Node, Set<Node>> superclasses = new HashMap<>();

    /**
     * Looks at a graph, which must not change meanwhile.
     *
     * @param context that of the validation by jena-shacl
     */
    CheckedGraph(Graph graph, ValidationContext context) {
        this.graph = graph;
        this.context = context;
    }

    /** Gives the nodes that a path leads to, each once. */
    Collection<Node> values(Node node, Path path) {
        return switch (path) {
            case P_Link link -> objects(node, link.getNode());
            case P_Inverse inverse
            when inverse.getSubPath() instanceof P_Link link ->
                graph.find(Node.ANY, link.getNode(), node)
                        .mapWith(Triple::getSubject)
                        .toList();
            case P_Alt either -> {
                Set<Node> both = new LinkedHashSet<>(values(node, either.getLeft()));
                both.addAll(values(node, either.getRight()));
                yield both;
            }
            default -> ShaclPaths.valueNodes(graph, node, path);
        };
    }

    /** Gives the values of a property, each once. */
    List<Node> objects(Node subject, Node property) {
        List<Node> objects = List.of();
        for (Triple triple : triples(subject)) {
            if (triple.getPredicate().equals(property)) {
                if (objects.isEmpty()) {
                    objects = new ArrayList<>(2);
                }
                objects.add(triple.getObject());
            }
        }
        return objects;
    }

    /** Gives the triples of a subject. */
    List<Triple> triples(Node subject) {
        List<Triple> known = triples.get(subject);
        if (known == null) {
            if (triples.size() == MOST) {
                triples.clear();
            }
            known = graph.find(subject, Node.ANY, Node.ANY).toList();
            triples.put(subject, known);
        }
        return known;
    }

    /** Tells whether a node is of a class or of one below it. */
    boolean is(Node node, Node type) {
        if (node.isLiteral()) {
            return false;
        }
        for (Triple triple : triples(node)) {
            if (triple.getPredicate().equals(TYPE)
                    && superclasses(triple.getObject()).contains(type)) {
                return true;
            }
        }
        return false;
    }

    private Set<Node> superclasses(Node type) {
        Set<Node> known = superclasses.get(type);
        if (known == null) {
            known = new HashSet<>(Set.of(type));
            Deque<Node> open = new ArrayDeque<>(known);
            while (!open.isEmpty()) {
                for (Node above : objects(open.pop(), SUBCLASS)) {
                    if (known.add(above)) {
                        open.push(above);
                    }
                }
            }
            superclasses.put(type, known);
        }
        return known;
    }

    Graph graph() {
        return graph;
    }

    ValidationContext context() {
        return context;
    }
}
