package org.vitagraph.source.rdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.vitagraph.model.Locator;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.record.SourceRecord;

/** A row of a query over a graph. Values of one property come in the order of their texts, since a graph has none. */
final class GraphRecord implements SourceRecord {
    /** How blank nodes are named within their file. */
    static final String BLANK = "urn:x-blank:";

    private static final Comparator<Node> BY_TEXT = Comparator.comparing(GraphRecord::text)
            .thenComparing(node -> node.isLiteral() ? node.getLiteralLanguage() : "");

    private final WholeSource source;
    private final PrefixMapping prefixes;
    private final Map<String, Node> row;
    private final Set<String> asked = new HashSet<>();
    private final Set<Node> followed = new HashSet<>();

    GraphRecord(WholeSource source, PrefixMapping prefixes, Map<String, Node> row) {
        this.source = source;
        this.prefixes = prefixes;
        this.row = row;
    }

    @Override
    public Locator at() {
        Node subject = row.get(GraphPath.THIS);
        String file = source.file(subject);
        return subject == null ? Locator.file(file) : new Locator.Path(file, 0, text(subject));
    }

    @Override
    public List<Field> values(Reference reference) {
        return nodes((GraphPath) reference).stream()
                .map(node -> new Field(text(node), at()).in(node.isLiteral() ? node.getLiteralLanguage() : ""))
                .filter(field -> !field.text().isBlank())
                .toList();
    }

    @Override
    public List<SourceRecord> parts(Reference iterator) {
        List<SourceRecord> parts = new ArrayList<>();
        for (Node node : nodes((GraphPath) iterator)) {
            source.reached().node(node);
            parts.add(new GraphRecord(source, prefixes, Map.of(GraphPath.THIS, node)));
        }
        return parts;
    }

    private List<Node> nodes(GraphPath path) {
        Node begin = row.get(path.variable());
        if (begin == null) {
            return List.of();
        }
        if (path.properties().isEmpty()) {
            asked.add(path.variable());
        } else if (path.variable().equals(GraphPath.THIS)) {
            followed.add(path.properties().getFirst());
        } else {
            asked.add(path.variable());
        }
        List<Node> nodes = List.of(begin);
        for (Node property : path.properties()) {
            nodes = nodes.stream()
                    .filter(node -> !node.isLiteral())
                    .flatMap(node -> objects(node, property).stream())
                    .distinct()
                    .toList();
        }
        return nodes;
    }

    private List<Node> objects(Node subject, Node property) {
        source.reached().property(subject, property);
        return source.graph().find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .sorted(BY_TEXT)
                .toList();
    }

    @Override
    public void unread(UnreadSink sink) {
        row.entrySet().stream()
                .filter(cell -> !cell.getKey().equals(GraphPath.THIS) && !asked.contains(cell.getKey()))
                .filter(cell -> !text(cell.getValue()).isBlank())
                .sorted(Map.Entry.comparingByKey())
                .forEach(cell -> sink.unread(cell.getKey(), new Field(text(cell.getValue()), at())));
        Node subject = row.get(GraphPath.THIS);
        if (subject == null || subject.isLiteral()) {
            return;
        }
        source.graph().find(subject, Node.ANY, Node.ANY).toList().stream()
                .filter(triple -> !followed.contains(triple.getPredicate()))
                .sorted(Comparator.comparing(Triple::getPredicate, BY_TEXT).thenComparing(Triple::getObject, BY_TEXT))
                .filter(triple -> !text(triple.getObject()).isBlank())
                .forEach(
                        triple -> sink.unread(shown(triple.getPredicate()), new Field(text(triple.getObject()), at())));
    }

    @Override
    public void all(UnreadSink sink) {
        new GraphRecord(source, prefixes, row).unread(sink);
    }

    private String shown(Node property) {
        return shown(property, prefixes);
    }

    /** Gives an IRI with a prefix if there is one for it, else in angle brackets. */
    static String shown(Node iri, PrefixMapping prefixes) {
        String shown = prefixes.qnameFor(iri.getURI());
        return shown == null ? "<" + iri.getURI() + ">" : shown;
    }

    /** Gives an IRI as it is, a blank node as {@code _:label}, a literal's lexical form. */
    static String text(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        String iri = node.isURI() ? node.getURI() : node.toString();
        return iri.startsWith(BLANK) ? "_:" + iri.substring(BLANK.length()) : iri;
    }
}
