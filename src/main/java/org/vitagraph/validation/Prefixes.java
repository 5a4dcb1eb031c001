package org.vitagraph.validation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;

/** The prefixes that a SPARQL constraint has by {@code sh:prefixes} (SHACL §5.2.1). */
final class Prefixes {
    private Prefixes() {}

    static PrefixMapping of(Graph graph, Node constraint) {
        PrefixMapping prefixes = PrefixMapping.Factory.create();
        Deque<Node> open = new ArrayDeque<>(values(graph, constraint, Namespaces.SH + "prefixes"));
        Set<Node> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Node next = open.pop();
            if (seen.add(next)) {
                open.addAll(values(graph, next, Namespaces.OWL + "imports"));
                values(graph, next, Namespaces.SH + "declare").forEach(d -> declare(graph, d, prefixes));
            }
        }
        return prefixes;
    }

    private static void declare(Graph graph, Node declaration, PrefixMapping prefixes) {
        for (Node prefix : values(graph, declaration, Namespaces.SH + "prefix")) {
            for (Node namespace : values(graph, declaration, Namespaces.SH + "namespace")) {
                prefixes.setNsPrefix(prefix.getLiteralLexicalForm(), namespace.getLiteralLexicalForm());
            }
        }
    }

    private static List<Node> values(Graph graph, Node subject, String predicate) {
        return graph.stream(subject, NodeFactory.createURI(predicate), Node.ANY)
                .map(t -> t.getObject())
                .toList();
    }
}
