package org.vitagraph.validation;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.rdf.Library;

/** Looks for shapes that nothing is ever checked by: without a target, and part of no other shape. */
final class TargetLint {
    private static final List<String> TARGETS =
            List.of("targetClass", "targetNode", "targetSubjectsOf", "targetObjectsOf", "target");
    private static final Set<String> SHAPE_TYPES = Set.of(Namespaces.SH + "NodeShape", Namespaces.SH + "PropertyShape");
    private static final Set<String> NEVER_REFERENCES = Set.of(Namespaces.RDF + "type", Namespaces.SH + "declare");

    private final Lines lines;
    private final Graph file;
    private final Graph all;
    private final FindingSink findings;

    TargetLint(Library.Item source, Graph file, Graph all, FindingSink findings) {
        this.lines = new Lines(source);
        this.file = file;
        this.all = all;
        this.findings = findings;
    }

    void check() {
        Set<Node> shapes = file.stream()
                .filter(TargetLint::makesShape)
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
        shapes.stream()
                .filter(s -> !targeted(s) && !referenced(s))
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .forEach(this::untargeted);
    }

    private static boolean makesShape(Triple t) {
        return switch (t.getPredicate().getURI()) {
            case Namespaces.RDF + "type" ->
                t.getObject().isURI() && SHAPE_TYPES.contains(t.getObject().getURI());
            case Namespaces.SH + "property", Namespaces.SH + "path" -> true;
            default -> false;
        };
    }

    private boolean targeted(Node shape) {
        boolean explicit = TARGETS.stream().anyMatch(t -> all.contains(shape, iri(Namespaces.SH + t), Node.ANY));
        return explicit
                || Stream.of(Namespaces.RDFS, Namespaces.OWL)
                        .anyMatch(ns -> all.contains(shape, iri(Namespaces.RDF + "type"), iri(ns + "Class")));
    }

    private boolean referenced(Node shape) {
        return all.stream(Node.ANY, Node.ANY, shape)
                .anyMatch(t -> !NEVER_REFERENCES.contains(t.getPredicate().getURI()));
    }

    private void untargeted(Node shape) {
        String name =
                shape.isURI() ? Objects.requireNonNullElse(Namespaces.shorten(shape.getURI()), shape.getURI()) : "";
        findings.finding(Finding.of(
                Code.SHAPE_UNTARGETED,
                lines.of(shape.isURI() ? shape.getURI() : Namespaces.SH + "NodeShape"),
                name,
                "The shape " + (name.isEmpty() ? "without a name" : name)
                        + " has no target and is part of no other shape, so nothing is checked by it."));
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
