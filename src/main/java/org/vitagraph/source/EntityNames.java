package org.vitagraph.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vitagraph.model.Code;
import org.vitagraph.model.Entity;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.FactKind;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Kinds;
import org.vitagraph.model.Mention;
import org.vitagraph.source.yaml.Suggestion;
import org.vitagraph.source.yaml.YamlNode;

/** Finds what a name in a slot stands for: among the names of the file that fit the slot, then in the vocabulary. */
final class EntityNames {
    /** The types whose names a source can give; others come about later. */
    static final List<EntityType> DECLARABLE = Arrays.stream(EntityType.values())
            .filter(type -> !type.section().isEmpty())
            .toList();

    private final LocalNames names;
    private final Kinds kinds;
    private final FindingSink findings;

    EntityNames(LocalNames names, Kinds kinds, FindingSink findings) {
        this.names = names;
        this.kinds = kinds;
        this.findings = findings;
    }

    /** Gives a name without the type before its colon, if a type stands there. */
    static String unqualified(String name) {
        return qualifier(name).isPresent() ? name.substring(name.indexOf(':') + 1) : name;
    }

    private static Optional<EntityType> qualifier(String name) {
        int colon = name.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : EntityType.ofWord(name.substring(0, colon)).filter(DECLARABLE::contains);
    }

    /** Gives the types that a slot takes; a slot that names none takes any. */
    static List<EntityType> types(FactKind.Slot slot) {
        return slot.entities().isEmpty()
                ? DECLARABLE
                : slot.entities().stream().filter(DECLARABLE::contains).toList();
    }

    /** Finds what a name stands for; empty after a finding. */
    Optional<Mention> find(YamlNode.Scalar given, FactKind.Slot slot) {
        List<EntityType> types = types(slot);
        Optional<EntityType> qualifier = qualifier(given.text());
        if (qualifier.isPresent()) {
            if (!types.contains(qualifier.get())) {
                return wrong(given, slot, qualifier.get());
            }
            types = List.of(qualifier.get());
        }
        String name = unqualified(given.text());
        List<Mention> found = new ArrayList<>();
        for (EntityType type : types) {
            names.find(type, name).map(Mention::of).ifPresent(found::add);
        }
        if (found.isEmpty() && types.contains(EntityType.CONCEPT)) {
            kinds.concept(name).ifPresent(found::add);
        }
        return switch (found.size()) {
            case 0 -> unknown(given, name, slot, types);
            case 1 -> Optional.of(found.getFirst());
            default -> ambiguous(given, found);
        };
    }

    private Optional<Mention> unknown(YamlNode.Scalar given, String name, FactKind.Slot slot, List<EntityType> types) {
        List<EntityType> others = names.typesOf(name);
        if (!others.isEmpty() && qualifier(given.text()).isEmpty()) {
            return wrong(given, slot, others.getFirst());
        }
        String message = "There is no " + words(types) + " '" + name + "' in this file"
                + (types.contains(EntityType.CONCEPT) ? " or in the vocabulary." : ".");
        findings.finding(new Finding(
                Code.UNKNOWN_NAME,
                given.at(),
                given.text(),
                message,
                Suggestion.advice(name, names.names(types), declare(types))));
        return Optional.empty();
    }

    private static String declare(List<EntityType> types) {
        return types.size() > 3
                ? Code.UNKNOWN_NAME.advice()
                : "Declare it at the head of the file under "
                        + types.stream().map(t -> "'" + t.section() + ":'").collect(Collectors.joining(" or "))
                        + ", or correct its spelling.";
    }

    private Optional<Mention> wrong(YamlNode.Scalar given, FactKind.Slot slot, EntityType is) {
        String message = "'" + slot.name() + "' takes a " + words(types(slot)) + ", but '" + given.text() + "' is a "
                + is.word() + ".";
        findings.finding(Finding.of(Code.WRONG_FILLER, given.at(), given.text(), message));
        return Optional.empty();
    }

    private Optional<Mention> ambiguous(YamlNode.Scalar given, List<Mention> found) {
        String types = found.stream().map(m -> m.entity().type().word()).collect(Collectors.joining(" and a "));
        Entity first = found.getFirst().entity();
        findings.finding(new Finding(
                Code.AMBIGUOUS_NAME,
                given.at(),
                given.text(),
                "'" + given.text() + "' is a " + types + ".",
                "Say which is meant, as in '" + first.type().word() + ":" + first.name() + "'."));
        return Optional.empty();
    }

    private static String words(List<EntityType> types) {
        return types.size() > 5 ? "thing" : types.stream().map(EntityType::word).collect(Collectors.joining(" or "));
    }
}
