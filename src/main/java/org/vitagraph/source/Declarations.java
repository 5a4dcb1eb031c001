package org.vitagraph.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vitagraph.model.Code;
import org.vitagraph.model.Entity;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Kinds;
import org.vitagraph.model.Text;
import org.vitagraph.source.yaml.Identifiers;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.Suggestion;
import org.vitagraph.source.yaml.YamlNode;

/** Reads the head of a facts file, where people, groups, places … get their names. */
final class Declarations {
    private static final List<String> KEYS = List.of("label", "types", "note");

    private final Kinds kinds;
    private final String language;
    private final LocalNames names;
    private final Set<String> concepts;
    private final FindingSink findings;

    private Declarations(Kinds kinds, String language, LocalNames names, Set<String> concepts, FindingSink findings) {
        this.kinds = kinds;
        this.language = language;
        this.names = names;
        this.concepts = concepts;
        this.findings = findings;
    }

    /** Reads every section of a file into {@code names}. */
    static void read(Keys file, Kinds kinds, String language, LocalNames names, FindingSink findings) {
        Set<String> concepts = new java.util.TreeSet<>();
        file.get(EntityType.CONCEPT.section()).ifPresent(node -> {
            if (node instanceof YamlNode.Mapping mapping) {
                mapping.entries()
                        .forEach(e -> concepts.add(LocalNames.normal(e.key().text())));
            }
        });
        Declarations declarations = new Declarations(kinds, language, names, concepts, findings);
        for (EntityType type : EntityNames.DECLARABLE) {
            file.keys(type.section()).ifPresent(section -> declarations.section(type, section.mapping()));
        }
    }

    private void section(EntityType type, YamlNode.Mapping section) {
        for (YamlNode.Entry entry : section.entries()) {
            if (Identifiers.isName(entry.key(), "name", findings)) {
                entity(type, entry)
                        .ifPresent(entity -> names.declare(entity, entry.key().at()));
            }
        }
    }

    private Optional<Entity> entity(EntityType type, YamlNode.Entry entry) {
        String name = LocalNames.normal(entry.key().text());
        List<Text> labels = List.of();
        List<String> types = List.of();
        if (entry.value() instanceof YamlNode.Mapping mapping) {
            Keys keys = new Keys(mapping, findings);
            keys.only(KEYS);
            labels = keys.required("label")
                    .map(label -> Labels.read(label, "label", language, findings))
                    .orElse(List.of());
            types = types(keys);
        } else {
            labels = Labels.read(entry.value(), name, language, findings);
        }
        // After a finding the name still stands for something, so that facts about it are not reported as well.
        List<Text> some = labels.isEmpty() ? List.of(new Text(name, "")) : labels;
        return Optional.of(new Entity(type, names.source(), name, some, types));
    }

    private List<String> types(Keys keys) {
        List<String> types = new ArrayList<>();
        for (YamlNode.Scalar type : keys.list("types")) {
            concept(type).ifPresent(types::add);
        }
        return types;
    }

    /** Gives the IRI of a type of the vocabulary; a type that the file declares itself stands as the key of its entity. */
    private Optional<String> concept(YamlNode.Scalar type) {
        String name = LocalNames.normal(type.text());
        if (concepts.contains(name)) {
            names.use(EntityType.CONCEPT, name);
            return Optional.of(EntityType.CONCEPT.word() + ":" + names.source() + ":" + name);
        }
        Optional<String> iri = kinds.concept(name).flatMap(m -> Optional.ofNullable(m.iri()));
        if (iri.isEmpty()) {
            findings.finding(new Finding(
                    Code.UNKNOWN_NAME,
                    type.at(),
                    type.text(),
                    "There is no type '" + type.text() + "', neither under 'concepts:' nor in the vocabulary.",
                    Suggestion.advice(name, concepts, Code.UNKNOWN_NAME.advice())));
        }
        return iri;
    }
}
