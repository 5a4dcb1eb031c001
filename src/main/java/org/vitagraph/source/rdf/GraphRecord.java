package org.vitagraph.source.rdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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
    private final Set<Triple> some = new HashSet<>();

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
        GraphPath path = (GraphPath) reference;
        note(path);
        return nodes(path, true).stream()
                .map(this::field)
                .filter(field -> !field.text().isBlank())
                .toList();
    }

    @Override
    public List<Field> values(Reference reference, Predicate<Field> taken) {
        GraphPath path = (GraphPath) reference;
        List<Field> fields = new ArrayList<>();
        List<Node> read = new ArrayList<>();
        for (Node node : nodes(path, false)) {
            Field field = field(node);
            if (!field.text().isBlank()) {
                fields.add(field);
                if (taken.test(field)) {
                    read.add(node);
                }
            }
        }
        Node begin = row.get(path.variable());
        boolean one =
                path.variable().equals(GraphPath.THIS) && path.properties().size() == 1;
        if (!read.isEmpty() && one && begin != null) {
            read.forEach(node -> some.add(Triple.create(begin, path.properties().getFirst(), node)));
            nodes(path, true);
        } else if (!read.isEmpty()) {
            note(path);
            nodes(path, true);
        }
        return fields;
    }

    private Field field(Node node) {
        return new Field(text(node), at()).in(node.isLiteral() ? node.getLiteralLanguage() : "");
    }

    @Override
    public void forget() {
        asked.clear();
        followed.clear();
        some.clear();
    }

    @Override
    public List<SourceRecord> parts(Reference iterator) {
        List<SourceRecord> parts = new ArrayList<>();
        note((GraphPath) iterator);
        for (Node node : nodes((GraphPath) iterator, true)) {
            source.reached().node(node);
            parts.add(new GraphRecord(source, prefixes, Map.of(GraphPath.THIS, node)));
        }
        return parts;
    }

    /** Notes that all that a path leads to was asked for. */
    private void note(GraphPath path) {
        if (!path.properties().isEmpty() && path.variable().equals(GraphPath.THIS)) {
            followed.add(path.properties().getFirst());
        } else {
            asked.add(path.variable());
        }
    }

    private List<Node> nodes(GraphPath path, boolean reaching) {
        Node begin = row.get(path.variable());
        if (begin == null) {
            return List.of();
        }
        List<Node> nodes = List.of(begin);
        for (Node property : path.properties()) {
            nodes = nodes.stream()
                    .filter(node -> !node.isLiteral())
                    .flatMap(node -> objects(node, property, reaching).stream())
                    .distinct()
                    .toList();
        }
        return nodes;
    }

    private List<Node> objects(Node subject, Node property, boolean reaching) {
        if (reaching) {
            source.reached().property(subject, property);
        }
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
                .filter(triple -> !followed.contains(triple.getPredicate()) && !some.contains(triple))
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
