package org.vitagraph.app.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.vitagraph.mapping.PatternLibrary;
import org.vitagraph.model.FactKind;
import org.vitagraph.model.FactKind.Filler;
import org.vitagraph.model.FactKind.Slot;
import org.vitagraph.rdf.Ontology;

/**
 * The reference of all built-in kinds, made from the vocabulary and the patterns, so that it cannot disagree with them.
 *
 * @param ontology the vocabulary
 * @param kinds the kinds
 */
record KindsReference(Ontology ontology, PatternLibrary kinds) {

    private static final String HEAD = """
            # Kinds of fact

            A fact begins with its kind. The value beside the kind fills the slot that is printed in **bold** here; the other slots are keys
            of their own. A slot with an arrow gives its actor a role. `!` stands for a slot that must be filled, `*` for one that takes a
            list, `(1)` for one of which only one value can be true, so that several sources compete. Kinds stand together that share a
            [pattern](patterns.md). This page is made from the entries under `ontology/`.

            """;

    /** Gives the page in Markdown. */
    String markdown() {
        Map<String, List<FactKind>> byPattern = new TreeMap<>();
        kinds.all().forEach(kind -> byPattern
                .computeIfAbsent(kind.pattern(), p -> new ArrayList<>())
                .add(kind));
        return HEAD
                + byPattern.entrySet().stream()
                        .map(e -> section(e.getKey(), e.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    private String section(String pattern, List<FactKind> kinds) {
        return "## " + pattern + "\n\n| kind | says that | slots |\n|---|---|---|\n"
                + kinds.stream()
                        .sorted(Comparator.comparing(FactKind::name))
                        .map(kind -> "| `" + kind.name() + "` | " + definition(kind) + " | " + slots(kind) + " |\n")
                        .collect(Collectors.joining());
    }

    private String definition(FactKind kind) {
        return ontology.objects(NodeFactory.createURI(kind.iri()), SKOS.definition.asNode()).stream()
                .filter(text -> text.getLiteralLanguage().equals("en"))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("")
                .replace("|", "\\|");
    }

    private String slots(FactKind kind) {
        return kind.slots().values().stream()
                .sorted(Comparator.comparing(slot -> !slot.name().equals(kind.principal())))
                .map(slot -> slot(slot, kind))
                .collect(Collectors.joining("; "));
    }

    private String slot(Slot slot, FactKind kind) {
        String name = slot.name().equals(kind.principal()) ? "**" + slot.name() + "**" : slot.name();
        String flags =
                (slot.required() ? "!" : "") + (slot.repeatable() ? "\\*" : "") + (slot.functional() ? " (1)" : "");
        String role = slot.role() == null ? "" : " → " + ontology.label(NodeFactory.createURI(slot.role()), "en");
        return name + flags + ": " + filler(slot) + role;
    }

    private static String filler(Slot slot) {
        if (slot.type() != Filler.ENTITY) {
            return slot.type().name().toLowerCase(Locale.ROOT);
        }
        return slot.entities().size() > 4
                ? "anything"
                : slot.entities().stream().map(type -> type.word()).collect(Collectors.joining(" or "));
    }
}
