package org.vitagraph.source.rml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vitagraph.model.Locator;
import org.vitagraph.model.TriplePlaces;

/**
 * An RML mapping as a graph, with the places where its triples are written.
 *
 * @param file its name
 * @param graph what it says
 * @param places where it says it
 */
record Mapping(String file, Graph graph, TriplePlaces places) {
    private static final Pattern IN_TEMPLATE = Pattern.compile("(?<!\\\\)\\{((?:[^{}\\\\]|\\\\.)+)\\}");

    /**
     * What a triples map asks of a record.
     *
     * @param words the reference
     * @param at where it stands
     */
    record Asked(String words, Locator at) {}

    /** Gives the triples maps: whatever has a logical source, in the order of their names. */
    List<Node> maps() {
        return graph
                .find(Node.ANY, RmlVocabulary.LOGICAL_SOURCE, Node.ANY)
                .mapWith(Triple::getSubject)
                .toList()
                .stream()
                .distinct()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    /** Gives the value of a property; empty where there is none. */
    Optional<Node> value(Node subject, Node property) {
        return values(subject, property).stream().findFirst();
    }

    /** Gives the values of a property. */
    List<Node> values(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    /** Gives the place of a triple. */
    Locator at(Node subject, Node property, Node value) {
        return places.of(subject.toString(), property.getURI(), text(value));
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    /** Gives what a triples map asks of its records, other maps' joins to it included. */
    List<Asked> asked(Node map) {
        List<Asked> asked = new ArrayList<>();
        Set<Node> seen = new HashSet<>(Set.of(map));
        within(map, asked, seen);
        graph.find(Node.ANY, RmlVocabulary.PARENT_MAP, map)
                .mapWith(Triple::getSubject)
                .toList()
                .forEach(reference ->
                        values(reference, RmlVocabulary.JOIN).forEach(join -> add(join, RmlVocabulary.PARENT, asked)));
        return asked;
    }

    /** Follows all that a map consists of, but not to the map whose subject it refers to. */
    private void within(Node node, List<Asked> asked, Set<Node> seen) {
        add(node, RmlVocabulary.REFERENCE, asked);
        add(node, RmlVocabulary.CHILD, asked);
        for (Node template : values(node, RmlVocabulary.TEMPLATE)) {
            Matcher found = IN_TEMPLATE.matcher(text(template));
            while (found.find()) {
                String words = found.group(1).replaceAll("\\\\(.)", "$1");
                asked.add(new Asked(words, at(node, RmlVocabulary.TEMPLATE, template)));
            }
        }
        for (Triple triple : graph.find(node, Node.ANY, Node.ANY).toList()) {
            boolean own = triple.getPredicate().getURI().startsWith(RmlVocabulary.RR)
                    || triple.getPredicate().getURI().startsWith(RmlVocabulary.RML);
            if (own
                    && !triple.getPredicate().equals(RmlVocabulary.PARENT_MAP)
                    && !triple.getPredicate().equals(RmlVocabulary.LOGICAL_SOURCE)
                    && triple.getObject().isURI()
                    && seen.add(triple.getObject())) {
                within(triple.getObject(), asked, seen);
            }
        }
    }

    private void add(Node node, Node property, List<Asked> asked) {
        for (Node value : values(node, property)) {
            asked.add(new Asked(text(value), at(node, property, value)));
        }
    }
}
