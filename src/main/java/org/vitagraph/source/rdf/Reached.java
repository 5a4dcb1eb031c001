package org.vitagraph.source.rdf;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/** What records and the paths from them reached of a graph, so that the rest can be told. */
final class Reached {
    private final Set<Node> records = new HashSet<>();
    private final Set<Node> ofRows = new HashSet<>();
    private final Map<Node, Set<Node>> followed = new HashMap<>();
    private boolean known = true;

    /** Takes what nothing reached. */
    interface Rest {

        /** Takes a node that has a class. */
        void node(Node type, Node subject);

        /** Takes a triple of a node that was asked for something else, or has no class, which is null then. */
        void property(@Nullable Node type, Triple triple);
    }

    /** Notes a row: the record that it is about tells itself what is not read of it; of its other nodes a query may have read all. */
    void row(Map<String, Node> row) {
        Node subject = row.get(GraphPath.THIS);
        if (subject == null) {
            known = false;
        } else {
            records.add(subject);
        }
        ofRows.addAll(row.values());
    }

    /** Notes that a node was asked. */
    void node(Node node) {
        followed.computeIfAbsent(node, n -> new HashSet<>());
    }

    /** Notes that a property of a node was asked. */
    void property(Node node, Node property) {
        followed.computeIfAbsent(node, n -> new HashSet<>()).add(property);
    }

    /** Gives, in the order of the subjects' texts, what nothing reached; nothing where a query does not say what its rows are about. */
    void rest(Graph graph, Rest rest) {
        if (!known) {
            return;
        }
        Set<Node> told = below(graph);
        List<Node> subjects = graph.find().mapWith(Triple::getSubject).toSet().stream()
                .filter(node -> !records.contains(node) && !told.contains(node))
                .sorted(Comparator.comparing(GraphRecord::text))
                .toList();
        for (Node subject : subjects) {
            List<Triple> triples = graph.find(subject, Node.ANY, Node.ANY).toList().stream()
                    .sorted(Comparator.comparing((Triple triple) -> GraphRecord.text(triple.getPredicate()))
                            .thenComparing(triple -> GraphRecord.text(triple.getObject())))
                    .toList();
            @Nullable
            Triple type = triples.stream()
                    .filter(triple -> triple.getPredicate().equals(RDF.Nodes.type)
                            && triple.getObject().isURI())
                    .findFirst()
                    .orElse(null);
            Set<Node> asked = followed.get(subject);
            if (asked == null && type != null) {
                rest.node(type.getObject(), subject);
            } else {
                Set<Node> read = asked == null ? Set.of() : asked;
                triples.stream()
                        .filter(triple -> !read.contains(triple.getPredicate()))
                        .forEach(triple -> rest.property(type == null ? null : type.getObject(), triple));
            }
        }
    }

    /** Gives the nodes below what rows hold, and below properties that are told as never read, or left out on purpose, themselves. */
    private Set<Node> below(Graph graph) {
        Set<Node> below = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        Set<Node> starts = new HashSet<>(records);
        starts.addAll(followed.keySet());
        for (Node start : starts) {
            if (!start.isLiteral()) {
                Set<Node> read = followed.getOrDefault(start, Set.of());
                graph.find(start, Node.ANY, Node.ANY)
                        .filterDrop(triple -> read.contains(triple.getPredicate()))
                        .forEachRemaining(triple -> open.add(triple.getObject()));
            }
        }
        ofRows.stream().filter(node -> !records.contains(node)).forEach(open::add);
        while (!open.isEmpty()) {
            Node node = open.pop();
            boolean ends = node.isLiteral() || records.contains(node) || followed.containsKey(node);
            if (!ends && below.add(node)) {
                graph.find(node, Node.ANY, Node.ANY).forEachRemaining(triple -> open.add(triple.getObject()));
            }
        }
        return below;
    }
}
